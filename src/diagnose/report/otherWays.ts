import * as l10n from "@vscode/l10n";
import type { Evidence, RepeatFact } from "../../ftp/evidence";
import { answerToAuth } from "../symptoms/reading";

/** What else is worth knowing, beyond the set-up that was probed: repeated connections by port, SFTP as the way that is free of these troubles, and unused TLS. */
export function otherWays(evidence: Evidence): readonly string[] {
  const { alternatives, tls, features } = evidence;
  const banner = alternatives?.sftpBanner;
  const advertised = features.status === "ok" && features.value.features.some((name) => /^AUTH\b/.test(name));
  const unused = tls.status === "skipped" && (answerToAuth(evidence) === "offered" || (advertised && answerToAuth(evidence) === "unknown"));
  const { repeats = [] } = evidence;
  const opened = repeats.filter(({ outcome }) => outcome === "ok").length;
  return [
    ...(repeats.length === 0 ? [] : [l10n.t("{opened} of {count} repeated data connections opened: {table}", {
      opened, count: repeats.length, table: [...byPort(repeats)].map(([port, outcomes]) => `${port} ${outcomes.join("/")}`).join(", "),
    })]),
    ...(unused ? [l10n.t("The server offers TLS (AUTH TLS) and this set-up does not use it: password and files travel in clear")] : []),
    ...(banner === undefined ? [] : [
      l10n.t("SSH answers on port 22 of the same host ({banner}): where the operator offers SFTP, it is the lasting way out, with one connection for all", {
        banner,
      }),
    ]),
  ];
}

/** What each port came to, in ascending order of the ports. */
function byPort(repeats: readonly RepeatFact[]): ReadonlyMap<number, readonly string[]> {
  const sorted = [...repeats].sort((a, b) => a.port - b.port);
  return new Map(sorted.map(({ port }) => [port, sorted.filter((one) => one.port === port).map(({ outcome }) => outcome)]));
}
