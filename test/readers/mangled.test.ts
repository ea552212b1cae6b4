import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judge } from "../../src/diagnose/judge";
import { readLog } from "../../src/readers/read";
import { rejoined, unfolded } from "../../src/readers/lines/unfolded";
import { respelled } from "../../src/readers/lines/respelled";
import { FIXTURES } from "../helpers/paths";

const each = (change: (line: string, index: number) => string) => (log: string): string => log.trimEnd().split("\n").map(change).join("\n");
const two = (index: number): string => String(index % 60).padStart(2, "0");

/** What pages, mails and programs make of the lines of a log. */
const MANGLED: Readonly<Record<string, (log: string) => string>> = {
  "paragraphs of a page": each((line) => `<p>${line}</p>`),
  "line breaks of a page, with spans": each((line) => `<span class="x">${line}</span><br />`),
  "bold": each((line) => (line === "" ? line : `**${line.trim()}**`)),
  "quoted twice": each((line) => `>> ${line}`),
  "numbered": each((line, index) => `${String(index + 1).padStart(4)}  ${line}`),
  "bullets": each((line) => `- ${line}`),
  "a program's journal": each((line, index) => `Mar 01 10:00:${two(index)} www app[411]: ${line}`),
  "spaces that do not break": (log) => log.replaceAll(" ", "\u00a0"),
  "letters that nobody sees": each((line) => `\u200b${line}\ufeff`),
  "bytes taken for Latin letters": (log) => new TextDecoder("windows-1252").decode(Buffer.from(log, "utf8")),
  "quotation marks": (log) => log.replace(/"([^"\n]*)"/g, "“$1”").replaceAll("'", "’"),
};

function broken(log: string, width: number): string {
  return log.replace(new RegExp(`(?<=^|\\n)(.{1,${width}}) (?=.)`, "g"), (line: string, start: string) => (start.length > width - 20 ? `${start}\n` : line));
}

function verdict(log: string): string {
  const read = readLog(log);
  const judgement = read && judge(read.evidence);
  return judgement ? judgement.kind === "cause" ? judgement.cause.id : judgement.kind : "none";
}

const LOGS: Readonly<Record<string, string>> = {
  "FileZilla": readFileSync(join(FIXTURES, "logs/filezilla-private-address.log"), "utf8"),
  "FileZilla in Polish": readFileSync(join(FIXTURES, "logs/filezilla-polish.log"), "utf8"),
  "ftp": "ftp> open 192.0.2.4\nConnected to 192.0.2.4.\n220 ready\n331 Please specify the password.\n230 Login successful.\nftp> ls\n200 PORT command successful.\n425 Failed to establish connection.\n",
  "a server of one's own": "220 ready\nUSER ann\n331 password\nPASS x\n230 in\nMKD new\n550 \"new\": Permission denied\n",
};

describe("mangled logs", () => {
  for (const [name, log] of Object.entries(LOGS)) {
    for (const [how, mangle] of Object.entries(MANGLED)) it(`${name}, ${how}`, () => assert.equal(verdict(mangle(log)), verdict(log)));
  }

  it("keep letters that are what they seem", () => {
    assert.equal(respelled("Réponse : Échec"), "Réponse : Échec");
    assert.equal(respelled("Ã – die Größe"), "Ã – die Größe");
    assert.equal(respelled("RÃ©ponse"), "Réponse");
  });

  it("on one line, or with the line ends spelled out", () => {
    const log = LOGS["FileZilla"] ?? "";
    assert.equal(verdict(log.replace(/\s+/g, " ")), verdict(log));
    assert.equal(verdict(JSON.stringify({ body: log }).replaceAll("\\t", " ")), verdict(log));
  });

  for (const name of ["filezilla-dutch-hidden-reply", "cuteftp-private-address", "filezilla-private-address"]) {
    const log = readFileSync(join(FIXTURES, `logs/${name}.log`), "utf8");
    it(`${name}, broken by a mail`, () => {
      assert.ok(broken(log, 76).split("\n").length > log.split("\n").length);
      assert.equal(verdict(broken(log, 76)), verdict(log));
    });
    it(`${name}, with an empty line behind each line`, () => assert.equal(verdict(log.replaceAll("\n", "\n\n")), verdict(log)));
  }

  it("are not joined where a line that is not full ends", () => {
    const short = ["Error: Connection timed out after 20 seconds of inactivity, which is long", "Status: Connecting to 192.0.2.4:21...", "Could somebody help?"];
    assert.deepEqual(rejoined([...short, ...short], (one) => /^(?:Status|Error):/.test(one)), [...short, ...short]);
  });

  it("keep strings of several replies, and long lines of one", () => {
    const reply = "[connection] < '220-One of a few lines that a server greets with\\r\\n220-Two\\r\\n220-Three of them are here\\r\\n220 Four\\r\\n'";
    assert.deepEqual(unfolded(reply), [reply]);
    const prose = `The Status: field and the Error: field of this form are ${"very ".repeat(30)}long.`;
    assert.deepEqual(unfolded(prose), [prose]);
    const dates = "certificate \"CN=ftp.example.org\", valid 2026-01-01T00:00:00.000Z to 2027-01-01T00:00:00.000Z, seen 2026-11-28T06:08:05.988Z and 2026-11-28T06:09:05.988Z";
    assert.deepEqual(unfolded(dates), [dates]);
  });
});
