import * as l10n from "@vscode/l10n";
import { defineRule, type Fix } from "../../rule";
import { quote, visible } from "../../shared/quote";
import type { Conf } from "../conf";
import { debianComplaint, expectedInDebian } from "../debian";
import type { OptionFile } from "../optionFile";

export const debianBadValue = defineRule<Conf>({
  id: "pureftpd/debian-bad-value",
  severity: "error",
  summary: "Debian: the wrapper reads values in a spelling of its own, and stops at any other.",
  source: "the functions parse_… in pure-ftpd-wrapper",
  predicts: ["control-refused"],
  *check({ optionFile }) {
    if (!optionFile?.refused || optionFile.form === undefined) return;
    const { range, text, words } = optionFile.refused;
    yield {
      range,
      message: l10n.t("bad value {value} in Debian's file of {name}: expected {form}; the daemon does not start, because of {words}",
        { value: quote(text), name: optionFile.name, form: expectedInDebian(optionFile.form), words: `"${visible(words)}"` }),
      fixes: respelt(optionFile),
    };
  },
});

const BOOLEANS: Readonly<Record<string, string>> = { true: "yes", y: "yes", enabled: "yes", enable: "yes", false: "no", n: "no", disabled: "no", disable: "no" };

/** The same value as the wrapper takes it. */
function respelt({ form, refused }: OptionFile): readonly Fix[] {
  // Nobody has meant anything by a value that long.
  if (!refused || form === undefined || refused.text.length > 200) return [];
  // A comment behind the value, quotes around it, a separator of pure-ftpd.conf.
  const bare = refused.text.replace(/\s+#.*$/, "").replace(/^(["'])(.*)\1$/, "$2");
  const word = bare.toLowerCase();
  const value = form === "boolean" && Object.hasOwn(BOOLEANS, word) ? BOOLEANS[word] ?? word : bare.replace(/^(-?\d+)\s*[-:,]\s*(-?\d+)$/, "$1 $2");
  if (form === "address" || value === refused.text || debianComplaint(form, value) !== undefined) return [];
  return [{ title: l10n.t("Write it as {value}", { value: visible(value) }), safe: true, edits: [{ range: refused.range, text: value }] }];
}
