import { after, changed, fin, normal, onConnection, say, silence } from "../acts";
import type { HostileCase } from "../check";
import type { Act, Manner } from "../server";

const EXPLICIT = { security: "explicit" } as const;

/** The last password that the server heard: `Peer` reads Latin-1, so this is the UTF-8 of it byte by byte. */
let heard = "";
const listening: Act = (peer, text, scene) => { heard = scene.password; return peer.write(text); };
const echo = (make: (password: string) => string): Act => (peer, _, scene) => { heard = scene.password; return peer.write(make(scene.password)); };
/** The same on connections of which the password has not been heard yet. */
const recalled = (make: (password: string) => string): Act => (peer) => peer.write(make(heard));

const WHERE: readonly (readonly [name: string, manner: Manner])[] = [
  ["the answer to PASS", { PASS: echo((word) => `530 ${word} is wrong\r\n`) }],
  ["the answer to PASS, without a space", { PASS: echo((word) => `530${word}\r\n`) }],
  ["the answer to PASS, in many lines", { PASS: echo((word) => `530-${word}\r\n${word}\r\n 530 ${word}\r\n530 ${word}${word}\r\n`) }],
  ["a line without a code", { PASS: echo((word) => `${word}\r\n`) }],
  ["a line without its end", { PASS: after(echo((word) => `530 ${word}`), fin) }],
  ["a line without its end, and silence", { PASS: after(echo((word) => `530 ${word}`), silence) }],
  ["421", { PASS: after(echo((word) => `421 ${word}\r\n`), fin) }],
  ["SYST", { SYST: echo((word) => `215 ${word} Type: ${word}\r\n`) }],
  ["FEAT", { FEAT: echo((word) => `211-${word}\r\n ${word} ${word}\r\n${word}\r\n211 ${word}\r\n`) }],
  ["the answer to PASV", { PASV: echo((word) => `227 ${word}\r\n`) }],
  ["the answer to EPSV", { PASV: say("502 no\r\n"), EPSV: echo((word) => `229 (|||${word}|)\r\n`) }],
  ["150 and 226", { opening: echo((word) => `150 ${word}\r\n`), done: echo((word) => `226 ${word}\r\n`) }],
  ["451", { done: echo((word) => `451 ${word}\r\n`) }],
  ["the listing", { data: after((peer, _, scene) => peer.write(`${scene.password}\r\n`), fin) }],
  ["the goodbye", { QUIT: echo((word) => `221 ${word}\r\n`) }],
  ["an unasked line", { SYST: after(normal, echo((word) => `200 ${word}\r\n${word}\r\n`)) }],
  ["a line that is far too long", { SYST: echo((word) => `215 ${"x".repeat(150)}${word}${"x".repeat(9000)}\r\n`) }],
  ["the 200th byte of a line that is far too long", { SYST: echo((word) => `215 ${"x".repeat(195)}${word}${"x".repeat(9000)}\r\n`) }],
  ["the greeting of the second connection", {
    PASS: listening, PASV: onConnection(1, fin), greeting: (peer, text, scene) => (scene.connection === 1 ? normal : recalled((word) => `220 ${word}\r\n`))(peer, text, scene),
  }],
  ["no greeting at all of the second connection", {
    PASS: listening, PASV: onConnection(1, fin), greeting: (peer, text, scene) => (scene.connection === 1 ? normal : recalled((word) => `${word}\r\n`))(peer, text, scene),
  }],
  ["every answer", Object.fromEntries(["PASS", "SYST", "FEAT", "PASV", "EPSV", "opening", "done", "QUIT"].map((point) =>
    [point, (async (peer, text, scene) => { heard = scene.password; await changed((own) => `${own.slice(0, 3)}-${heard}\r\n${own}`)(peer, text, scene); }) as Act]))],
];

/** Words that make trouble for whoever looks for them in a text. */
const WORDS: readonly (readonly [name: string, password: string])[] = [
  ["plain", "canary-7f3a"], ["with letters beyond ASCII", "känärie-7f3ä"], ["with a quote and a backslash", "can\"ary\\7f3a"],
  ["like a regular expression", "can.*[a]ry+(7)$"], ["of stars", "ca**nary"], ["with blanks", "can ary 7f3a"],
];

export const secretCases: readonly HostileCase[] = [
  ...WHERE.map(([name, manner]): HostileCase => ({ name: `the password in ${name}`, manner, expects: "either" })),
  ...WORDS.map(([name, password]): HostileCase => ({ name: `the password in every answer, ${name}`, password, manner: WHERE.at(-1)?.[1] ?? {}, expects: "either" })),
  ...WHERE.slice(0, 4).map(([name, manner]): HostileCase => ({ name: `under TLS, the password in ${name}`, manner, target: EXPLICIT, expects: "either" })),
  ...["234 go\r\n", "234 go\r\n230-"].map((text): HostileCase => ({
    name: `the password in clear before the second handshake, ${JSON.stringify(text)}`, target: EXPLICIT, expects: "either",
    manner: {
      PASS: listening, PASV: onConnection(1, fin),
      AUTH: async (peer, _, scene) => {
        await peer.write(scene.connection === 1 ? "234 go\r\n" : text + heard);
        scene.startTls();
      },
    },
  })),
];
