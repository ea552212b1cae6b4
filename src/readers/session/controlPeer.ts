import { addressKind, HIDDEN_PRIVATE, HIDDEN_PUBLIC } from "../../ftp/address";
import { parsePasvReply } from "../../ftp/pasv";
import type { Endpoint } from "../../ftp/evidence";
import type { Happening } from "./happenings";

/**
 * Where the control connection goes: the address that the client names. Where it names only a host, or people have hidden the address,
 * the first public address of a 227 is taken for the server's own, for nothing in such a log speaks against it.
 */
export function controlPeer(happenings: readonly Happening[], around?: string): string | undefined {
  const named = happenings.flatMap((one) => {
    if (one.kind !== "status") return [];
    const { status } = one;
    return status.kind === "connecting" || status.kind === "connected" ? (status.to ? [status.to] : []) : [];
  });
  const control = beforeData(happenings, named);
  const address = control.findLast(({ host }) => addressKind(host) !== "not-an-address");
  if (address) return address.host;
  const same = dialledByEpsv(happenings);
  if (same !== undefined) return same;
  if (around !== undefined && addressKind(around) !== "not-an-address") return around;
  const own = announcedHosts(happenings).find((host) => addressKind(host) === "public");
  const resolved = happenings.flatMap((one) => one.kind === "status" && one.status.kind === "resolving" ? [one.status.host] : []);
  const host = control.findLast((one) => one.host !== "")?.host;
  return own ?? greetedFrom(happenings) ?? (host === undefined ? undefined : announcedHosts(happenings).find((one) => fits(host, one))) ?? host ?? resolved[0];
}

/** Docker's networks by default; 172.16 is none of them. */
const BRIDGE = /^172\.(?:1[7-9]|2\d|3[01])\./;

/**
 * The address at which a client reached the server whose log this is, by the client's own address: one from outside cannot have reached a
 * private address, and one from the same network was told the right one.
 */
export function serverOf(happenings: readonly Happening[], client: string | undefined): string | undefined {
  const kind = client === undefined ? "not-an-address" : addressKind(client);
  if (kind === "public" && !client?.includes(":")) return HIDDEN_PUBLIC;
  if (kind !== "private" && kind !== "loopback") return undefined;
  const hosts = announcedHosts(happenings);
  // The networks that Docker makes are seen from its host alone.
  if (kind === "private" && !client?.startsWith("172.") && hosts.length > 0 && hosts.every((host) => BRIDGE.test(host))) return HIDDEN_PRIVATE;
  return hosts.find((host) => addressKind(host) === "private" || addressKind(host) === kind);
}

/**
 * The server's address by what a client does not say which, as FileZilla, remarks on a private address in a 227 wherever the server is outside.
 * The networks of containers may be others than the server's all the same.
 */
export function unremarked(happenings: readonly Happening[]): string | undefined {
  const notes = happenings.filter(({ kind }) => kind === "status");
  if (notes.length === 0 || notes.some((one) => one.kind === "status" && one.status.kind === "unroutable")) return undefined;
  return announcedHosts(happenings).find((host) => addressKind(host) === "private" && !/^172\.(?:1[6-9]|2\d|3[01])\./.test(host));
}

/** The address that the client has for itself, where it names one for active mode. */
export function namedByClient(happenings: readonly Happening[]): string | undefined {
  for (const one of happenings) {
    const host = one.kind === "exchange" && /^(?:PORT|EPRT)$/.test(one.verb) ? (/^EPRT (\S)[12]\1([^|]+)\1/.exec(one.text)?.[2] ?? parsePasvReply({ code: 0, lines: [one.text] })?.host) : undefined;
    if (host !== undefined) return host;
  }
  return undefined;
}

/** The IPv6 address that ends a greeting of ProFTPD is the one at which the client has reached it: there is no NAT between. */
function greetedFrom(happenings: readonly Happening[]): string | undefined {
  const greeting = happenings.find((one) => one.kind === "reply" && one.reply.code === 220);
  const host = greeting?.kind === "reply" ? /\[([\da-f:]+)\]$/i.exec(greeting.reply.lines.at(-1) ?? "")?.[1] ?? "" : "";
  return addressKind(host) === "public" ? host : undefined;
}

/** EPSV leads to the control connection's own address (RFC 2428, 3): where the client goes to a port that it named. */
function dialledByEpsv(happenings: readonly Happening[]): string | undefined {
  let port = 0;
  for (const one of happenings) {
    if (one.kind === "exchange" && one.final) port = Number((one.final.code === 229 && /\|(\d{1,5})\|/.exec(one.final.lines.join(" "))?.[1]) || port);
    if (one.kind !== "status" || !("to" in one.status) || one.status.to?.port !== port || port === 0) continue;
    if (addressKind(one.status.to.host) !== "not-an-address") return one.status.to.host;
  }
  return undefined;
}

function announcedHosts(happenings: readonly Happening[]): readonly string[] {
  return happenings.flatMap((one) => one.kind === "exchange" && one.final?.code === 227 ? parsePasvReply(one.final)?.host ?? [] : []);
}

/** Whether an address of which people have hidden the end, as in `10.1.0.X`, can be this one. */
function fits(hidden: string, address: string): boolean {
  const fields = hidden.split(".");
  const own = address.split(".");
  return fields.length === 4 && /^\d{1,3}\./.test(hidden) && fields.every((field, index) => field === own[index] || /^[xyznX*#?]{1,3}$/i.test(field));
}

/** The endpoints named before the first data command: later ones may be data connections. */
function beforeData(happenings: readonly Happening[], named: readonly Endpoint[]): readonly Endpoint[] {
  const first = happenings.find((one) => one.kind === "exchange" && /^(?:PASV|EPSV)$/.test(one.verb));
  if (!first) return named;
  const early = happenings.slice(0, happenings.indexOf(first)).flatMap((one) =>
    one.kind === "status" && (one.status.kind === "connecting" || one.status.kind === "connected") && one.status.to ? [one.status.to] : []);
  return early;
}
