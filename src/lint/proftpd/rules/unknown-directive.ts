import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { searchOnce } from "../../shared/nearest";
import { quote } from "../../shared/quote";
import { directiveByName, firstVersionOf, isOutdated, meantDirective, WRONG_ADDRESS_NAMES } from "../catalogue";
import { isConditional, type Conf, type Placed } from "../conf";
import { daemonName } from "../daemons";
import { fatal, renameTitle } from "../refusal";

export const unknownDirective = defineRule<Conf>({
  id: "proftpd/unknown-directive",
  severity: "error",
  summary: "No module of ProFTPD knows the name.",
  source: "pr_parser_parse_file in src/parser.c; configuration tables of all modules",
  predicts: ["control-refused"],
  *check(conf) {
    const nearest = searchOnce((name) => withoutEquals(name) ?? meantDirective(name));
    for (const placed of conf.placed.filter(({ directive }) => !directive)) {
      if (placed.presence === "maybe" || isAnothers(placed)) continue;
      const { key, statement: { kind, name, nameRange } } = placed;
      const since = firstVersionOf(key);
      const meant = kind === "directive" && since === undefined ? nearest(name) : undefined;
      const args = { name: quote(name), daemon: daemonName(conf.daemon), words: fatal(`unknown configuration directive '${name}'`) };
      yield {
        range: nameRange,
        message: since !== undefined ? l10n.t("{name} is new in ProFTPD {since}; {daemon} refuses to start with {words}", { ...args, since })
          : meant === undefined ? l10n.t("unknown directive {name}: expected a name that a module knows; {daemon} refuses to start with {words}", args)
          : l10n.t("unknown directive {name}: expected {meant}?; {daemon} refuses to start with {words}", { ...args, meant: quote(meant) }),
        fixes: meant === undefined ? [] : [{ title: renameTitle(meant), safe: false, edits: [{ range: nameRange, text: meant }] }],
      };
    }
  },
});

/** Other rules know more about it. */
function isAnothers({ key, statement: { kind, name, line } }: Placed): boolean {
  if (kind !== "directive") return isConditional(name);
  return isOutdated(key) || WRONG_ADDRESS_NAMES.includes(key) || (line === 0 && name.startsWith("\uFEFF"));
}

/** `Port=2121` is one word to the daemon. */
function withoutEquals(name: string): string | undefined {
  const [, directive = "", value = ""] = /^([A-Za-z][A-Za-z0-9]*)=(.*)$/s.exec(name) ?? [];
  const known = directiveByName(directive);
  return known && `${known.name} ${value}`.trimEnd();
}
