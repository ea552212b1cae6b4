import assert from "node:assert/strict";
import { networkInterfaces } from "node:os";
import { isInNetwork } from "../../../src/ftp/address";
import { after, changed, normal, say, silence } from "../acts";
import type { Expected, HostileCase, Ran } from "../check";
import { pasvReply, type Act } from "../server";

const TLS = { security: "explicit" } as const;

/** Addresses of documentation, and such as no host has. A machine may have a network of them nevertheless: then they are not foreign there. */
const OWN = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).flatMap(({ cidr }) => cidr ?? []));
const FOREIGN = [
  "192.0.2.1", "198.51.100.7", "203.0.113.5", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "0.0.0.0", "0.1.2.3",
].filter((host) => !OWN.some((network) => isInNetwork(host, network)));

/** EPSV would open a way that PASV does not. */
const noEpsv = say("502 no\r\n");
const at = (host: string): Act => async (peer, _, scene) => peer.write(pasvReply(host, scene.dataPort));
const elsewhere = (host: string): Act => async (peer, _, scene) => { await peer.write(pasvReply(host, await scene.listen(host))); };

/** 227 and 229 replies that name no endpoint, or one that nobody should knock at. */
const REPLIES: readonly (readonly [name: string, text: string])[] = [
  ["without numbers", "227 Entering Passive Mode\r\n"],
  ["with five numbers", "227 ok (127,0,0,1,200)\r\n"],
  ["with seven numbers", "227 ok (127,0,0,1,200,10,4)\r\n"],
  ["with a number above 255", "227 ok (127,0,0,1,200,256)\r\n"],
  ["with negative numbers", "227 ok (-127,-0,-0,-1,-200,-10)\r\n"],
  ["with huge numbers", `227 ok (127,0,0,1,${"9".repeat(400)},1)\r\n`],
  ["with hexadecimal numbers", "227 ok (0x7f,0,0,1,0xc8,0xa)\r\n"],
  ["with port 0", "227 ok (127,0,0,1,0,0)\r\n"],
  ["with a privileged port", "227 ok (127,0,0,1,0,25)\r\n"],
  ["with the port of SSH", "227 ok (127,0,0,1,0,22)\r\n"],
  ["with port 1023", "227 ok (127,0,0,1,3,255)\r\n"],
  ["with a NUL between the numbers", "227 ok (127,0,\0,1,200,10)\r\n"],
  ["with commas only", `227 ${",".repeat(4000)}\r\n`],
  ["with 8 KiB of digits", `227 ${"1".repeat(8000)}\r\n`],
  ["with 2000 numbers", `227 ${"1,".repeat(2000)}\r\n`],
  ["with a name instead of an address", "227 ok (localhost,200,10)\r\n"],
  ["that is a 200", "200 ok (127,0,0,1,200,10)\r\n"],
  ["that is a 150", "150 ok (127,0,0,1,200,10)\r\n"],
];

const EXTENDED: readonly (readonly [name: string, text: string])[] = [
  ["without a port", "229 ok (||||)\r\n"],
  ["with port 0", "229 ok (|||0|)\r\n"],
  ["with port 65536", "229 ok (|||65536|)\r\n"],
  ["with a privileged port", "229 ok (|||22|)\r\n"],
  ["with a negative port", "229 ok (|||-1|)\r\n"],
  ["with 8 KiB of bars", `229 ${"|".repeat(8000)}\r\n`],
  ["with 8 KiB of colons", `229 ${":".repeat(8000)}\r\n`],
  ["with 56 KiB of dots", `229-\r\n${`${".".repeat(8000)}\r\n`.repeat(7)}229 end\r\n`],
  ["with a foreign address", "229 ok (|1|224.0.0.5|40000|)\r\n"],
];

export const passiveCases: readonly HostileCase[] = [
  ...REPLIES.map(([name, text]): HostileCase => passive(`227 ${name}`, say(text), "broken", { also: staysHome })),
  ...EXTENDED.map(([name, text]): HostileCase => ({
    name: `229 ${name}`, manner: { PASV: say("502 no\r\n"), EPSV: say(text) }, expects: "broken", also: quick,
  })),
  ...FOREIGN.map((host): HostileCase => passive(`227 names ${host}`, at(host), "broken", { also: staysHome })),
  ...FOREIGN.map((host): HostileCase => passive(`227 names ${host}, and nobody listens there or here`,
    say(pasvReply(host, 1025)), "broken", { also: staysHome })),
  ...["127.0.0.2", "127.0.0.3", "127.1.2.3"].flatMap((host): readonly HostileCase[] => [
    passive(`227 names ${host}, which is silent`, elsewhere(host), "either", { also: bringsNothing }),
    passive(`227 names ${host}, which is silent, and TLS is wanted`, elsewhere(host), "either", { target: TLS, also: bringsNothing }),
  ]),
  passive("227 names another host each time", (peer, _, scene) => peer.write(pasvReply(`224.0.0.${scene.times}`, scene.dataPort)), "broken", { also: staysHome }),
  passive("227 names the control port itself", (peer, _, scene) => peer.write(pasvReply("127.0.0.1", scene.controlPort)), "broken"),
  passive("227 twice, the second one for a third host", after(normal, say(pasvReply("224.0.0.5", 40000))), "either", { also: staysHome }),
  passive("227 in a reply of many lines with two addresses", changed((text) => `227-see 224.0.0.5\r\n${text}`), "healthy"),
  passive("227 with a closed port", async (peer, _, scene) => {
    const { dataPort } = scene;
    await scene.listen("127.0.0.1");
    await peer.write(pasvReply("127.0.0.1", dataPort));
  }, "broken"),
  passive("227 for IPv6 only by name", say("227 ok (::1,200,10)\r\n"), "broken"),
  passive("227 late by more than the wait", after((peer) => peer.pause(450), normal), "broken"),
  { name: "229 names the control port itself", expects: "either",
    manner: { EPSV: (peer, _, scene) => peer.write(`229 ok (|||${scene.controlPort}|)\r\n`) } },
  { name: "PASV silent, EPSV silent", manner: { PASV: silence, EPSV: silence }, expects: "broken" },
  { name: "PASV and EPSV refused with 421", manner: { PASV: say("421 no\r\n"), EPSV: say("421 no\r\n") }, expects: "broken" },
];

function passive(name: string, act: Act, expects: Expected, more: Partial<HostileCase> = {}): HostileCase {
  return { name, manner: { PASV: act, EPSV: noEpsv }, expects, ...more };
}

/** The run went nowhere but to the server, and not to its privileged ports. */
function staysHome(ran: Ran): void {
  quick(ran);
  for (const { connections } of ran.diagnosis.evidence.data) {
    for (const { to, outcome } of connections) {
      assert.ok(outcome.status === "skipped" || (to.host === "127.0.0.1" && to.port >= 1024), `connected to ${to.host}:${to.port}`);
    }
  }
  for (const { remoteAddress } of ran.sockets) assert.ok(remoteAddress === undefined || remoteAddress === "127.0.0.1", `connected to ${remoteAddress}`);
}

/** Not a byte to a host that is not the server. */
function bringsNothing({ server }: Ran): void {
  assert.deepEqual(server.strangers.filter(({ bytes }) => bytes > 0), []);
}

/** No text makes a parser slow. */
function quick({ tookMs }: Ran): void {
  assert.ok(tookMs < 4000, `${tookMs} ms`);
}
