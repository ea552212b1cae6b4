import assert from "node:assert/strict";
import { after, changed, fin, flood, normal, rst, say, silence, wait } from "../acts";
import type { Expected, HostileCase, Ran } from "../check";
import type { Act, Manner } from "../server";

const EXPLICIT = { security: "explicit" } as const;
const IMPLICIT = { security: "implicit" } as const;

const startTls: Act = (_, __, scene) => { scene.startTls(); };
const go = say("234 go\r\n");
const refusedProt: Act = (peer, _, scene) => {
  scene.clear();
  return peer.write("536 no\r\n");
};
/** A record of the handshake with nothing sane in it; an alert; the header of a record that never comes. */
const RECORD = "\x16\x03\x03\x00\x20" + "\xaa".repeat(32);
const ALERT = "\x15\x03\x03\x00\x02\x02\x28";
const PROMISE = "\x16\x03\x03\x40\x00\x02";

/** Some servers break a data connection on which TLS begins before the transfer is asked for. The two may be on their way at once. */
const resetsEarlyHello: Act = async (peer, reply, scene) => {
  await peer.write(reply);
  void scene.arrived().then(({ socket, isAsked }) => socket.once("data", (hello: Buffer) => {
    socket.pause();
    socket.unshift(hello);
    setTimeout(() => { if (!isAsked()) socket.resetAndDestroy(); }, 10);
  }));
};

/** What follows the client's first TLS bytes. */
const HANDSHAKES: readonly (readonly [name: string, act: Act])[] = [
  ["text", say("220 what?\r\n")],
  ["a record with nonsense in it", say(RECORD)],
  ["an alert", after(say(ALERT), fin)],
  ["an alert and silence", after(say(ALERT), silence)],
  ["the beginning of a record", after(say(PROMISE), silence)],
  ["NUL bytes", after(say("\0".repeat(100)), silence)],
  ["random bytes", after(say(Array.from({ length: 300 }, (_, i) => String.fromCharCode((i * 97 + 13) % 256)).join("")), silence)],
  ["silence", silence],
  ["FIN", fin],
  ["RST", rst],
  ["a flood of records", flood(RECORD)],
  ["a flood of text", flood("220-what\r\n")],
  ["a web page", after(say("HTTP/1.1 400 Bad Request\r\n\r\n"), fin)],
];

/** Text before the handshake: whoever is on the way can put it there. */
const INJECTED: readonly (readonly [name: string, act: Act])[] = [
  ["a whole reply", after(say("234 go\r\n230 you are in\r\n"), startTls)],
  ["half a line", after(say("234 go\r\n230 you"), startTls)],
  ["half a reply of many lines", after(say("234 go\r\n230-you\r\n are"), startTls)],
  ["many replies", after(say(`234 go\r\n${"200 ok\r\n".repeat(50)}`), startTls)],
];

const ANSWERS: readonly (readonly [name: string, manner: Manner, expects: Expected])[] = [
  ["AUTH is answered with 334", { AUTH: say("334 ADAT, please\r\n") }, "broken"],
  ["AUTH is refused", { AUTH: say("534 no\r\n") }, "broken"],
  ["AUTH is answered with 200 and no handshake", { AUTH: after(say("200 ok\r\n"), silence) }, "broken"],
  ["AUTH is refused, and the login would work", { AUTH: say("500 what\r\n") }, "broken"],
  ["PROT is refused, and data is in clear", { PROT: refusedProt }, "broken"],
  ["PROT is refused, and nothing goes without it", { PROT: refusedProt, opening: say("521 PROT P, please\r\n") }, "broken"],
  ["PROT is refused with 421", { PROT: after(say("421 no\r\n"), fin) }, "broken"],
  ["PBSZ is not known", { PBSZ: say("500 what\r\n") }, "healthy"],
  ["the data connection stays in clear", { "data-tls": () => undefined }, "broken"],
  ["the data connection is reset before the handshake", { "data-tls": rst }, "broken"],
  ["the data connection is closed before the handshake", { "data-tls": fin }, "broken"],
  ["the data connection is silent before the handshake", { "data-tls": silence }, "broken"],
  ["nonsense on the data connection", { "data-tls": after(say(RECORD), silence) }, "broken"],
  ["an alert on the data connection", { "data-tls": after(say(ALERT), fin) }, "broken"],
  ["data and control end in the middle of TLS", { opening: after(normal, wait(5), rst) }, "broken"],
  ["522 at LIST", { opening: say("522 session reuse required\r\n") }, "broken"],
  ["530 after the handshake", { USER: say("530 no TLS for you\r\n") }, "broken"],
  ["everything in multi-line replies", { USER: changed((text) => `331-\r\n${text}`), PASS: changed((text) => `230-\r\n${text}`) }, "healthy"],
];

export const tlsCases: readonly HostileCase[] = [
  { name: "explicit TLS, all good", manner: {}, target: EXPLICIT, expects: "healthy" },
  { name: "implicit TLS, all good", manner: { greeting: after(startTls, wait(30), normal) }, target: IMPLICIT, expects: "healthy" },
  ...HANDSHAKES.map(([name, act]): HostileCase => ({ name: `after AUTH: ${name}`, manner: { AUTH: after(go, act) }, target: EXPLICIT, expects: "broken", budgetMs: 8000, also: nothingInClear })),
  ...HANDSHAKES.map(([name, act]): HostileCase => ({ name: `implicit: ${name}`, manner: { greeting: act }, target: IMPLICIT, expects: "broken", budgetMs: 8000, also: nothingInClear })),
  ...INJECTED.map(([name, act]): HostileCase => ({ name: `before the handshake: ${name}`, manner: { AUTH: act, USER: say("530 no\r\n") }, target: EXPLICIT, expects: "broken", timeoutMs: 2000, also: isFlagged })),
  ...INJECTED.map(([name, act]): HostileCase => ({ name: `before the handshake of a good server: ${name}`, manner: { AUTH: act }, target: EXPLICIT, expects: "either", timeoutMs: 2000, budgetMs: 9000, also: isFlagged })),
  ...ANSWERS.map(([name, manner, expects]): HostileCase => ({ name, manner: { EPSV: say("502 no\r\n"), ...manner }, target: EXPLICIT, expects, budgetMs: 9000, also: nothingInClear })),
  { name: "data under TLS hangs, in clear it comes: nobody's password is at stake", manner: { "data-tls": silence, EPSV: say("502 no\r\n") }, target: { ...EXPLICIT, user: "anonymous" }, expects: "broken", timeoutMs: 2000, budgetMs: 12_000, cause: "data-stalled", also: comparesInClear },
  { name: "data under TLS hangs, in clear it comes: nobody said that it may", manner: { "data-tls": silence, EPSV: say("502 no\r\n") }, target: EXPLICIT, expects: "broken", timeoutMs: 2000, budgetMs: 12_000, cause: "data-stalled", also: staysUnderTls },
  { name: "data under TLS breaks, and PROT C is refused", expects: "broken", target: { ...EXPLICIT, user: "anonymous" },
    manner: { "data-tls": after(say(ALERT), fin), EPSV: say("502 no\r\n"), PROT: (peer, _, scene) => peer.write(scene.times % 2 === 1 ? "200 ok\r\n" : "534 no\r\n") } },
  { name: "421 behind the answer to AUTH, and TLS all the same", manner: { AUTH: after(say("234 go\r\n421 bye\r\n"), startTls) }, target: EXPLICIT, expects: "broken", also: staysAway },
  { name: "a data connection that begins TLS before the listing is asked for is reset", manner: { PASV: resetsEarlyHello, EPSV: resetsEarlyHello }, target: EXPLICIT, expects: "broken", timeoutMs: 2000, cause: "tls-data-handshake-early" },
  { name: "TLS in the middle of a reply", manner: { AUTH: after(say("234-go\r\n"), startTls) }, target: EXPLICIT, expects: "broken" },
];

function comparesInClear({ diagnosis: { judgement } }: Ran): void {
  assert.equal(judgement.kind === "cause" && judgement.cause.facts.clear, "works");
}

function staysUnderTls({ diagnosis: { transcript } }: Ran): void {
  assert.deepEqual(transcript.filter(({ direction, text }) => direction === "sent" && text === "PROT C"), []);
}

function isFlagged({ diagnosis }: Ran): void {
  const { tls } = diagnosis.evidence;
  assert.ok(tls.status === "ok" && tls.value.injected !== undefined, "the text before the handshake is in the evidence");
  assert.ok(diagnosis.evidence.login.status !== "ok" || diagnosis.evidence.login.value.reply.lines.join() !== "230 you are in", "and it is no answer");
}

/** After the 421 nothing is sent any more, a ClientHello neither, and nobody comes back. */
function staysAway({ diagnosis: { evidence, transcript } }: Ran): void {
  assert.equal(evidence.tls.status === "failed" && evidence.tls.failure.kind, "reply");
  assert.deepEqual(transcript.filter(({ direction, session }) => direction === "sent" || session > 1).map(({ text }) => text), ["AUTH TLS"]);
}

/** Who wants TLS never says USER or PASS without it. */
function nothingInClear({ diagnosis: { transcript, evidence } }: Ran): void {
  if (evidence.tls.status === "ok") return;
  assert.deepEqual(transcript.filter(({ direction, text }) => direction === "sent" && /^(USER|PASS)\b/.test(text)), []);
}
