import { tryPassive, type Attempt, type Session } from "./tries";
import type { DataTry, TicketUse } from "../evidence";

/**
 * More listings that resume the TLS session, where some did: a ticket that works once may not work for ever (RFC 8446, C.4).
 * @param count so many, if all goes well
 */
export async function useTickets(session: Session, attempt: Attempt, tries: readonly DataTry[], count: number): Promise<readonly TicketUse[]> {
  const resumed = tries.filter(({ listing }) => listing.status === "ok" && listing.value.tls?.resumed === true);
  const command = resumed.map((one) => one.command).find((one) => one === "PASV" || one === "EPSV");
  const uses: TicketUse[] = [];
  while (command !== undefined && uses.length < count && !session.control.isOver && !session.control.run.halted()) {
    const { announced, listing } = await tryPassive(session, command, attempt, "ticket");
    // A server that gives no more port has had enough, and that says nothing about tickets.
    if (announced.status !== "ok") break;
    uses.push({ resumed: listing.status === "ok" && listing.value.tls?.resumed === true, listing });
    if (uses.at(-1)?.resumed !== true) break;
  }
  return uses;
}
