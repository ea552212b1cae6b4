import assert from "node:assert/strict";
import { inspect } from "node:util";
import { probe, type Probed } from "../../src/ftp/probe";
import { Secret } from "../../src/ftp/secret";
import { printTranscript } from "../../src/ftp/transcript";
import { startScriptedServer, type Step } from "../helpers/scriptedServer";

async function probed(password: string, answers: readonly Step[]): Promise<Probed> {
  const server = await startScriptedServer([[["send", "220 ready"], ["expect", "USER"], ["send", "331 p"], ...answers]]);
  const target = { host: "127.0.0.1", port: server.port, user: "joe", security: "plain", mode: "passive", sessionReuse: true, prot: "P" } as const;
  try {
    return await probe(target, new Secret(password), { timeoutMs: 300 });
  } finally {
    await server.stop();
  }
}

const everything = ({ evidence, transcript }: Probed): string => JSON.stringify({ evidence, transcript }) + inspect(transcript) + printTranscript(transcript);

describe("secret", () => {
  it("prints as a mask however it is printed", () => {
    const secret = new Secret("canary-7f3a");
    assert.equal(`${String(secret)} ${JSON.stringify({ secret })} ${inspect({ secret })}`.includes("canary"), false);
  });

  for (const password of ["canary-7f3a", "cänary", "230 canary", "cana\try", "c".repeat(300)]) {
    it(`is hidden in what the server repeats: ${JSON.stringify(password.slice(0, 20))}`, async () => {
      const seen = await probed(password, [["expect", "PASS"], ["raw", `230-${password}\r\n`], ["raw", `${password}\r\n`], ["raw", `\\xff ${password}\r\n230 hello ${password}\r\n`]]);
      const text = everything(seen);
      assert.equal(seen.evidence.login.status, "ok");
      for (const form of [password, JSON.stringify(password).slice(1, -1), Buffer.from(password).toString("latin1")]) assert.ok(!text.includes(form), form);
    });
  }

  it("of digits hides no address and no code", async () => {
    const seen = await probed("127", [
      ["expect", "PASS"], ["send", "230 hello 127"], ["expect", "SYST"], ["send", "215 x"], ["expect", "FEAT"], ["send", "500 x"],
      ["expect", "PASV"], ["closed-port", ""], ["send", "227 ok (127,0,0,1,{p1},{p2})"],
    ]);
    assert.ok(seen.transcript.some(({ text }) => text === "230 hello ****"));
    assert.equal(seen.evidence.data[0]?.announced.status === "ok" && seen.evidence.data[0].announced.value.host, "127.0.0.1");
  });

  it("with a line break is never sent", async () => {
    const seen = await probed("canary\r\nDELE x", [["silence", ""]]);
    assert.equal(seen.evidence.login.status === "failed" && seen.evidence.login.failure.kind, "malformed");
    assert.ok(!everything(seen).includes("canary"));
    assert.ok(!seen.transcript.some(({ text }) => text.startsWith("PASS")));
  });
});
