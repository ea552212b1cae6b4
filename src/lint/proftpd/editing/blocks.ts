import * as l10n from "@vscode/l10n";
import type { Range } from "../../../text";
import type { Completion } from "../../shared/editing";
import { ADDRESS_PLACEHOLDER, PROPOSED_RANGE } from "../../shared/passive";

/** Directives that only make sense together. */
export function blocks(range: Range): readonly Completion[] {
  const block = (label: string, detail: string, lines: readonly string[]): Completion =>
    ({ label, detail, kind: "block", insert: lines.join("\n"), isSnippet: true, range });
  return [
    block("passive", l10n.t("Passive mode: range of ports and public address"), [
      `PassivePorts \${1:${PROPOSED_RANGE.first}} \${2:${PROPOSED_RANGE.last}}`, `MasqueradeAddress \${3:${ADDRESS_PLACEHOLDER}}`,
    ]),
    block("tls", l10n.t("TLS: certificate, required for logins and transfers"), [
      "<IfModule mod_tls.c>", "\tTLSEngine on", "\tTLSRequired on", "\tTLSProtocol TLSv1.2 TLSv1.3",
      "\tTLSRSACertificateFile ${1:/etc/ssl/certs/ssl-cert-snakeoil.pem}", "\tTLSRSACertificateKeyFile ${2:/etc/ssl/private/ssl-cert-snakeoil.key}",
      "\t# Many clients cannot resume the session on data connections.", "\tTLSOptions NoSessionReuseRequired", "\tTLSLog ${3:/var/log/proftpd/tls.log}",
      "</IfModule>",
    ]),
  ];
}
