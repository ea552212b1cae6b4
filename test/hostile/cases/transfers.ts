import { connect } from "node:net";
import { after, again, changed, fin, normal, rst, say, silence, wait } from "../acts";
import type { Expected, HostileCase } from "../check";
import { LISTING, type Act, type Manner, type Scene } from "../server";

const ACTIVE = { mode: "active" } as const;

/** What comes over the data connection, and what the control connection says to it. */
const TRANSFERS: readonly (readonly [name: string, manner: Manner, expects: Expected])[] = [
  ["data is reset before a byte", { data: rst }, "broken"],
  ["data is reset before a byte, and 426", { data: rst, done: say("426 Connection closed; transfer aborted.\r\n") }, "broken"],
  ["data is reset in the middle", { data: after(normal, wait(5), rst), done: say("426 aborted\r\n") }, "broken"],
  ["data is closed without a byte, and 451", { data: fin, done: say("451 local error\r\n") }, "broken"],
  ["data is closed without a byte, and 550", { data: fin, done: say("550 denied\r\n") }, "broken"],
  ["an empty listing", { data: fin }, "healthy"],
  ["data stalls at once, and no 226", { data: silence }, "broken"],
  ["data stalls after the first bytes, and no 226", { data: after(normal, silence) }, "broken"],
  ["data stalls after the first bytes although 226 came", { data: after(normal, announceDone, silence), done: say("") }, "broken"],
  ["data stalls at once although 226 came", { data: after(announceDone, silence), done: say("") }, "broken"],
  ["data drips a byte every 50 ms for ever", { data: again("x", 50) }, "broken"],
  ["data drips slowly and ends", { data: after((peer, text) => peer.drip(text, 4, 10), fin) }, "healthy"],
  ["NUL and 8-bit in the listing", { data: after(say("\0\xff\xfe\r\r\n\n\x1b[2J"), fin) }, "healthy"],
  ["226 before the data", { opening: after(normal, say("226 done\r\n")), done: say("") }, "healthy"],
  ["226 without 150", { opening: say("") }, "healthy"],
  ["150 twice and 125", { opening: after(normal, normal, say("125 go\r\n")) }, "healthy"],
  ["226 twice", { done: changed((text) => text + text) }, "either"],
  ["no 226", { done: say("") }, "broken"],
  ["no 226, and FIN", { done: fin }, "broken"],
  ["451 after the whole listing", { done: say("451 read error\r\n") }, "broken"],
  ["425 at once", { opening: say("425 Can't open data connection.\r\n"), data: silence }, "broken"],
  ["426 at once", { opening: say("426 Connection closed\r\n"), data: silence }, "broken"],
  ["450 at once", { opening: say("450 busy\r\n") }, "broken"],
  ["530 at once", { opening: say("530 log in\r\n") }, "broken"],
  ["421 at once", { opening: after(say("421 timeout\r\n"), fin) }, "broken"],
  ["500 OOPS at once", { opening: after(say("500 OOPS: priv_sock_get_cmd\r\n"), fin) }, "broken"],
  ["150 again and again", { opening: again("150 wait\r\n", 100) }, "broken"],
  ["150 split in single bytes while data flows", { opening: (peer, text) => peer.drip(text, 1, 3) }, "healthy"],
  ["control closed by FIN while data flows", { opening: after(normal, fin) }, "broken"],
  ["control reset while data flows", { opening: after(normal, rst) }, "broken"],
  ["230 instead of 150", { opening: say("230 in\r\n") }, "either"],
  ["331 instead of 226", { done: say("331 password\r\n") }, "broken"],
  ["a line without a code instead of 150", { opening: say("listing follows\r\n") }, "broken"],
];

const KNOCKS: readonly (readonly [name: string, manner: Manner, expects: Expected])[] = [
  ["nobody comes, and 226", { knock: () => undefined, done: say("226 done\r\n") }, "broken"],
  ["nobody comes, and 425", { knock: () => undefined, done: say("425 no\r\n") }, "broken"],
  ["nobody comes, and silence", { knock: silence }, "broken"],
  ["a stranger comes instead of the server", { knock: after(knocking("127.0.0.2", LISTING), say("226 done\r\n")), done: say("") }, "broken"],
  ["a stranger comes before the server", { knock: after(knocking("127.0.0.2", "stranger\r\n"), knocking("127.0.0.1", LISTING), wait(20), say("226 ok\r\n")), done: say("") }, "healthy"],
  ["twenty strangers come instead of the server", { knock: after(...Array.from({ length: 20 }, () => knocking("127.0.0.2", LISTING)), say("226 done\r\n")), done: say("") }, "broken"],
  ["two come at once", { knock: after(knocking("127.0.0.1", LISTING), knocking("127.0.0.2", "stranger\r\n"), wait(20), say("226 ok\r\n")), done: say("") }, "healthy"],
  ["twenty come at once", { knock: after(...Array.from({ length: 20 }, () => knocking("127.0.0.1", LISTING)), wait(20), say("226 ok\r\n")), done: say("") }, "healthy"],
  ["one comes and stays silent", { knock: after(knocking("127.0.0.1", undefined), silence) }, "broken"],
  ["one comes and resets", { knock: after(knocking("127.0.0.1", "rst"), wait(20), say("426 aborted\r\n")), done: say("") }, "broken"],
  ["PORT is refused, EPRT too", { PORT: say("500 illegal PORT command\r\n"), EPRT: say("501 no\r\n") }, "broken"],
  ["PORT is answered with 227", { PORT: say("227 ok (203,0,113,5,200,10)\r\n"), EPRT: say("500 no\r\n") }, "either"],
  ["PORT is answered with 421", { PORT: after(say("421 no bouncing\r\n"), fin) }, "broken"],
  ["150 comes, nobody, and FIN", { knock: fin }, "broken"],
];

/** With the patience of every day: what only thinks is not called stalled, and what stalls is told in five seconds. Busy machines get some more. */
const STALLS: readonly (readonly [name: string, manner: Manner, more: Partial<HostileCase>])[] = [
  ["150, and then nothing for ever", { data: silence, done: silence }, { expects: "broken", cause: "data-stalled" }],
  ["first bytes, and then nothing for ever", { data: after(normal, silence), done: silence }, { expects: "broken", cause: "data-stalled" }],
  ["226, and no data for ever", { data: after(announceDone, silence), done: say("") }, { expects: "broken", cause: "data-stalled" }],
  ["the handshake of the data connection hangs", { "data-tls": silence, done: silence }, { expects: "broken", cause: "data-stalled", target: { security: "explicit" } }],
  ["no 150, and nothing for ever", { opening: silence }, { expects: "broken", cause: "data-stalled" }],
  ["no 150, and nothing for ever, with EPSV as well", { opening: silence, EPSV: normal }, { expects: "broken", cause: "data-stalled" }],
  ["no 150 and no handshake", { opening: silence }, { expects: "broken", cause: "data-stalled", target: { security: "explicit" } }],
  ["it thinks for four seconds before 150, and knows EPSV", { opening: after(wait(4000), normal), EPSV: normal }, { expects: "healthy", budgetMs: 20_000 }],
  ["it thinks for three seconds once", { opening: (peer, text, scene) => (scene.connection === 1 ? after(wait(3000), normal) : normal)(peer, text, scene) }, { expects: "healthy" }],
  ["it thinks for four seconds before 150", { opening: after(wait(4000), normal) }, { expects: "healthy", budgetMs: 15_000 }],
  ["it thinks for a second after 150", { data: after(wait(1000), normal, fin) }, { expects: "healthy" }],
  ["it sends slowly for four seconds", { data: after((peer) => peer.drip(LISTING, 2, 200), fin) }, { expects: "healthy", budgetMs: 15_000 }],
  ["only the first listing hangs", { data: (peer, text, scene) => (scene.connection === 1 ? silence : after(normal, fin))(peer, text, scene) }, { expects: "healthy" }],
];

export const transferCases: readonly HostileCase[] = [
  ...STALLS.map(([name, manner, more]): HostileCase => ({
    name: `with patience: ${name}`, timeoutMs: 15_000, budgetMs: 8000, expects: "broken", ...more, manner: { EPSV: say("502 no\r\n"), ...manner },
  })),
  ...TRANSFERS.map(([name, manner, expects]): HostileCase => ({ name, manner: { EPSV: say("502 no\r\n"), ...manner }, expects, budgetMs: 9000 })),
  ...KNOCKS.map(([name, manner, expects]): HostileCase => ({
    name: `active: ${name}`, target: ACTIVE, expects, budgetMs: 12_000,
    manner: { PASV: say("502 no\r\n"), EPSV: say("502 no\r\n"), ...manner },
  })),
];

/** Connects to where the client listens, from `host`; `text` undefined says nothing, `rst` resets. */
function knocking(host: string, text: string | undefined): Act {
  return async (_, __, { clientAt, keep }: Scene) => {
    const socket = keep(connect({ ...(clientAt ?? { port: 0 }), localAddress: host }));
    await new Promise<void>((done) => { socket.once("connect", () => { done(); }).once("close", () => { done(); }); });
    if (text === "rst") socket.resetAndDestroy();
    else if (text !== undefined) socket.end(text);
    socket.resume();
  };
}

/** Says 226 on the control connection while the data connection is under way. */
function announceDone(_: unknown, __: string, scene: Scene): Promise<void> {
  return scene.say("226 done\r\n");
}
