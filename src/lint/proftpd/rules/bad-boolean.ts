import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { booleanComplaint, parseBoolean } from "../catalogue";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { fatal, isKnownValue } from "../refusal";

export const badBoolean = defineRule<Conf>({
  id: "proftpd/bad-boolean",
  severity: "error",
  summary: "A boolean must be on, yes, true or 1, or off, no, false or 0.",
  source: "pr_str_is_boolean in src/str.c",
  predicts: ["control-refused"],
  *check(conf) {
    for (const { statement, directive, presence, context } of conf.placed.filter((one) => one.directive?.isBoolean)) {
      const [value] = statement.arguments;
      if (presence === "maybe" || !directive?.contexts.includes(context) || !value) continue;
      if (!isKnownValue([value]) || parseBoolean(value.text) !== undefined) continue;
      const meant = meantWord(value.text);
      yield {
        range: value.range,
        message: l10n.t("bad boolean {value}: expected on or off; {daemon} refuses to start with {words}",
          { value: quote(value.text), daemon: daemonName(conf.daemon), words: fatal(booleanComplaint(directive)) }),
        fixes: meant === undefined ? [] : [{ title: l10n.t("Write {word}", { word: meant }), safe: true, edits: [{ range: value.range, text: meant }] }],
      };
    }
  },
});

function meantWord(text: string): string | undefined {
  const word = /^['"]?([a-z0-9]+)['"]?[;,]?(?:#.*)?$/i.exec(text)?.[1] ?? "";
  if (/^(?:on|yes|y|true|t|1|enabled?)$/i.test(word)) return "on";
  return /^(?:off|no|n|false|f|0|disabled?|none|never)$/i.test(word) ? "off" : undefined;
}
