import * as l10n from "@vscode/l10n";
import type { Range } from "../../../text";
import type { Completion } from "../../shared/editing";
import { ADDRESS_PLACEHOLDER, PROPOSED_RANGE } from "../../shared/passive";

/** Settings that only make sense together. Each line is one that every version knows. */
export function blocks(range: Range): readonly Completion[] {
  const block = (label: string, detail: string, lines: readonly string[]): Completion =>
    ({ label, detail, kind: "block", insert: lines.join("\n"), isSnippet: true, range });
  return [
    block("passive", l10n.t("Passive mode: range of ports and public address"), [
      `PassivePortRange \${1:${PROPOSED_RANGE.first}} \${2:${PROPOSED_RANGE.last}}`, `ForcePassiveIP \${3:${ADDRESS_PLACEHOLDER}}`,
    ]),
    block("tls", l10n.t("TLS: certificate, required for logins and transfers"), [
      "TLS ${1|2,3,1|}", "CertFile ${2:/etc/ssl/private/pure-ftpd.pem}", "TLSCipherSuite HIGH",
    ]),
    block("virtual", l10n.t("Virtual users locked into their home directories, nobody else"), [
      "PureDB ${1:/etc/pure-ftpd/pureftpd.pdb}", "NoAnonymous yes", "ChrootEveryone yes", "CreateHomeDir ${2|no,yes|}",
    ]),
  ];
}
