import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { parseBoolean } from "../catalogue";
import { innermost, type Conf, type Placed } from "../conf";
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
    // The server whose section the parser is in: a <Global> does not change that.
    const hostOf = innermost("<virtualhost>");
    const full = conf.byKey.has("<directory>") ? sectionsWithContent(conf) : undefined;
    for (const placed of certain(conf, "AuthOrder", "DefaultServer", "<Directory>")) {
      const { key, statement, context } = placed;
      const [word] = statement.arguments;
      if (!word || !isKnownValue([word]) || (key === "defaultserver" && parseBoolean(word.text) !== true)) continue;
      const what = key === "<directory>" ? `${key} ${word.text}` : key;
      const server = hostOf(placed)?.order ?? "main";
      const before = seen.get(`${what} ${server}`) ?? (key === "defaultserver" ? seen.get(`${what} main`) : undefined);
      // What stands in <Global> is kept there until the end: it only meets what the server has by then.
      const isKept = context === "server config" || context === "<VirtualHost>";
      if (!before) {
        if (isKept && (statement.kind !== "open" || full?.has(placed))) seen.set(`${what} ${server}`, placed);
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

/** The daemon drops the others. */
function sectionsWithContent({ placed }: Conf): ReadonlySet<Placed> {
  const full = new Set<Placed>();
  for (const { statement: { kind }, presence, section } of placed) {
    if (kind !== "directive" || presence !== "yes") continue;
    for (let outer = section; outer && !full.has(outer); outer = outer.section) full.add(outer);
  }
  return full;
}
