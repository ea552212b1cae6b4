import * as l10n from "@vscode/l10n";
import { defineRule, type Fix } from "../../rule";
import { ADDRESS_PLACEHOLDER, PROPOSED_RANGE } from "../../shared/passive";
import { parseBoolean } from "../catalogue";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { aligned, atEnd, insertBelow } from "../edits";
import type { Statement } from "../parse";
import { anywhere, certain } from "../refusal";

const MAIN_ONLY = ["Port", "ServerType", "DefaultServer", "ServerName", "MaxInstances"];

export const passivePortsMissing = defineRule<Conf>({
  id: "proftpd/passive-ports-missing",
  severity: "hint",
  summary: "No range of ports is set for passive data connections.",
  source: "doc/modules/mod_core.html#PassivePorts; pr_data_open and core_epsv in modules/mod_core.c",
  predicts: ["passive-ports-blocked", "passive-ports-rejected"],
  *check(conf) {
    if (conf.hasInclude || anywhere(conf, "PassivePorts").length > 0) return;
    if (anywhere(conf, "SFTPEngine").some(({ statement: { arguments: [value] } }) => parseBoolean(value?.text ?? "") === true)) return;
    // A part that another file includes has none of these.
    const near = certain(conf, ...MAIN_ONLY).find(({ server }) => server === "main")?.statement;
    if (!near) return;
    yield {
      range: near.nameRange,
      message: l10n.t("no PassivePorts: expected a range that the firewall lets in; {daemon} takes any port that the system gives for PASV, and 1024 to 65535 for EPSV", { daemon: daemonName(conf.daemon) }),
      fixes: fixes(conf, near),
    };
  },
});

function fixes(conf: Conf, near: Statement): readonly Fix[] {
  const ports: readonly [string, string] = ["PassivePorts", `${PROPOSED_RANGE.first} ${PROPOSED_RANGE.last}`];
  const block: Fix = { title: l10n.t("Insert PassivePorts"), safe: true, edits: [insert(conf, near, [ports])] };
  if (anywhere(conf, "MasqueradeAddress").length > 0) return [block];
  const title = l10n.t("Insert PassivePorts and MasqueradeAddress");
  const edits = [insert(conf, near, [ports, ["MasqueradeAddress", ADDRESS_PLACEHOLDER]])];
  return [block, { title, safe: false, edits, placeholder: ADDRESS_PLACEHOLDER }];
}

/** What stands outside of every section is for the main server alone; `<Global>` is for all. */
function insert(conf: Conf, near: Statement, settings: readonly (readonly [string, string])[]) {
  if (anywhere(conf, "<VirtualHost>").length === 0) return insertBelow(conf, near, settings.map(([name, value]) => aligned(name, value, near)));
  return atEnd(conf, ["<Global>", ...settings.map(([name, value]) => `  ${name} ${value}`), "</Global>"]);
}
