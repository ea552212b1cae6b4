import * as l10n from "@vscode/l10n";
import { optionByName } from "./catalogue";
import type { Option } from "./options";

/** How pure-ftpd-wrapper reads the content of a file in /etc/pure-ftpd/conf: the parsers of its table. `ignored`: for an option that is gone. */
export type DebianForm =
  | "boolean" | "number" | "two-numbers" | "number-or-two" | "limits" | "masks" | "word" | "letters" | "file" | "socket" | "address" | "ignored";

const OWN_FORM: Readonly<Record<string, DebianForm | undefined>> = {
  CertFile: undefined, CertFileAndKey: undefined, ExtCert: undefined, PIDFile: undefined, Include: undefined, FileSystemCharset: undefined,
  ClientCharset: "ignored", AltLog: "word", ExtAuth: "socket", LimitRecursion: "limits", TrustedIP: "address", Umask: "masks",
};

/** Undefined where the wrapper has no file of the option's name. */
export function debianForm({ name, form }: Option): DebianForm | undefined {
  if (Object.hasOwn(OWN_FORM, name)) return OWN_FORM[name];
  switch (form) {
    case "pair": return "two-numbers";
    case "text": return "file";
    case "two-texts": return undefined;
    case "boolean":
    case "number":
    case "two-numbers":
    case "number-or-two":
    case "word":
    case "letters": return form;
    default: return form satisfies never;
  }
}

/** The option that a file in the folder sets: names count letter by letter. */
export function debianOption(name: string): Option | undefined {
  const option = optionByName(name);
  return option?.name === name && debianForm(option) !== undefined ? option : undefined;
}

/** The name of the file below `pure-ftpd/conf`, if it is one that the wrapper reads. */
export function optionFileName(fileName: string): string | undefined {
  return /(?:^|[\\/])pure-ftpd[\\/]conf[\\/]([A-Za-z][A-Za-z0-9]+)$/.exec(fileName)?.[1];
}

/** Why the wrapper, which reads bytes and knows no blanks but those of ASCII, refuses a value, as it says so; undefined when it takes it, as far as the value alone tells. */
export function debianComplaint(form: DebianForm, value: string): string | undefined {
  const unless = (pattern: RegExp, words: string) => (pattern.test(value) ? undefined : `"${value}" ${words}`);
  switch (form) {
    case "boolean": return unless(/^(?:yes|1|on|no|0|off)$/i, "not convertible to true or false");
    case "number": return unless(/^\d+$/, "not a number");
    case "two-numbers": return unless(/^\d+[ \t\v\f\r]+\d+$/, "not two numbers");
    case "number-or-two": return unless(/^(?:\d+(?:[ \t\v\f\r]+|:)\d+|:?\d+)$|^\d+:/, "not one or two numbers");
    case "limits": return unless(/^-?\d+[ \t\v\f\r]+-?\d+$/, "not two numbers") ?? (/-(?!0*1(?!\d)|0+(?!\d))/.test(value) ? `"${value}" smaller than unlimited (-1)` : undefined);
    case "masks": return unless(/^[0-7]{3}[ \t\v\f\r]+[0-7]{3}$/, "not two octal numbers");
    case "word": return unless(/^[^ \t\v\f\r]+$/, "contains whitespace");
    case "letters": return unless(/^\w+$/, "contains non-word characters");
    case "file":
    case "socket":
    case "address":
    case "ignored": return undefined;
    default: return form satisfies never;
  }
}

/** What the content of such a file looks like, for the middle of a sentence. */
export function expectedInDebian(form: DebianForm): string {
  switch (form) {
    case "boolean": return l10n.t("yes, 1 or on, or no, 0 or off");
    case "number": return l10n.t("one number, in digits alone");
    case "two-numbers": return l10n.t("two numbers with a blank between them");
    case "number-or-two": return l10n.t("one number, or two with a blank or a colon between them");
    case "limits": return l10n.t("two numbers with a blank between them, -1 for no limit");
    case "masks": return l10n.t("two octal numbers of three digits with a blank between them");
    case "word": return l10n.t("one word without blanks");
    case "letters": return l10n.t("one word of letters and digits");
    case "file": return l10n.t("the path of a file that exists");
    case "socket": return l10n.t("the path of a socket that exists");
    case "address": return l10n.t("an IPv4 address in figures");
    case "ignored": return l10n.t("anything: it is read and thrown away");
    default: return form satisfies never;
  }
}
