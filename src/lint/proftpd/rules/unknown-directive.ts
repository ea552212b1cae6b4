import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { searchOnce } from "../../shared/nearest";
import { quote } from "../../shared/quote";
import { directiveByName, meantDirective, WRONG_ADDRESS_NAMES } from "../catalogue";
import { isConditional, type Conf, type Placed } from "../conf";
import { DAEMON, fatal, renameTitle } from "../refusal";

export const unknownDirective = defineRule<Conf>({
  id: "proftpd/unknown-directive",
  severity: "error",
  summary: "No module of ProFTPD knows the name.",
  source: "pr_parser_parse_file in src/parser.c; configuration tables of all modules",
  predicts: ["control-refused"],
  *check(conf) {
    const nearest = searchOnce((name) => withoutEquals(name) ?? meantDirective(name));
    for (const placed of conf.placed) {
      if (placed.presence === "maybe" || isKnown(placed)) continue;
      const { name, nameRange } = placed.statement;
      const meant = placed.statement.kind === "directive" ? nearest(name) : undefined;
      const args = { name: quote(name), daemon: DAEMON, words: fatal(`unknown configuration directive '${name}'`) };
      yield {
        range: nameRange,
        message: meant === undefined
          ? l10n.t("unknown directive {name}: expected a name that a module knows; {daemon} refuses to start with {words}", args)
          : l10n.t("unknown directive {name}: expected {meant}?; {daemon} refuses to start with {words}", { ...args, meant: quote(meant) }),
        fixes: meant === undefined ? [] : [{ title: renameTitle(meant), safe: false, edits: [{ range: nameRange, text: meant }] }],
      };
    }
  },
});

/** A name of a module that is not loaded here may well be loaded there. */
function isKnown({ statement: { kind, name, line } }: Placed): boolean {
  if (directiveByName(kind === "close" ? name.replace("</", "<") : name)) return true;
  if (kind === "directive") return WRONG_ADDRESS_NAMES.includes(name.toLowerCase()) || (line === 0 && name.startsWith("\uFEFF"));
  return isConditional(name);
}

/** `Port=2121` is one word to the daemon. */
function withoutEquals(name: string): string | undefined {
  const [, directive = "", value = ""] = /^([A-Za-z][A-Za-z0-9]*)=(.*)$/s.exec(name) ?? [];
  const known = directiveByName(directive);
  return known && `${known.name} ${value}`.trimEnd();
}
