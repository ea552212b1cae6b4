import * as l10n from "@vscode/l10n";
import { defineRule, type Finding } from "../../rule";
import { quote } from "../../shared/quote";
import { removedBefore } from "../catalogue";
import { refusalOf, type Refusal } from "../complaints";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { repairsOf } from "../edits";
import { formatsOf } from "../logFormats";
import { anywhere, fatal } from "../refusal";
import { repeatsOf } from "../repeats";

export const refusedIfRead = defineRule<Conf>({
  id: "proftpd/refused-if-read",
  severity: "warning",
  summary: "The line is read only with its module or label, and the daemon refuses it then.",
  source: "the directive's handler in modules/*.c and contrib/*.c; start_ifmodule in modules/mod_core.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    const formats = formatsOf(conf);
    for (const placed of conf.placed.filter(({ presence }) => presence === "maybe")) {
      if (!placed.directive) yield* unknownName(placed, conf);
      const refusal = refusalOf(placed, conf, formats);
      if (refusal) yield finding(placed, conf, refusal);
    }
    for (const { placed, words } of repeatsOf(conf)) {
      if (placed.presence === "maybe") yield finding(placed, conf, { word: undefined, words: fatal(words), complaint: undefined });
    }
  },
});

function finding(placed: Placed, conf: Conf, { word, words, complaint }: Refusal): Finding {
  const { statement: { name, nameRange }, directive } = placed;
  const daemon = daemonName(conf.daemon);
  return {
    range: word?.range ?? nameRange,
    message: word
      ? l10n.t("bad argument {value} of {name}, which is read only under a condition: when it holds, {daemon} refuses to start with {words}",
        { value: quote(word.text), name: directive?.name ?? name, daemon, words })
      : l10n.t("{name} is read only under a condition: when it holds, {daemon} refuses to start with {words}", { name: quote(name), daemon, words }),
    fixes: complaint ? repairsOf(complaint, placed) : [],
  };
}

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
