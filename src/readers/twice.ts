import { failed, ok, skipped, type Evidence, type StatedRange } from "../ftp/evidence";
import { changes, echoes } from "./session/bothEnds";
import type { SessionLine } from "./session/happenings";
import { parsePasvReply } from "../ftp/pasv";

/** A session of a log. `client`: known where the server tells of it. `at`: when a line was written, in milliseconds since midnight. */
export interface ReadSession {
  readonly lines: readonly SessionLine[];
  readonly client: string | undefined;
  readonly evidence: Evidence;
}

const ADDRESSED = /^(?:227[ -]|PORT )/i;
/** Clocks differ by so much, and by time zones, which are a multiple of a quarter of an hour apart. Milliseconds. */
const CLOCKS = 2000;
const ZONES = 15 * 60_000;

/**
 * The client's account of a session that the same text has from its server, too, with what was changed on the way. Undefined: no session is told
 * twice, or nothing proves that it is the same one.
 */
export function toldTwice(sessions: readonly ReadSession[], at: (line: SessionLine) => number | undefined, ranges: readonly StatedRange[] = []): { readonly session: number; readonly evidence: Evidence } | undefined {
  for (const [session, near] of sessions.entries()) {
    if (near.client !== undefined || !near.lines.some(({ text }) => ADDRESSED.test(text))) continue;
    const far = sessions.find((one) => one.client !== undefined && isSame(near, one, at, ranges));
    if (!far) continue;
    const told = echoes(near.lines, far.lines, far.client ?? "", ({ index }) => ({ first: index, last: index }));
    if (told.echo ?? told.passiveEcho) return { session, evidence: { ...near.evidence, ...told } };
  }
  return undefined;
}

const CURL_REFUSED = /^(?:curl: \(\d+\) )?Failed to connect to .{1,200}: Connection refused/;
const FILE = /^(?:RETR|STOR|APPE|STOU) \S/i;

/**
 * The client's account of a file for which it waits in vain, while the same text has from the server that the file is through: the closing reply
 * is what did not come.
 */
export function lostReply(sessions: readonly ReadSession[]): { readonly session: number; readonly evidence: Evidence } | undefined {
  for (const [session, { client, lines, evidence }] of sessions.entries()) {
    const last = evidence.data.at(-1);
    const asked = lines.findLast(({ direction, text }) => direction === "sent" && FILE.test(text))?.text;
    if (client !== undefined || asked === undefined || last?.listing.status !== "failed" || last.listing.failure.kind !== "timeout") continue;
    if (!sessions.some((far) => far.client !== undefined && isThrough(far.lines, asked))) continue;
    const listing = { ...last.listing, failure: { ...last.listing.failure, waitingFor: "reply" as const } };
    return { session, evidence: { ...evidence, data: [...evidence.data.slice(0, -1), { ...last, listing }] } };
  }
  return undefined;
}

/**
 * curl names the control connection's port whichever connection is refused. Where the same text has from the server that everybody was let in and
 * nobody's data came, it was the one for data.
 */
export function refusedBehindLogin(sessions: readonly ReadSession[]): { readonly session: number; readonly evidence: Evidence } | undefined {
  const servers = sessions.filter(({ client }) => client !== undefined);
  if (servers.length === 0 || servers.some(({ evidence }) => evidence.login.status !== "ok" || evidence.data.length > 0)) return undefined;
  const session = sessions.findLastIndex(({ client, lines }) => client === undefined && lines.some(({ text }) => CURL_REFUSED.test(text)));
  const near = sessions[session]?.evidence;
  const { connect } = near ?? {};
  if (!near || connect?.status !== "failed" || connect.failure.kind !== "refused" || near.data.length > 0) return undefined;
  const { host, port } = near.target;
  const outcome = failed<never>(connect.failure, connect.at);
  const data: Evidence["data"] = [{ command: "PASV", announced: skipped("not-in-log"), connections: [{ to: { host, port: 0 }, as: "announced", outcome }], listing: skipped("passive") }];
  const login = servers.at(-1)?.evidence.login ?? near.login;
  return { session, evidence: { ...near, attempts: [], connect: ok({ peer: { host, port }, local: { host: "", port: 0 }, roundTripMs: 0 }, connect.at), login, data } };
}

function isThrough(lines: readonly SessionLine[], asked: string): boolean {
  const at = lines.findLastIndex(({ direction, text }) => direction === "sent" && text === asked);
  return at !== -1 && lines.slice(at).some(({ direction, text }) => direction === "received" && /^2[25][06]/.test(text));
}

/** The same user asked as often, and a port that was kept, or the clocks, say that it was then; or only the server's port is one of its range. */
function isSame(near: ReadSession, far: ReadSession, at: (line: SessionLine) => number | undefined, ranges: readonly StatedRange[]): boolean {
  const [here, there] = [near, far].map(({ lines }) => lines.filter(({ text }) => ADDRESSED.test(text)));
  if (!here || !there || here.length === 0 || here.length !== there.length || (near.evidence.target.user || far.evidence.target.user) !== far.evidence.target.user) return false;
  const within = ({ text }: SessionLine): boolean => { const port = portOf(text) ?? 0; return ranges.some(({ first, last }) => port >= first && port <= last); };
  const replies = ([here, there] as const).map((lines) => lines.filter(({ text }) => text.startsWith("227")));
  if (replies.every(({ length }) => length > 0) && replies[0]?.every((line) => !within(line)) && replies[1]?.every(within)) return true;
  const kept = changes(here, there, ADDRESSED).some((one) => portOf(one.here.text) !== undefined && portOf(one.here.text) === portOf(one.there));
  return kept || here.every((line, index) => {
    const other = there[index];
    const [one, another] = [at(line), other && at(other)];
    if (one === undefined || another === undefined) return false;
    const apart = Math.abs(one - another) % ZONES;
    return Math.min(apart, ZONES - apart) <= CLOCKS;
  });
}

function portOf(text: string): number | undefined {
  return parsePasvReply({ code: 0, lines: [text] })?.port;
}
