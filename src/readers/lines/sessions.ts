import { codeOf, verbOf } from "../session/grammar";
import type { SessionLine } from "../session/happenings";
import type { LogLine } from "./logLine";
import { statusesOf, type Status } from "../words/status";

/** Where a log begins in the middle, its control connection goes to one of these. */
const CONTROL_PORTS: ReadonlySet<number> = new Set([21, 990]);

/** The lines of one control connection, and the host and port that the log names for it. */
export interface Session {
  readonly lines: readonly SessionLine[];
  /** The client's address, where a server tells it. */
  readonly client?: string;
}

/**
 * Cuts a log into its control connections. A client that connects again after it has talked begins a new one, and so does a second greeting.
 * Addresses that are tried one after the other before anything was said belong together.
 */
export function sessionsOf(log: readonly LogLine[]): readonly Session[] {
  const channels = new Map<string, { line: LogLine; index: number }[]>();
  log.forEach((line, index) => {
    const channel = channels.get(line.channel ?? "") ?? [];
    channel.push({ line, index });
    channels.set(line.channel ?? "", channel);
  });
  return [...channels.values()].flatMap((lines) => {
    const client = lines.find(({ line }) => line.client !== undefined)?.line.client;
    return cut(lines).map((session) => (client === undefined ? session : { ...session, client }));
  }).sort((a, b) => (a.lines[0]?.index ?? 0) - (b.lines[0]?.index ?? 0));
}

/** What a line of the client's own words says. */
export function meaningsOf({ direction, text, statuses, tells }: LogLine): readonly Status[] {
  if (statuses) return statuses;
  if (direction !== "note") return [];
  return statusesOf(text).filter(({ kind }) => kind !== "failure" || tells !== true);
}

function cut(lines: readonly { readonly line: LogLine; readonly index: number }[]): readonly Session[] {
  const sessions: SessionLine[][] = [];
  let current: SessionLine[] = [];
  let talked = false;
  let named = false;
  // The client may speak before it reads the greeting.
  let heard = false;
  let loggedIn = false;
  let port = 0;
  // A data command was granted and nothing has come of it yet: an endpoint named now is a data connection's, whatever its port.
  let awaited = false;
  for (const { line, index } of lines) {
    const statuses = meaningsOf(line);
    const dial = statuses.find(({ kind }) => kind === "connecting" || kind === "connected");
    const to = dial && "to" in dial ? dial.to : undefined;
    const other = to !== undefined && to.port !== port && to.port !== 0 && !(port === 0 && CONTROL_PORTS.has(to.port));
    const forData = to !== undefined && (awaited || (loggedIn && other));
    const verb = line.direction === "sent" ? verbOf(line.text) : "";
    const greets = line.direction === "received" && codeOf(line.text) === 220 && named && heard;
    const again = (to !== undefined && talked && !forData && (!loggedIn || to.port !== 0))
      || (talked && statuses.some(({ kind }) => kind === "resolving")) || greets || (verb === "USER" && loggedIn);
    if (again) {
      sessions.push(current);
      current = [];
      [talked, named, heard, loggedIn] = [false, false, false, false];
    }
    const code = line.direction === "received" ? codeOf(line.text) : 0;
    if (code === 227 || code === 229) awaited = true;
    else if (code >= 200 || again || statuses.some(({ kind }) => kind === "failure")) awaited = false;
    if (to && !forData && to.port !== 0) port = to.port;
    talked ||= verb !== "" || (line.direction === "received" && codeOf(line.text) >= 200);
    heard ||= code > 0;
    named ||= verb === "USER" || (line.direction === "received" && codeOf(line.text) === 331);
    loggedIn ||= (line.direction === "received" && [230, 227, 229].includes(codeOf(line.text))) || statuses.some(({ kind }) => kind === "logged-in");
    current.push({ index, direction: line.direction, text: line.text, quoted: line.quoted ?? false, ...(line.worded === true ? { worded: true } : {}), unmarked: line.unmarked ?? false, statuses });
  }
  sessions.push(current);
  return sessions.map((one) => ({ lines: one }));
}
