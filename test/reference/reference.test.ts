import assert from "node:assert/strict";
import fc from "fast-check";
import { addressRange } from "../../src/ftp/address";
import { portArgument, eprtArgument } from "../../src/ftp/pasv";
import { commandMeaning } from "../../src/reference/commands";
import { addressNote, endpointIn } from "../../src/reference/endpoint";
import { noteAt } from "../../src/reference/noteAt";
import { situationsOf } from "../../src/reference/phase";
import { replyMeaning } from "../../src/reference/replies";
import { isCommand } from "../../src/readers/session/grammar";
import { readLog } from "../../src/readers/read";

/** What the line of a log that holds `part` is said to mean. */
function noteOn(log: string, part: string, software: Parameters<typeof replyMeaning>[1] = "unknown") {
  const { transcript = [], lines = [] } = readLog(log) ?? {};
  const line = log.split("\n").findIndex((text) => text.includes(part));
  const here = situationsOf(transcript).filter((_, index) => lines[index] === line + 1);
  const text = log.split("\n")[line] ?? "";
  return noteAt(text, text.indexOf(part), here, { software, peer: "203.0.113.5" });
}

const LOGIN = "< 220 ready\n> USER anna\n< 331 go on\n> PASS ****\n";
const IN = `${LOGIN}< 230 in\n`;

describe("what a reply means", () => {
  it("depends on the command that it answers", () => {
    const words = (log: string, part: string) => noteOn(log, part)?.paragraphs.join(" ") ?? "";
    const atLogin = words(`${LOGIN}< 530 no\n> QUIT\n< 221 bye\n`, "530");
    const atList = words(`< 220 ready\n> PASV\n< 530 Please login with USER and PASS.\n> QUIT\n< 221 bye\n`, "530");
    assert.match(atLogin, /login was refused/);
    assert.match(atList, /needs a login/);
    const afterPasv = words(`${IN}> PASV\n< 425 no port\n`, "425");
    const afterList = words(`${IN}> PASV\n< 227 Entering Passive Mode (203,0,113,5,200,1)\n> LIST\n< 425 no\n`, "425");
    assert.match(afterPasv, /cannot open a port/);
    assert.match(afterList, /nobody reached/);
  });

  it("is told in the server's own terms where its words are known", () => {
    const busy = noteOn(`${IN}> PASV\n< 425 All reserved TCP ports are busy\n`, "425", "pureftpd");
    assert.match(busy?.paragraphs[0] ?? "", /^Pure-FTPd: .*PassivePortRange/);
    const off = noteOn(`${IN}> PASV\n< 502 Command not implemented.\n`, "502", "vsftpd");
    assert.match(off?.paragraphs[0] ?? "", /pasv_enable/);
    const port = noteOn(`${IN}> PORT 10,0,0,2,4,5\n< 502 Command not implemented.\n`, "502", "vsftpd");
    assert.match(port?.paragraphs.join(" ") ?? "", /port_enable/);
  });

  it("is not told in a server's terms where several have the same words", () => {
    const meaning = (software: Parameters<typeof replyMeaning>[1]) =>
      replyMeaning({ direction: "received", phase: "login", verb: "PASS", loggedIn: false, text: "530 Login incorrect." }, software)?.server?.name;
    assert.deepEqual([meaning("vsftpd"), meaning("proftpd"), meaning("unknown")], ["vsftpd", "ProFTPD", undefined]);
  });

  it("knows the phase without commands, as interactive clients show none", () => {
    const log = "Connected to 203.0.113.5.\n220 ready\nUser (203.0.113.5:(none)): anna\n331 Password required\n530 Login incorrect.\n";
    assert.match(noteOn(log, "530")?.paragraphs.join(" ") ?? "", /login was refused/);
  });

  it("is said of every code that a server may send, and of no other text", () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 699 }), fc.string(), (code, words) => {
      const meaning = replyMeaning({ direction: "received", phase: "other", loggedIn: true, text: `${code} ${words}` }, "unknown");
      assert.ok(meaning && meaning.general !== "");
    }));
    assert.equal(replyMeaning({ direction: "received", phase: "other", loggedIn: true, text: "no code" }, "vsftpd"), undefined);
  });
});

describe("what a command means", () => {
  it("is told for every command that the readers know, with a clause", () => {
    for (const verb of "USER PASS ACCT CWD CDUP QUIT PASV EPSV PORT EPRT TYPE MODE STRU RETR STOR STOU APPE REST RNFR RNTO ABOR DELE RMD MKD PWD LIST NLST MLSD MLST SITE SYST STAT HELP NOOP FEAT OPTS LANG AUTH PBSZ PROT CCC SIZE MDTM HOST XPWD".split(" ")) {
      assert.match(commandMeaning(verb)?.source ?? "", /^RFC \d+/, verb);
    }
    assert.equal(commandMeaning("NONE"), undefined);
    assert.ok(isCommand("PASV"));
  });

  it("is said on its line", () => {
    assert.deepEqual([noteOn(`${IN}> PROT P\n< 200 ok\n`, "PROT")?.title, noteOn(`${IN}> PROT P\n< 200 ok\n`, "PROT")?.source], ["PROT", "RFC 4217, 9"]);
  });
});

describe("addresses in a log", () => {
  const address = fc.ipV4();
  const port = fc.integer({ min: 1, max: 65535 });

  it("are read from 227, PORT and EPRT whatever stands around them", () => {
    fc.assert(fc.property(address, port, fc.constantFrom("", "Response:\t", "<--- ", "[12:00:01] "), (host, number, before) => {
      const endpoint = { host, port: number };
      for (const [line, command] of [[`${before}227 Entering Passive Mode (${portArgument(endpoint)}).`, "227"], [`${before}PORT ${portArgument(endpoint)}`, "PORT"], [`${before}EPRT ${eprtArgument(endpoint)}`, "EPRT"]] as const) {
        const read = endpointIn(line);
        assert.deepEqual([read?.command, read?.host, read?.port], [command, host, number], line);
      }
      assert.equal(endpointIn(`${before}229 Entering Extended Passive Mode (|||${number}|)`)?.port, number);
    }));
  });

  it("are not seen in other numbers", () => {
    for (const line of ["226 done", "227 files, 1,2,3", "257 1,2,3,4,5,6", "227 Entering Passive Mode (300,1,1,1,1,1)", "227 (1,2,3,4,5,6,7)", "229 (|||99999|)"]) assert.equal(endpointIn(line), undefined, line);
  });

  it("have a kind", () => {
    const kinds: readonly (readonly [string, ReturnType<typeof addressRange>])[] = [
      ["10.1.2.3", "private"], ["172.31.0.1", "private"], ["192.168.0.1", "private"], ["fd00::1", "private"], ["100.64.0.1", "shared"], ["100.128.0.1", "public"],
      ["127.0.0.1", "loopback"], ["::1", "loopback"], ["0.0.0.0", "unspecified"], ["169.254.1.1", "link-local"], ["fe80::1", "link-local"], ["192.0.2.9", "documentation"],
      ["198.51.100.9", "documentation"], ["203.0.113.9", "documentation"], ["2001:db8::1", "documentation"], ["224.0.0.1", "multicast"], ["255.255.255.255", "reserved"],
      ["8.8.8.8", "public"], ["2a00:1450::1", "public"], ["::ffff:10.0.0.1", "private"], ["host", "not-an-address"],
    ];
    for (const [host, kind] of kinds) assert.equal(addressRange(host), kind, host);
    assert.equal(addressNote("host"), undefined);
    assert.match(addressNote("192.168.0.1")?.text ?? "", /\(RFC 1918\)/);
    assert.match(addressNote("fd00::1")?.text ?? "", /\(RFC 4193\)/);
  });

  it("are compared with the address of the control connection", () => {
    const log = (host: string) => `${IN}> PASV\n< 227 Entering Passive Mode (${host},200,1)\n> LIST\n`;
    assert.match(noteOn(log("192,168,1,5"), "227")?.paragraphs.join(" ") ?? "", /192\.168\.1\.5:51201.*private.*203\.0\.113\.5/s);
    assert.doesNotMatch(noteOn(log("203,0,113,5"), "227")?.paragraphs.join(" ") ?? "", /connects elsewhere/);
  });
});
