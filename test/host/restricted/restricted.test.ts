import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as vscode from "vscode";
import { FIXTURES } from "../../helpers/paths";
import { findings, listen, openFile, until } from "../editor";

describe("a workspace that is not trusted", () => {
  it("is one", () => assert.equal(vscode.workspace.isTrusted, false));

  it("has its configurations linted", async () => {
    const document = await openFile("proftpd.conf");
    await until("a finding", () => findings(document).length > 0);
  });

  it("gets help with writing all the same", async () => {
    const document = await openFile("vsftpd.conf");
    const start = document.positionAt(document.getText().indexOf("listen=") + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, start);
    assert.equal(hovers.length, 1);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
    assert.ok(symbols.length > 0);
    assert.deepEqual(await vscode.commands.executeCommand("vscode.executeDefinitionProvider", document.uri, start), []);
  });

  it("has its logs and captures explained", async () => {
    const of = (command: string, path: string) => vscode.commands.executeCommand<{ readonly judgement: { readonly cause?: { readonly id: string } } }>(command, vscode.Uri.file(join(FIXTURES, path)));
    assert.equal((await of("ftpDoctor.explain", "logs/lftp-login.log")).judgement.cause?.id, "login-rejected");
    assert.equal((await of("ftpDoctor.explainCapture", "captures/login-rejected-vsftpd.client.pcap")).judgement.cause?.id, "login-rejected");
  });

  it("connects to nobody, and says why", async () => {
    const server = await listen();
    const run = vscode.commands.executeCommand("ftpDoctor.diagnose", { host: "127.0.0.1", port: server.port, user: "somebody", password: "x" });
    await sleep(500);
    assert.equal(server.sockets.length, 0);
    await vscode.commands.executeCommand("notifications.clearAll");
    assert.equal(await run, undefined);
    assert.equal(server.sockets.length, 0);
    server.close();
  });
});
