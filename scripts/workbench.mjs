// A hand on the keyboard of a VS Code in the browser. What it presses works on a settled editor, hence the short rests.
import { setTimeout as sleep } from "node:timers/promises";

/** A busy machine needs longer than a person would wait. */
const PATIENCE_MS = 120_000;

/** @returns {Promise<import("playwright-core").Page>} the editor, ready to be used */
export async function openWorkbench(browser, server, folder, size) {
  const page = await browser.newPage(size);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(server.url(folder));
  await page.locator(".monaco-workbench").waitFor();
  await sleep(4000);
  return page;
}

/** Runs a command through the palette, as a person would. */
export async function command(page, name) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget").waitFor();
  await page.keyboard.type(name);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await sleep(500);
  await page.keyboard.press("Enter");
  await sleep(500);
}

/** Types into the question that is open, and Enter; then waits for the next question, or for whatever comes of the answer. */
export async function answer(page, text) {
  const input = page.locator(".quick-input-widget .quick-input-box input");
  await input.waitFor();
  // Every question has a title; the palette has none.
  await page.locator(".quick-input-widget .quick-input-title", { hasText: /\S/ }).first().waitFor();
  await sleep(500);
  // A preview that has just been opened takes the keyboard when it is ready.
  await input.focus();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await sleep(300);
  // A wrong answer stays where it is.
  for (let tries = 0; tries < 20 && text !== "" && await input.inputValue({ timeout: 1000 }).catch(() => "") === text; tries++) await sleep(200);
}

export async function openFile(page, name) {
  await page.keyboard.press("Control+p");
  await page.locator(".quick-input-widget").waitFor();
  await page.keyboard.type(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
  await sleep(300);
  await page.keyboard.press("Enter");
  await page.locator(".monaco-editor .view-line").first().waitFor();
}
