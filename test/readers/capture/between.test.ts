import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judge } from "../../../src/diagnose/judge";
import { printTranscript } from "../../../src/ftp/transcript";
import { readCapture } from "../../../src/readers/capture/read";
import { FIXTURES } from "../../helpers/paths";
import { runCli } from "../../helpers/cli";

describe("two captures of one session", () => {
  it("tell the client's side, in whatever order they are given, and the addresses that were translated", async () => {
    for (const ends of [["client", "server"], ["server", "client"]] as const) {
      const { text } = await both("healthy-both-behind-nat", ends);
      assert.match(text, /capture: made at the client/);
      assert.match(text, /the client is 192\.168\.50\.10 at the client and 198\.51\.100\.2 at the server/);
      assert.match(text, /the server is 203\.0\.113\.2 at the client and 10\.20\.0\.10 at the server/);
    }
  });

  it("tell whether the SYN got there", async () => {
    assert.match((await both("passive-ports-blocked-missing-forward")).text, /the SYN to 203\.0\.113\.2:\d+ did not arrive at the server/);
    assert.match((await both("passive-ports-blocked-server-firewall-vsftpd")).text, /arrived at the server, which gave no answer/);
  });

  it("show a PORT command that was rewritten on the way", async () => {
    const { echo, text } = await both("healthy-helper-of-the-clients-router");
    assert.match(text, /the client sent "PORT 192,168,50,10,\d+,\d+", what arrived is "PORT 198,51,100,2,\d+,\d+"/);
    assert.ok(echo?.status === "ok" && echo.value.sent.startsWith("192,168") && echo.value.seen?.startsWith("198,51"));
  });

  it("prove that an answer to PASV or a PORT was rewritten where nobody got through, and say nothing of it where the listing came", async () => {
    assert.equal((await both("alg-rewrites-pasv-vsftpd")).cause, "alg-rewrites-pasv");
    assert.equal((await both("alg-rewrites-port-pure-ftpd")).cause, "alg-rewrites-port");
    for (const helped of ["healthy-helper-of-the-clients-router", "healthy-helper-of-the-servers-router"]) assert.equal((await both(helped)).cause, "healthy");
  });

  it("say nothing of captures that have no session in common", async () => {
    const read = await readCapture([bytes("healthy-vsftpd.client")], { other: [bytes("login-rejected-vsftpd.server")] });
    assert.doesNotMatch(printTranscript(read?.transcript ?? []), /between the captures/);
  });
});

describe("ftp-doctor explain of captures", () => {
  const path = (name: string): string => join(FIXTURES, "captures", `${name}.pcap`);

  it("shows the conversation and the verdict, from a file and from a pair", async () => {
    const file = await runCli(["explain", path("passive-ports-blocked-missing-forward.server")]);
    assert.equal(file.status, 1);
    assert.match(file.stdout, /^\+0\.000 connect {2}\* capture: made at the server$/m);
    assert.match(file.stdout, /passive-ports-blocked \(likely\)/);
    const pair = await runCli(["explain", path("passive-ports-blocked-missing-forward.server"), path("passive-ports-blocked-missing-forward.client"), "--json"]);
    const { judgement, transcript } = JSON.parse(pair.stdout) as { judgement: { cause: { id: string } }; transcript: { text: string }[] };
    assert.equal(judgement.cause.id, "passive-ports-blocked");
    assert.ok(transcript.some(({ text }) => text.startsWith("between the captures")));
  }).timeout(20_000);
});

function bytes(name: string): Buffer {
  return readFileSync(join(FIXTURES, "captures", `${name}.pcap`));
}

async function both(scenario: string, [one, other] = ["client", "server"] as readonly [string, string]) {
  const read = await readCapture([bytes(`${scenario}.${one}`)], { other: [bytes(`${scenario}.${other}`)] }) ?? assert.fail();
  const judgement = judge(read.evidence);
  return { text: printTranscript(read.transcript), echo: read.evidence.echo, cause: judgement.kind === "cause" ? judgement.cause.id : judgement.kind };
}
