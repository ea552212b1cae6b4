import { addressKind, plainAddress } from "../../ftp/address";
import type { DataTry, Endpoint } from "../../ftp/evidence";
import type { Connection } from "./connection";
import type { Control } from "./controls";

/** A try at a data connection with the TCP connections that belong to it. Times: milliseconds since 1970. */
export interface MatchedTry {
  readonly command: DataTry["command"];
  readonly announced: Endpoint;
  readonly from: number;
  /** When the next try began, or the session was over. */
  readonly until: number;
  readonly connections: readonly Connection[];
}

/** What comes right before its announcement in the capture was only written down in another order. Milliseconds. */
const SLACK_MS = 20;

/** So long after the end of its session a data connection may still be tried. Milliseconds. */
const AFTER_MS = 1000;

export interface AnnouncedTry { readonly command: DataTry["command"]; readonly announced?: Endpoint; readonly at: number }

/** The connections of each announced try, in the order of the tries; undefined for one that announces nothing. */
export function matchTries(control: Control, tries: readonly AnnouncedTry[], all: Iterable<Connection>): readonly (MatchedTry | undefined)[] {
  const used = new Set<Connection>([control.connection]);
  const byPort = new Map<number, Connection[]>(tries.map(({ announced }) => [announced?.port ?? 0, []]));
  for (const one of all) byPort.get(one.server.port)?.push(one);
  return tries.map(({ command, announced, at }, index) => {
    if (!announced) return undefined;
    const until = tries[index + 1]?.at ?? control.connection.lastAt;
    const acceptor = isPassive(command) ? control.server : control.client;
    const connector = isPassive(command) ? control.client : control.server;
    const limit = tries.slice(index + 1).find((later) => later.announced?.port === announced.port)?.at ?? control.connection.lastAt + AFTER_MS;
    const fitting = (byPort.get(announced.port) ?? []).filter((one) => {
      if (used.has(one) || one.firstAt < at - SLACK_MS || one.firstAt >= limit) return false;
      // Behind NAT, one of the two ends has another address than it was announced with; hardly both.
      const there = [acceptor.host, plainAddress(announced.host)].includes(one.server.host);
      return there || one.client.host === connector.host;
    });
    // A server gives a port to one client after the other; and yet somebody may come from another address than his control connection.
    const own = fitting.filter((one) => one.client.host === connector.host);
    const connections = own.length > 0 ? own : fitting;
    for (const one of connections) used.add(one);
    return { command, announced, from: at, until, connections };
  });
}

/** Most connections that an encrypted session is shown with. */
const MOST_HIDDEN = 200;

/**
 * The tries of a session whose commands are encrypted: its data connections are all that can be seen. A connection to another machine counts
 * only where nothing can be there: a private address, dialled from outside and without an answer.
 */
export function hiddenTries(control: Control, all: Iterable<Connection>): readonly MatchedTry[] {
  const { client, server, connection, tls } = control;
  const six = server.host.includes(":");
  const during = [...all].filter((one) => one !== connection && one.firstAt >= (tls?.at ?? 0) && one.firstAt <= connection.lastAt + AFTER_MS);
  const ours = during.filter((one) => {
    const [from, to] = [one.client, one.server];
    if (from.host === client.host && to.host === server.host) return to.port > 1023;
    if (from.host === server.host && to.host === client.host) return to.port > 1023 && (from.port === 20 || from.port === 989 || from.port > 1023);
    return from.host === client.host && to.port > 1023 && addressKind(to.host) === "private" && addressKind(server.host) === "public" && one.openedAt === undefined;
  });
  return ours.filter((one) => one.server.port !== server.port).slice(-MOST_HIDDEN).map((one, index, list) => {
    const passive = one.client.host === client.host && one.server.host !== client.host || one.server.host === server.host;
    const command = passive ? (six ? "EPSV" : "PASV") : six ? "EPRT" : "PORT";
    return { command, announced: one.server, from: one.firstAt, until: list[index + 1]?.firstAt ?? connection.lastAt, connections: [one] };
  });
}

/** Whether the server names the address (PASV, EPSV), not the client (PORT, EPRT). */
export function isPassive(command: DataTry["command"]): boolean {
  return command === "PASV" || command === "EPSV";
}
