import * as l10n from "@vscode/l10n";
import { defineRule, type Finding } from "../../rule";
import { quote } from "../../shared/quote";
import { parseBoolean } from "../catalogue";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { ENGINES, NEEDS, type Engine } from "../engines";
import { anywhere, lineOf } from "../refusal";

export const noEffect = defineRule<Conf>({
  id: "proftpd/no-effect",
  severity: "hint",
  summary: "The setting does nothing, because what it needs is switched off or missing.",
  source: "doc/contrib/mod_*.html and doc/modules/mod_*.html, the engine of each module",
  *check(conf) {
    for (const engine of ENGINES) yield* withoutEngine(engine, conf);
    for (const { name, needs } of NEEDS) {
      const [first] = anywhere(conf, name);
      if (!first || isOpen(conf) || anywhere(conf, needs).length > 0) continue;
      yield finding(first, l10n.t("{name} has no effect: expected a {needed} that it works on; without one {daemon} takes it for nothing",
        { name: quote(first.statement.name), needed: needs, daemon: daemonName(conf.daemon) }));
    }
  },
});

/** One for each module: whoever has switched it off knows the rest. */
function* withoutEngine({ name, isOnByDefault, settings }: Engine, conf: Conf): Generator<Finding> {
  const switches = anywhere(conf, name);
  if (switches.some((one) => !isOff(one)) || (switches.length === 0 && (isOnByDefault || isOpen(conf)))) return;
  const first = anywhere(conf, ...settings).find(({ server }) => switches.length === 0 || switches.some((one) => one.server === server || one.server === "global"));
  if (!first) return;
  const args = { name: quote(first.statement.name), engine: name, daemon: daemonName(conf.daemon) };
  const [off] = switches;
  yield finding(first, off
    ? l10n.t("{name} has no effect: {engine} is off in line {line}, and {daemon} uses none of the settings of its module", { ...args, line: lineOf(off.statement, conf) })
    : l10n.t("{name} has no effect: expected \"{engine} on\"; {daemon} uses none of the settings of its module without it", args));
}

function finding({ statement: { nameRange: range } }: Placed, message: string): Finding {
  return { range, message };
}

function isOff({ statement: { arguments: [word] } }: Placed): boolean {
  return parseBoolean(word?.text ?? "") === false;
}

/** What is missing may be in another file. */
function isOpen({ hasInclude, isPart }: Conf): boolean {
  return hasInclude || isPart;
}
