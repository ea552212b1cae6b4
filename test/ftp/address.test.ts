import assert from "node:assert/strict";
import { addressFamily, addressKind, isInNetwork, plainAddress } from "../../src/ftp/address";
import { dataPolicy, type Surroundings } from "../../src/ftp/data/policy";

describe("address", () => {
  const kinds: readonly (readonly [string, ReturnType<typeof addressKind>])[] = [
    ["192.0.2.1", "public"], ["203.0.113.5", "public"], ["10.0.0.1", "private"], ["172.16.0.1", "private"], ["172.32.0.1", "public"],
    ["192.168.1.1", "private"], ["100.64.0.1", "private"], ["169.254.1.1", "private"], ["fe80::1", "private"], ["fd00::1", "private"],
    ["127.0.0.1", "loopback"], ["::1", "loopback"], ["::ffff:127.0.0.1", "loopback"], ["::ffff:10.0.0.1", "private"], ["0.0.0.0", "unspecified"],
    ["::", "unspecified"], ["224.0.0.1", "multicast"], ["ff02::1", "multicast"], ["2001:db8::1", "public"], ["example.com", "not-an-address"], ["", "not-an-address"],
  ];
  for (const [address, kind] of kinds) it(`${address} is ${kind}`, () => { assert.equal(addressKind(address), kind); });

  it("has one spelling", () => {
    assert.equal(plainAddress("::ffff:192.0.2.1"), "192.0.2.1");
    assert.equal(plainAddress("fe80::1%eth0"), "fe80::1");
    assert.equal(plainAddress("2001:DB8:0::1"), "2001:db8::1");
    assert.equal(addressFamily("::ffff:192.0.2.1"), 4);
    assert.equal(isInNetwork("172.17.0.9", "172.17.0.1/16"), true);
    assert.equal(isInNetwork("172.18.0.9", "172.17.0.1/16"), false);
    assert.equal(isInNetwork("::1", "127.0.0.1/8"), false);
  });
});

describe("where a data connection may go", () => {
  const own = ["127.0.0.1", "172.17.0.1", "192.168.1.2", "198.51.100.9"];
  const at = (host: string, peer: string, more: Partial<Surroundings> = {}, port = 50000): unknown =>
    dataPolicy({ host, port }, { peer, local: "192.168.1.2", own, named: [peer], knocked: new Set(), ...more });
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ["where the control connection goes", at("203.0.113.5", "203.0.113.5"), "talk"],
    ["another address of the name", at("203.0.113.6", "203.0.113.5", { named: ["203.0.113.5", "203.0.113.6"] }), "talk"],
    ["another public address", at("198.51.100.7", "203.0.113.5"), "knock"],
    ["another public address, the second time", at("198.51.100.7", "203.0.113.5", { knocked: new Set(["198.51.100.7"]) }), "not-needed"],
    ["the third public address", at("198.51.100.7", "203.0.113.5", { knocked: new Set(["198.51.100.5", "198.51.100.6"]) }), "unsafe-address"],
    ["a private address behind a public one", at("10.0.0.5", "203.0.113.5"), "knock"],
    ["a private address between public ones", at("10.0.0.5", "203.0.113.5", { local: "198.51.100.9" }), "unsafe-address"],
    ["a neighbour of a private server", at("192.168.1.11", "192.168.1.10"), "knock"],
    ["this machine, announced by a neighbour", at("192.168.1.2", "192.168.1.10"), "unsafe-address"],
    ["this machine, announced from afar", at("172.17.0.1", "203.0.113.5"), "unsafe-address"],
    ["loopback, announced from afar", at("127.0.0.1", "203.0.113.5"), "unsafe-address"],
    ["0.0.0.0", at("0.0.0.0", "203.0.113.5"), "unsafe-address"],
    ["multicast", at("224.0.0.1", "203.0.113.5"), "unsafe-address"],
    ["broadcast", at("255.255.255.255", "203.0.113.5"), "unsafe-address"],
    ["another loopback address of a loopback server", at("127.0.0.2", "127.0.0.1"), "knock"],
    ["an address of this machine, from a loopback server", at("172.17.0.1", "127.0.0.1"), "talk"],
    ["loopback, from a server at an address of this machine", at("127.0.0.1", "192.168.1.2"), "talk"],
    ["a neighbour in a network of this machine, from a loopback server", at("172.17.0.2", "127.0.0.1"), "unsafe-address"],
    ["a neighbour in a network of this machine, from a server on this machine", at("192.168.1.11", "192.168.1.2"), "unsafe-address"],
    ["a foreign network, from a loopback server", at("10.99.0.5", "127.0.0.1"), "unsafe-address"],
    ["a public address, from a loopback server", at("203.0.113.5", "127.0.0.1"), "unsafe-address"],
    ["a privileged port", at("203.0.113.5", "203.0.113.5", {}, 1023), "unsafe-address"],
  ];
  for (const [name, seen, expected] of cases) it(name, () => { assert.deepEqual(seen, expected); });
});
