// A real VS Code for the editor suite, the screenshots and `npm start -- --vscode`. Two kinds of host:
// `desktop`: an installed VS Code, or one that @vscode/test-electron finds or can download;
// `web`: where there is none, code-server from the npm registry (a complete VS Code server and workbench) in a Chromium.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { format } from "node:util";
import { CACHE, findChromium, firstThatExists, installWebHost, launchChromium, QUIET_SETTINGS, ROOT, SERVER, startWebServer } from "./webHost.mjs";

const DOWNLOAD_PATIENCE_MS = 15_000;
const SUITE_PATIENCE_MS = 900_000;
/** Until the editor appears; a busy machine is slow. */
const PAGE_PATIENCE_MS = 120_000;

/**
 * @typedef {{ kind: "desktop", executable: string } | { kind: "web", node: string, chromium: string | undefined }} Host
 * @param {{ web?: boolean, log?: (line: string) => void }} options `web`: the web host even where a desktop could be had
 * @returns {Promise<Host>}
 */
export async function prepareHost({ web = false, log = console.log } = {}) {
  const executable = web ? undefined : await findDesktop(log);
  if (executable) return { kind: "desktop", executable };
  return { kind: "web", node: await installWebHost(log), chromium: await findChromium() };
}

async function findDesktop(log) {
  if (process.env.VSCODE_PATH) return process.env.VSCODE_PATH;
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const installed = await firstThatExists(process.platform === "darwin"
    ? ["/Applications/Visual Studio Code.app/Contents/MacOS/Electron"]
    : process.platform === "win32"
      ? [join(process.env.LOCALAPPDATA ?? "", "Programs/Microsoft VS Code/Code.exe"), "C:\\Program Files\\Microsoft VS Code\\Code.exe"]
      : ["/usr/share/code/code", "/usr/lib/code/code", "/snap/code/current/usr/share/code/code"]);
  if (installed) return installed;
  const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
  try {
    // The limit is the silence between two pieces of data, so a slow download still comes through.
    return await downloadAndUnzipVSCode({ cachePath: CACHE, reporter: { report() {}, error() {} }, timeout: DOWNLOAD_PATIENCE_MS });
  } catch (error) {
    log(`VS Code cannot be downloaded (${error.message ?? error}); using the one inside ${SERVER}.`);
    return undefined;
  }
}

/**
 * Runs a compiled mocha suite in the extension host.
 * @param {Host} host
 * @param {{ workspace: string, suite: string, trust?: boolean, onLine: (line: string) => void, onEnd?: (dataFolder: string) => Promise<void> }} options
 *   `suite`: a module that exports `run()`; `onEnd`: called with all that the editor wrote to disk
 * @returns {Promise<number>} 0 when all passed
 */
export async function runSuite(host, options) {
  return host.kind === "desktop" ? runSuiteOnDesktop(host, options) : runSuiteInBrowser(host, options);
}

async function runSuiteInBrowser(host, { workspace, suite, onLine, onEnd, trust }) {
  const server = await startWebServer(host, { trust, tested: true });
  const browser = await launchChromium(host).catch(async (error) => { await server.stop(); throw error; });
  const patience = new AbortController();
  try {
    const page = await browser.newPage();
    const ended = new Promise((done) => {
      page.once("crash", () => { onLine("the browser's page crashed"); done(1); });
      sleep(SUITE_PATIENCE_MS, undefined, patience).then(() => { onLine(`the suite did not end within ${SUITE_PATIENCE_MS} ms`); done(1); }, () => {});
      void page.exposeFunction("codeAutomationExit", done);
    });
    await page.exposeFunction("codeAutomationLog", (_type, args) => onLine(format(...args)));
    await page.goto(server.url(workspace, suite), { timeout: PAGE_PATIENCE_MS });
    return await ended;
  } finally {
    patience.abort();
    await browser.close();
    await onEnd?.(server.dataFolder);
    await server.stop();
  }
}

async function runSuiteOnDesktop({ executable }, { workspace, suite, onLine, onEnd, trust = true }) {
  const dataFolder = await mkdtemp(join(tmpdir(), "ftp-doctor-vscode-"));
  const child = spawn(executable, [
    ...await desktopArguments(workspace, dataFolder), `--extensionTestsPath=${suite}`, "--disable-extensions", ...(trust ? ["--disable-workspace-trust"] : []),
  ], { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", onLine);
  const [code] = await once(child, "exit");
  await onEnd?.(dataFolder);
  await rm(dataFolder, { recursive: true, force: true });
  return code ?? 1;
}

/** A profile of its own: nothing of the user's editor is changed, and the process lasts as long as its window. */
async function desktopArguments(workspace, dataFolder) {
  await mkdir(join(dataFolder, "User"), { recursive: true });
  await writeFile(join(dataFolder, "User/settings.json"), JSON.stringify(QUIET_SETTINGS, null, 2));
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return [workspace, `--extensionDevelopmentPath=${ROOT}`, `--user-data-dir=${dataFolder}`, "--new-window", "--skip-welcome", "--disable-updates", ...root];
}

/**
 * Opens the editor for a human, on a copy of a folder; resolves when its window is closed (or, in a browser, after Ctrl-C).
 * @param {{ workspace: string, demoPort: number, log?: (line: string) => void }} options
 */
export async function openEditor({ workspace, demoPort, log = console.log }) {
  const host = await prepareHost({ log });
  const folder = await mkdtemp(join(tmpdir(), "ftp-doctor-samples-"));
  await cp(resolve(workspace), folder, { recursive: true });
  log(`In the editor press F1, choose "FTP: Diagnose connection" and enter ftp://demo@127.0.0.1:${demoPort}`);
  await (host.kind === "desktop" ? openDesktop(host, folder) : openWeb(host, folder, log));
  await rm(folder, { recursive: true, force: true });
}

async function openDesktop({ executable }, folder) {
  const dataFolder = await mkdtemp(join(tmpdir(), "ftp-doctor-vscode-"));
  await once(spawn(executable, [...await desktopArguments(folder, dataFolder), "--disable-workspace-trust"], { stdio: "ignore" }), "exit");
  await rm(dataFolder, { recursive: true, force: true });
}

async function openWeb(host, folder, log) {
  const server = await startWebServer(host);
  const address = server.url(folder);
  log(`VS Code runs at\n\n  ${address}\n\nCtrl-C ends it.`);
  openInBrowser(address);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await server.stop();
}

function openInBrowser(address) {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [command, ...args] = process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", '""'] : ["xdg-open"];
  // Whoever has no opener has the address on the terminal.
  spawn(command, [...args, address], { stdio: "ignore" }).on("error", () => {});
}
