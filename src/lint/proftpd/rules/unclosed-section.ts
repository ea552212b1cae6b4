import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { isConditional, type Conf } from "../conf";
import { daemonName } from "../daemons";
import { atEnd } from "../edits";
import { fatal } from "../refusal";

export const unclosedSection = defineRule<Conf>({
  id: "proftpd/unclosed-section",
  severity: "error",
  summary: "A section has no end tag.",
  source: "pr_parser_parse_file in src/parser.c; start_ifmodule in modules/mod_core.c",
  predicts: ["control-refused"],
  *check(conf) {
    // The file that includes a part may close what the part opens.
    const open = conf.unclosed.filter(({ presence, statement }) => presence === "yes" && !(conf.isPart && !isConditional(statement.name)));
    const ends = open.map(({ statement: { name } }) => name.replace("<", "</")).reverse();
    const title = ends.length > 1
      ? l10n.t("Insert all missing end tags at the end of the file")
      : l10n.t("Insert {name} at the end of the file", { name: ends[0] ?? "" });
    for (const placed of open) {
      const { name, nameRange } = placed.statement;
      const words = isConditional(name) ? `${name}: unclosed ${name} context` : "unclosed configuration section";
      const end = name.replace("<", "</");
      yield {
        range: nameRange,
        message: l10n.t("{name} has no end: expected {end}; {daemon} refuses to start with {words}",
          { name: quote(name), end: quote(end), daemon: daemonName(conf.daemon), words: isConditional(name) ? fatal(words) : quote(words) }),
        // One repair closes all, from the inside out.
        fixes: placed === open.at(-1) ? [{ title, safe: false, edits: [atEnd(conf, ends)] }] : [],
      };
    }
  },
});
