import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import * as vscode from "vscode";
import { startDemoServer } from "../editor";

interface Result {
  readonly evidence: { readonly target: { readonly host: string; readonly port: number; readonly user: string } };
}

/** Inputs appear a moment after the command asks for them, on a busy machine a long one. */
const MOMENT_MS = 1500;

/** Enter, in whatever input is open. */
async function accept(): Promise<void> {
  await sleep(MOMENT_MS);
  await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
}

async function escape(): Promise<void> {
  await sleep(MOMENT_MS);
  await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
}

async function back(): Promise<void> {
  await sleep(MOMENT_MS);
  await vscode.commands.executeCommand("workbench.action.quickInputBack");
}

describe("the questions of FTP: Diagnose connection", () => {
  afterEach(() => vscode.commands.executeCommand("notifications.clearAll"));

  it("are only those that are open, and their answers are remembered", async () => {
    const demo = await startDemoServer();
    const host = `127.0.0.1:${demo.port}`;
    const first = vscode.commands.executeCommand<Result>("ftpDoctor.diagnose", { host, user: "editor" });
    const isOver = first.then(() => true);
    // The first run loads the probe: the input comes when it comes, and Enter does no harm before.
    while (!await Promise.race([isOver, accept()]));
    assert.equal((await first).evidence.target.user, "editor");

    const second = vscode.commands.executeCommand<Result>("ftpDoctor.diagnose");
    for (const act of [accept, accept, back, accept, accept]) await act();
    const { target } = (await second).evidence;
    demo.close();
    assert.deepEqual([target.host, target.port, target.user], ["127.0.0.1", demo.port, "editor"]);
  });

  it("can be left at any of them", async () => {
    for (const acts of [[escape], [accept, escape], [accept, accept, escape]]) {
      const run = vscode.commands.executeCommand("ftpDoctor.diagnose");
      for (const act of acts) await act();
      assert.equal(await run, undefined);
    }
  });
});
