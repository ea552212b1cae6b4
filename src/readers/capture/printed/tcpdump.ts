import { isCommand, isReplyLine } from "../../session/grammar";
import { millisecondsOf, portOf, type Printed, type PrintedPackets, type PrintedRefusal } from "./packet";

const ENDS = /(?:^|[\s,:>])([\w:.%-]{2,80})\.([\w-]{1,20}) > ([\w:.%-]{2,80})\.([\w-]{1,20}): (?:Flags \[([A-Zn.]{1,6})\]|([SFPRWE.]{1,4}) )/;
const ICMP = /(?:\bIP|^\s+|: )\s?([\w:.%-]{2,80}) > ([\w:.%-]{2,80}): ICMP (?:host (\S+)|net (\S+)|(\S+) tcp port (\S+)) unreachable(.{0,40})/;
const TIME = /(?:^|\s)(?:\d{4}-\d\d-\d\d )?(\d\d:\d\d:\d\d\.\d{3,9})\b|^\s*(\d{9,10}\.\d{3,9})\b/;
/** The first line of a packet whose ends stand on the next one; with white space before it, of one that an ICMP message quotes. */
const HEAD = /\bIP6? \((?:tos|flowlabel|class|hlim)\b/;
/** Bytes: of the head of IPv4 as text, or in hexadecimal. */
const BYTES = /^(?:E[^\s][^\s]?[^\s]?(?:[^\w\s]|$)|\s*0x[\da-f]{4}: )/i;
const MOST_SAID = 300;
/** What stands on the line of a packet whose protocol is shown below. */
const DETAILS = ", length";
/** Behind a line that goes on in the next packet. */
const GOES_ON = / \[\|ftp\]$/;

interface Open { readonly packet: Printed; readonly inline: string | undefined; body: boolean; bytes: boolean }

/** What tcpdump prints: with text (-A) or without, with details (-v), with the link layer (-e). */
export function readTcpdump(lines: readonly string[]): PrintedPackets {
  const packets: (Printed | PrintedRefusal)[] = [];
  let [at, ttl] = [0, 0];
  let quoted = false;
  let open: Open | undefined;
  const taken = lines.map((line) => {
    const head = HEAD.test(line);
    if (head || ENDS.test(line) || ICMP.test(line)) at = timeOf(line) ?? at;
    if (head) {
      quoted = /^\s/.test(line);
      ttl = Number(/\b(?:ttl|hlim) (\d+)/.exec(line)?.[1] ?? 0);
    }
    const one = packetOf(line, at, ttl) ?? refusalOf(line, at);
    if (!one && !head) return open !== undefined && takeBody(open, line);
    open = undefined;
    if (!one || (quoted && !head)) {
      quoted &&= head;
      return true;
    }
    packets.push(one);
    if ("said" in one) open = { packet: one, inline: /: FTP, length/.test(line) ? DETAILS : one.said[0], body: false, bytes: false };
    return true;
  });
  return { packets, taken };
}

/** @returns whether the line belongs to the packet before it */
function takeBody(open: Open, line: string): boolean {
  const { length, said } = open.packet;
  if (BYTES.test(line)) open.bytes = true;
  if (open.inline === DETAILS && line.startsWith("\t") && !open.bytes) {
    // With details, the lines of the protocol are indented, and what they were read from may follow.
    open.packet.unfinished = GOES_ON.test(line);
    said.push(line.slice(1).replace(GOES_ON, ""));
    return true;
  }
  const isText = length > 0 && said.length < MOST_SAID && open.inline !== DETAILS && !/^\s*0x[\da-f]{4}: /i.test(line);
  if (line.trim() === "" || !isText) return open.bytes && (length > 0 || !/[a-z]{3,} [a-z]{3,} [a-z]{2,}/i.test(line));
  const text = line.trimEnd();
  const first = open.body || open.inline !== undefined ? undefined : saidIn(text);
  if (open.body) said.push(text);
  else if (first !== undefined) said.push(first);
  open.body ||= first !== undefined || (open.inline !== undefined && text.endsWith(open.inline.trim()));
  return open.body || open.bytes;
}

function timeOf(line: string): number | undefined {
  const [, clock, epoch] = TIME.exec(line) ?? [];
  const time = clock ?? epoch;
  return time === undefined ? undefined : millisecondsOf(time);
}

function packetOf(line: string, at: number, ttl: number): Printed | undefined {
  const match = ENDS.exec(line);
  if (!match) return undefined;
  const [whole, from = "", fromPort = "", to = "", toPort = "", flags, old] = match;
  const [source, target] = [portOf(fromPort), portOf(toPort)];
  if (source === 0 || target === 0) return undefined;
  const letters = flags ?? old ?? "";
  const rest = line.slice(match.index + whole.length);
  const [, place = "", short] = /(?:\bseq |^ ?)(\d+(?::\d+)?)(?:\((\d+)\))?/.exec(rest) ?? [];
  const length = Number(/\blength (\d+)/.exec(rest)?.[1] ?? short ?? 0);
  const inline = /\blength \d+: FTP: ?(.*)$/.exec(rest)?.[1];
  const syn = letters.includes("S");
  return {
    at, ttl, from: { host: from, port: source }, to: { host: to, port: target }, syn, fin: letters.includes("F"), rst: letters.includes("R"),
    acks: letters.includes(".") || /\back \d/.test(rest), length: syn ? 0 : length, place, unfinished: GOES_ON.test(rest), said: inline === undefined ? [] : [inline.replace(GOES_ON, "")],
  };
}

function refusalOf(line: string, at: number): PrintedRefusal | undefined {
  const [, , client, host, net, portHost, port, rest = ""] = ICMP.exec(line) ?? [];
  const to = host ?? net ?? portHost;
  if (client === undefined || to === undefined) return undefined;
  const what = port !== undefined ? "port" : host !== undefined ? "host" : "network";
  return { at, client, to, ...(port === undefined ? {} : { port: portOf(port) }), says: `${what} unreachable${rest.includes("prohibited") ? ", prohibited" : ""}` };
}

/** The FTP line that begins in the text of a packet, behind the bytes of its head. */
function saidIn(text: string): string | undefined {
  for (let from = 0; from < Math.min(text.length, 200); from++) {
    const rest = text.slice(from);
    if (isReplyLine(rest) && rest.length > 4) return rest;
    if (isCommand(rest.replace(/\.+$/, "")) && !/[A-Za-z]/.test(text[from - 1] ?? "")) return rest.replace(/\.{1,2}$/, "");
  }
  return undefined;
}
