import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { parseBoolean } from "../catalogue";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { isSftp, serversOf, settingsOf } from "../effective";

const CERTIFICATES = ["TLSRSACertificateFile", "TLSECCertificateFile", "TLSDSACertificateFile", "TLSPKCS12File", "TLSPreSharedKey"];

export const tlsWithoutCertificate = defineRule<Conf>({
  id: "proftpd/tls-without-certificate",
  severity: "warning",
  summary: "TLS is switched on for a server that has no certificate.",
  source: "tls_init and tls_sess_init in contrib/mod_tls.c; doc/contrib/mod_tls.html#TLSRSACertificateFile",
  predicts: ["tls-not-offered", "tls-handshake-failed"],
  *check(conf) {
    if (conf.hasInclude || conf.isPart) return;
    for (const server of serversOf(conf)) {
      const [engine] = settingsOf(conf, server, "TLSEngine");
      const [value] = engine?.statement.arguments ?? [];
      if (!engine || !value || parseBoolean(value.text) !== true || isSftp(conf, server) || settingsOf(conf, server, CERTIFICATES).length > 0) continue;
      yield {
        range: engine.statement.nameRange,
        message: l10n.t("TLSEngine without a certificate: expected TLSRSACertificateFile or TLSECCertificateFile for this server; {daemon} starts, and refuses AUTH TLS with 431",
          { daemon: daemonName(conf.daemon) }),
      };
    }
  },
});
