// Installs the npm packages when they are missing or older than the lock file, so that `npm start` and `npm test` work on a fresh clone.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAMP = "node_modules/.package-lock.json";

export function installPackages() {
  const stamp = `${ROOT}${STAMP}`;
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(`${ROOT}package-lock.json`).mtimeMs) return;
  console.log("Installing packages …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    console.error("npm could not install the packages; see its message above.");
    process.exit(2);
  }
}

/** Runs a program of this Node with its output shown. @returns {number} its exit status; a signal counts as 1 */
export function runNode(args, env = {}) {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;
}
