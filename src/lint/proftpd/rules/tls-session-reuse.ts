import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { aligned, insertBelow } from "../edits";
import { optionOf, isOn, serversOf, settingsOf } from "../effective";

export const tlsSessionReuse = defineRule<Conf>({
  id: "proftpd/tls-session-reuse",
  severity: "hint",
  summary: "Data connections must resume the TLS session of the control connection, which many clients do not.",
  source: "tls_data_open in contrib/mod_tls.c; doc/contrib/mod_tls.html#TLSOptions, NoSessionReuseRequired",
  predicts: ["tls-session-reuse-required"],
  *check(conf) {
    if (conf.hasInclude || conf.isPart) return;
    const server = serversOf(conf).find((one) => isOn(conf, one, "TLSEngine") === true && !optionOf(conf, one, "TLSOptions", "NoSessionReuseRequired"));
    const engine = server && settingsOf(conf, server, "TLSEngine")[0]?.statement;
    if (!server || !engine) return;
    const options = settingsOf(conf, server, "TLSOptions")[0]?.statement;
    const last = options?.arguments.at(-1);
    yield {
      range: engine.nameRange,
      message: l10n.t("no NoSessionReuseRequired in TLSOptions: {daemon} closes data connections that do not resume the TLS session of the control connection; many clients cannot, and get 425",
        { daemon: daemonName(conf.daemon) }),
      fixes: [{
        title: l10n.t("Add {option} to TLSOptions", { option: "NoSessionReuseRequired" }),
        safe: false,
        edits: [last
          ? { range: { start: last.range.end, end: last.range.end }, text: " NoSessionReuseRequired" }
          : insertBelow(conf, engine, [aligned("TLSOptions", "NoSessionReuseRequired", engine)])],
      }],
    };
  },
});
