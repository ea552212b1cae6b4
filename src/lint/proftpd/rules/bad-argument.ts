import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { isDemanding, type Complaint } from "../arguments";
import { complaintIn } from "../complaints";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { formatsOf } from "../logFormats";
import { fatal } from "../refusal";

export const badArgument = defineRule<Conf>({
  id: "proftpd/bad-argument",
  severity: "error",
  summary: "The directive does not take this number, time, mask, path, pattern or word.",
  source: "the directive's handler in modules/*.c and contrib/*.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const { name, word, expected, words, meant } of complaintsOf(conf)) {
      yield {
        range: word.range,
        message: l10n.t("bad argument {value} of {name}: expected {expected}; {daemon} refuses to start with {words}",
          { value: quote(word.text), name, expected, daemon: daemonName(conf.daemon), words: fatal(`${name}: ${words}`) }),
        fixes: meant === undefined ? [] : [{ title: l10n.t("Write {word}", { word: meant }), safe: true, edits: [{ range: word.range, text: meant }] }],
      };
    }
  },
});

function complaintsOf(conf: Conf): readonly (Complaint & { readonly name: string })[] {
  const all: (Complaint & { readonly name: string })[] = [];
  const formats = formatsOf(conf);
  for (const [key, like] of conf.byKey) {
    const directive = like[0]?.directive;
    if (!directive || (key !== "<directory>" && !isDemanding(directive.name))) continue;
    for (const placed of like) {
      const { context, presence } = placed;
      if (presence === "maybe" || !directive.contexts.includes(context)) continue;
      const found = complaintIn(placed, conf, formats);
      if (found) all.push({ ...found, name: directive.name });
    }
  }
  return all;
}
