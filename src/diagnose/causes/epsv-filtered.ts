import * as l10n from "@vscode/l10n";
import { onlyFailsWith } from "../symptoms/onlyOneCommand";
import { controlFamily, passiveTries, spans } from "../symptoms/reading";
import { OPEN_PASSIVE_RANGE } from "../advice/serverAdvice";
import type { Cause, Match } from "../verdict";
import type { Evidence } from "../../ftp/evidence";

export const epsvFiltered: Cause = Object.freeze<Cause>({
  id: "epsv-filtered",
  layer: "data",
  way: "passive",
  summary: ({ how }) => how === "port"
    ? l10n.t("Ports that the server names in answer to EPSV cannot be reached, while those of PASV can: something on the way knows PASV only.")
    : l10n.t("EPSV gets no answer, while PASV works: something on the way, or the server, swallows the command."),
  source: "RFC 2428, 3 (EPSV); RFC 3235, 2.1 (FTP and address translators)",
  explains: ["passive-ports-partly-blocked", "passive-ports-blocked", "passive-ports-rejected"],
  remedy: {
    server: {
      ...OPEN_PASSIVE_RANGE,
      general: (facts) => [
        { text: l10n.t("The firewall or router opens data ports by reading along: have it updated, or switch its FTP helper off") },
        ...OPEN_PASSIVE_RANGE.general(facts),
      ],
    },
    client: () => [
      l10n.t("curl: --disable-epsv; lftp: set ftp:prefer-epsv no; FileZilla and WinSCP use PASV over IPv4 by themselves"),
      l10n.t("basic-ftp (Node): client.prepareTransfer = enterPassiveModeIPv4; ftp of BSD and macOS: epsv4 off"),
    ],
  },
  judge: (evidence) => controlFamily(evidence) === 6 ? undefined : unanswered(evidence) ?? unreachable(evidence),
});

/** What a client tried is all that a log has: EPSV first, and PASV where that did not work. */
const IN_A_LOG = 2;

function unreachable(evidence: Evidence): Match | undefined {
  const found = onlyFailsWith(evidence, "EPSV", evidence.samples === undefined ? IN_A_LOG : undefined);
  return found && {
    certainty: "likely", facts: { ...found.facts, how: "port", epsvPorts: found.failing, pasvPorts: found.working }, cites: found.cites,
  };
}

function unanswered(evidence: Evidence): Match | undefined {
  const tries = passiveTries(evidence);
  const works = tries.find(({ command, listing }) => command === "PASV" && listing.status === "ok");
  const lost = tries.find(({ command, announced }) => command === "EPSV" && announced.status === "failed" && ["timeout", "closed"].includes(announced.failure.kind));
  if (!works || lost?.announced.status !== "failed") return undefined;
  const silent = lost.announced.failure.kind === "timeout";
  return { certainty: silent ? "certain" : "likely", facts: { how: "command", outcome: lost.announced.failure.kind }, cites: spans(lost.announced, works.listing) };
}
