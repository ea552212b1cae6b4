import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import * as vscode from "vscode";
import { FIXTURES } from "../../helpers/paths";
import { findings, openFile, ruleOf, until } from "../editor";

const LOG = readFileSync(join(FIXTURES, "logs/filezilla-private-address.log"));
const ROOT = "ServerName x\nInclude /etc/proftpd/conf.d/*.conf\n";

const has = (document: vscode.TextDocument, rule: string) => findings(document).some((one) => ruleOf(one) === rule);

async function write(base: vscode.Uri, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(base, path), Buffer.from(content));
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

/** Files that are on no disk. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: file.length };
    if (this.#namesIn(path).length > 0) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    return this.#namesIn(path).map((name) => [name, this.#files.has(`${path}/${name}`) ? vscode.FileType.File : vscode.FileType.Directory]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.#files.set(path, content);
  }

  #namesIn(folder: string): string[] {
    return [...new Set([...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1).split("/")[0] ?? ""))];
  }

  createDirectory(): void { /* folders come with their files */ }
  delete(): void { throw vscode.FileSystemError.NoPermissions(); }
  rename(): void { throw vscode.FileSystemError.NoPermissions(); }
}

describe("files", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("that are included are read with the file that includes them, also while they are edited", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    await write(folder.uri, { "etc/proftpd/proftpd.conf": ROOT, "etc/proftpd/conf.d/ports.conf": "# nothing yet\n", "etc/proftpd/conf.d/typo.conf": "Umsk 022\n" });
    const root = await openFile("etc/proftpd/proftpd.conf");
    await until("what is missing", () => has(root, "passive-ports-missing"));
    const typo = vscode.Uri.joinPath(folder.uri, "etc/proftpd/conf.d/typo.conf");
    await until("a finding in a file that is not open", () => vscode.languages.getDiagnostics(typo).length > 0);
    const ports = await openFile("etc/proftpd/conf.d/ports.conf");
    await replaceAll(ports, "PassivePorts 50000 50100\n");
    await until("nothing missing", () => !has(root, "passive-ports-missing"));
    await replaceAll(ports, "PassivPorts 50000 50100\n");
    await until("what is missing again", () => has(root, "passive-ports-missing"));
    await until("the misspelled name where it is", () => has(ports, "unknown-directive"));
    assert.ok(!has(root, "unknown-directive"));
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("are read with the folder that has a say in them", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    await write(folder.uri, { "etc/pure-ftpd/conf/UnixAuthentication": "yes\n", "etc/pure-ftpd/conf/PureDB": "/etc/pure-ftpd/pureftpd.pdb\n", "etc/pure-ftpd/auth/README": "\n", "etc/pure-ftpd/pure-ftpd.conf": "MaxIdleTime 5\n" });
    const link = (name: string) => vscode.Uri.joinPath(folder.uri, "etc/pure-ftpd/auth", name).fsPath;
    await symlink("../conf/UnixAuthentication", link("65unix"));
    const database = await openFile("etc/pure-ftpd/conf/PureDB");
    await until("no link that leads to it", () => has(database, "debian-auth-link"));
    await symlink("../conf/PureDB", link("50puredb"));
    await until("the link that leads to it", () => !has(database, "debian-auth-link"));
    await rm(link("50puredb"));
    await until("no link any more", () => has(database, "debian-auth-link"));
    const unread = await openFile("etc/pure-ftpd/pure-ftpd.conf");
    await until("the folder that counts", () => has(unread, "debian-unread-file"));
    const entry = await openFile("etc/pure-ftpd/auth/README");
    assert.equal(entry.languageId, "pureftpd");
    await until("an entry that is no link", () => has(entry, "debian-auth-link"));
  });

  it("of other programs are read for the daemon that they start", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const command = "/usr/sbin/pure-ftpd -E -p 50100:50000\n";
    await write(folder.uri, { "ftp.service": `[Service]\nExecStart=${command}`, "compose.yaml": `services:\n  ftp:\n    command: ${command}`, Dockerfile: `FROM debian\nCMD ${command}`, "other.yaml": "a: pure-ftpd\n", "notes.md": command });
    for (const name of ["Dockerfile", "compose.yaml", "ftp.service"]) {
      const document = await openFile(name);
      const place = document.positionAt(document.getText().indexOf("50100"));
      await until(`the range in ${name}`, () => findings(document).some(({ range }) => range.start.isEqual(place)));
      const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, place);
      assert.match(hover?.contents.map((one) => (one as vscode.MarkdownString).value).join() ?? "", /PassivePortRange/);
      await replaceAll(document, document.getText().replace("pure-ftpd -E", "true -E"));
      await until("nothing any more", () => findings(document).length === 0);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
    for (const name of ["other.yaml", "notes.md"]) assert.deepEqual(findings(await openFile(name)), []);
  });

  it("of a virtual workspace are checked, explained and followed", async () => {
    const registration = vscode.workspace.registerFileSystemProvider("ftpdoctor-memory", new MemoryFiles());
    const base = vscode.Uri.from({ scheme: "ftpdoctor-memory", path: "/site" });
    await write(base, { "proftpd.conf": "ServerName x\nInclud conf.d\nMasqueradeAddress 10.0.0.1\n", "ftp.log": LOG });
    const open = async (name: string) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(base, name));
      await vscode.window.showTextDocument(document);
      return document;
    };
    const conf = await open("proftpd.conf");
    assert.equal(conf.languageId, "proftpd");
    await until("the misspelled name", () => has(conf, "unknown-directive"));
    const log = await open("ftp.log");
    await until("the verdict", () => has(log, "pasv-private-address"));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", log.uri);
    assert.match(lenses[0]?.command?.title ?? "", /pasv-private-address/);
    const explained = await vscode.commands.executeCommand<{ readonly judgement: { readonly cause?: { readonly id: string } } }>("ftpDoctor.explain", log.uri);
    assert.equal(explained.judgement.cause?.id, "pasv-private-address");
    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    registration.dispose();
  });

  it("without an ending are logs if their first line says so", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const logs = [
      "Status:\tConnecting to 203.0.113.5:21...", "Status: Resolving address of ftp.example.org", "Statut :\tConnexion à 203.0.113.5:21...", "2024-05-06 07:08:09 Status: Connecting to 203.0.113.5:21...", "---- Connecting to ftp.example.org (203.0.113.5) port 21", "*   Trying 203.0.113.5:21...", "Antwort:\t220 ProFTPD Server (FTP) ready", "220 (vsFTPd 3.0.5) FTP",
      "< 220 ProFTPD Server ready", "<--- 220 FTP ready", "*resp* '220 (vsFTPd 3.0.5)'", "ftp> open ftp.example.org", ". 2024-05-06 07:08:09.123 WinSCP Version 6.3",
    ];
    const others = ["220 lines of code", "Status: all is well", "Connecting to the database", "# notes about FTP", "Host: ftp.example.org"];
    for (const [lines, language] of [[logs, "ftp-log"], [others, "plaintext"]] as const) {
      for (const [index, line] of lines.entries()) {
        await write(folder.uri, { [`${language}-${index}`]: `${line}\nmore\n` });
        assert.equal((await openFile(`${language}-${index}`)).languageId, language, line);
      }
    }
  });
});
