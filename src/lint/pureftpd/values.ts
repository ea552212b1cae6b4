import * as l10n from "@vscode/l10n";
import type { Setting } from "./conf";
import type { Form } from "./options";

/** Where a comment begins behind the value of a refused line: an offset in the value. */
export function trailingHash({ words, value, option }: Setting): number | undefined {
  if (words === undefined || !option) return undefined;
  const found = /[ \t]+#/.exec(value.text);
  return found ? found.index + found[0].length - 1 : undefined;
}

/** What a value of that form looks like, for the middle of a message. */
export function expected(form: Form): string {
  switch (form) {
    case "boolean": return l10n.t("yes or no");
    case "number": return l10n.t("one number, in digits alone");
    case "two-numbers": return l10n.t("two numbers with a blank between them");
    case "number-or-two": return l10n.t("one number, or two with a blank between them");
    case "pair": return l10n.t("two numbers with a colon between them");
    case "word": return l10n.t("one word without blanks");
    case "letters": return l10n.t("one word of letters and digits");
    case "text": return l10n.t("a path or a text, in printable ASCII characters");
    case "two-texts": return l10n.t("two paths, in quotes where they have blanks");
    default: return form satisfies never;
  }
}
