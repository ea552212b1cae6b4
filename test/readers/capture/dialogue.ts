import { ip, type Segment, type Timed } from "./packets";

export const CLIENT = "198.51.100.10";
export const SERVER = "203.0.113.10";

/** Both ends of one connection; each line becomes a segment of its own. Times in milliseconds. */
export interface Ends { readonly client: string; readonly server: string; readonly clientPort: number; readonly serverPort: number; readonly isn?: number }

export interface Said { readonly at: number; readonly sent: boolean; readonly text: string }

/** A control connection as packets: handshake, one segment for each text, and the end by the client. */
export function dialogue(ends: Ends, said: readonly Said[], ended = true): { readonly at: number; readonly segment: Segment }[] {
  const { isn = 0xfffffff0 } = ends;
  const up = { from: ends.client, to: ends.server, sourcePort: ends.clientPort, targetPort: ends.serverPort, ttl: 64 };
  const down = { from: ends.server, to: ends.client, sourcePort: ends.serverPort, targetPort: ends.clientPort, ttl: 55 };
  let [sent, received] = [isn + 1, isn + 1001];
  const start = (said[0]?.at ?? 0) - 20;
  const segments: { at: number; segment: Segment }[] = [
    { at: start, segment: { ...up, seq: isn, flags: "S" } },
    { at: start + 10, segment: { ...down, seq: isn + 1000, ack: sent, flags: "SA" } },
    { at: start + 11, segment: { ...up, seq: sent, ack: received, flags: "A" } },
  ];
  for (const line of said) {
    segments.push({ at: line.at, segment: { ...(line.sent ? up : down), seq: line.sent ? sent : received, ack: line.sent ? received : sent, flags: "PA", text: line.text } });
    if (line.sent) sent += line.text.length;
    else received += line.text.length;
  }
  const end = (said.at(-1)?.at ?? 0) + 5;
  if (ended) segments.push({ at: end, segment: { ...up, seq: sent, ack: received, flags: "FA" } });
  return segments;
}

export function frames(segments: readonly { readonly at: number; readonly segment: Segment }[], wrap = (packet: Buffer): Buffer => packet): readonly Timed[] {
  return segments.map(({ at, segment }) => ({ at, bytes: wrap(ip(segment)) }));
}

const PORT = 40_007;
const T = 1_700_000_000_000;

/** A session that lists over a passive data connection, or tries to. */
export function session(data: "opens" | "silent" | "reset", client = CLIENT, server = SERVER): readonly { readonly at: number; readonly segment: Segment }[] {
  const six = server.includes(":");
  const announced = six ? `229 Entering Extended Passive Mode (|||${PORT}|)` : `227 Entering Passive Mode (${server.replaceAll(".", ",")},156,71).`;
  const before: Said[] = [
    { at: 0, sent: false, text: "220-Welcome\r\n 220 is not the end\r\n220 ready\r\n" }, { at: 30, sent: true, text: "USER alice\r\n" },
    { at: 60, sent: false, text: "331 password\r\n" }, { at: 90, sent: true, text: "PASS canary-4711\r\n" }, { at: 120, sent: false, text: "230 in\r\n" },
    { at: 150, sent: true, text: six ? "EPSV\r\n" : "PASV\r\n" }, { at: 180, sent: false, text: `${announced}\r\n` },
  ];
  const after: Said[] = data === "opens"
    ? [
      { at: 240, sent: true, text: "LIST\r\n" }, { at: 270, sent: false, text: "150 here it comes\r\n" }, { at: 330, sent: false, text: "226 done\r\n" },
      { at: 340, sent: true, text: "QUIT\r\n" }, { at: 350, sent: false, text: "221 bye\r\n" },
    ]
    : [{ at: 9000, sent: true, text: "QUIT\r\n" }, { at: 9030, sent: false, text: "221 bye\r\n" }];
  const control = dialogue({ client, server, clientPort: 50_000, serverPort: 21 }, [...before, ...after]);
  const ends: Ends = { client, server, clientPort: 50_001, serverPort: PORT, isn: 77 };
  const listing = dialogue(ends, [{ at: 280, sent: false, text: "-rw-r--r-- 1 a a 3 readme\r\n" }]);
  const [syn] = listing;
  const connection = data === "opens" ? listing.map((one, index) => ({ ...one, at: 200 + index * 10 }))
    : syn ? [{ ...syn, at: 200 }, ...(data === "silent" ? [{ ...syn, at: 1200 }, { ...syn, at: 3200 }] : [{ at: 230, segment: { ...rst(syn.segment) } }])] : [];
  return [...control, ...connection].map((one) => ({ ...one, at: T + one.at })).sort((a, b) => a.at - b.at);
}

function rst({ from, to, sourcePort, targetPort, seq }: Segment): Segment {
  return { from: to, to: from, sourcePort: targetPort, targetPort: sourcePort, seq: 0, ack: seq + 1, flags: "RA", ttl: 55 };
}
