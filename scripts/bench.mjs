// `npm run bench`: how fast we are, side by side with the programs that people have at hand. Needs root on Linux, as the lab does.
// `npm run bench -- --limit 90` gives the others more time; `--no-page` leaves docs/benchmarks.md as it is.
import { installPackages, ROOT, runNode } from "./install.mjs";
import { spawnSync } from "node:child_process";

installPackages();
const tools = ["curl", "lftp", "tnftp", "wget", "python3"];
const missing = tools.filter((tool) => spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0);
if (missing.length > 0) {
  console.log(`Installing ${missing.join(", ")} …`);
  spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...missing], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
}
for (const args of [["node_modules/typescript/bin/tsc", "-p", "."], ["scripts/build.mjs"]]) {
  if (runNode(args) !== 0) process.exit(1);
}
process.exitCode = runNode(["out/test/bench/run.js", ...process.argv.slice(2)]);
