import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { importModule } from "../importModule";

interface Server {
  readonly dataFolder: string;
  stop(): Promise<void>;
}

/** The parts of scripts/ that are used here. */
interface Scripts {
  prepareHost(options: { readonly web: boolean }): Promise<object>;
  startWebServer(host: object): Promise<Server>;
  launchChromium(host: object): Promise<Browser>;
  openWorkbench(browser: Browser, server: Server, folder: string, size: object): Promise<Page>;
  command(page: Page, name: string): Promise<void>;
  answer(page: Page, text: string): Promise<void>;
  startDemoServer(): Promise<{ readonly port: number; close(): void }>;
}

const CANARY = "canary-91be04-Nordlicht";

describe("FTP: Diagnose connection, with keyboard and mouse", () => {
  let scripts: Scripts;
  let server: Server;
  let browser: Browser;
  let page: Page;
  let folder: string;
  let demo: { readonly port: number; close(): void };

  before(async function () {
    // A browser and two servers are started, on a machine that may be busy.
    this.timeout(180_000);
    const modules = ["vscodeHost", "webHost", "workbench", "demoServer"].map((name) => importModule(`scripts/${name}.mjs`));
    scripts = Object.assign({}, ...await Promise.all(modules)) as Scripts;
    const host = await scripts.prepareHost({ web: true });
    folder = await mkdtemp(join(tmpdir(), "ftp-doctor-workspace-"));
    demo = await scripts.startDemoServer();
    server = await scripts.startWebServer(host);
    browser = await scripts.launchChromium(host);
    page = await scripts.openWorkbench(browser, server, folder, { viewport: { width: 1100, height: 700 } });
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    demo?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await page.screenshot({ path: join(tmpdir(), "ftp-doctor-keyboard-failed.png") });
  });

  const verdict = () => page.locator(".notification-toast", { hasText: "private address" });

  it("says at once what is wrong with a host", async () => {
    await scripts.command(page, "FTP: Diagnose connection");
    await scripts.answer(page, "no host at all");
    await page.locator(".quick-input-widget", { hasText: "no host at all" }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("hides the password, ends with one message, and keeps the password on a yes", async () => {
    await scripts.command(page, "FTP: Diagnose connection");
    await scripts.answer(page, `ftp://person@127.0.0.1:${demo.port}`);
    await page.locator(".quick-input-widget input[type=password]").waitFor();
    await scripts.answer(page, CANARY);
    await page.keyboard.press("ArrowDown");
    await scripts.answer(page, "");
    await verdict().waitFor();
    await page.waitForFunction("document.querySelectorAll('.notification-toast').length === 1");
  });

  it("opens the report from its message", async () => {
    await verdict().getByRole("button", { name: "Open report" }).click();
    const words = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame").locator("body");
    await words.getByText("pasv-private-address").first().waitFor();
    assert.ok(!(await words.innerText()).includes(CANARY));
  });

  it("does not ask for a saved password again, until it is forgotten", async () => {
    await scripts.command(page, "FTP: Diagnose connection");
    await scripts.answer(page, "");
    await verdict().waitFor();
    await page.keyboard.press("Escape");
    await scripts.command(page, "FTP: Forget saved passwords");
    await page.locator(".quick-input-list", { hasText: `person@127.0.0.1:${demo.port}` }).waitFor();
    await scripts.answer(page, "");
    await scripts.command(page, "FTP: Diagnose connection");
    await scripts.answer(page, "");
    await page.locator(".quick-input-widget input[type=password]").waitFor();
    await page.keyboard.press("Escape");
  });

  it("left the password nowhere on the disk", async () => {
    for (const entry of await readdir(server.dataFolder, { recursive: true, withFileTypes: true })) {
      // The extension itself is a link to this checkout.
      if (!entry.isFile() || entry.parentPath.startsWith(join(server.dataFolder, "extensions"))) continue;
      assert.ok(!(await readFile(join(entry.parentPath, entry.name))).includes(CANARY), entry.name);
    }
  });
});
