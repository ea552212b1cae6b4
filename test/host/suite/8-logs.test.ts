import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as vscode from "vscode";
import { FIXTURES, ROOT } from "../../helpers/paths";
import { applyFix, blockOf, findings, openDocuments, openFile, openText, quickFixes, ruleOf, until } from "../editor";

const fixture = (name: string) => readFileSync(join(FIXTURES, "logs", `${name}.log`), "utf8");
const lineOf = (document: vscode.TextDocument, part: string) => document.positionAt(document.getText().indexOf(part));

async function hoverAt(document: vscode.TextDocument, part: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, lineOf(document, part));
  return hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join("\n").replaceAll("\\", "");
}

async function lensesOf(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri);
}

async function hintsIn(document: vscode.TextDocument): Promise<string[]> {
  const all = new vscode.Range(0, 0, document.lineCount - 1, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[] | undefined>("vscode.executeInlayHintProvider", document.uri, all) ?? [];
  return hints.map(({ label }) => String(label));
}

describe("logs", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

  it("are known by their usual names, and other logs are left alone", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    for (const [name, language] of [["vsftpd.log", "ftp-log"], ["xferlog", "ftp-log"], ["filezilla-2024.log", "ftp-log"], ["mine.ftp.log", "ftp-log"], ["app.log", "log"], ["notes.txt", "plaintext"]] as const) {
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, name), Buffer.from("nothing\n"));
      assert.equal((await openFile(name)).languageId, language, name);
    }
    const bare = await vscode.workspace.openTextDocument({ content: "220 ProFTPD Server ready\n" });
    assert.ok((await vscode.languages.getLanguages()).includes("ftp-log"));
    assert.equal((await vscode.languages.setTextDocumentLanguage(bare, "ftp-log")).languageId, "ftp-log");
  });

  it("show the verdict on the line that proves it, with the others beside it", async () => {
    const document = await openText("ftp-log", fixture("filezilla-private-address"));
    const found = await until("the verdict", () => findings(document).find((one) => ruleOf(one) === "pasv-private-address"));
    assert.match(document.getText(found.range), /^227 Entering Passive Mode/);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(found.relatedInformation?.some(({ location }) => /timed out/.test(document.getText(location.range))));
    const target = typeof found.code === "object" ? (found.code as { target: vscode.Uri }).target.path : "";
    assert.ok(existsSync(join(ROOT, target.replace(/^.*?(?=docs\/)/, ""))), target);
  });

  it("that are healthy show nothing, and follow what is typed", async () => {
    const document = await openText("ftp-log", fixture("filezilla-healthy"));
    await until("the lens", async () => (await lensesOf(document)).length > 0);
    // The editor gives the next document without a name the name of the last.
    await until("the last document to be forgotten", () => findings(document).length === 0);
    await sleep(1000);
    assert.deepEqual(findings(document), []);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), fixture("filezilla-chinese-login"));
    await vscode.workspace.applyEdit(edit);
    await until("the verdict", () => findings(document).some((one) => ruleOf(one) === "login-rejected"));
  });

  it("explain replies, addresses and commands where they stand", async () => {
    const document = await openText("ftp-log", fixture("filezilla-private-address"));
    await until("a note", async () => /192\.168\.4\.12:40006.*private/s.test(await hoverAt(document, "227 Entering")));
    assert.match(await hoverAt(document, "PASV"), /rfc959/);
    const own = await vscode.commands.executeCommand<{ readonly transcript: readonly unknown[] }>("ftpDoctor.explain", { uri: document.uri });
    await vscode.commands.executeCommand("ftpDoctor.showTranscript");
    const channel = await until("the transcript", () => openDocuments("ftp-transcript").find((one) => one.getText().includes("192,168,4,12")));
    assert.ok(own.transcript.length > 0);
    // Earlier runs stand above it.
    assert.match(await hoverAt(channel, "227 Entering Passive Mode (192,168,4,12"), /192\.168\.4\.12:40006/);
  });

  it("show addresses behind six numbers, unless that is not wanted", async () => {
    const document = await openText("ftp-log", "Connecting to 8.8.4.4:21\n< 220 ready\n> USER anna\n< 230 in\n> PORT 10,0,0,5,200,1\n< 200 ok\n> EPSV\n< 229 Extended (|||50001|)\n> PASV\n< 227 Passive (8,8,8,8,200,1)\n");
    await until("the hints", async () => (await hintsIn(document)).join() === "10.0.0.5:51201 (private),8.8.4.4:50001,8.8.8.8:51201");
    const settings = vscode.workspace.getConfiguration("ftpDoctor.logs");
    await settings.update("endpointHints", false, vscode.ConfigurationTarget.Global);
    await until("no hints", async () => (await hintsIn(document)).length === 0);
    await settings.update("endpointHints", undefined, vscode.ConfigurationTarget.Global);
  });

  it("have a lens above each conversation, which explains that one", async () => {
    const document = await openText("ftp-log", fixture("filezilla-logfile-two-connections"));
    const lenses = await until("two lenses", async () => {
      const found = await lensesOf(document);
      return found.length === 2 && found;
    });
    assert.match(lenses[0]?.command?.title ?? "", /tls-session-reuse-required/);
    for (const [lens, session] of [[lenses[0], 1], [lenses[1], 2]] as const) {
      const [given] = lens?.command?.arguments ?? [];
      const result = await vscode.commands.executeCommand<{ readonly session: number }>("ftpDoctor.explain", given);
      assert.equal(result.session, session);
    }
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("warn of passwords, and mask one or all of them", async () => {
    const document = await openText("ftp-log", "> USER anna\n> PASS geheim-77\n< 230 in\n$ curl -u anna:geheim-77 ftp://h/\nthe word geheim-77 bare\n> USER anonymous\n> PASS me@example.org\n");
    const secrets = await until("two warnings", () => {
      const found = findings(document).filter((one) => ruleOf(one) === "secret-in-log");
      return found.length === 2 && found;
    });
    const fixes = await quickFixes(document, secrets[0] as vscode.Diagnostic);
    assert.equal(fixes.length, 2);
    const all = fixes.find(({ title }) => /all/.test(title));
    assert.ok(all);
    await applyFix(all);
    assert.ok(!document.getText().includes("geheim"));
    assert.ok(document.getText().includes("me@example.org"));
    await until("no warning", () => findings(document).every((one) => ruleOf(one) !== "secret-in-log"));
  });

  it("of any length get their verdict without holding up the extension host", async () => {
    const one = fixture("filezilla-private-address");
    for (const size of [100_000, 5_000_000]) {
      const text = `${one.repeat(Math.ceil(size / one.length))}\nCommand:\tPASS geheim-77\n`;
      const bare = await blockOf(`${size}.txt`, text, () => sleep(1000));
      const longest = await blockOf(`${size}.ftp.log`, text, async (document) => {
        await until("the verdict", () => findings(document).find((found) => ruleOf(found) === "pasv-private-address"), 30_000);
        await until("the password", () => findings(document).find((found) => ruleOf(found) === "secret-in-log"), 30_000);
        assert.match(await hoverAt(document, "227 Entering"), /192\.168\.4\.12/);
      });
      assert.ok(longest < 3 * bare + 500, `${longest} ms, ${bare} ms of them the editor's own`);
    }
  }).timeout(180_000);
});
