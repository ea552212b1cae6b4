import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule, type Fix } from "../../rule";
import { quote } from "../../shared/quote";
import { closesItsSection, isConditional, type Conf, type Placed } from "../conf";
import { daemonName } from "../daemons";
import { removeStatement } from "../edits";
import { fatal, lineOf } from "../refusal";

export const sectionEnd = defineRule<Conf>({
  id: "proftpd/section-end",
  severity: "error",
  summary: "An end tag must fit the innermost open section and stand alone.",
  source: "end_limit, end_directory and their like in modules/mod_core.c",
  predicts: ["control-refused"],
  *check(conf) {
    for (const placed of conf.placed.filter(({ statement: { kind } }) => kind === "close")) {
      const { statement, directive, context, section, presence } = placed;
      if (presence === "maybe" || !directive) continue;
      const { name, arguments: words } = statement;
      const args = () => ({ name: quote(name), daemon: daemonName(conf.daemon) });
      const [first] = words;
      if (first) {
        const said = `${name}: wrong number of parameters`;
        yield {
          range: { start: first.range.start, end: statement.range.end },
          message: l10n.t("{text} in the end tag {name}: expected {name} alone; {daemon} refuses to start with {words}", { text: quote(first.text), ...args(), words: fatal(said) }),
          fixes: [{ title: l10n.t("Write {name}", { name }), safe: true, edits: [{ range: statement.range, text: name }] }],
        };
      // mod_ifsession asks for no start tag, see closeSection().
      } else if (!isConditional(name) && directive.module !== "mod_ifsession" && !closesItsSection(placed) && (section || !conf.isPart)) {
        const words = fatal(`${name}: directive not allowed in ${context} context`);
        const open = section?.statement;
        yield {
          range: statement.range,
          message: open
            ? l10n.t("{name} while {open} of line {line} is open: expected its end tag first; {daemon} refuses to start with {words}", { ...args(), open: quote(open.name), line: lineOf(open, conf), words })
            : l10n.t("{name} without a start tag; {daemon} refuses to start with {words}", { ...args(), words }),
          fixes: [repair(placed)],
        };
      }
    }
  },
});

/** What is missing is the end of the innermost section, if the section of this tag is open further out. */
function repair({ statement, section }: Placed): Fix {
  const end = section?.statement.name.replace("<", "</") ?? "";
  const { line, nameRange: { start } } = statement;
  for (let outer = section?.section; outer; outer = outer.section) {
    if (outer.statement.name.toLowerCase() !== statement.name.toLowerCase().replace("</", "<")) continue;
    return { title: l10n.t("Insert {name}", { name: end }), safe: false, edits: [{ range: range(line, 0, line, 0), text: `${" ".repeat(start.column)}${end}\n` }] };
  }
  if (section) return { title: l10n.t("Write {name}", { name: end }), safe: false, edits: [{ range: statement.range, text: end }] };
  return { title: l10n.t("Remove this line"), safe: false, edits: [removeStatement(statement)] };
}
