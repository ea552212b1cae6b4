import * as l10n from "@vscode/l10n";
import type { Evidence } from "../ftp/evidence";
import { answerToAuth } from "./reading";

/** What else the server has to offer, beyond the set-up that was probed: SFTP as the way that is free of these troubles, and unused TLS. */
export function otherWays(evidence: Evidence): readonly string[] {
  const { alternatives, tls, features } = evidence;
  const banner = alternatives?.sftpBanner;
  const advertised = features.status === "ok" && features.value.features.some((name) => /^AUTH\b/.test(name));
  const unused = tls.status === "skipped" && (answerToAuth(evidence) === "offered" || (advertised && answerToAuth(evidence) === "unknown"));
  return [
    ...(unused ? [l10n.t("The server offers TLS (AUTH TLS) and this set-up does not use it: password and files travel in clear")] : []),
    ...(banner === undefined ? [] : [
      l10n.t("SSH answers on port 22 of the same host ({banner}): where the operator offers SFTP, it is the lasting way out, with one connection for all", {
        banner,
      }),
    ]),
  ];
}
