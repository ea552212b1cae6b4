import * as l10n from "@vscode/l10n";
import { range, type Edit } from "../../../text";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { isConditional, type Conf } from "../conf";
import { daemonName } from "../daemons";
import type { Statement } from "../parse";
import { fatal } from "../refusal";

export const hiddenSectionEnd = defineRule<Conf>({
  id: "proftpd/hidden-section-end",
  severity: "warning",
  summary: "The end tag of a conditional is missing, or hidden by a blank or a comment behind it, while its body is skipped.",
  source: "start_ifmodule and start_ifdefine in modules/mod_core.c compare the whole line",
  predicts: ["control-refused"],
  *check(conf) {
    for (const { statement: { name, nameRange } } of conf.unclosedModules) {
      yield {
        range: nameRange,
        message: l10n.t("{open} has no end: expected {end}; when the module is not loaded, {daemon} skips all that follows and refuses to start with {words}",
          { open: quote(name), end: quote(name.replace("<", "</")), daemon: daemonName(conf.daemon), words: fatal(`${name}: unclosed ${name} context`) }),
      };
    }
    for (const { statement, key } of conf.placed.filter(({ presence }) => presence === "maybe")) {
      if (statement.kind !== "close" || !isConditional(key) || statement.arguments.length > 0) continue;
      const { name, nameRange, line, lastLine } = statement;
      if (line !== lastLine) continue;
      const tail = tailOf(statement);
      if (tail === "") continue;
      const open = name.replace("</", "<");
      const end = nameRange.end.column;
      yield {
        range: range(line, end, line, end + tail.length),
        message: l10n.t("{text} after {name}: expected the end of the line; when {open} does not hold, {daemon} does not see this end and refuses to start with {words}",
          { text: quote(tail), name: quote(name), open: quote(open), daemon: daemonName(conf.daemon), words: fatal(`${open}: unclosed ${open} context`) }),
        fixes: [{ title: l10n.t("Leave {name} alone on its line", { name }), safe: true, edits: withoutTail(statement, tail) }],
      };
    }
  },
});

/** A CR at the end of the line is taken off by the daemon. */
function tailOf({ raw, nameRange }: Statement): string {
  const line = raw.endsWith("\n") ? raw.slice(0, -1) : raw;
  return (line.endsWith("\r") ? line.slice(0, -1) : line).slice(nameRange.end.column);
}

function withoutTail({ line, nameRange: { start, end } }: Statement, tail: string): readonly Edit[] {
  const cut: Edit = { range: range(line, end.column, line, end.column + tail.length), text: "" };
  const comment = tail.trim();
  if (comment === "") return [cut];
  return [{ range: range(line, 0, line, 0), text: `${" ".repeat(start.column)}${comment}\n` }, cut];
}
