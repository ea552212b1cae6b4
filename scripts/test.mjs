// `npm test`: everything. `npm test -- core lab`: only the suites named. Ends with one line that sums up all suites.
import { spawn } from "node:child_process";
import { globSync } from "./glob.mjs";
import { installPackages, ROOT, runNode } from "./install.mjs";

const APART = ["lab", "oracle", "host"];
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const chosen = (suite) => wanted.length === 0 || wanted.includes(suite);
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

installPackages();
step("types", ["node_modules/typescript/bin/tsc", "-p", "."]);
step("lint", ["node_modules/eslint/bin/eslint.js", "."]);
step("build", ["scripts/build.mjs"]);

const files = globSync(`${ROOT}out/test`, ".test.js");
const folderOf = (file) => file.slice(`${ROOT}out/test/`.length).split(/[\\/]/)[0];
if (chosen("core")) await mocha("core", files.filter((file) => !APART.includes(folderOf(file))), ["--timeout", "60000"]);
if (chosen("oracle")) await mocha("oracle", files.filter((file) => folderOf(file) === "oracle"), ["--timeout", "120000"]);
if (chosen("lab")) await mocha("lab", files.filter((file) => folderOf(file) === "lab"), ["--timeout", "300000"]);
if (chosen("host")) await suite("host", ["out/test/host/run.js"]);
finish();

function step(name, args) {
  console.log(`\n== ${name}`);
  if (runNode(args) === 0) return;
  total.failed++;
  finish();
}

async function mocha(name, testFiles, options) {
  if (testFiles.length === 0) throw new Error(`no test file in suite ${name}`);
  await suite(name, ["node_modules/mocha/bin/mocha.js", "--color=false", "--file", "out/test/helpers/seed.js", ...options, ...testFiles]);
}

/** Runs a suite, shows what it prints and adds up the counts that it closes with. A suite that ran nothing has failed. */
async function suite(name, args) {
  console.log(`\n== ${name}`);
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  for await (const chunk of child.stdout) {
    process.stdout.write(chunk);
    output += chunk;
  }
  const status = child.exitCode ?? (await new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1))));
  const count = (word) => Number(new RegExp(`^\\s*(\\d+) ${word}\\b`, "m").exec(output)?.[1] ?? 0);
  const passed = count("passing");
  const failed = count("failing");
  total.passed += passed;
  total.skipped += count("pending");
  total.failed += failed || (status === 0 && passed + count("pending") > 0 ? 0 : 1);
  const told = output.search(/^\s*[1-9]\d* failing\b/m);
  if (told >= 0) failures.push(`\n== failed in ${name}\n${output.slice(told)}`);
}

function finish() {
  const skippedInCi = process.env.CI === "true" && total.skipped > 0;
  if (skippedInCi) console.error("With CI=true nothing may be skipped.");
  // Once more at the end, where whoever sees only the last lines of a long run finds them.
  for (const one of failures) console.log(one);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exit(total.failed > 0 || skippedInCi ? 1 : 0);
}
