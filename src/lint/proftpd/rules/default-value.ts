import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { parseBoolean } from "../catalogue";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { defaultOf } from "../editing/defaults";
import { removeStatement } from "../edits";

// The same in all versions. Left out is what a reader wants to see decided: ports, names, who may log in and write, TLS.
const NAMES = [
  "AllowRetrieveRestart", "DebugLevel", "HiddenStores", "SocketBindTight", "TimeoutIdle", "TimeoutLogin", "TimeoutNoTransfer", "TimeoutStalled", "UseGlobbing", "WtmpLog",
];

export const defaultValue = defineRule<Conf>({
  id: "proftpd/default-value",
  severity: "hint",
  summary: "The setting only repeats what the daemon does without it.",
  source: "doc/modules/mod_core.html, mod_auth.html, mod_ls.html and mod_xfer.html, each directive",
  *check(conf) {
    // Another file may set something else for all servers, or be the one that this is a part of.
    if (conf.hasInclude || conf.isPart) return;
    for (const name of NAMES) {
      const [only, ...others] = conf.byKey.get(name.toLowerCase()) ?? [];
      const [word, ...more] = only?.statement.arguments ?? [];
      // One of several takes back what another sets; one in a section says what differs there.
      if (!only || !word || more.length > 0 || others.length > 0 || only.section || only.presence === "maybe" || !isDefault(name, word.text)) continue;
      yield {
        range: word.range,
        message: l10n.t("{value} is the default of {name}: {daemon} does the same without this line", { value: quote(word.text), name: quote(name), daemon: daemonName(conf.daemon) }),
        fixes: [{ title: l10n.t("Remove this line"), safe: false, edits: [removeStatement(only.statement)] }],
      };
    }
  },
});

function isDefault(name: string, text: string): boolean {
  const meant = defaultOf(name) ?? "";
  const boolean = parseBoolean(meant);
  return text.toLowerCase() === meant.toLowerCase() || (/^o/.test(meant) && parseBoolean(text) === boolean);
}
