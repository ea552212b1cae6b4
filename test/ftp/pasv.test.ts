import assert from "node:assert/strict";
import fc from "fast-check";
import { echoFact, eprtArgument, parseEpsvReply, parsePasvReply, portArgument } from "../../src/ftp/pasv";

const pasv = (...lines: string[]): string | undefined => {
  const found = parsePasvReply({ code: 227, lines });
  return found && `${found.host}:${found.port}`;
};
const epsv = (line: string): number | undefined => parseEpsvReply({ code: 229, lines: [line] });

describe("pasv: 227", () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["227 Entering Passive Mode (192,0,2,1,4,5).", "192.0.2.1:1029"],
    ["227 Entering Passive Mode. 192,0,2,1,4,5", "192.0.2.1:1029"],
    ["227 =192,0,2,1,4,5", "192.0.2.1:1029"],
    ["227 Entering Passive Mode (192, 0, 2, 1, 4, 5)", "192.0.2.1:1029"],
    ["227 Entering Passive Mode 192.0.2.1.4.5", "192.0.2.1:1029"],
    ["227 Entering Passive Mode (192.0.2.1,4,5)", "192.0.2.1:1029"],
    ["227 Entering Passive Mode (|192|0|2|1|4|5|)", "192.0.2.1:1029"],
    ["227 Passive on port 50123 (192,0,2,1,195,203)", "192.0.2.1:50123"],
    ["227 3 ways (192,0,2,1,4,5) to go", "192.0.2.1:1029"],
    ["227 Entering Passive Mode (0,0,0,0,255,255)", "0.0.0.0:65535"],
    ["227 Entering Passive Mode (192,0,2,256,4,5)", undefined],
    ["227 Entering Passive Mode (192,0,2,1,4)", undefined],
    ["227 Entering Passive Mode (192,0,2,1,4,5,6)", undefined],
    ["227 Entering Passive Mode", undefined],
    ["227 Entering Passive Mode (****,0,2,1,4,5)", undefined],
  ];
  for (const [line, expected] of cases) it(line, () => { assert.equal(pasv(line), expected); });

  it("an address on another line of the reply", () => {
    assert.equal(pasv("227-Entering Passive Mode", "227 (192,0,2,1,4,5)"), "192.0.2.1:1029");
  });

  it("reads what PORT says", () => {
    const byte = fc.nat(255);
    fc.assert(fc.property(byte, byte, byte, byte, fc.nat(65535), (a, b, c, d, port) => {
      const host = `${a}.${b}.${c}.${d}`;
      assert.deepEqual(parsePasvReply({ code: 227, lines: [`227 Entering Passive Mode (${portArgument({ host, port })}).`] }), { host, port });
    }));
  });
});

describe("pasv: 229", () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ["229 Entering Extended Passive Mode (|||6446|)", 6446],
    ["229 Entering Extended Passive Mode (!!!6446!)", 6446],
    ["229 Extended Passive Mode OK |||6446|", 6446],
    ["229 ok ($$$6446$)", 6446],
    ["229 ok (|1|192.0.2.1|6446|)", 6446],
    ["229 ok (|2|2001:db8::1|6446|)", 6446],
    ["229 ok (|||0|)", undefined],
    ["229 ok (|||65536|)", undefined],
    ["229 ok (||6446|)", undefined],
    ["229 Entering Extended Passive Mode", undefined],
  ];
  for (const [line, expected] of cases) it(line, () => { assert.equal(epsv(line), expected); });

  it("EPRT names the family", () => {
    assert.equal(eprtArgument({ host: "192.0.2.1", port: 21 }), "|1|192.0.2.1|21|");
    assert.equal(eprtArgument({ host: "2001:db8::1", port: 21 }), "|2|2001:db8::1|21|");
  });
});

describe("pasv: what a server tells of PORT", () => {
  const sent = { host: "192.168.1.2", port: 50123 };
  const cases: readonly (readonly [string, readonly string[], unknown])[] = [
    ["Pure-FTPd", ["500 I won't open a connection to 192.168.1.2 (only to 198.51.100.9)"], { sent: "192.168.1.2", seen: "192.168.1.2", client: "198.51.100.9" }],
    ["BSD", ["211-host FTP server status:", "     Connected to client.example (198.51.100.9)", "     PORT (198,51,100,9,200,10)", "211 End of status"],
      { sent: "192,168,1,2,195,203", seen: "198,51,100,9,200,10", client: "198.51.100.9" }],
    ["GNU over an IPv6 socket", ["211- host FTP server status:", "     Connected to  (::ffff:198.51.100.9)", "     PORT (0,0,0,0,195,203)", "211 End of status"],
      { sent: "192,168,1,2,195,203", seen: "192,168,1,2,195,203", client: "198.51.100.9" }],
    ["vsftpd", ["211-FTP server status:", "     Connected to ::ffff:198.51.100.9", "     Logged in as anna", "211 End of status"], { sent: "192.168.1.2", client: "198.51.100.9" }],
    ["ProFTPD", ["211-Status of 'lab'", " Connected from 198.51.100.9 (198.51.100.9)", " Logged in as anna", "211 End"], { sent: "192.168.1.2", client: "198.51.100.9" }],
    ["IPv6", ["211-Status", " Connected from 2001:DB8::9 (2001:db8::9)", "211 End"], { sent: "192.168.1.2", client: "2001:db8::9" }],
    ["nothing of the kind", ["211-Status", " Connected to nowhere at 12:30", " version 1.2.3", "211 http://www.pureftpd.org/"], undefined],
    ["a refusal without addresses", ["500 Illegal PORT command."], undefined],
    ["a refusal with names", ["500 I won't open a connection to there (only to here)"], undefined],
  ];
  for (const [name, lines, expected] of cases) it(name, () => { assert.deepEqual(echoFact(sent, { code: 211, lines }), expected); });
});
