import { endpoint } from "../../ftp/address";
import type { Endpoint, Failure } from "../../ftp/evidence";
import { failureText } from "../../ftp/notes";
import type { Connection } from "./connection";
import type { Control } from "./controls";

/* What packets show, as notes of a transcript: fixed English like the protocol itself. */

/** How the attempt at a connection went, packet by packet. */
export function attemptNote(what: string, one: Connection, result: number | Failure | undefined): string {
  const syns = one.syns.length === 0 ? "no SYN captured" : one.syns.length === 1 ? "SYN" : `SYN sent ${one.syns.length} times`;
  const answer = one.synAckAt !== undefined ? "SYN-ACK"
    : one.unreachable ? `ICMP ${one.unreachable.says}` : one.reset && !one.reset.byClient ? "RST" : one.openedAt === undefined ? "no answer" : "open";
  const end = result === undefined ? "" : typeof result === "number" ? `: opened in ${result} ms` : `: ${failureText(result)}`;
  return `${what} from ${endpoint(one.client)} to ${endpoint(one.server)}: ${syns}, ${answer}${end}`;
}

/** How much went over a data connection, and how it ended. */
export function bytesNote({ client, server, up, down, clientEndAt, serverEndAt, reset, tooBig }: Connection): string {
  const end = reset ? `reset by the ${reset.byClient ? "connecting" : "accepting"} side` : clientEndAt === undefined && serverEndAt === undefined ? "no end captured"
    : clientEndAt !== undefined && serverEndAt !== undefined ? "closed by both sides" : "closed by one side";
  const smaller = tooBig ? `, ICMP asked for packets of at most ${tooBig.mtu} bytes ${tooBig.times === 1 ? "once" : `${tooBig.times} times`}` : "";
  return `data connection ${endpoint(client)} to ${endpoint(server)}: ${up.bytes} bytes there, ${down.bytes} bytes back, ${end}${smaller}`;
}

/** Nothing was seen of a connection that had to come. */
export function unseenNote(to: Endpoint, vantage: Control["vantage"], passive: boolean): string {
  const where = vantage === "server" ? (passive ? "no SYN arrived at this server" : "no SYN left this server")
    : vantage === "client" ? (passive ? "no SYN left this client" : "no SYN arrived at this client") : "no SYN in this capture";
  return `data connection to ${endpoint(to)}: ${where}`;
}

/** Where the conversation goes under TLS, and what remains to be counted. */
export function encryptedNote(kind: "explicit" | "implicit", version: string, sent: number, received: number): string {
  return `TLS (${kind}) ${version === "" ? "of unknown version" : version}, encrypted from here: ${sent} records sent, ${received} received`;
}

/** Where the capture was made. */
export function vantageNote({ vantage, connection }: Control): string {
  const where = vantage === "unknown" ? "where it was made cannot be told" : `made at the ${vantage}`;
  return `capture: ${where}${connection.syns.length === 0 ? ", begins inside the connection" : ""}`;
}

/** What is not as it left: parts that the capture lacks, and how often something had to be sent again. */
export function lossNote({ up, down, talk }: Connection): string | undefined {
  const missing = up.missing + down.missing;
  const again = up.again + down.again;
  const parts = [
    ...(missing > 0 ? [`${missing} bytes of the conversation are not in the capture`] : []),
    ...(again > 0 ? [`${again} segments sent again`] : []), ...(talk?.cut ? ["longer than is read"] : []),
  ];
  return parts.length === 0 ? undefined : `capture: ${parts.join(", ")}`;
}

/** That a router between two captures translates an address. */
export function translatedNote(name: "client" | "server", near: Endpoint, far: Endpoint): string {
  return `between the captures: the ${name} is ${near.host} at the client and ${far.host} at the server`;
}

/** That a line was changed between two captures. */
export function changedNote(sender: "client" | "server", sent: string, seen: string): string {
  return `between the captures: the ${sender} sent "${sent}", what arrived is "${seen}"`;
}

/** What became of a SYN between two captures. */
export function crossedNote(to: Endpoint, end: "client" | "server", arrived: Connection | undefined): string {
  const fate = !arrived ? `did not arrive at the ${end}` : arrived.synAckAt === undefined ? `arrived at the ${end}, which gave no answer`
    : `was answered by the ${end}, the answer did not come back`;
  return `between the captures: the SYN to ${endpoint(to)} ${fate}`;
}
