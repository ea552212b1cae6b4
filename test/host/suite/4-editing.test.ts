import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as vscode from "vscode";
import { applyFix, findings, openFile, openText, quickFixes, ruleOf, until } from "../editor";

type Provider = "CompletionItem" | "Hover" | "DocumentSymbol" | "FoldingRange" | "Link" | "Definition" | "InlayHint" | "FormatDocument" | "CodeLens";

/** What the editor gets from every extension together. */
function ask<T>(what: Provider, document: vscode.TextDocument, ...more: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`vscode.execute${what}Provider`, document.uri, ...more);
}

const at = (line: number, character: number) => new vscode.Position(line, character);
const labelOf = ({ label }: vscode.CompletionItem) => typeof label === "string" ? label : label.label;

async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration("ftpDoctor");
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

async function format(document: vscode.TextDocument): Promise<string> {
  const edits = await ask<vscode.TextEdit[] | undefined>("FormatDocument", document, { insertSpaces: true, tabSize: 2 });
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits ?? []);
  await vscode.workspace.applyEdit(edit);
  return document.getText();
}

describe("editing", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

  it("completes names and values of both languages", async () => {
    const vsftpd = await openText("vsftpd", "pasv_\npasv_enable=\n");
    const names = await ask<vscode.CompletionList>("CompletionItem", vsftpd, at(0, 5));
    assert.ok(names.items.some((item) => labelOf(item) === "pasv_min_port"));
    const values = await ask<vscode.CompletionList>("CompletionItem", vsftpd, at(1, 12));
    assert.ok(["YES", "NO"].every((value) => values.items.some((item) => labelOf(item) === value)));
    const proftpd = await openText("proftpd", "<Global>\n  Pass\n</Global>\n");
    const directives = await ask<vscode.CompletionList>("CompletionItem", proftpd, at(1, 6));
    assert.ok(directives.items.some((item) => labelOf(item) === "PassivePorts"));
  });

  it("explains what the mouse points at", async () => {
    for (const [language, text] of [["vsftpd", "require_ssl_reuse=YES\n"], ["proftpd", "PassivePorts 50000 50100\n"]] as const) {
      const document = await openText(language, text);
      const hover = await until("a hover", async () => (await ask<vscode.Hover[]>("Hover", document, at(0, 3)))[0]);
      assert.match((hover.contents[0] as vscode.MarkdownString).value, /https?:\/\//, language);
    }
  });

  it("has an outline, folds and a lens", async () => {
    const document = await openText("proftpd", "ServerName x\nPort 2121\n<Limit LOGIN>\n  AllowAll\n</Limit>\n");
    const symbols = await ask<vscode.DocumentSymbol[]>("DocumentSymbol", document);
    assert.deepEqual(symbols.find(({ name }) => name === "<Limit>")?.children.map(({ name }) => name), ["AllowAll"]);
    const folds = await ask<vscode.FoldingRange[]>("FoldingRange", document);
    assert.ok(folds.some(({ start }) => start === 2));
    const [lens] = await ask<vscode.CodeLens[]>("CodeLens", document);
    assert.deepEqual([lens?.command?.command, lens?.command?.arguments], ["ftpDoctor.diagnose", [{ port: 2121 }]]);
    const vsftpd = await ask<vscode.DocumentSymbol[]>("DocumentSymbol", await openText("vsftpd", "listen=YES\npasv_enable=YES\npasv_min_port=1\n"));
    assert.equal(vsftpd[1]?.children.length, 2);
  });

  it("links files that exist, and no others", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const root = folder.uri.fsPath;
    await mkdir(join(root, "etc", "vsftpd", "users"), { recursive: true });
    for (const name of ["anna", "bert"]) await writeFile(join(root, "etc", "vsftpd", "users", name), "local_root=/srv\n");
    await writeFile(join(root, "etc", "vsftpd", "user_list"), "anna\n");
    const text = "userlist_file=/etc/vsftpd/user_list\nbanner_file=/no/such/banner\nuser_config_dir=/etc/vsftpd/users\n";
    await writeFile(join(root, "etc", "vsftpd", "vsftpd.conf"), text);
    const document = await openFile("etc/vsftpd/vsftpd.conf");
    const links = await ask<vscode.DocumentLink[]>("Link", document);
    assert.deepEqual(links.map(({ target }) => target?.path.endsWith("/etc/vsftpd/user_list")), [true]);
    const users = await ask<vscode.Location[]>("Definition", document, at(2, 20));
    assert.deepEqual(users.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf("/") + 1)), ["anna", "bert"]);
  });

  it("shows inlay hints to those who ask for them", async () => {
    const document = await openText("vsftpd", "pasv_min_port=50000\npasv_max_port=50100\nlocal_umask=022\n");
    const all = new vscode.Range(0, 0, 3, 0);
    assert.equal((await ask<vscode.InlayHint[] | undefined>("InlayHint", document, all))?.length ?? 0, 0);
    await withSetting("inlayHints.enable", true, async () => {
      await until("two hints", async () => (await ask<vscode.InlayHint[] | undefined>("InlayHint", document, all))?.length === 2);
    });
  });

  it("formats without a change of meaning", async () => {
    assert.equal(await format(await openText("vsftpd", "  # note\nlisten = YES \n")), "# note\nlisten=YES\n");
    assert.equal(await format(await openText("proftpd", "<Global>\nUmask 022\n  </Global>\n")), "<Global>\n  Umask 022\n</Global>\n");
  });

  it("makes all safe repairs at once", async () => {
    const document = await openText("vsftpd", "  # note\r\nlisten = on\r\npasv_min_port=60100\r\npasv_max_port=60000\r\n");
    // As a key press would do it: a line ending gets lost when the API hands out an edit.
    await until("the repairs", async () => {
      await vscode.commands.executeCommand("editor.action.fixAll");
      await sleep(300);
      return document.getText() === "# note\nlisten=YES\npasv_min_port=60000\npasv_max_port=60100\n";
    });
    await until("no error", () => !findings(document).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
  });

  it("ignores a rule where a comment says so", async () => {
    const document = await openText("vsftpd", "listen=YES\npasv_min_port=50000\npasv_max_port=50100\nlisten=NO\n");
    const found = await until("the duplicate", () => findings(document).find((one) => ruleOf(one) === "duplicate-option"));
    const ignore = (await quickFixes(document, found, true)).find(({ title }) => title.includes("vsftpd/duplicate-option"));
    assert.ok(ignore);
    await applyFix(ignore);
    assert.match(document.getText(), /^# ftp-doctor: ignore vsftpd\/duplicate-option \S+$/m);
    await until("silence", () => !findings(document).some((one) => ruleOf(one) === "duplicate-option"));
  });

  it("follows the settings: severity of a rule, and the daemon", async () => {
    const document = await openText("vsftpd", "listen=on\nssl_tlsv12=YES\n");
    const severityOf = (rule: string) => findings(document).find((one) => ruleOf(one) === rule)?.severity;
    await until("both findings", () => severityOf("bad-boolean") === vscode.DiagnosticSeverity.Error && severityOf("unknown-option") !== undefined);
    await withSetting("lint.severity", { "vsftpd/bad-boolean": "hint" }, async () => {
      await until("a hint", () => severityOf("bad-boolean") === vscode.DiagnosticSeverity.Information);
    });
    await vscode.commands.executeCommand("ftpDoctor.chooseDaemon", "vsftpd@3.0.5");
    await until("the option to be known", () => severityOf("unknown-option") === undefined);
    await vscode.workspace.getConfiguration("ftpDoctor").update("vsftpd.daemon", undefined, vscode.ConfigurationTarget.Workspace);
  });
});
