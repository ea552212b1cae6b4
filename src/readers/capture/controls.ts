import { addressKind } from "../../ftp/address";
import type { Endpoint } from "../../ftp/evidence";
import type { Connection } from "./connection";
import type { Connections } from "./connectionTable";
import type { TlsSide } from "./tlsRecords";

/** A control connection of a capture. */
export interface Control {
  readonly connection: Connection;
  readonly client: Endpoint;
  readonly server: Endpoint;
  readonly lines: readonly { readonly at: number; readonly sent: boolean; readonly text: string }[];
  /** TLS of the client's and of the server's direction. `at`: when the client's began. */
  readonly tls?: { readonly at: number; readonly client?: TlsSide; readonly server?: TlsSide };
  /** Where the capture was made. `unknown` counts as at the client, whose view a log would have. */
  readonly vantage: "client" | "server" | "unknown";
}

/** Commands that no other protocol with three-digit replies has (SMTP, NNTP and POP3 share QUIT, USER, PASS and LIST). */
const FTP_COMMAND = /^(?:FEAT|PASV|EPSV|PORT [\d,]+|EPRT |TYPE [AIL]|SYST|RETR |STOR |CWD |PWD|XPWD|MLSD|NLST|OPTS |AUTH (?:TLS|SSL)|PBSZ |PROT |USER |ACCT )/i;
const OTHER_COMMAND = /^(?:EHLO|HELO|LHLO|MAIL |RCPT |DATA$|STARTTLS|CAPA|STLS|UIDL|ARTICLE|GROUP |MODE READER)/i;
const REPLY = /^[1-6]\d\d(?:[ -]|$)/;

/** The control connections in the order in which they began: on port 21 and 990, and wherever somebody speaks FTP. */
export function controlsOf({ all }: Connections): readonly Control[] {
  return [...all].map(turned).flatMap((one) => (isControl(one) ? [controlOf(one)] : []));
}

function isControl({ server, talk, openedAt }: Connection): boolean {
  const lines = talk?.lines ?? [];
  if (lines.some(({ up, text }) => up && OTHER_COMMAND.test(text))) return server.port === 21;
  if (server.port === 21) return true;
  if (server.port === 990) return openedAt === undefined || talk !== undefined;
  const replies = lines.filter(({ up, text }) => !up && REPLY.test(text));
  if (replies.length === 0) return false;
  return /^220.*\bftp/i.test(replies[0]?.text ?? "") || lines.some(({ up, text }) => up && FTP_COMMAND.test(text));
}

/** Without a SYN the ends are guessed: who answers in three digits is the server. */
function turned(one: Connection): Connection {
  const lines = one.talk?.lines ?? [];
  const wrong = one.syns.length === 0 && one.synAckAt === undefined && one.server.port !== 21
    && lines.some(({ up, text }) => !up && FTP_COMMAND.test(text)) && lines.some(({ up, text }) => up && REPLY.test(text));
  if (!wrong || !one.talk) return one;
  const { clientIsHere, clientTtl, serverTtl, clientEndAt, serverEndAt, reset, talk, ...rest } = one;
  return {
    ...rest, client: one.server, server: one.client, up: one.down, down: one.up,
    ...(clientIsHere === undefined ? {} : { clientIsHere: !clientIsHere }),
    ...(serverTtl === undefined ? {} : { clientTtl: serverTtl }), ...(clientTtl === undefined ? {} : { serverTtl: clientTtl }),
    ...(serverEndAt === undefined ? {} : { clientEndAt: serverEndAt }), ...(clientEndAt === undefined ? {} : { serverEndAt: clientEndAt }),
    ...(reset ? { reset: { at: reset.at, byClient: !reset.byClient } } : {}),
    talk: { ...talk, up: talk.down, down: talk.up, lines: lines.map((line) => ({ ...line, up: !line.up })) },
  };
}

function controlOf(connection: Connection): Control {
  const { client, server, talk, firstAt } = connection;
  const [up, down] = [talk?.up.tls, talk?.down.tls];
  return {
    connection, client, server, vantage: vantageOf(connection),
    lines: (talk?.lines ?? []).map(({ at, up: sent, text }) => ({ at, sent, text })),
    ...(up ?? down ? { tls: { at: talk?.up.tlsAt ?? talk?.down.tlsAt ?? firstAt, ...(up ? { client: up } : {}), ...(down ? { server: down } : {}) } } : {}),
  };
}

/** Systems begin with one of these; every router on the way takes one off. */
const FRESH: ReadonlySet<number> = new Set([32, 60, 64, 128, 255]);

function vantageOf({ clientIsHere, clientTtl, serverTtl, client, server }: Connection): Control["vantage"] {
  const fresh = (ttl: number | undefined): boolean => ttl !== undefined && FRESH.has(ttl);
  if (clientIsHere === true && fresh(clientTtl)) return "client";
  if (clientIsHere === false && fresh(serverTtl) && client.host !== server.host) return "server";
  if (fresh(clientTtl) && serverTtl !== undefined && !fresh(serverTtl)) return "client";
  if (fresh(serverTtl) && clientTtl !== undefined && !fresh(clientTtl)) return "server";
  // Between a private address and a public one somebody translates: the capture was made on the private one's side.
  const [near, far] = [addressKind(client.host), addressKind(server.host)];
  return near === "private" && far === "public" ? "client" : near === "public" && far === "private" ? "server" : "unknown";
}

/**
 * The server as its clients know it. Behind NAT, the server itself sees only its inside address: then `announced`, the public address that it
 * names, is taken for the outside one. Undefined: there is one, and the capture does not show it.
 */
export function outsideAddress({ vantage, client, server }: Control, announced: readonly string[]): string | undefined {
  const translated = vantage === "server" && addressKind(server.host) === "private" && addressKind(client.host) === "public";
  if (!translated) return server.host;
  return announced.find((host) => addressKind(host) === "public");
}
