import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { WORK, type Answer, type Given, type Message, type Order, type Result, type WorkName } from "../../src/editor/background/work";
import { FIXTURES, ROOT } from "../helpers/paths";

const WORKER = join(ROOT, "out/src/editor/background/worker.js");
const LOG = `${readFileSync(join(FIXTURES, "logs/filezilla-private-address.log"), "utf8")}Command:\tPASS geheim-77\n`;
const CAPTURE = join(FIXTURES, "captures/pasv-private-address-nat-vsftpd.client.pcap");

/** What the thread says, in order. */
function answersOf<Name extends WorkName>(name: Name, given: Given<Name>, words?: Record<string, string>, pieces: readonly string[] = []): Promise<readonly Answer[]> {
  const thread = new Worker(WORKER);
  const answers: Answer[] = [];
  for (const piece of pieces) thread.postMessage({ piece } satisfies Message);
  thread.postMessage({ name, given, ...(words ? { words } : {}) } satisfies Order);
  return new Promise((resolve, reject) => thread.on("message", (answer: Answer) => {
    answers.push(answer);
    if (!("share" in answer)) resolve(thread.terminate().then(() => answers));
  }).on("error", reject));
}

async function resultOf<Name extends WorkName>(name: Name, given: Given<Name>, words?: Record<string, string>): Promise<Result<Name>> {
  const last = (await answersOf(name, given, words)).at(-1);
  assert.ok(last && "result" in last, JSON.stringify(last));
  return last.result as Result<Name>;
}

describe("work in a thread of its own", function () {
  // A thread reads all the code that it needs, which takes its time on a busy machine.
  this.timeout(60_000);
  const options = { dialect: "vsftpd", daemon: "vsftpd@3.0.3", fileName: "vsftpd.conf" } as const;

  it("comes to the same as here", async () => {
    const conf = { text: "listen = on\r\npasv_min_port=60100\r\npasv_max_port=60000\r\n", options };
    assert.deepEqual(await resultOf("lint", conf), await WORK.lint(conf));
    assert.deepEqual(await resultOf("repair", conf), await WORK.repair(conf));
    assert.deepEqual(await resultOf("analyse", { text: LOG, language: "ftp-log" }), await WORK.analyse({ text: LOG, language: "ftp-log" }));
    assert.deepEqual(await resultOf("findSecrets", { text: LOG }), await WORK.findSecrets({ text: LOG }));
    assert.deepEqual(await resultOf("explainText", { text: LOG }), await WORK.explainText({ text: LOG }));
  });

  it("takes a long text in pieces", async () => {
    const text = "# nothing\npasv_min_port=70000\n";
    const [answer] = await answersOf("lint", { text: "", options }, undefined, ["# noth", "ing\npasv_min_", "port=70000\n"]);
    assert.deepEqual(answer, { result: await WORK.lint({ text, options }) });
  });

  it("keeps the gravest of very many findings", async () => {
    const found = await WORK.lint({ text: `${"listen=YES\n".repeat(1000)}lisen=YES\n`, options });
    assert.equal(found.length, 300);
    assert.ok(found.some(({ severity }) => severity === "error"));
  });

  it("reads a configuration with what it includes", async () => {
    const included = new Map([["/etc/proftpd/ports.conf", [{ path: "ports", text: "PassivPorts 50000 50100\n" }]]]);
    const found = await resultOf("lint", { text: "ServerName x\nInclude /etc/proftpd/ports.conf\n", options: { dialect: "proftpd" }, included });
    assert.ok(found.some(({ file, rule }) => file === "ports" && rule === "proftpd/unknown-directive"));
  });

  it("tells how far it is with a file, of the disk or of elsewhere", async () => {
    const bytes = readFileSync(CAPTURE);
    for (const file of [{ path: CAPTURE, size: bytes.length }, { bytes: new Uint8Array(bytes) }]) {
      const answers = await answersOf("explainFile", { file });
      assert.deepEqual(answers.find((answer) => "share" in answer), { share: 1 });
      const last = answers.at(-1);
      assert.ok(last && "result" in last);
      assert.equal((last.result as Result<"explainFile">).kind, "capture");
    }
  });

  it("says why a file cannot be read", async () => {
    const [answer] = await answersOf("explainFile", { file: { path: join(FIXTURES, "no-such-file"), size: 1 } });
    assert.ok(answer && "failure" in answer);
    assert.match(answer.failure, /ENOENT/);
  });

  it("speaks the user's language", async () => {
    const english = JSON.parse(readFileSync(join(ROOT, "l10n/bundle.l10n.json"), "utf8")) as Record<string, string>;
    const words = Object.fromEntries(Object.entries(english).map(([key]) => [key, `ÜBERSETZT ${key}`]));
    const [found] = await resultOf("lint", { text: "nonsense\n", options }, words);
    assert.match(found?.message ?? "", /^ÜBERSETZT /);
  });
});
