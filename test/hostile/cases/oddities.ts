import assert from "node:assert/strict";
import { after, again, changed, fin, normal, rst, say, silence, wait } from "../acts";
import type { Expected, HostileCase, Ran } from "../check";
import { LISTING, pasvReply, type Act, type Manner } from "../server";

const TLS = { security: "explicit" } as const;
/** EPSV would open a way that PASV does not. */
const NO = say("502 no\r\n");
const HEX = ["1", "4", "9"];

type Case = readonly [name: string, manner: Manner, expects: Expected, more?: Partial<HostileCase>];

const numbers = (change: (six: string) => string): Act => (peer, _, { dataPort }) =>
  peer.write(`227 ${change(`127,0,0,1,${dataPort >> 8},${dataPort & 255}`)}\r\n`);
const port = (change: (port: number) => string): Act => (peer, _, { dataPort }) => peer.write(`229 ${change(dataPort)}\r\n`);
/** Bytes below TLS, where only records belong. */
const below = (text: string): Act => (peer) => { peer.below(text); };

/** Replies whose form is off. Where a sane reader can only guess, either is right. */
const FORMS: readonly Case[] = [
  ["many lines that end with another code", { PASS: after(say("230-welcome\r\n331 password\r\n"), silence) }, "broken"],
  ["many lines with an indented end inside", { PASS: say("230-welcome\r\n 230 to this server\r\n230 in\r\n") }, "healthy"],
  ["a code and nothing else", { PASS: say("230\r\n") }, "healthy"],
  ["a tab behind the code", { PASS: say("230\tin\r\n") }, "either"],
  ["text right behind the code", { PASS: say("230in\r\n") }, "either"],
  ["a letter in the code", { PASS: after(say("2E0 in\r\n"), silence) }, "broken"],
  ["a sign before the code", { PASS: after(say("-230 in\r\n"), silence) }, "broken"],
  ["digits of another script", { PASS: after(say("\xd9\xa2\xd9\xa3\xd9\xa0 in\r\n"), silence) }, "broken"],
  ["four digits", { PASS: after(say("2300 in\r\n"), silence) }, "broken"],
  ["CR without LF", { PASS: after(say("230 in\r"), silence) }, "broken"],
  ["NUL between CR and LF", { PASS: say("230 in\r\0\n") }, "healthy"],
  ["empty lines before the greeting", { greeting: changed((text) => `\r\n\r\n${text}`) }, "either"],
  ["a byte order mark before the greeting", { greeting: changed((text) => `\xef\xbb\xbf${text}`) }, "either"],
  ["a telnet option before the greeting", { greeting: changed((text) => `\xff\xfb\x01${text}`) }, "either"],
  ["120 three times, then the greeting", { greeting: after(say("120 soon\r\n"), wait(50), say("120 soon\r\n120 now\r\n"), normal) }, "healthy"],
  ["no password wanted", { USER: say("230 in\r\n") }, "healthy"],
  ["no password needed", { PASS: say("202 superfluous\r\n") }, "healthy"],
  ["an account wanted", { PASS: say("332 account\r\n") }, "broken"],
  ["features without a blank", { FEAT: say("211-Features\r\nEPSV\r\nPASV\r\n211 End\r\n") }, "healthy"],
  ["no features in one line", { FEAT: say("211 none\r\n"), SYST: say("500 what\r\n") }, "healthy"],
];

/** 227 and 229 in forms that are seen, and in such as nobody should read. */
const PLACES: readonly Case[] = [
  ["227 with blanks behind the commas", { PASV: numbers((six) => `ok (${six.replaceAll(",", ", ")})`) }, "either"],
  ["227 without brackets", { PASV: numbers((six) => `Entering Passive Mode ${six}`) }, "healthy"],
  ["227 with an equals sign", { PASV: numbers((six) => `=${six}`) }, "healthy"],
  ["227 with leading zeros", { PASV: numbers((six) => `ok (${six.replace(/\d+/g, (n) => n.padStart(3, "0"))})`) }, "either"],
  ["227 with an address of four numbers above 255", { PASV: say("227 ok (300,400,500,600,200,10)\r\n") }, "broken"],
  ["227 with an IPv6 address", { PASV: say("227 ok (2001:db8::1,200,10)\r\n") }, "broken"],
  ["227 in the form of 229", { PASV: (peer, _, { dataPort }) => peer.write(`227 ok (|||${dataPort}|)\r\n`) }, "broken"],
  ["227 over two lines", { PASV: numbers((six) => `ok (${six.slice(0, 9)}\r\n${six.slice(9)})`) }, "broken"],
  ["227 twice", { PASV: changed((text) => text + text) }, "either"],
  ["227 and a refusal", { PASV: changed((text) => `${text}425 or not\r\n`) }, "either"],
  ["227 names the last port, and nobody is there", { PASV: say(pasvReply("127.0.0.1", 65535)) }, "broken"],
  ["PASV is answered with 229", { PASV: port((own) => `ok (|||${own}|)`) }, "broken"],
  ...["!", "#", "~"].map((mark): Case => [`229 with ${mark} for a delimiter`, { PASV: NO, EPSV: port((own) => `ok (${mark}${mark}${mark}${own}${mark})`) }, "broken", { also: listsByEpsv }]),
  ["229 without brackets", { PASV: NO, EPSV: port((own) => `|||${own}|`) }, "broken"],
  ["229 with blanks", { PASV: NO, EPSV: port((own) => `ok (||| ${own} |)`) }, "broken"],
  ["229 with digits for delimiters", { PASV: NO, EPSV: port((own) => `ok (111${own}1)`) }, "broken"],
  ["229 with an address in it", { PASV: NO, EPSV: port((own) => `ok (|1|127.0.0.1|${own}|)`) }, "broken"],
  ["EPSV is answered with 227", { PASV: NO, EPSV: numbers((six) => `ok (${six})`) }, "broken"],
];

/** Data and the words about it do not go together. */
const TRANSFERS: readonly Case[] = [
  ["425, and then the data all the same", { opening: after(say("425 no\r\n"), normal) }, "broken"],
  ["426, and then 226", { done: say("426 aborted\r\n226 done\r\n") }, "broken"],
  ["250 at the end", { done: say("250 done\r\n") }, "healthy"],
  ["226 in many lines", { done: say("226-Options: -l\r\n226-1 match\r\n226 total\r\n") }, "healthy"],
  ["226 while data come for a second more", { opening: after(normal, say("226 done\r\n")), data: after((peer) => peer.drip(LISTING, 4, 90), fin), done: say("") }, "healthy"],
  ["a whole listing, 226, and a reset", { data: after(normal, wait(20), rst) }, "either"],
  ...HEX.map((part): Case => [`the listing ends after ${part} tenths, and 226`, { data: after(say(LISTING.slice(0, Math.ceil((LISTING.length * Number(part)) / 10))), fin) }, "either"]),
  ...[1, 2, 3].map((cut): Case => [`the greeting ends after ${cut} bytes`, { greeting: after(say("220".slice(0, cut)), fin) }, "broken"]),
  ["1xx for ever behind 226", { done: after(normal, again("150 wait\r\n", 30)) }, "either"],
  ["226 for ever behind 226", { done: after(normal, again("226 done\r\n", 30)) }, "either"],
  ["a byte of data in 900 ms, for ever", { data: again("x", 900) }, "broken", { timeoutMs: 1500 }],
  ["300 KiB of listing", { data: after(say(LISTING.repeat(7500)), fin) }, "healthy", { budgetMs: 12_000 }],
  ["226 and the data never open", { PASV: after((_, __, scene) => scene.listen("127.0.0.1").then(() => undefined), say("227 ok (127,0,0,1,4,1)\r\n")), opening: say("226 done\r\n"), done: say("") }, "broken"],
  ["200 before 150", { opening: changed((text) => `200 ok\r\n${text}`) }, "either"],
];

/** TLS that breaks in the middle. */
const UNDER_TLS: readonly Case[] = [
  ["a plain reply in the middle of the session", { PASV: after(below("227 ok (127,0,0,1,200,10)\r\n"), silence) }, "broken"],
  ["an alert in the middle of the session", { PASV: after(below("\x15\x03\x03\x00\x02\x02\x28"), silence) }, "broken"],
  ["a plain reply behind the login", { PASS: after(below("230 in\r\n"), silence) }, "broken"],
  ["FIN without a goodbye behind the login", { PASS: after(normal, wait(20), rst) }, "broken"],
  ["nonsense in the middle of the listing", { data: after(normal, wait(20), below("nonsense".repeat(20))) }, "broken"],
  ["a reset behind the listing, without a goodbye", { data: after(normal, wait(20), rst) }, "either"],
  ["a handshake and nothing else, and 226", { data: fin }, "either"],
  ["the answer to AUTH comes when nobody waits any more", { AUTH: after(wait(700), normal) }, "broken", { also: nothingInClear }],
  ["AUTH is answered twice", { AUTH: say("234 go\r\n234 go\r\n") }, "broken", { also: nothingInClear }],
  ["PBSZ and PROT are answered together", { PBSZ: say("200 PBSZ=0\r\n200 ok\r\n"), PROT: say("") }, "either"],
];

export const oddCases: readonly HostileCase[] = [
  ...[...FORMS, ...PLACES, ...TRANSFERS].map(([name, manner, expects, more]): HostileCase => ({ name, manner: { EPSV: NO, ...manner }, expects, budgetMs: 9000, ...more })),
  ...UNDER_TLS.map(([name, manner, expects, more]): HostileCase => ({ name: `under TLS: ${name}`, manner: { EPSV: NO, ...manner }, expects, target: TLS, budgetMs: 9000, ...more })),
];

function listsByEpsv({ diagnosis }: Ran): void {
  assert.ok(diagnosis.evidence.data.some(({ command, listing }) => command === "EPSV" && listing.status === "ok"), "RFC 2428, 2: any delimiter");
}

function nothingInClear({ diagnosis }: Ran): void {
  assert.deepEqual(diagnosis.transcript.filter(({ direction, text }) => direction === "sent" && /^(USER|PASS)\b/.test(text)), []);
}
