import * as l10n from "@vscode/l10n";
import { activeTroubles, isPrivateToPublic, type ActiveTrouble } from "../symptoms/active";
import type { Evidence } from "../../ftp/evidence";
import { usePassiveMode } from "../advice/clientAdvice";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";
import { anyOf } from "../symptoms/wording";

/** Errors that a machine gives itself: nothing of the kind comes from the client's side. */
const OWN = anyOf(/operation not permitted/, /permission denied/, /cannot assign requested address/, /can't create (?:the )?data socket|could not create socket/, /can't bind/, /address already in use/);
/** Below this the clock and the server's own work say more than the way. */
const MEASURABLE_MS = 20;

export const activeServerOutboundBlocked: Cause = Object.freeze<Cause>({
  id: "active-server-outbound-blocked",
  layer: "data",
  way: "active",
  summary: (facts) => l10n.t("The server cannot open a connection to the client ({announced}): \"{reply}\"", facts),
  source: "RFC 959, 3.2 (the server connects, from port 20); connect(2), EPERM and EACCES",
  explains: ["active-blocked", "active-port-rejected"],
  remedy: {
    server: {
      vsftpd: () => [
        { text: l10n.t("Let outgoing connections from TCP port 20 through the server's firewall, or offer passive mode") },
        setting("connect_from_port_20", "NO", l10n.t("If port 20 is what is not permitted")),
      ],
      general: () => [
        { text: l10n.t("Let outgoing connections from TCP port 20 (or any high port) through the server's firewall and security policy (SELinux)") },
        { text: l10n.t("Offer passive mode, with a fixed port range that the firewall lets in") },
      ],
    },
    client: () => [l10n.t("Use passive mode:"), ...usePassiveMode()],
  },
  judge(evidence) {
    const troubles = activeTroubles(evidence);
    // "Operation not permitted" after a knock is ProFTPD's word for a missing TLS resumption.
    const found = troubles.find(({ kind, facts }) =>
      (kind === "unanswered" || /socket|bind/i.test(String(facts.reply))) && OWN.test(String(facts.reply)));
    const lost = evidence.deniedOutbound === undefined ? undefined : troubles.find(({ kind }) => kind === "unanswered");
    if (lost) return { certainty: "certain", facts: { ...lost.facts, reply: evidence.deniedOutbound ?? "" }, cites: lost.cites };
    const sooner = found ?? troubles.find((trouble) => trouble.kind === "unanswered" && refusedAtHome(evidence, trouble));
    if (!sooner || isPrivateToPublic(sooner)) return undefined;
    const { facts, cites } = sooner;
    const open = {
      candidates: [
        l10n.t("the server's own firewall or policy does not let the connection out"),
        l10n.t("the client's side would block it as well"),
      ],
      experiment: l10n.t("On the server: tcpdump -ni any tcp src port 20 while the client tries; if no SYN leaves, it is the server's side"),
    };
    return { certainty: found ? "certain" : "likely", facts, cites, open };
  },
});

/** LIST takes one round trip, a connection to the client another: the refusal came sooner. Less than one means that the measured one was slow. */
function refusedAtHome({ connect }: Evidence, { dataTry, facts }: ActiveTrouble): boolean {
  const roundTrip = connect.status === "ok" ? connect.value.roundTripMs : 0;
  const waited = dataTry.connections.flatMap(({ outcome }) => outcome.status === "failed" && outcome.failure.kind === "timeout" ? [outcome.failure.afterMs] : []);
  return facts.code === 425 && roundTrip >= MEASURABLE_MS && waited.some((ms) => ms > 0.8 * roundTrip && ms < 1.5 * roundTrip);
}
