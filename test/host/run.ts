import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../helpers/paths";
import { CANARY } from "./canary";
import { importModule } from "./importModule";
import { MARK } from "./mark";
import { runMocha } from "./runMocha";

/** The part of scripts/vscodeHost.mjs that is used here. */
interface VsCodeHost {
  prepareHost(options?: { readonly web?: boolean }): Promise<{ readonly kind: "desktop" | "web"; readonly chromium?: string }>;
  runSuite(host: object, options: {
    readonly workspace: string;
    readonly suite: string;
    readonly trust?: boolean;
    readonly onLine: (line: string) => void;
    readonly onEnd: (dataFolder: string) => Promise<void>;
  }): Promise<number>;
}

const COUNT = /^\s*(\d+) (passing|failing|pending)\b/;
const total = { passing: 0, failing: 0, pending: 0 };

/**
 * Runs the editor's suites in a real VS Code: first as everybody has it, then in a workspace that is not trusted. Where the editor
 * is in a browser, it is also used from outside, with keyboard and mouse.
 */
async function main(): Promise<void> {
  const { prepareHost, runSuite } = await importModule("scripts/vscodeHost.mjs") as VsCodeHost;
  const host = await prepareHost({ web: process.argv.includes("--web") });
  if (host.kind === "web" && !host.chromium && process.env["CI"] !== "true") {
    console.log("Skipped: there is neither a VS Code nor a Chromium to show one in (CHROMIUM_PATH names one).");
    total.pending += 1;
    return;
  }
  for (const [folder, trust] of [["suite", true], ["restricted", false]] as const) {
    console.log(`${folder} (${host.kind})`);
    const workspace = await makeWorkspace();
    const suite = join(ROOT, "out/test/host", folder, "index.js");
    const before = { ...total };
    const noise: string[] = [];
    const onLine = (text: string) => text.split("\n").forEach((line) => line.startsWith(MARK) ? show(line.slice(MARK.length)) : noise.push(line));
    const status = await runSuite(host, { workspace, suite, trust, onLine, onEnd: findNoCanary });
    if (total.passing === before.passing || (status !== 0 && total.failing === before.failing)) {
      fail(`the suite ended with ${status}; the editor's last words were:\n${noise.slice(-40).join("\n")}`);
    }
    await rm(workspace, { recursive: true, force: true });
  }
  if (host.kind === "desktop") return;
  console.log("keyboard (web)");
  await runMocha(join(ROOT, "out/test/host/keyboard"), (text) => text.split("\n").forEach(show)).catch(() => undefined);
}

/** Mocha's report as it comes; its counts are shown once, for both suites together. */
function show(line: string): void {
  const [, count, what] = COUNT.exec(line) ?? [];
  if (what) total[what as keyof typeof total] += Number(count);
  else console.log(line);
}

async function makeWorkspace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ftp-doctor-workspace-"));
  await cp(join(ROOT, "samples"), folder, { recursive: true });
  await writeFile(join(folder, "notes.txt"), "pasv_enable=NO\n");
  return folder;
}

/** Nothing that the editor wrote to disk (logs, state, settings) may hold a password. */
async function findNoCanary(dataFolder: string): Promise<void> {
  for (const entry of await readdir(dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    if ((await readFile(file)).includes(CANARY)) fail(`the password of the tests is in ${file}`);
  }
}

function fail(why: string): void {
  total.failing += 1;
  console.log(why);
}

main().catch((error: unknown) => fail(String(error))).finally(() => {
  const { passing, failing, pending } = total;
  console.log(`\n  ${passing} passing\n  ${pending} pending\n  ${failing} failing\n`);
  console.log(`${passing} passed, ${failing} failed, ${pending} skipped`);
  process.exitCode = failing > 0 ? 1 : 0;
});
