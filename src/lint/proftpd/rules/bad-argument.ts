import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { complaint, isDemanding, type Complaint } from "../arguments";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { formatsOf, missingFormat } from "../logFormats";
import { fatal, isKnownValue } from "../refusal";

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
      const { statement, context, presence } = placed;
      // Levels for one server are only looked at when a session begins.
      if (presence === "maybe" || !directive.contexts.includes(context) || (key === "trace" && context !== "server config")) continue;
      const found = complaint(directive.name, statement.arguments, conf.daemon) ?? relativeDirectory(placed, conf) ?? missingFormat(placed, conf, formats);
      if (found) all.push({ ...found, name: directive.name });
    }
  }
  return all;
}

/** Only within <Anonymous> a path may begin anywhere: at the directory that is shown to the client as the root. */
function relativeDirectory({ key, context, section, statement: { arguments: [word] } }: Placed, { isPart }: Conf): Complaint | undefined {
  if (key !== "<directory>" || !word || context === "<Anonymous>" || (isPart && !section) || !isKnownValue([word]) || /^[/~]/.test(word.text)) return undefined;
  return { word, words: "relative path not allowed in non-<Anonymous> sections", expected: l10n.t("a path that begins with / or ~") };
}
