import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as vscode from "vscode";
import { ROOT } from "../../helpers/paths";
import { applyFix, blockOf, EXTENSION_ID, findings, openFile, openText, quickFixes, ruleOf, until } from "../editor";

const BROKEN_RANGE = "listen=YES\npasv_enable=YES\npasv_min_port=60100\npasv_max_port=60000\n";

/** Modules of the built extension that this extension host has loaded. */
function loaded(): string[] {
  return Object.keys(require.cache).filter((path) => path.startsWith(join(ROOT, "dist"))).map((path) => path.slice(ROOT.length + 1)).sort();
}

async function findingsIn(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  return until("findings", () => {
    const found = findings(document);
    return found.length > 0 && found;
  }, 60_000);
}

/** The finding of one rule: others may still be there from the document's last appearance. */
async function findingOf(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(rule, () => findings(document).find((one) => ruleOf(one) === rule));
}

/** Applies the first fix of the first finding that has one, as long as there is one. */
async function fixAll(document: vscode.TextDocument): Promise<string[]> {
  const applied: string[] = [];
  for (let round = 0; round < 20; round++) {
    const [fix] = (await Promise.all(findings(document).map((finding) => quickFixes(document, finding)))).flat();
    if (!fix) break;
    applied.push(fix.title);
    const shown = findings(document).length;
    await applyFix(fix);
    await until("the finding to go away", () => findings(document).length !== shown);
  }
  return applied;
}

/** "Auto Fix..." of the editor at a finding, as a key press would do it. */
async function preferredFixAt(document: vscode.TextDocument, { range }: vscode.Diagnostic): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(range.start, range.start);
  await vscode.commands.executeCommand("editor.action.autoFix");
}

describe("diagnostics and quick fixes", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

  it("start with a server configuration, not before", async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, "VS Code does not know the extension");
    await openFile("notes.txt");
    assert.equal(extension.isActive, false);
    await openFile("vsftpd.conf");
    await until("the extension to be active", () => extension.isActive);
  });

  it("read no code of the probe", async () => {
    await findingsIn(await openFile("vsftpd.conf"));
    const modules = loaded();
    assert.ok(modules.includes("dist/extension.js"), modules.join());
    assert.ok(!modules.some((path) => path.includes("diagnosis")), modules.join());
  });

  it("link each finding to its page", async () => {
    for (const name of ["vsftpd.conf", "proftpd.conf"]) {
      for (const { code } of await findingsIn(await openFile(name))) {
        assert.ok(typeof code === "object");
        const [, page] = /\/blob\/v\d+\.\d+\.\d+\/(docs\/lint\/.+\.md)$/.exec(code.target.toString()) ?? [];
        assert.ok(page && existsSync(join(ROOT, page)), code.target.toString());
      }
    }
  });

  it("insert the whole passive block at once, and undo takes it away at once", async () => {
    const document = await openFile("vsftpd.conf");
    const before = document.getText();
    const missing = await findingOf(document, "passive-range");
    const fixes = await quickFixes(document, missing);
    assert.equal(fixes[0]?.isPreferred, true);
    assert.ok(fixes[0]);
    await applyFix(fixes[0]);
    for (const line of [/^pasv_enable=YES$/m, /^pasv_min_port=\d+$/m, /^pasv_max_port=\d+$/m]) assert.match(document.getText(), line);
    await until("the finding to be gone", () => !findings(document).some((one) => ruleOf(one) === ruleOf(missing)));
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("leave a value that only the user knows selected", async () => {
    const document = await openFile("vsftpd.conf");
    const missing = await findingOf(document, "passive-range");
    const withAddress = (await quickFixes(document, missing)).find(({ title }) => /address/i.test(title));
    assert.ok(withAddress, "no fix asks for the address");
    await applyFix(withAddress);
    assert.match(document.getText(), /^pasv_address=\S+$/m);
    const selected = await until("a selection", () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === document && document.getText(editor.selection);
    });
    assert.ok(document.getText().includes(`pasv_address=${selected}`), selected);
  });

  it("put a swapped range in order", async () => {
    const document = await openText("vsftpd", BROKEN_RANGE);
    await findingOf(document, "passive-range-swapped");
    assert.notDeepEqual(await fixAll(document), []);
    assert.match(document.getText(), /^pasv_min_port=60000\npasv_max_port=60100$/m);
  });

  it("replace ProFTPD's PassiveAddress, which does not exist", async () => {
    const document = await openFile("proftpd.conf");
    const error = (await findingsIn(document)).find(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.ok(error);
    assert.equal(document.getText(error.range), "PassiveAddress");
    await fixAll(document);
    assert.match(document.getText(), /^MasqueradeAddress +203\.0\.113\.10$/m);
    assert.deepEqual(findings(document).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning), []);
  });

  it("turn CR LF into LF", async () => {
    const document = await openText("vsftpd", "listen=YES\r\nlocal_enable=YES\r\n");
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const finding = await findingOf(document, "crlf-line-end");
    // The window learns of findings and of the cursor a moment after the extensions do: a person would press the key again.
    await until("LF", async () => {
      await preferredFixAt(document, finding);
      await sleep(300);
      return document.eol === vscode.EndOfLine.LF;
    });
    await until("no error", () => findings(document).every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error));
  });

  it("follow what is typed, and stay away where they are not wanted", async () => {
    const document = await openText("vsftpd", "listen=YES\n");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), "lisen_port=2121\n");
    await vscode.workspace.applyEdit(edit);
    await until("the misspelled name", () => findings(document).some(({ range }) => document.getText(range) === "lisen_port"));
    const settings = vscode.workspace.getConfiguration("ftpDoctor.lint");
    await settings.update("enable", false, vscode.ConfigurationTarget.Global);
    await until("silence", () => findings(document).length === 0);
    await settings.update("enable", undefined, vscode.ConfigurationTarget.Global);
    await until("the finding again", () => findings(document).length > 0);
    assert.deepEqual(findings(await openFile("notes.txt")), []);
  });

  it("of a file of any length come without holding up the extension host", async () => {
    const files = [["long.vsftpd.conf", "pasv_min_port=70000\n"], ["long.proftpd.conf", "PassivPorts 50000 50100\n"], ["long.pure-ftpd.conf", "MaxClientNumber 50\n"]] as const;
    const ofFiveMegabytes = (line: string) => line.repeat(5_000_000 / line.length);
    const makeComment = async (document: vscode.TextDocument) => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), "# ");
      await vscode.workspace.applyEdit(edit);
      await document.save();
    };
    const bare = await blockOf("long.txt", ofFiveMegabytes("pasv_min_port=70000\n"), async (document) => {
      await makeComment(document);
      await sleep(1000);
    });
    for (const [name, line] of files) {
      const longest = await blockOf(name, ofFiveMegabytes(line), async (document) => {
        assert.ok((await findingsIn(document)).length > 100);
        await makeComment(document);
        await until("the first line to be a comment", () => findings(document).every(({ range }) => range.start.line > 0), 60_000);
      });
      assert.ok(longest < 3 * bare + 500, `${name}: ${longest} ms, ${bare} ms of them the editor's own`);
    }
  }).timeout(300_000);

  it("survive a long file and a file of junk", async () => {
    await findingsIn(await openText("vsftpd", "# nothing\n".repeat(300_000) + "nonsense\n"));
    const junk = String.fromCharCode(...Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 0x2000));
    await findingsIn(await openText("proftpd", junk));
  }).timeout(180_000);
});
