import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import * as vscode from "vscode";
import { CANARY } from "../canary";
import { listen, openDocuments, pressFirstButton, startDemoServer, until, type Listener } from "../editor";

interface Result {
  readonly judgement: { readonly kind: string; readonly cause?: { readonly id: string; readonly certainty: string } };
}

const COMMAND = "ftpDoctor.diagnose";

function diagnose(args: object, token?: vscode.CancellationToken): Thenable<Result | undefined> {
  return vscode.commands.executeCommand(COMMAND, { host: "127.0.0.1", user: "editor", password: CANARY, ...args }, token);
}

/** The text of the channel "FTP Transcript", which is a document while it is shown. */
async function transcript(): Promise<string> {
  await vscode.commands.executeCommand("ftpDoctor.showTranscript");
  const document = await until("the transcript", () => openDocuments("ftp-transcript")[0]);
  return until("text in the transcript", () => document.getText() || undefined);
}

async function report(): Promise<string> {
  await vscode.commands.executeCommand("ftpDoctor.openReport");
  const document = await until("the report", () => openDocuments("markdown").findLast(({ uri }) => uri.scheme === "ftp-report"));
  return document.getText();
}

function assertNoSecret(password = CANARY): void {
  for (const document of openDocuments()) assert.ok(!document.getText().includes(password), `the password is in ${document.uri.toString()}`);
}

describe("FTP: Diagnose connection", () => {
  afterEach(() => vscode.commands.executeCommand("notifications.clearAll"));

  it("names the cause, with transcript and report", async () => {
    const demo = await startDemoServer();
    const result = await diagnose({ port: demo.port });
    demo.close();
    assert.equal(result?.judgement.cause?.id, "pasv-private-address");
    const lines = await transcript();
    for (const line of [/^\+\d+\.\d{3} greeting < 220 /m, /^\+\d+\.\d{3} login +> PASS \*+$/m, /< 227 /]) assert.match(lines, line);
    const words = await report();
    assert.match(words, /pasv-private-address/);
    assert.match(words, /227 /);
    assertNoSecret();
  });

  it("diagnoses a real vsftpd behind NAT, and finds it healthy when it is told its address", async function () {
    const { startLoopbackVsftpd } = await import("../../lab/loopbackServer");
    const { whyNoLab } = await import("../../lab/install");
    const reason = await whyNoLab();
    if (reason !== undefined && process.env["CI"] !== "true") {
      console.log(`      skipped: ${reason}`);
      return this.skip();
    }
    for (const [settings, kind, cause] of [[{ pasv_address: "10.99.0.5" }, "cause", "pasv-private-address"], [{}, "healthy", undefined]] as const) {
      const server = await startLoopbackVsftpd(settings);
      const result = await diagnose({ port: server.port, user: server.user, password: server.password }).then((done) => done, String);
      await server.stop();
      assert.ok(typeof result === "object", String(result));
      assert.equal(result.judgement.kind, kind);
      assert.equal(result.judgement.cause?.id, cause);
      assert.match(await report(), /vsftpd/i);
      await transcript();
      assertNoSecret(server.password);
    }
  });

  it("can be cancelled while the server says nothing, and closes every socket", async () => {
    const silent = await listen();
    const cancel = new vscode.CancellationTokenSource();
    const run = diagnose({ port: silent.port }, cancel.token);
    await until("a connection", () => silent.open() > 0);
    cancel.cancel();
    const asked = Date.now();
    assert.equal(await run, undefined);
    assert.ok(Date.now() - asked < 1000, `it took ${Date.now() - asked} ms`);
    await until("closed sockets", () => silent.open() === 0, 1000);
    silent.close();
  });

  it("is cancelled by the button of its notification", async () => {
    const silent = await listen();
    const run = diagnose({ port: silent.port });
    await until("a connection", () => silent.open() > 0);
    await pressFirstButton();
    await until("closed sockets", () => silent.open() === 0, 1500);
    assert.equal(await run, undefined);
    silent.close();
  });

  for (const [what, behave] of [
    ["closes at once", (socket) => socket.end()],
    ["resets", (socket) => socket.resetAndDestroy()],
    ["answers in another protocol", (socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n")],
    ["sends its password back", (socket) => socket.write("220 hello\r\n") && socket.on("data", (bytes) => socket.write(`530 ${bytes.toString()}`))],
    ["sends a line without end", (socket) => socket.write("220 ".padEnd(100_000, "x"))],
  ] as [string, Parameters<typeof listen>[0] & object][]) {
    it(`has a verdict about a server that ${what}`, async () => {
      const server: Listener = await listen(behave);
      const result = await diagnose({ port: server.port, timeout: 2, security: "plain" });
      server.close();
      assert.ok(result && result.judgement.kind !== "healthy");
      assert.match(await report(), /\S/);
      assertNoSecret();
    });
  }

  it("refuses what it cannot use, and connects nowhere", async () => {
    const server = await listen();
    for (const args of [{ port: 0 }, { port: 70_000 }, { host: "bad\u0000host" }, { host: "" }, { user: "a\r\nDELE x" }, { mode: "sideways" }, { surprise: 1 }]) {
      assert.equal(await diagnose({ port: server.port, ...args }), undefined, JSON.stringify(args));
    }
    assert.equal(await vscode.commands.executeCommand(COMMAND, "127.0.0.1"), undefined);
    assert.equal(server.sockets.length, 0);
    server.close();
  });

  it("asks before a second run, and forgets it when nobody answers", async () => {
    const silent = await listen();
    const cancel = new vscode.CancellationTokenSource();
    const first = diagnose({ port: silent.port, timeout: 60 }, cancel.token);
    await until("a connection", () => silent.open() > 0);
    const connections = silent.sockets.length;
    const second = diagnose({ port: silent.port, timeout: 60 });
    // The question stands before the first run ends, or the second just begins.
    await sleep(2500);
    assert.equal(silent.sockets.length, connections);
    cancel.cancel();
    assert.equal(await first, undefined);
    await vscode.commands.executeCommand("notifications.clearAll");
    assert.equal(await second, undefined);
    silent.close();
  });

  it("cancels the first run for the second, if told so", async () => {
    const [silent, demo] = [await listen(), await startDemoServer()];
    const first = diagnose({ port: silent.port });
    await until("a connection", () => silent.open() > 0);
    const second = diagnose({ port: demo.port });
    await pressFirstButton();
    assert.equal(await first, undefined);
    assert.equal((await second)?.judgement.cause?.id, "pasv-private-address");
    await until("closed sockets", () => silent.open() === 0, 1000);
    silent.close();
    demo.close();
  });
});
