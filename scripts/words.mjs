// Collects every sentence for translators into l10n/bundle.l10n.json. `--check` writes nothing and fails when it is not up to date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { getL10nJson } from "@vscode/l10n-dev";
import { globSync } from "./glob.mjs";
import { ROOT } from "./install.mjs";

const BUNDLE = `${ROOT}l10n/bundle.l10n.json`;

const sources = globSync(`${ROOT}src`, ".ts").map((path) => ({ extension: ".ts", contents: readFileSync(path, "utf8") }));
const found = await getL10nJson(sources);
const sorted = Object.fromEntries(Object.keys(found).sort().map((key) => [key, found[key]]));
const text = `${JSON.stringify(sorted, undefined, 2)}\n`;

if (!existsSync(BUNDLE) || readFileSync(BUNDLE, "utf8") !== text) {
  if (process.argv.includes("--check")) {
    console.log("not up to date: l10n/bundle.l10n.json");
    process.exitCode = 1;
  } else {
    mkdirSync(`${ROOT}l10n`, { recursive: true });
    writeFileSync(BUNDLE, text);
    console.log(`written: l10n/bundle.l10n.json, ${Object.keys(sorted).length} sentences`);
  }
}
