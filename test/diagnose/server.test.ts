import assert from "node:assert/strict";
import { recognise } from "../../src/diagnose/server";
import type { Software } from "../../src/diagnose/verdict";
import { denied, evidence, good, OPEN, pasv, refused, reply, SERVER, skip } from "../helpers/evidence";

const greeted = (...lines: readonly string[]) => evidence({ greeting: good({ reply: reply(...lines), afterMs: 3 }), features: skip("login") });

describe("recognise", () => {
  const greetings: readonly (readonly [readonly string[], Software, string | undefined])[] = [
    [["220 (vsFTPd 3.0.5)"], "vsftpd", "3.0.5"],
    [["220 ProFTPD 1.3.8 Server (Debian) [::ffff:203.0.113.5]"], "proftpd", "1.3.8"],
    [["220 ProFTPD Server (ProFTPD Default Installation) [203.0.113.5]"], "proftpd", undefined],
    [["220---------- Welcome to Pure-FTPd [privsep] [TLS] ----------", "220-You are user number 1 of 50 allowed.", "220 bye"],
      "pureftpd", undefined],
    [["220-FileZilla Server 1.9.4", "220 Please visit https://filezilla-project.org/"], "filezilla", "1.9.4"],
    [["220-FileZilla Server version 0.9.60 beta", "220 x"], "filezilla", "0.9.60"],
    [["220 Microsoft FTP Service"], "iis", undefined],
    [["220 pyftpdlib 1.5.7 ready."], "pyftpdlib", "1.5.7"],
  ];
  for (const [lines, software, version] of greetings) {
    it(`knows ${software} by "${lines[0] ?? ""}"`, () => {
      const server = recognise(greeted(...lines));
      assert.deepEqual([server.software, server.version, server.confidence], [software, version, "certain"]);
    });
  }

  it("knows a hidden daemon by its wording, the surer the more it says", () => {
    const once = recognise(evidence({ login: refused("530 Login authentication failed"), features: skip("login") }));
    assert.deepEqual([once.software, once.confidence], ["pureftpd", "likely"]);
    const listing = good({ opened: reply("150 Here comes the directory listing."), completed: reply("226 Directory send OK."), bytes: 1 });
    const twice = recognise(evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing })] }));
    assert.deepEqual([twice.software, twice.confidence], ["vsftpd", "certain"]);
  });

  it("knows by SYST and FEAT", () => {
    assert.equal(recognise(evidence({ features: good({ features: [], system: "Windows_NT" }) })).software, "iis");
    assert.equal(recognise(evidence({ features: good({ features: [], system: "UNIX emulated by FileZilla." }) })).software, "filezilla");
    assert.equal(recognise(evidence({ features: good({ features: ["EPSV", "SPSV", "ESTP"] }) })).software, "pureftpd");
  });

  it("believes the replies more than a greeting that they contradict", () => {
    const greeting = good({ reply: reply("220 Microsoft FTP Service"), afterMs: 3 });
    const server = recognise(evidence({ greeting, login: refused("530 This FTP server is anonymous only.") }));
    assert.deepEqual([server.software, server.confidence], ["vsftpd", "likely"]);
  });

  it("takes the name in the text around a log where nothing else tells", () => {
    const silent = { greeting: good({ reply: reply("220 Welcome"), afterMs: 3 }), features: skip("login") };
    assert.deepEqual(recognise(evidence({ ...silent, called: "vsftpd" })), {
      software: "vsftpd", confidence: "likely", because: "the text around the log names vsftpd",
    });
    assert.equal(recognise(evidence({ ...silent, called: "vsftpd", login: refused("530 Login authentication failed") })).software, "pureftpd");
  });

  it("does not guess", () => {
    const server = recognise(
      evidence({ greeting: good({ reply: reply("220 Welcome"), afterMs: 3 }), data: [denied("PASV", "500 Unknown command")] }),
    );
    assert.deepEqual([server.software, server.confidence], ["unknown", "none"]);
  });
});
