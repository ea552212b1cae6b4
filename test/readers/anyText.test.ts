import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { judge } from "../../src/diagnose/judge";
import { readLog } from "../../src/readers/read";
import { assertLinear } from "../helpers/linear";
import { FIXTURES } from "../helpers/paths";

const PIECES = [
  "Status:\t", "Command:\t", "Response:\t", "> ", "< ", "* ", "---> ", "<--- ", "220 ready", "220-", "220 ", "USER anna", "331 go on", "PASS topsecret-1", "230 in", "AUTH TLS",
  "234 ok", "PASV", "227 Entering Passive Mode (10,0,0,1,4,5)", "227 (", "EPSV", "229 (|||", "PORT 1,2,3,4,5,6", "EPRT |1|1.2.3.4|5|", "LIST", "150 here", "226 done", "425 no",
  "550 no", "421 bye", "Connection timed out", "ECONNREFUSED", "Connecting to 1.2.3.4:21...", "SSH-2.0-x", "==> PASV ... ", "ftp> ls", "*cmd* 'PASV'", "\n", "\r\n", "\t", " ", "é",
];
const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 60 }).map((pieces) => pieces.join(""));
const lines = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("\n"));

describe("any text as a log", () => {
  it("is read without a throw, cites only its own lines and keeps no password", () => {
    fc.assert(fc.property(fc.oneof(text, lines), (log) => {
      const read = readLog(log);
      if (!read) return;
      const judgement = judge(read.evidence);
      const cites = judgement.kind === "cause" ? judgement.cause.cites : [];
      assert.ok(cites.every(({ first, last }) => first >= 0 && last < read.transcript.length));
      if (/^PASS topsecret-1$/m.test(log)) assert.ok(!JSON.stringify(read.transcript).includes("topsecret-1"));
    }), { numRuns: 500 });
  });

  it("is no conversation when it is prose", () => {
    for (const prose of ["", "Hello", "1. first\n2. second\n", "The list of 200 items is long.\nUSER friendly software", "{\"a\": 1}"]) {
      assert.equal(readLog(prose), undefined, prose);
    }
  });

  it("is no conversation when its words of failure are names, or another program's", () => {
    for (const other of [
      '{\n  "curl-self-signed": "tls-certificate-self-signed",\n  "lftp-closed": "connection-refused-twice"\n}',
      "lftp-self-signed-lists\nself-signed\nftp-timeout", "ftp:\n  FTP_TIMEOUT: timeout\n  command: [curl, \"ftp://files/\"]",
      "  ftp client\n    ✔ reports connection refused on port 21", "git ftp push\nfatal: Failed to connect to git.example.org port 443: Connection timed out",
      "Could not connect to ftp.example.org:80 (203.0.113.4), connection timed out\nFailed to fetch http://ftp.example.org/debian",
      "Warning pod/ftp-6f7 Readiness probe failed: dial tcp 10.0.0.3:8080: connect: connection refused",
      "Status:\tConnecting to 192.168.7.9:22...\nResponse:\tfzSftp started, protocol_version=11\nError:\tConnection refused\nError:\tCould not connect to server",
      "NSE: [ftp-bounce 192.0.2.7:21] PORT response: 500 Illegal PORT command.\n21/tcp open  ftp  syn-ack vsftpd 3.0.3",
      "FTP - quit: InvalidResponse(\"Expected code [221], got response: 150 Opening BINARY mode data connection.\")",
      "SIP/2.0 530 Server Time-out\nVia: SIP/2.0/UDP 192.0.2.1:5060\nCSeq: 102 INVITE\n530 Server Error",
      "HTTP/1.1 530 <none>\nServer: cache\n530 Origin name error: log in to see more",
      "if (session.mustEncrypt) {\n  reply(session, \"534 Policy requires SSL.\\r\\n\");\n}",
      "| `Could not resolve host: ftp.files.example` | No such name | Use files.example |\n| `curl: (7) connection refused` | Not started | Start it |",
      "device.answer.return_value = \"%Error opening ftp://192.0.2.1/image.bin (Timed out)\"",
      "The FTP client has a timeout of 30 seconds.", "How do I specify a timeout for ftplib?",
      "My FTP server works; the connection timeout in FileZilla is set to 20 seconds.",
      "An FTP server of ours: it just sits there for minutes without a server timeout.",
      "FtpException: sending has failed\n   at Ftp.Session.WaitFor(Int32 timeout, ReplyCode[] codes)\n   at Ftp.Session.Put(Stream stream)",
    ]) assert.equal(readLog(other), undefined, other);
  });

  it("costs time in proportion to its length", async () => {
    const log = readFileSync(join(FIXTURES, "logs/filezilla-private-address.log"), "utf8");
    const shapes: readonly ((size: number) => string)[] = [
      (size) => "220-\n".repeat(size), (size) => `220 ${"a,".repeat(size)}`, (size) => "PASV\n".repeat(size), (size) => log.repeat(size / 100), (size) => "> ".repeat(size), (size) => "a: \t\n".repeat(size),
    ];
    for (const shape of shapes) await assertLinear(shape(100), 60_000, (size) => readLog(shape(size)));
    for (const piece of ["(", " ", "1 ", "1,", "'", ":", "[", "=", "…", "a.", "\\", "< "]) {
      await assertLinear(piece, 500, (size) => readLog(`Error: ${piece.repeat(size)}\n`.repeat(20)));
    }
  });
});
