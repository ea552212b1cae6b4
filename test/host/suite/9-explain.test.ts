import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openDocuments, until } from "../editor";

interface Result {
  readonly judgement: { readonly cause?: { readonly id: string } };
}

const LOG = [
  "Status:\tConnecting to 203.0.113.5:21...", "Response:\t220 ready", "Command:\tUSER anna", "Response:\t331 Password required", "Command:\tPASS ****",
  "Response:\t530 Login incorrect.", "Error:\tCritical error: Could not connect to server",
].join("\n");

async function explain(content: string): Promise<Result | undefined> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }));
  return vscode.commands.executeCommand("ftpDoctor.explain");
}

describe("FTP: Explain log", () => {
  afterEach(() => vscode.commands.executeCommand("notifications.clearAll"));

  it("finds nothing in a text that is no log", async () => {
    await vscode.env.clipboard.writeText("nothing to see here");
    assert.equal(await explain("a shopping list\n"), undefined);
  });

  it("judges the log of another client, with a report", async () => {
    assert.equal((await explain(LOG))?.judgement.cause?.id, "login-rejected");
    await vscode.commands.executeCommand("ftpDoctor.openReport");
    await until("the report", () => openDocuments("markdown").find((document) => document.getText().includes("530 Login incorrect")));
  });

  it("takes the clipboard when the editor holds no log", async () => {
    await vscode.env.clipboard.writeText(LOG);
    assert.equal((await explain("a shopping list\n"))?.judgement.cause?.id, "login-rejected");
  });
});
