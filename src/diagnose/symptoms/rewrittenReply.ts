import { endpoint, plainAddress } from "../../ftp/address";
import type { Evidence } from "../../ftp/evidence";
import { controlAddress, passiveTries, spans } from "./reading";
import type { Match } from "../verdict";

/**
 * An answer to PASV that was changed between server and client, and where nobody got through. A helper that does its work well changes it, too: it
 * puts the address that the client knows in place of the server's own and keeps the port.
 */
export function rewrittenReply(evidence: Evidence): Pick<Match, "certainty" | "facts" | "cites"> | undefined {
  const { passiveEcho } = evidence;
  const tries = passiveTries(evidence).filter(({ command }) => command === "PASV");
  if (passiveEcho?.status !== "ok" || tries.some(({ listing }) => listing.status === "ok")) return undefined;
  const ended = tries.flatMap(({ connections, listing }) => [listing, ...connections.map(({ outcome }) => outcome)]).filter(({ status }) => status === "failed");
  const { sent, seen } = passiveEcho.value;
  const elsewhere = plainAddress(seen.host) !== controlAddress(evidence);
  // Where a log ends with the answer itself, that it is another one is all there is.
  const isOpen = tries.some(({ connections }) => connections.some(({ outcome }) => outcome.status === "ok"));
  if ((ended.length === 0 && (isOpen || sent.port === seen.port)) || (!elsewhere && sent.port === seen.port)) return undefined;
  return { certainty: elsewhere ? "certain" : "likely", facts: { said: endpoint(sent), arrived: endpoint(seen) }, cites: spans(passiveEcho, ...ended) };
}
