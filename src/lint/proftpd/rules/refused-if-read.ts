import * as l10n from "@vscode/l10n";
import { defineRule, type Finding, type Fix } from "../../rule";
import { quote } from "../../shared/quote";
import { complaint, type Complaint } from "../arguments";
import { booleanComplaint, parseBoolean, removedBefore } from "../catalogue";
import { isConditional, type Conf, type Placed } from "../conf";
import { areTooFew, areTooMany } from "../counts";
import { daemonName } from "../daemons";
import { anywhere, fatal, isKnownValue } from "../refusal";

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
      if (!directive.contexts.includes(context)) {
        yield* wrongPlace(placed, conf);
        continue;
      }
      if (!takesCount(placed)) {
        yield wrongCount(placed, conf);
        continue;
      }
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

/** What a mistyped section was to be is not known, nor where a part is included. */
function* wrongPlace({ statement: { name, nameRange: range }, directive, context, section }: Placed, conf: Conf): Generator<Finding> {
  if (!directive || (section ? !section.directive : conf.isPart)) return;
  const words = fatal(`${directive.name}: directive not allowed in ${context} context`);
  yield {
    range,
    message: l10n.t("{name} does not belong into {context}, and is read only under a condition: when it holds, {daemon} refuses to start with {words}",
      { name: quote(name), context, daemon: daemonName(conf.daemon), words }),
  };
}

function takesCount({ directive, statement: { arguments: words } }: Placed): boolean {
  return !directive || !(areTooFew(directive.counts, words.length) || areTooMany(directive.counts, words.length));
}

function wrongCount({ statement: { name, range }, directive }: Placed, conf: Conf): Finding {
  return {
    range,
    message: l10n.t("wrong number of arguments for {name}, which is read only under a condition: when it holds, {daemon} refuses to start with {words}",
      { name: quote(name), daemon: daemonName(conf.daemon), words: fatal(`${directive?.name}: ${directive?.counts.words}`) }),
  };
}

function booleanWords({ directive, statement: { arguments: [value] } }: Placed): string | undefined {
  return !directive?.isBoolean || !value || !isKnownValue([value]) || parseBoolean(value.text) !== undefined ? undefined : booleanComplaint(directive);
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
