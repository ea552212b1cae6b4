import assert from "node:assert/strict";
import { judge } from "../../../src/diagnose/judge";
import { codeSpan, escapeMarkdown, fencedBlock } from "../../../src/diagnose/report/markdown";
import { markdownReport } from "../../../src/diagnose/report/report";
import type { Diagnosis } from "../../../src/diagnose/verdict";
import { verdictText } from "../../../src/diagnose/report/verdictText";
import type { Evidence } from "../../../src/ftp/evidence";
import type { Entry } from "../../../src/ftp/transcript";
import { bad, evidence, good, OPEN, pasv, refused, reply, skip, UNSAFE } from "../../helpers/evidence";

function diagnosis(seen: Evidence, ...texts: readonly string[]): Diagnosis {
  const transcript = texts.map((text, index): Entry => ({ at: index, session: 1, stage: "login", direction: "received", text }));
  return { judgement: judge(seen), evidence: seen, transcript, timings: { totalMs: 1234, stages: {} } };
}

/** The lines outside fenced blocks, with code spans taken out: where Markdown is alive. */
function livePart(markdown: string): string {
  let fence: string | undefined;
  const lines = markdown.split("\n").filter((line) => {
    const mark = /^(`{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark !== undefined && line === mark && mark.length >= fence.length) fence = undefined;
      return false;
    }
    fence = mark;
    return mark === undefined;
  });
  assert.equal(fence, undefined, "every fence is closed");
  return lines.join("\n").replace(/(?<!\\)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
}

const HOSTILE = "530 `x` ```` ~~~ | <img src=x onerror=alert(1)> [a](http://evil.example) ![b](//evil.example/p.png) "
  + "http://evil.example www.evil.example a@evil.example *b* _c_ \u202e # d\u0007";

describe("markdownReport", () => {
  const wrong = evidence({ data: [pasv("10.0.0.5", 40000, { announced: UNSAFE, control: OPEN })] });

  it("says whether the server would take data in clear, where it was asked", () => {
    const probed = (clearData?: Evidence["clearData"]): string => markdownReport(diagnosis({ ...wrong, ...(clearData ? { clearData } : {}) }));
    assert.match(probed(good(reply("200 ok"))), /Data in clear \(PROT C\): `accepted`/);
    assert.match(probed(refused("534 Policy demands PROT P.")), /Data in clear \(PROT C\): `refused: "534 Policy demands PROT P\."`/);
    assert.doesNotMatch(probed(), /PROT C/);
  });

  it("begins with the verdict and ends with the whole transcript", () => {
    const report = markdownReport(diagnosis(wrong, "227 Entering Passive Mode (10,0,0,5,156,64).", "221 bye"));
    const sections = [...report.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    assert.match(report, /^# FTP diagnosis of ftp\.example\.org, port 21\n\n\*\*In answer to PASV the server names the private address 10\.0\.0\.5/);
    assert.deepEqual([sections[0], sections.at(-1)], ["Evidence", "Transcript"]);
    assert.match(report, /221 bye\n```\n$/);
    assert.match(report, /`MasqueradeAddress|PASV address/);
  });

  it("says which conversation is judged where there are several", () => {
    const one = diagnosis(wrong, "220 ready", "530 no", "220 ready");
    const several = { ...one, session: 2, transcript: one.transcript.map((entry, index) => ({ ...entry, session: index + 1 })) };
    assert.match(markdownReport(several), /Conversation: `2 of 3`/);
    assert.doesNotMatch(markdownReport({ ...one, session: 1 }), /Conversation:/);
  });

  it("marks in the diagram where it broke", () => {
    const report = markdownReport(diagnosis(wrong));
    assert.match(report, /data connection to 10\.0\.0\.5:40000 -*X .*\n.*it breaks here/);
    assert.equal(report.match(/it breaks here/g)?.length, 1);
  });

  it("marks the refusal, not the command that was refused", () => {
    const seen = evidence({ target: { security: "explicit" }, tls: refused("500 AUTH not understood"), login: skip("tls") });
    assert.match(markdownReport(diagnosis(seen)), /<-- 500 AUTH not understood -+\|  refused  <== it breaks here/);
  });

  it("keeps text of the server from becoming markup", () => {
    for (const line of [HOSTILE, `${"`".repeat(7)}\n# x`, "530 <!-- ", "530 ${a} \\` b", "530 [x]: javascript:alert(1)"]) {
      const seen = evidence({
        target: { host: "a|b`c", user: "<b>`u" }, greeting: good({ reply: reply(`220 ${line}`), afterMs: 1 }),
        login: refused(line), features: skip("login"),
      });
      const live = livePart(markdownReport(diagnosis(seen, line)));
      assert.doesNotMatch(live, /(?<!\\)<|(?<!\\)\[|(?<!\\)`|[^\\]:\/\/|www\.evil|[^\\]@evil|\u202e|\u0007/);
      assert.doesNotMatch(live.replace(/^\*\*.*\*\*$/m, ""), /(?<!\\)\*b/);
    }
  });

  it("shows healthy and undetermined runs as well", () => {
    assert.match(markdownReport(diagnosis(evidence({ data: [pasv("203.0.113.5", 40000, { announced: OPEN })] }))), /\*\*healthy\*\*/);
    const unknown = evidence({ greeting: bad({ kind: "timeout", waitingFor: "greeting", afterMs: 9 }), login: skip("greeting") });
    const report = markdownReport(diagnosis(unknown));
    assert.match(report, /\*\*undetermined\*\*: No known cause fits\. What failed: the greeting: no answer within 9 ms/);
  });
});

describe("verdictText", () => {
  it("stays within 100 columns, transcript lines aside", () => {
    const seen = evidence({ login: refused("530 Login incorrect."), features: skip("login") });
    const text = verdictText(diagnosis(seen, "530 Login incorrect."));
    assert.match(text, /^Verdict: login-rejected \(certain\)\n {2}The server refuses the login of anna: "530 Login incorrect\."/);
    assert.deepEqual(text.split("\n").filter((line) => line.length > 100), []);
  });

  it("lets no control character of the server through", () => {
    const seen = evidence({ login: refused("530 \u001b[2J\u0007\u202egone"), features: skip("login") });
    assert.doesNotMatch(verdictText(diagnosis(seen, "530 \u001b[2J")), /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe("markdown", () => {
  it("fences code longer than any run of backticks inside", () => {
    assert.equal(codeSpan("a``b"), "```a``b```");
    assert.equal(codeSpan("`"), "`` ` ``");
    assert.equal(fencedBlock(["````"]), "`````text\n````\n`````");
  });

  it("escapes what would be a list, a heading or a rule at the start", () => {
    const texts = ["- a", "# a", "1. a", "> a", "snake_case", "_a_"];
    assert.deepEqual(texts.map(escapeMarkdown), ["\\- a", "\\# a", "1\\. a", "\\> a", "snake_case", "\\_a\\_"]);
  });
});
