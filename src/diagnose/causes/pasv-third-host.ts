import * as l10n from "@vscode/l10n";
import { addressFamily, addressKind, plainAddress } from "../../ftp/address";
import type { DataTry } from "../../ftp/evidence";
import { ignoreAnnouncedAddress } from "../advice/clientAdvice";
import { controlAddress, passiveTries, refusal, replyText, spans } from "../symptoms/reading";
import { ANNOUNCE_REACHABLE_ADDRESS } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const pasvThirdHost: Cause = Object.freeze<Cause>({
  id: "pasv-third-host",
  layer: "data",
  way: "passive",
  summary: (facts) =>
    l10n.t("In answer to PASV the server names another machine, {announced}, which answers there; the server itself is at {control}.", facts),
  source: "RFC 2577, 3 and 5 (bounce attack, stolen connections); RFC 959, 4.1.2 (PASV)",
  explains: ["data-stalled", "passive-ports-blocked", "passive-ports-rejected", "passive-ports-partly-blocked", "epsv-filtered", "alg-rewrites-pasv"],
  remedy: {
    server: {
      ...ANNOUNCE_REACHABLE_ADDRESS,
      general: (facts) => [
        ...ANNOUNCE_REACHABLE_ADDRESS.general(facts),
        { text: l10n.t("Where several machines answer for one name, each must announce the address under which clients reach it") },
      ],
    },
    client: ignoreAnnouncedAddress,
  },
  judge(evidence) {
    const control = controlAddress(evidence);
    if (control === undefined || addressFamily(control) === 6) return undefined;
    const tries = passiveTries(evidence);
    // Not by the same PASV: a server takes the first connection that knocks.
    const here = tries.flatMap(({ connections }) => connections.filter(({ as, outcome }) => as === "control-address" && outcome.status !== "skipped"));
    for (const one of tries) {
      const { command, announced, connections, listing } = one;
      if (command !== "PASV" || announced.status !== "ok" || plainAddress(announced.value.host) === control) continue;
      const there = connections.find(({ as }) => as === "announced");
      // One machine with two addresses opens the port on both, and a listing that came proves the place right.
      const opensHere = here.some(({ outcome }) => outcome.status === "ok");
      if (there?.outcome.status !== "ok" || listing.status === "ok" || opensHere || (here.length === 0 && !isUnheard(one))) continue;
      const facts = { announced: plainAddress(announced.value.host), port: announced.value.port, control, controlKind: "public" };
      const open = {
        candidates: [
          l10n.t("a cloud or load balancer with separate addresses for data: clients that follow the answer get through"),
          l10n.t("the address is that of another machine, by mistake or to misuse clients (bounce)"),
        ],
        experiment: l10n.t("Ask the operator whether {announced} belongs to the server; nothing was sent there", facts),
      };
      return { certainty: "likely", facts, cites: spans(announced, there.outcome, ...here.map(({ outcome }) => outcome)), open };
    }
    return undefined;
  },
});

/** The connection stands, and the server says that nobody has come: it stands elsewhere. Under TLS the same words mean a refused handshake. */
function isUnheard({ announced, listing, resumption }: DataTry): boolean {
  const reply = refusal(listing);
  const isPublic = announced.status === "ok" && addressKind(announced.value.host) === "public";
  return isPublic && resumption === undefined && reply?.code === 425 && !/security|bad ip|foreign|not permitted/i.test(replyText(reply));
}
