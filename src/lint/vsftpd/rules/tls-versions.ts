import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { knownOption, type Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { setTitle } from "../words";

// Where a build has no switch for a version, it is on.
const SWITCHES = [["ssl_tlsv12", "ssl_tlsv1_2"], ["ssl_tlsv13", "ssl_tlsv1_3"]] as const;

export const tlsVersions = defineRule<Conf>({
  id: "vsftpd/tls-versions",
  severity: "hint",
  summary: "The switches of TLS versions keep clients away: none is left, or FEAT does not announce AUTH TLS.",
  source: "ssl_init in ssl.c; handle_feat in features.c",
  predicts: ["tls-handshake-failed"],
  *check(conf) {
    const old = conf.last.get("ssl_tlsv1");
    if (!booleanOf(conf, "ssl_enable") || booleanOf(conf, "ssl_tlsv1")) return;
    const names = SWITCHES.map((pair) => pair.find((name) => knownOption(name, conf.daemon)));
    const isOff = (name: string | undefined) => name !== undefined && !booleanOf(conf, name);
    const [newer] = names;
    const args = { daemon: daemonName(conf.daemon) };
    const near = newer === undefined ? undefined : conf.last.get(newer);
    if (near && newer && names.every(isOff)) {
      yield {
        range: near.key.range,
        message: l10n.t("TLS 1.2 and 1.3 are off, and so is TLS 1.0: expected one of them; {daemon} refuses every handshake", args),
        fixes: [{ title: setTitle(newer, "YES"), safe: false, edits: [assign(conf, newer, "YES")] }],
      };
    } else if (old) {
      yield {
        range: old.value.range,
        message: l10n.t("without ssl_tlsv1, {daemon} does not announce AUTH TLS in its reply to FEAT: clients that look there do not try, though newer versions of TLS work", args),
      };
    }
  },
});
