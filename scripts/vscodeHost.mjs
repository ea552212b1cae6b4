// A real VS Code for the editor suite, the screenshots and `npm start -- --vscode`. Two kinds of host:
// `desktop`: an installed VS Code, or one that @vscode/test-electron finds or can download;
// `web`: where there is none, code-server from the npm registry (a complete VS Code server and workbench) in a Chromium.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const CACHE = join(ROOT, ".vscode-test");
const SERVER = "code-server@4.139.1";
const SERVER_NODE = "node@24";
const VSCODE = join(CACHE, "code-server/node_modules/code-server/lib/vscode");
/** What the web host needs compiled. Without native-watchdog the extension host does not start. */
const NATIVE = ["@vscode/spdlog", "@parcel/watcher", "node-pty", "@vscode/native-watchdog", "@vscode/sqlite3"];
const DOWNLOAD_PATIENCE_MS = 15_000;
const START_PATIENCE_MS = 60_000;

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

/** Idempotent: a finished set-up leaves its recipe behind and is not looked at again. */
async function installWebHost(log) {
  const done = join(CACHE, "web-host-is-ready");
  const node = join(CACHE, "node/node_modules/.bin/node");
  const recipe = [SERVER, SERVER_NODE, ...NATIVE].join("\n");
  if (await readFile(done, "utf8").catch(() => "") === recipe) return node;
  log(`Setting up ${SERVER} with ${SERVER_NODE} in .vscode-test/ (once, about a minute) …`);
  for (const [folder, wanted, ...flags] of [["node", SERVER_NODE], ["code-server", SERVER, "--ignore-scripts"]]) {
    await rm(join(CACHE, folder), { recursive: true, force: true });
    await mkdir(join(CACHE, folder), { recursive: true });
    await writeFile(join(CACHE, folder, "package.json"), '{ "private": true }\n');
    await npm(join(CACHE, folder), ["install", wanted, ...flags]);
  }
  const path = dirname(node) + delimiter + process.env.PATH;
  await npm(VSCODE, ["install", "--omit=dev", "--ignore-scripts"], path);
  await npm(VSCODE, ["rebuild", ...NATIVE], path);
  await writeFile(done, recipe);
  return node;
}

async function npm(cwd, words, path = process.env.PATH) {
  const env = { ...process.env, PATH: path };
  const run = spawn("npm", [...words, "--no-audit", "--no-fund", "--loglevel=error"], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [run.stdout, run.stderr]) stream.on("data", (chunk) => { output = (output + chunk).slice(-4000); });
  const [code] = await once(run, "close");
  if (code !== 0) throw new Error(`npm ${words.join(" ")} in ${cwd} ended with ${code}:\n${output}`);
}

/** A Chromium, or undefined where none is installed. CHROMIUM_PATH names another. */
async function findChromium() {
  return process.env.CHROMIUM_PATH ?? await firstThatExists([
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ]);
}

async function firstThatExists(paths) {
  for (const path of paths) if (await access(path).then(() => true, () => false)) return path;
  return undefined;
}

/**
 * Starts the web host's server on 127.0.0.1.
 * @param {{ node: string }} host
 * @param {{ trust?: boolean, settings?: object }} options `trust`: false leaves Workspace Trust on, so folders open restricted;
 *   `settings`: the user's settings
 * @returns {Promise<{ url(folder: string, payload?: [string, string][]): string, dataFolder: string, stop(): Promise<void> }>}
 */
export async function startWebServer(host, { trust = true, settings = {} } = {}) {
  const port = await freePort();
  const dataFolder = await mkdtemp(join(tmpdir(), "ftp-doctor-vscode-"));
  await mkdir(join(dataFolder, "data/User"), { recursive: true });
  await writeFile(join(dataFolder, "data/User/settings.json"), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  await serveWebviewsFrom(port);
  const server = spawn(host.node, [
    join(VSCODE, "out/server-main.js"), "--host", "127.0.0.1", "--port", String(port), "--without-connection-token",
    "--accept-server-license-terms", "--server-data-dir", dataFolder, "--enable-smoke-test-driver", "--disable-telemetry",
    "--skip-sessions-welcome", ...(trust ? ["--disable-workspace-trust"] : []),
  ], { stdio: ["ignore", "pipe", "pipe"], detached: process.platform !== "win32" });
  const stop = async () => {
    await endGroup(server);
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    await listening(server);
  } catch (error) {
    await stop();
    throw error;
  }
  const authority = `127.0.0.1:${port}`;
  const url = (folder, payload = []) => {
    const full = [["extensionDevelopmentPath", ROOT], ...payload].map(([key, path]) => [key, `vscode-remote://${authority}${path}`]);
    return `http://${authority}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(full))}`;
  };
  return { url, dataFolder, stop };
}

/** Nothing that pops up, moves or phones: for tests and pictures. */
const QUIET_SETTINGS = {
  "workbench.startupEditor": "none", "workbench.tips.enabled": false, "extensions.ignoreRecommendations": true, "update.mode": "none",
  "git.enabled": false, "chat.disableAIFeatures": true, "workbench.secondarySideBar.defaultVisibility": "hidden",
  "security.workspace.trust.startupPrompt": "never", "telemetry.telemetryLevel": "off",
};

/** Nothing leaves this machine. Webviews (the Markdown preview is one) come from a vendor's domain by default; a host without a network serves its own. */
async function serveWebviewsFrom(port) {
  const file = join(VSCODE, "product.json");
  const product = JSON.parse(await readFile(file, "utf8"));
  product.webviewContentExternalBaseUrlTemplate = `http://{{uuid}}.localhost:${port}/_static/out/vs/workbench/contrib/webview/browser/pre/`;
  // No gallery: neither the editor nor its server asks the outside world for anything.
  delete product.extensionsGallery;
  await writeFile(file, JSON.stringify(product, null, 2));
}

function listening(server) {
  return new Promise((done, fail) => {
    let output = "";
    const late = setTimeout(() => fail(new Error(`the VS Code server did not start within ${START_PATIENCE_MS} ms:\n${output}`)), START_PATIENCE_MS);
    const hear = (chunk) => {
      output = (output + chunk).slice(-4000);
      if (output.includes("Extension host agent listening")) { clearTimeout(late); done(); }
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", (code) => { clearTimeout(late); fail(new Error(`the VS Code server ended with ${code}:\n${output}`)); });
  });
}

/** The server starts children of its own; they share its process group. */
async function endGroup(child) {
  const signal = (name) => {
    try {
      process.kill(process.platform === "win32" ? child.pid : -child.pid, name);
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  };
  signal("SIGTERM");
  if (child.exitCode === null && child.signalCode === null) await Promise.race([once(child, "exit"), sleep(3000)]);
  signal("SIGKILL");
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** @returns {Promise<import("playwright-core").Browser>} without a window unless `headless` is false */
export async function launchChromium(host, { headless = true } = {}) {
  if (!host.chromium) throw new Error("no Chromium was found: install one, or name it in CHROMIUM_PATH");
  const { chromium } = await import("playwright-core");
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const loopbackOnly = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost";
  return chromium.launch({
    executablePath: host.chromium, headless,
    args: [...root, loopbackOnly, "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
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

const SUITE_PATIENCE_MS = 240_000;

async function runSuiteInBrowser(host, { workspace, suite, onLine, onEnd, trust }) {
  const server = await startWebServer(host, { trust });
  const browser = await launchChromium(host).catch(async (error) => { await server.stop(); throw error; });
  try {
    const page = await browser.newPage();
    const code = new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error(`the suite did not end within ${SUITE_PATIENCE_MS} ms`)), SUITE_PATIENCE_MS);
      page.exposeFunction("codeAutomationExit", (status) => { clearTimeout(late); done(status); }).catch(fail);
      page.once("crash", () => fail(new Error("the browser's page crashed")));
    });
    await page.exposeFunction("codeAutomationLog", (_type, args) => onLine(args.map(String).join(" ")));
    await page.goto(server.url(workspace, [["extensionTestsPath", suite]]));
    return await code;
  } finally {
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

/** Opens the editor for a human, on a workspace; resolves when its window is closed (or, in a browser, after Ctrl-C). */
export async function openEditor({ workspace, demoPort, log = console.log }) {
  const host = await prepareHost({ log });
  log(`In the editor press F1, choose "FTP: Diagnose connection" and enter ftp://demo@127.0.0.1:${demoPort}`);
  if (host.kind === "desktop") {
    const dataFolder = await mkdtemp(join(tmpdir(), "ftp-doctor-vscode-"));
    const child = spawn(host.executable, [...await desktopArguments(workspace, dataFolder), "--disable-workspace-trust"], { stdio: "ignore" });
    await once(child, "exit");
    await rm(dataFolder, { recursive: true, force: true });
    return;
  }
  const server = await startWebServer(host);
  const address = server.url(resolve(workspace));
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
