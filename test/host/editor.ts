import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import * as vscode from "vscode";
import { ROOT } from "../helpers/paths";
import { MARK } from "./mark";

export const EXTENSION_ID = "ftp-doctor.ftp-doctor";

export async function openFile(name: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("no workspace folder is open");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** An unsaved document in a language of ours, shown in an editor. */
export async function openText(language: string, content: string): Promise<vscode.TextDocument> {
  let document = await vscode.workspace.openTextDocument({ language, content });
  // One that is just being closed may come back under its name, with its old text.
  for (let tries = 0; tries < 20 && document.getText().length !== content.length; tries++) {
    await sleep(100);
    document = await vscode.workspace.openTextDocument({ language, content });
  }
  await vscode.window.showTextDocument(document);
  return document;
}

/** Waits until `look` sees something. */
export async function until<T>(what: string, look: () => T | undefined | false | Promise<T | undefined | false>, patienceMs = 10_000): Promise<T> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(20)) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
  }
  throw new Error(`waited ${patienceMs} ms for ${what}`);
}

export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "ftp-doctor");
}

/** The name of the rule, without its dialect. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  const value = String(typeof code === "object" ? code.value : code);
  return value.slice(value.indexOf("/") + 1);
}

/** The repairs of a finding; with `all`, also what makes it silent. */
export async function quickFixes(document: vscode.TextDocument, { range }: vscode.Diagnostic, all = false): Promise<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range, kind);
  return actions.filter(({ title }) => all || !title.startsWith("Ignore "));
}

export async function applyFix({ edit, title }: vscode.CodeAction): Promise<void> {
  if (!edit || !await vscode.workspace.applyEdit(edit)) throw new Error(`"${title}" could not be applied`);
}

/** The first button of the newest notification. */
export async function pressFirstButton(): Promise<void> {
  await sleep(700);
  await vscode.commands.executeCommand("notifications.focusToasts");
  await sleep(200);
  await vscode.commands.executeCommand("notification.acceptPrimaryAction");
}

/** All open text: documents, the transcript's channel and reports among them. */
export function openDocuments(language?: string): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ languageId }) => language === undefined || languageId === language);
}

/** The longest time for which the extension host answered nobody. Milliseconds. */
export async function longestBlock(during: () => Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  await during();
  clearInterval(timer);
  return longest;
}

/**
 * The same while a file of the workspace is opened and used. What the editor itself needs for it is learnt from a file in no language of ours.
 * It is not shown: drawing 5 MB takes a browser longer than everything else.
 */
export async function blockOf(name: string, text: string, use: (document: vscode.TextDocument) => Promise<unknown>): Promise<number> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("no workspace folder is open");
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const longest = await longestBlock(async () => use(await vscode.workspace.openTextDocument(uri)));
  console.log(`${MARK}      ${name}, ${text.length} characters: the extension host was busy for ${Math.round(longest)} ms at most`);
  return longest;
}

export interface Listener {
  readonly port: number;
  /** Sockets accepted so far. */
  readonly sockets: readonly Socket[];
  readonly open: () => number;
  close(): void;
}

/** A server on loopback that does with each connection what it is told, or nothing at all. */
export async function listen(onSocket: (socket: Socket) => void = () => undefined): Promise<Listener> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on("error", () => undefined).resume());
    onSocket(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    sockets,
    open: () => sockets.filter(({ readyState }) => readyState === "open" || readyState === "writeOnly").length,
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}

/** The project's demo server, in a process of its own: its 227 names a private address. */
export async function startDemoServer(): Promise<{ readonly port: number; close(): void }> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  const child = spawn(process.execPath, [join(ROOT, "scripts/demoServer.mjs")], { stdio: ["ignore", "pipe", "inherit"], env });
  const [line] = await once(createInterface({ input: child.stdout }), "line") as [string];
  return { port: Number(line.slice(line.lastIndexOf(":") + 1)), close: () => void child.kill() };
}
