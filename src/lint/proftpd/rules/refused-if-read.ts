import * as l10n from "@vscode/l10n";
import { defineRule, type Finding } from "../../rule";
import { quote } from "../../shared/quote";
import { complaint } from "../arguments";
import { booleanComplaint, parseBoolean, removedBefore } from "../catalogue";
import { isConditional, type Conf, type Placed } from "../conf";
import { daemonName } from "../daemons";
import { repairsOf } from "../edits";
import { anywhere, fatal, formWords, isKnownValue } from "../refusal";

export const refusedIfRead = defineRule<Conf>({
  id: "proftpd/refused-if-read",
  severity: "warning",
  summary: "The line is read only with its module or label, and the daemon refuses it then.",
  source: "the directive's handler in modules/*.c and contrib/*.c; start_ifmodule in modules/mod_core.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const placed of conf.placed.filter(({ presence }) => presence === "maybe")) {
      const { statement, directive, context } = placed;
      if (!directive) yield* unknownName(placed, conf);
      if (statement.kind === "close" || !directive || isConditional(placed.key)) continue;
      const form = formWords(placed, conf);
      if (form !== undefined) {
        yield {
          range: statement.nameRange,
          message: l10n.t("{name} is read only under a condition: when it holds, {daemon} refuses to start with {words}",
            { name: quote(statement.name), daemon: daemonName(conf.daemon), words: fatal(`${directive.name}: ${form}`) }),
        };
      }
      if (form !== undefined || !directive.contexts.includes(context)) continue;
      const found = complaint(directive.name, statement.arguments, conf.daemon);
      const words = found ? `${directive.name}: ${found.words}` : booleanWords(placed);
      const word = found?.word ?? statement.arguments[0];
      if (words === undefined || !word) continue;
      yield {
        range: word.range,
        message: l10n.t("bad argument {value} of {name}, which is read only under a condition: when it holds, {daemon} refuses to start with {words}",
          { value: quote(word.text), name: directive.name, daemon: daemonName(conf.daemon), words: fatal(words) }),
        fixes: found ? repairsOf(found, placed) : [],
      };
    }
  },
});

/** Whoever asks for the version may well write for another one. */
function* unknownName({ key, statement: { kind, name, nameRange: range } }: Placed, conf: Conf): Generator<Finding> {
  if (kind !== "directive" || anywhere(conf, "<IfVersion>").length > 0) return;
  const args = { name: quote(name), daemon: daemonName(conf.daemon), words: fatal(`unknown configuration directive '${name}'`) };
  const removed = removedBefore(key, conf.daemon);
  yield {
    range,
    message: removed
      ? l10n.t("{name} is gone since ProFTPD {version}, and is read only under a condition: when it holds, {daemon} refuses to start with {words}", { ...args, version: removed.removed })
      : l10n.t("unknown directive {name}, which is read only under a condition: when it holds, {daemon} refuses to start with {words}", args),
  };
}

function booleanWords({ directive, statement: { arguments: [value] } }: Placed): string | undefined {
  return !directive?.isBoolean || !value || !isKnownValue([value]) || parseBoolean(value.text) !== undefined ? undefined : booleanComplaint(directive);
}
