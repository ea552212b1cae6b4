import assert from "node:assert/strict";
import type { Target } from "../../../src/ftp/evidence";
import { after, again, changed, dripping, fin, normal, onConnection, rst, say, silence, wait } from "../acts";
import { PATIENT_MS, type Expected, type HostileCase, type Ran } from "../check";
import type { Act } from "../server";

interface Point {
  readonly at: string;
  /** What is to be said when the conversation ends here. */
  readonly lethal: Expected;
  readonly target?: Partial<Target>;
}

const EXPLICIT = { security: "explicit" } as const;
const ACTIVE = { mode: "active" } as const;

/** The points of a normal conversation. After a listing came through what follows is no fault of the client's way. */
const POINTS: readonly Point[] = [
  { at: "greeting", lethal: "broken" },
  { at: "USER", lethal: "broken" },
  { at: "PASS", lethal: "broken" },
  // A second connection gets through without these two: the listing is there, and so is the fault.
  { at: "SYST", lethal: "either" },
  { at: "FEAT", lethal: "either" },
  { at: "PASV", lethal: "broken" },
  { at: "opening", lethal: "broken" },
  { at: "done", lethal: "broken" },
  { at: "EPSV", lethal: "either" },
  { at: "QUIT", lethal: "healthy" },
  { at: "AUTH", lethal: "broken", target: EXPLICIT },
  { at: "PBSZ", lethal: "broken", target: EXPLICIT },
  { at: "PROT", lethal: "broken", target: EXPLICIT },
  { at: "PORT", lethal: "broken", target: ACTIVE },
];

/** What ends a conversation when it stands where an answer should. */
const LETHAL: readonly (readonly [name: string, act: Act])[] = [
  ["FIN instead of the answer", fin],
  ["RST instead of the answer", rst],
  ["FIN in the middle of the answer", after(changed((text) => text.slice(0, 5)), fin)],
  ["RST in the middle of the answer", after(changed((text) => text.slice(0, 5)), rst)],
  ["421 instead of the answer, and FIN", after(say("421 Service not available, closing control connection.\r\n"), fin)],
  ["421 and nothing more", after(say("421 Timeout.\r\n"), silence)],
  ["silence", silence],
  ["half an answer, then silence", after(changed((text) => text.slice(0, -3)), silence)],
  ["a line without a code", after(say("what do you want?\r\n"), silence)],
  ["NUL bytes", after(say("\0\0\0\0\r\n"), silence)],
  ["bytes above 127", after(say("\xff\xfe\x80\x81\r\n"), silence)],
  ["a reply without its last line", after(changed((text) => `${text.slice(0, 3)}-${text.slice(4)}and so on\r\n`), silence)],
  ["1xx, then silence", after(say("110 Restart marker\r\n"), silence)],
  ["1xx again and again", again("150 wait\r\n", 100)],
  ["a byte now and then", after(changed((text) => text.slice(0, 4)), again("x", 50))],
  ["a code that does not exist", after(say("999 what\r\n"), silence)],
];

/** The same where the answer itself comes: what closes behind it. */
const BEHIND: readonly (readonly [name: string, act: Act])[] = [
  ["FIN after the answer", after(normal, fin)],
  ["RST after the answer", after(normal, wait(5), rst)],
  ["421 in the same packet as the answer", after(changed((text) => `${text}421 Goodbye\r\n`), fin)],
];

/** A client has to read past these. */
const HARMLESS: readonly (readonly [name: string, act: Act])[] = [
  ["LF only", changed((text) => text.replaceAll("\r\n", "\n"))],
  ["a byte at a time", dripping(1, 1)],
  ["CR inside the line", changed((text) => text.replace(/(\w)\r\n$/, "$1\r \r\n"))],
  ["NUL inside the text", changed((text) => text.replace(/\r\n$/, "\0\r\n"))],
  ["8-bit text", changed((text) => text.replace(/\r\n$/, " \xe4\xff\r\n"))],
  ["multi-line with other codes inside", changed((text) => text.includes("211-") ? text : `${text.slice(0, 3)}-first\r\n421 inside\r\n\r\n530-\r\n${text}`)],
  ["an unasked line behind it", changed((text) => `${text}200 unasked\r\n`)],
  ["late", after(wait(150), normal)],
];

export const pointCases: readonly HostileCase[] = POINTS.flatMap((point) => [
  ...LETHAL.map(([name, act]) => caseAt(point, name, act, lethalAt(point, name))),
  ...BEHIND.map(([name, act]) => caseAt(point, name, act, behindAt(point))),
  // A client that takes it for the next answer is one behind, and behind AUTH it is what an attacker would put there.
  ...HARMLESS.map(([name, act]) => caseAt(point, name, harmlessAt(point, act), name.startsWith("an unasked") ? "either" : "healthy")),
]);

/** Only on the first control connection: what does the probe make of the second? */
export const onceCases: readonly HostileCase[] = ["PASV", "opening", "done", "EPSV"].flatMap((at) => [
  caseAt({ at, lethal: "either" }, "FIN, and a good second connection", onConnection(1, fin), "either"),
  caseAt({ at, lethal: "either" }, "RST, and a good second connection", onConnection(1, rst), "either"),
]);

function caseAt({ at, target }: Point, name: string, act: Act, expects: Expected): HostileCase {
  const also = name.startsWith("421") ? { also: stopsAtGoodbye, timeoutMs: PATIENT_MS } : {};
  return { name: `${at}: ${name}`, manner: { [at]: act }, expects, ...(target ? { target } : {}), budgetMs: 7000, ...also };
}

/** 421: the server has had enough. Nothing is said any more, and nobody comes back. */
function stopsAtGoodbye({ diagnosis: { transcript } }: Ran): void {
  const goodbye = transcript.findIndex(({ direction, text }) => direction === "received" && text.startsWith("421 "));
  const later = transcript.slice(goodbye + 1).filter(({ direction, stage }) => direction === "sent" || stage === "connect");
  assert.ok(goodbye !== -1, "421 was read");
  assert.deepEqual(later, []);
}

/** `226 d` and the end: the code has been said, and the listing is whole. */
function lethalAt({ at, lethal }: Point, name: string): Expected {
  return at === "done" && name.includes("middle") ? "either" : lethal;
}

/** What follows the last needed answer harms nobody; before that the conversation lacks its listing. */
function behindAt({ at, lethal }: Point): Expected {
  return at === "done" || at === "QUIT" ? "either" : lethal;
}

/** The handshake follows the answer to AUTH at once. */
function harmlessAt({ at }: Point, act: Act): Act {
  return at === "AUTH" ? after(act, (_, __, scene) => { scene.startTls(); }) : act;
}
