import * as l10n from "@vscode/l10n";
import { defineRule, type Fix } from "../../rule";
import { quote } from "../../shared/quote";
import { complaint, type Complaint } from "../arguments";
import { booleanComplaint, parseBoolean } from "../catalogue";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { fatal, isKnownValue } from "../refusal";

export const refusedIfRead = defineRule<Conf>({
  id: "proftpd/refused-if-read",
  severity: "warning",
  summary: "The line is read only with its module or label, and the daemon refuses it then.",
  source: "the directive's handler in modules/*.c and contrib/*.c; start_ifmodule in modules/mod_core.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const placed of conf.placed.filter(({ presence }) => presence === "maybe")) {
      const { statement, directive, context } = placed;
      if (statement.kind === "close" || !directive?.contexts.includes(context)) continue;
      const found = complaint(directive.name, statement.arguments, conf.daemon);
      const words = found ? `${directive.name}: ${found.words}` : booleanWords(placed);
      const word = found?.word ?? statement.arguments[0];
      if (words === undefined || !word) continue;
      yield {
        range: word.range,
        message: l10n.t("bad argument {value} of {name}, which is read only under a condition: when it holds, {daemon} refuses to start with {words}",
          { value: quote(word.text), name: directive.name, daemon: daemonName(conf.daemon), words: fatal(words) }),
        fixes: found ? repairs(found, placed) : [],
      };
    }
  },
});

function booleanWords({ directive, statement: { arguments: [value] } }: Placed): string | undefined {
  if (!directive?.isBoolean || !value || !isKnownValue([value]) || parseBoolean(value.text) !== undefined) return undefined;
  return booleanComplaint(directive);
}

function repairs({ word, meant }: Complaint, { directive, statement: { arguments: words } }: Placed): readonly Fix[] {
  if (meant !== undefined) return [{ title: l10n.t("Write {word}", { word: meant }), safe: true, edits: [{ range: word.range, text: meant }] }];
  const index = words.indexOf(word);
  const [before, after] = [words[index - 1], words[index + 1]];
  // Of several options one can go.
  if (!/Options$/.test(directive?.name ?? "") || (!before && !after) || [before, after].some((one) => one && one.range.start.line !== word.range.start.line)) return [];
  const cut = after ? { start: word.range.start, end: after.range.start } : { start: before?.range.end ?? word.range.start, end: word.range.end };
  return [{ title: l10n.t("Remove {word}", { word: word.text }), safe: false, edits: [{ range: cut, text: "" }] }];
}
