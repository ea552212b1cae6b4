import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule, type Fix } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf, Placed } from "../conf";
import { areTooMany } from "../counts";
import { daemonName } from "../daemons";
import type { Statement } from "../parse";
import { fatal, formFault } from "../refusal";

export const surplusArguments = defineRule<Conf>({
  id: "proftpd/surplus-arguments",
  severity: "error",
  summary: "The directive does not take so many arguments.",
  source: "the count of arguments in each directive's handler in modules/*.c and contrib/*.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const { statement, directive, presence } of conf.placed.filter((one) => hasTooMany(one) && formFault(one, conf) === "count")) {
      const { arguments: words, kind, name } = statement;
      if (!directive || kind === "close" || presence === "maybe") continue;
      const { most = 0, only } = directive.counts;
      const first = words[only ? Math.max(...only.filter((count) => count < words.length), 0) : most] ?? words.at(-1);
      if (!first) continue;
      yield {
        range: { start: first.range.start, end: statement.range.end },
        message: l10n.t("{name} with {count} values: expected {counts}; {daemon} refuses to start with {words}", {
          name: quote(name), count: words.length, counts: only ? only.join(", ") : l10n.t("at most {most}", { most }), daemon: daemonName(conf.daemon),
          words: fatal(`${directive.name}: ${directive.counts.words}`),
        }),
        fixes: most === 0 || only ? [] : quoted(statement, most),
      };
    }
  },
});

function hasTooMany({ directive, statement }: Placed): boolean {
  return directive !== undefined && areTooMany(directive.counts, statement.arguments.length);
}

/** The last value is mostly a text of several words that lacks its quotes; single quotes are letters. */
function quoted({ arguments: words, name }: Statement, most: number): readonly Fix[] {
  const [first, last] = [words[most - 1], words.at(-1)];
  if (!first || !last || first.range.start.line !== last.range.end.line || !/^(?:ServerIdent|Max.*)$/i.test(name)) return [];
  const text = words.slice(most - 1).map((word) => word.text).join(" ").replace(/^'(.*)'$/, "$1");
  const where = range(first.range.start.line, first.range.start.column, last.range.end.line, last.range.end.column);
  return [{ title: l10n.t("Put the text into double quotes"), safe: false, edits: [{ range: where, text: `"${text.replace(/["\\]/g, "\\$&")}"` }] }];
}
