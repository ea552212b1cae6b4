import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { parseBoolean } from "../catalogue";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { removeStatement } from "../edits";
import { certain, fatal, isKnownValue, lineOf } from "../refusal";

export const onceOnly = defineRule<Conf>({
  id: "proftpd/once-only",
  severity: "error",
  summary: "The daemon takes this only once: AuthOrder in a server, DefaultServer on, a Directory with the same path.",
  source: "set_authorder, set_defaultserver and add_directory in modules/mod_core.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    const seen = new Map<string, Placed>();
    for (const placed of certain(conf, "AuthOrder", "DefaultServer", "<Directory>")) {
      const { key, statement, context } = placed;
      const [word] = statement.arguments;
      if (!word || !isKnownValue([word]) || (key === "defaultserver" && parseBoolean(word.text) !== true)) continue;
      const what = key === "<directory>" ? `${key} ${word.text}` : key;
      const before = seen.get(`${what} ${serverOf(placed)}`) ?? (key === "defaultserver" ? seen.get(`${what} main`) : undefined);
      // What stands in <Global> is kept there until the end: it only meets what the server has by then.
      const isKept = context === "server config" || context === "<VirtualHost>";
      if (!before) {
        if (isKept && !isEmpty(conf, placed)) seen.set(`${what} ${serverOf(placed)}`, placed);
      } else if (isKept || context === "<Global>") {
        const words = key === "authorder" ? "AuthOrder: AuthOrder has already been configured"
          : key === "defaultserver" ? "DefaultServer: DefaultServer has already been set"
          : `<Directory>: <Directory> section already configured for '${word.text}'`;
        yield {
          range: statement.range,
          message: l10n.t("{name} for the second time, after line {line}: expected it once; {daemon} refuses to start with {words}",
            { name: quote(statement.name), line: lineOf(before.statement, conf), daemon: daemonName(conf.daemon), words: fatal(words) }),
          fixes: statement.kind === "open" ? [] : [{ title: l10n.t("Remove this line"), safe: false, edits: [removeStatement(statement)] }],
        };
      }
    }
  },
});

/** The server whose section the parser is in: a <Global> does not change that. */
function serverOf({ section }: Placed): string {
  for (let outer = section; outer; outer = outer.section) if (outer.key === "<virtualhost>") return String(outer.order);
  return "main";
}

/** The daemon drops sections without anything in them. */
function isEmpty({ placed }: Conf, { order, statement: { kind } }: Placed): boolean {
  if (kind !== "open") return false;
  for (let next = order + 1; placed[next]?.section; next++) {
    let outer = placed[next]?.section;
    while (outer && outer.order !== order) outer = outer.section;
    if (!outer) return true;
    if (placed[next]?.statement.kind === "directive" && placed[next]?.presence === "yes") return false;
  }
  return true;
}
