import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { constants } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";
import { FIXTURES } from "../../helpers/paths";
import { openDocuments, openText, pressFirstButton, until } from "../editor";

interface Result {
  readonly judgement: { readonly kind: string; readonly cause?: { readonly id: string } };
  readonly transcript: readonly unknown[];
}

const LOG = [
  "Status:\tConnecting to 203.0.113.5:21...", "Response:\t220 ready", "Command:\tUSER anna", "Response:\t331 Password required", "Command:\tPASS geheim-88",
  "Response:\t530 Login incorrect.", "Error:\tCritical error: Could not connect to server",
].join("\n");

const file = (folder: string, name: string) => vscode.Uri.file(join(FIXTURES, folder, name));

async function explain(content: string): Promise<Result | undefined> {
  await openText("plaintext", content);
  return vscode.commands.executeCommand("ftpDoctor.explain");
}

describe("FTP: Explain log", () => {
  afterEach(() => vscode.commands.executeCommand("notifications.clearAll"));

  it("finds nothing in a text that is no log", async () => {
    await vscode.env.clipboard.writeText("nothing to see here");
    assert.equal(await explain("a shopping list\n"), undefined);
  });

  it("judges the log of another client, with a report that holds no password", async () => {
    assert.equal((await explain(LOG))?.judgement.cause?.id, "login-rejected");
    await vscode.commands.executeCommand("ftpDoctor.openReport");
    await until("the report", () => openDocuments("markdown").find((document) => document.getText().includes("530 Login incorrect")));
    for (const document of [...openDocuments("markdown"), ...openDocuments("ftp-transcript")]) assert.ok(!document.getText().includes("geheim-88"), document.uri.toString());
  });

  it("takes the selection first, and the clipboard when the editor holds no log", async () => {
    await vscode.env.clipboard.writeText(LOG);
    assert.equal((await explain("a shopping list\n"))?.judgement.cause?.id, "login-rejected");
    const document = await openText("plaintext", `${LOG}\n220 not this one\n`);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 1, 5);
    const result = await vscode.commands.executeCommand<Result | undefined>("ftpDoctor.explain");
    assert.notEqual(result?.judgement.cause?.id, "login-rejected");
  });

  it("reads a file that is given", async () => {
    const result = await vscode.commands.executeCommand<Result>("ftpDoctor.explain", file("logs", "curl-closed.log"));
    assert.equal(result.judgement.cause?.id, "passive-ports-rejected");
  });

  it("says what cannot be read instead of failing", async () => {
    assert.equal(await vscode.commands.executeCommand("ftpDoctor.explain", file("logs", "no-such-file.log")), undefined);
    assert.equal(await vscode.commands.executeCommand("ftpDoctor.explain", vscode.Uri.file(join(FIXTURES, "../../media/icon.png"))), undefined);
  });

  it("can be cancelled while a file is read", async function () {
    if (process.platform === "win32") return this.skip();
    // A pipe: whoever reads it waits for what never comes.
    const folder = await mkdtemp(join(tmpdir(), "ftp-doctor-pipe-"));
    const pipe = join(folder, "endless.log");
    execFileSync("mkfifo", [pipe]);
    const held = await open(pipe, constants.O_RDWR);
    const run = vscode.commands.executeCommand("ftpDoctor.explain", vscode.Uri.file(pipe));
    await pressFirstButton();
    assert.equal(await run, undefined);
    await held.close();
    await rm(folder, { recursive: true });
  });
});

describe("FTP: Explain capture", () => {
  afterEach(() => vscode.commands.executeCommand("notifications.clearAll"));

  it("reads a capture that is given, alone or with the one from the other end", async () => {
    const [client, server] = ["client", "server"].map((end) => file("captures", `pasv-private-address-nat-vsftpd.${end}.pcap`));
    const alone = await vscode.commands.executeCommand<Result>("ftpDoctor.explainCapture", client);
    assert.equal(alone.judgement.cause?.id, "pasv-private-address");
    assert.ok(alone.transcript.length > 5);
    const both = await vscode.commands.executeCommand<Result>("ftpDoctor.explainCapture", client, [client, server]);
    assert.equal(both.judgement.cause?.id, "pasv-private-address");
    assert.ok(both.transcript.length >= alone.transcript.length);
  });

  it("finds nothing in what is no capture", async () => {
    assert.equal(await vscode.commands.executeCommand("ftpDoctor.explainCapture", vscode.Uri.file(join(FIXTURES, "../../samples/vsftpd.conf"))), undefined);
  });
});
