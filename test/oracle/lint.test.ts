import assert from "node:assert/strict";
import { lint } from "../../src/lint/lint";
import type { Diagnostic } from "../../src/lint/rule";
import { lintFixtures, readFixture, type LintFixture } from "../helpers/lintFixtures";
import { askProftpd, askPureftpd, askVsftpd, type Answer } from "./daemons";
import { installedDaemons } from "./installed";

describe("the real daemons", () => {
  const daemons = installedDaemons();

  const ask = ({ dialect }: LintFixture, text: string, fileName?: string): Promise<Answer> => {
    switch (dialect) {
      case "vsftpd": return askVsftpd(text, daemons());
      case "proftpd": return askProftpd(text, daemons());
      case "pureftpd": return askPureftpd(text, daemons(), fileName);
      default: return dialect satisfies never;
    }
  };

  // vsftpd reads the file of a user after a login, on top of another file; what lies beside a file has tests of its own.
  const fixtures = lintFixtures().filter(({ dialect, fileName, entries }) => (dialect !== "vsftpd" || fileName === undefined) && !entries);
  for (const fixture of fixtures) {
    it(`${fixture.rule}: bad.conf is ${errorsOf(fixture, "bad").length > 0 ? "refused in the words foretold" : "accepted"}`, async () => {
      await agree(fixture, readFixture(fixture, "bad"));
    });

    it(`${fixture.rule}: bad.fixed.conf and good.conf fare as foretold`, async () => {
      await agree(fixture, readFixture(fixture, "bad.fixed"));
      const good = await ask(fixture, readFixture(fixture, "good"), fixture.goodFileName);
      assert.ok(good.accepted, good.words);
    });

    const errors = errorsOf(fixture, "bad");
    if (errors.length < 2) continue;
    it(`${fixture.rule}: each of the ${errors.length} errors is one by itself`, async () => {
      for (const text of oneAtATime(fixture)) await agree(fixture, text);
    });
  }

  /**
   * An error means: refused, in words that one of the messages quotes. No error means: accepted, or refused for what this machine lacks
   * in words that another finding quotes.
   */
  async function agree(fixture: LintFixture, text: string): Promise<void> {
    const found = lint(text, fixture);
    const errors = found.filter(({ severity }) => severity === "error");
    const answer = await ask(fixture, text, fixture.fileName);
    if (errors.length === 0 && found.some((one) => answer.words.includes(foretold(one)))) return;
    assert.equal(answer.accepted, errors.length === 0, `${answer.words || "accepted"}\n${errors.map(({ message }) => message).join("\n")}\n${text.slice(0, 2000)}`);
    if (errors.length === 0 || answer.words === "signal SIGSEGV") return;
    assert.ok(errors.some((error) => said(answer.words).includes(foretold(error))), `${answer.words}\n${errors.map(foretold).join("\n")}`);
  }
});

function errorsOf(fixture: LintFixture, name: "bad" | "good"): readonly Diagnostic[] {
  return lint(readFixture(fixture, name), fixture).filter(({ severity }) => severity === "error");
}

/** The daemon stops at the first error; so each file keeps one faulty line and has the others as comments. */
function oneAtATime(fixture: LintFixture): readonly string[] {
  const lines = readFixture(fixture, "bad").split("\n");
  const faulty = [...new Set(errorsOf(fixture, "bad").map(({ range }) => range.start.line))];
  return faulty.map((kept) => lines.map((line, number) => (number !== kept && faulty.includes(number) ? `#${line}` : line)).join("\n"));
}

/** The last quoted words of a message are the daemon's. */
function foretold({ message }: Diagnostic): string {
  return (/"((?:500 OOPS: |fatal: |ProFTPD terminating |unclosed |syntax error |property not found |Configuration error: |Sorry, |Invalid |Unknown |Unable to |421 |\[.*\]: too many ).*)"$/s.exec(message)?.[1] ?? message).replace(/^fatal: /, "");
}

/** What a terminal cannot show is written out in messages. */
function said(words: string): string {
  return words.replace(/[\u0000-\u001f\ufeff]/g, (found) => (found === "\ufeff" ? "\\ufeff" : `\\x${found.charCodeAt(0).toString(16).padStart(2, "0")}`));
}
