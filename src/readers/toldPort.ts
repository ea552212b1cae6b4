import { ok, type Evidence, type StatedRange } from "../ftp/evidence";

/** netstat and ss: a socket that waits, and where. */
const LISTENS = /^(?:tcp\S*\s.{1,80}?:(\d{4,5})\s.{1,80}\bLISTEN\b|(?:tcp\s+)?LISTEN\s.{1,60}?:(\d{4,5})\s)/i;
/** People work out by hand which port a 227 means; the server's side of it is named as such. */
const WORKED_OUT = /(?:^|\D)(\d{1,3}) ?[*x×] ?256 ?\+ ?(\d{1,3})(?!\d)/;
const SERVERS = /\bserver(?:'?s)? logs?\b|\blogs? (?:of|on|from) the server\b|\b\w{0,20}ftp\w{0,20} logs?\b/i;

/**
 * The answer to PASV that the client got, beside the port that the text around tells of its server: what the server listens on in its range, or what
 * somebody took from the server's log.
 */
export function besideServersPort(evidence: Evidence, lines: readonly string[], ranges: readonly StatedRange[]): Evidence {
  const tries = evidence.data.filter(({ command }) => command === "PASV");
  const seen = tries.flatMap(({ announced }) => announced.status === "ok" && announced.value.port > 0 ? [{ ...announced.value, at: announced.at }] : []);
  const [first] = seen;
  if (evidence.passiveEcho || !first) return evidence;
  const others = serversPorts(lines, ranges).filter((port) => seen.every((one) => one.port !== port));
  const [port] = others;
  if (port === undefined || new Set(others).size > 1 || seen.some((one) => isWithin(one.port, ranges))) return evidence;
  return { ...evidence, passiveEcho: ok({ sent: { host: first.host, port }, seen: { host: first.host, port: first.port } }, first.at) };
}

function serversPorts(lines: readonly string[], ranges: readonly StatedRange[]): readonly number[] {
  return lines.flatMap((whole) => {
    const line = whole.slice(0, 300).trim();
    const [, netstat, ss] = LISTENS.exec(line) ?? [];
    const listens = Number(netstat ?? ss ?? 0);
    const [, high, low] = SERVERS.test(line) ? WORKED_OUT.exec(line) ?? [] : [];
    return isWithin(listens, ranges) ? [listens] : high === undefined ? [] : [Number(high) * 256 + Number(low)];
  });
}

function isWithin(port: number, ranges: readonly StatedRange[]): boolean {
  return ranges.some(({ first, last }) => port >= first && port <= last);
}
