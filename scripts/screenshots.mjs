// Draws the icon and takes the pictures of the README and of the walkthrough in a real VS Code: `node scripts/screenshots.mjs [icon|lint|diagnosis|log]`.
// Those of the walkthrough are taken in a light editor and in a dark one.
// The diagnosis is one of a real vsftpd that announces a private address (root on Debian or Ubuntu, see test/lab).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareHost } from "./vscodeHost.mjs";
import { launchChromium, ROOT, startWebServer } from "./webHost.mjs";
import { answer, command, openFile, openWorkbench } from "./workbench.mjs";

/** In CSS pixels; the pictures are sharper than that. */
const SIZE = { viewport: { width: 1440, height: 840 }, deviceScaleFactor: 1.25 };
const LOW = { viewport: { width: 1360, height: 470 }, deviceScaleFactor: 1.25 };
const wanted = process.argv.slice(2);
const media = (name) => join(ROOT, "media", name);

const host = await prepareHost({ web: true });
const browser = await launchChromium(host);
let server;
let isDark = false;
try {
  if (asked("icon")) await drawIcon();
  for (isDark of [false, true]) await takeAll();
} finally {
  await browser.close();
}

async function takeAll() {
  server = await startWebServer(host, {
    settings: {
      "workbench.colorTheme": isDark ? "Default Dark Modern" : "Default Light Modern", "editor.minimap.enabled": false, "workbench.activityBar.location": "hidden", "editor.fontSize": 14,
      "[ftp-transcript]": { "editor.fontSize": 12.5 }, "workbench.layoutControl.enabled": false, "window.commandCenter": false, "breadcrumbs.enabled": false,
      "editor.stickyScroll.enabled": false, "editor.lightbulb.enabled": "on", "workbench.statusBar.visible": false, "markdown.preview.fontSize": 13,
    },
  });
  try {
    if (asked("lint")) await takeLint();
    if (asked("diagnosis")) await takeDiagnosis();
    if (asked("log")) await takeLog();
  } finally {
    await server.stop();
  }
}

function asked(name) {
  return wanted.length === 0 || wanted.includes(name);
}

async function drawIcon() {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${await readFile(media("icon.svg"), "utf8")}`);
  await page.screenshot({ path: media("icon.png"), omitBackground: true });
  await page.close();
}

/** What is missing for passive mode, with the menu of fixes open. */
async function takeLint() {
  await inEditor(LOW, async (page) => {
    await openFile(page, "vsftpd.conf");
    await page.locator(".squiggly-info, .squiggly-warning, .squiggly-error, .squiggly-hint").first().waitFor();
    await page.getByText("Diagnose this server").waitFor();
    await command(page, "Problems: Focus on Problems View");
    await movePanelEdge(page, "top", 350);
    await command(page, "View: Focus Active Editor Group");
    await walkthroughPicture(page, "lint", 800, 434);
    await page.locator(".view-line span span", { hasText: "listen" }).first().click();
    await sleep(1500);
    await page.keyboard.press("Control+.");
    await page.locator(".action-widget").first().waitFor();
    await sleep(800);
    await readmePicture(page, "lint");
    await walkthroughPicture(page, "fix", 800, 434);
  });
}

/** The report, and the transcript beside it. */
async function takeDiagnosis() {
  const vsftpd = spawn(process.execPath, [join(ROOT, "out/test/lab/serve.js")], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [line] = await once(createInterface({ input: vsftpd.stdout }), "line");
    const { host: name, port, user, password } = JSON.parse(line);
    await inEditor(SIZE, async (page) => {
      await command(page, "FTP: Diagnose connection");
      await answer(page, `ftp://${user}@${name}:${port}`);
      await answer(page, password);
      await answer(page, ""); // this time only
      await page.getByRole("button", { name: "Open report" }).click();
      // It takes the keyboard when it is there.
      await page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame").getByText("pasv-private-address").first().waitFor();
      await sleep(3000);
      await command(page, "FTP: Show transcript");
      await command(page, "View: Move Panel Right");
      await movePanelEdge(page, "left", 740);
      await sleep(2500);
      await readmePicture(page, "diagnosis");
      await walkthroughPicture(page, "diagnose", 738, 620);
    });
  } finally {
    vsftpd.kill();
    await once(vsftpd, "exit");
  }
}

/** A log with its verdict, and what the reply means that proves it. */
async function takeLog() {
  await inEditor({ ...LOW, viewport: { width: 1360, height: 720 } }, async (page) => {
    await openFile(page, "filezilla.log");
    await page.locator(".squiggly-warning").first().waitFor();
    await page.getByText("Explain: pasv-private-address").waitFor();
    await command(page, "Problems: Focus on Problems View");
    await movePanelEdge(page, "top", 570);
    await command(page, "View: Focus Active Editor Group");
    const reply = page.locator(".view-line span span", { hasText: "227" }).first();
    await reply.hover();
    await page.locator(".monaco-hover", { hasText: "private address" }).first().waitFor();
    await sleep(1500);
    await readmePicture(page, "log");
    await walkthroughPicture(page, "explain", 800, 600);
  });
}

async function readmePicture(page, name) {
  if (!isDark) await page.screenshot({ path: media(`${name}.png`) });
}

/** The part that a walkthrough has room for: it shows a picture at half this size. */
async function walkthroughPicture(page, name, width, height) {
  await page.screenshot({ path: media(`walkthrough/${name}${isDark ? "-dark" : ""}.png`), clip: { x: 0, y: 36, width, height } });
}

async function inEditor(size, act) {
  const folder = await mkdtemp(join(tmpdir(), "ftp-doctor-workspace-"));
  await cp(join(ROOT, "samples"), folder, { recursive: true });
  const page = await openWorkbench(browser, server, folder, size);
  try {
    await command(page, "View: Close Primary Side Bar");
    await act(page);
  } catch (error) {
    await page.screenshot({ path: join(tmpdir(), "ftp-doctor-screenshot-failed.png") });
    throw error;
  } finally {
    await page.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Drags the edge between editor and panel to a place. */
async function movePanelEdge(page, edge, to) {
  const { x, y, width, height } = await page.locator(".part.panel").boundingBox();
  const [from, target] = edge === "left" ? [[x - 3, y + height / 2], [to, y + height / 2]] : [[x + width / 2, y - 3], [x + width / 2, to]];
  await page.mouse.move(...from);
  await sleep(500);
  await page.mouse.down();
  await page.mouse.move(...target, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(540, 60);
}
