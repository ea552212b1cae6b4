import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { fatal } from "../refusal";

// Linked in, or loaded by the modules.conf that Debian ships.
const PRESENT: ReadonlySet<string> = new Set([
  "mod_core", "mod_xfer", "mod_rlimit", "mod_auth_unix", "mod_auth_file", "mod_auth", "mod_ls", "mod_log", "mod_site", "mod_delay", "mod_facts", "mod_dso", "mod_auth_pam",
  "mod_cap", "mod_ctrls", "mod_lang", "mod_ctrls_admin", "mod_radius", "mod_quotatab", "mod_rewrite", "mod_load", "mod_ban", "mod_wrap2", "mod_dynmasq", "mod_exec", "mod_shaper",
  "mod_ratio", "mod_site_misc", "mod_facl", "mod_unique_id", "mod_copy", "mod_deflate", "mod_ifversion", "mod_memcache", "mod_readme", "mod_ifsession",
]);

export const moduleNeeded = defineRule<Conf>({
  id: "proftpd/module-needed",
  severity: "hint",
  summary: "The directive belongs to a module that Debian does not load unasked, and nothing keeps it from being read without it.",
  source: "pr_parser_parse_file in src/parser.c; modules.conf of Debian's proftpd-core",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    if (conf.isPart) return;
    const said = new Set<string>();
    for (const { statement, directive, presence } of conf.placed.filter(isOptional)) {
      const module = directive?.module ?? "";
      if (presence === "maybe" || statement.kind !== "directive" || said.has(module) || conf.loaded.has(`${module}.c`)) continue;
      said.add(module);
      const { line, lastLine, raw } = statement;
      const alone = raw.endsWith("\n");
      yield {
        range: statement.nameRange,
        message: l10n.t("{name} needs {module}: expected it within <IfModule {module}.c>; where the module is not loaded, as on Debian, {daemon} refuses to start with {words}",
          { name: quote(statement.name), module, daemon: daemonName(conf.daemon), words: fatal(`unknown configuration directive '${statement.name}'`) }),
        fixes: alone ? [{
          title: l10n.t("Put it into <IfModule {module}.c>", { module }), safe: false,
          edits: [
            { range: range(line, 0, line, 0), text: `<IfModule ${module}.c>\n` }, { range: range(lastLine + 1, 0, lastLine + 1, 0), text: "</IfModule>\n" },
          ],
        }] : [],
      };
    }
  },
});

function isOptional({ directive }: Placed): boolean {
  return directive !== undefined && !PRESENT.has(directive.module);
}
