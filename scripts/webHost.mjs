// VS Code without its vendor's site: code-server from the npm registry is a complete VS Code server and workbench, and a Chromium shows it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const CACHE = join(ROOT, ".vscode-test");
export const SERVER = "code-server@4.139.1";
const SERVER_NODE = "node@24";
const VSCODE = join(CACHE, "code-server/node_modules/code-server/lib/vscode");
/** What the server needs compiled. Without native-watchdog the extension host does not start. */
const NATIVE = ["@vscode/spdlog", "@parcel/watcher", "node-pty", "@vscode/native-watchdog", "@vscode/sqlite3"];
const START_PATIENCE_MS = 60_000;

/** Idempotent: a finished set-up leaves its recipe behind and is not looked at again. */
export async function installWebHost(log) {
  const done = join(CACHE, "web-host-is-ready");
  const node = join(CACHE, "node/node_modules/.bin/node");
  const recipe = [SERVER, SERVER_NODE, ...NATIVE].join("\n");
  if (await readFile(done, "utf8").catch(() => "") === recipe) return node;
  log(`Setting up ${SERVER} with ${SERVER_NODE} in .vscode-test/ (once, about a minute) …`);
  for (const [folder, wanted, ...flags] of [["node", SERVER_NODE, "--ignore-scripts=false"], ["code-server", SERVER, "--ignore-scripts"]]) {
    await rm(join(CACHE, folder), { recursive: true, force: true });
    await mkdir(join(CACHE, folder), { recursive: true });
    await writeFile(join(CACHE, folder, "package.json"), '{ "private": true }\n');
    await npm(join(CACHE, folder), ["install", wanted, ...flags]);
  }
  const path = dirname(node) + delimiter + process.env.PATH;
  await npm(VSCODE, ["install", "--omit=dev", "--ignore-scripts"], path);
  await npm(VSCODE, ["rebuild", "--ignore-scripts=false", ...NATIVE], path);
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
export async function findChromium() {
  return process.env.CHROMIUM_PATH ?? await firstThatExists([
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ]);
}

export async function firstThatExists(paths) {
  for (const path of paths) if (await access(path).then(() => true, () => false)) return path;
  return undefined;
}

/**
 * Starts the web host's server on 127.0.0.1.
 * @param {{ node: string }} host
 * @param {{ trust?: boolean, tested?: boolean, settings?: object }} options `trust`: false leaves Workspace Trust on, so folders open restricted;
 *   `tested`: for a suite. Only then does the workbench obey the addresses that name one, and it shows no notifications;
 *   `settings`: the user's settings
 * @returns {Promise<{ url(folder: string, suite?: string): string, dataFolder: string, stop(): Promise<void> }>}
 */
export async function startWebServer(host, { trust = true, tested = false, settings = {} } = {}) {
  const port = await freePort();
  const dataFolder = await mkdtemp(join(tmpdir(), "ftp-doctor-vscode-"));
  await mkdir(join(dataFolder, "data/User"), { recursive: true });
  await writeFile(join(dataFolder, "data/User/settings.json"), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  await serveWebviewsFrom(port);
  if (!tested) await installExtension(join(dataFolder, "extensions"));
  const server = spawn(host.node, [
    join(VSCODE, "out/server-main.js"), "--host", "127.0.0.1", "--port", String(port), "--without-connection-token",
    "--accept-server-license-terms", "--server-data-dir", dataFolder, "--disable-telemetry", "--skip-sessions-welcome",
    ...(trust ? ["--disable-workspace-trust"] : []), ...(tested ? ["--enable-smoke-test-driver"] : []),
    // No gallery: neither the editor nor its server asks the outside world for anything.
  ], { stdio: ["ignore", "pipe", "pipe"], detached: process.platform !== "win32", env: { ...process.env, EXTENSIONS_GALLERY: "{}" } });
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
  const url = (folder, suite) => {
    const address = `http://${authority}/?folder=${encodeURIComponent(folder)}`;
    if (!suite) return address;
    const payload = Object.entries({ extensionDevelopmentPath: ROOT, extensionTestsPath: suite }).map(([key, path]) => [key, `vscode-remote://${authority}${path}`]);
    return `${address}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  };
  return { url, dataFolder, stop };
}

/** As if it came from the gallery: the checkout itself, under the name that the server expects. */
async function installExtension(folder) {
  const { publisher, name, version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  await mkdir(folder, { recursive: true });
  await symlink(ROOT, join(folder, `${publisher}.${name}-${version}`), "dir");
}

/** Nothing that pops up, moves or phones: for tests and pictures. */
export const QUIET_SETTINGS = {
  "workbench.startupEditor": "none", "workbench.tips.enabled": false, "extensions.ignoreRecommendations": true, "update.mode": "none",
  "git.enabled": false, "remote.autoForwardPorts": false, "chat.disableAIFeatures": true, "workbench.secondarySideBar.defaultVisibility": "hidden",
  "security.workspace.trust.startupPrompt": "never", "telemetry.telemetryLevel": "off",
};

/** Nothing leaves this machine. Webviews (the Markdown preview is one) come from a vendor's domain by default; a host without a network serves its own. */
async function serveWebviewsFrom(port) {
  const file = join(VSCODE, "product.json");
  const product = JSON.parse(await readFile(file, "utf8"));
  product.webviewContentExternalBaseUrlTemplate = `http://{{uuid}}.localhost:${port}/_static/out/vs/workbench/contrib/webview/browser/pre/`;
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
