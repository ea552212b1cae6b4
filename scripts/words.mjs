// Collects every sentence for translators into l10n/bundle.l10n.json. `--check` writes nothing and fails when it is not up to date.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { getL10nJson } from "@vscode/l10n-dev";
import { globSync } from "./glob.mjs";
import { ROOT } from "./install.mjs";

const BUNDLE = `${ROOT}l10n/bundle.l10n.json`;
/** What was found in each text that was read before: reading all of them takes half a minute. */
const KNOWN = `${ROOT}out/.words.json`;

const known = existsSync(KNOWN) ? JSON.parse(readFileSync(KNOWN, "utf8")) : {};
const current = {};
for (const contents of globSync(`${ROOT}src`, ".ts").map((path) => readFileSync(path, "utf8")).filter((text) => text.includes("l10n"))) {
  const key = createHash("sha256").update(contents).digest("hex");
  current[key] = known[key] ?? await getL10nJson([{ extension: ".ts", contents }]);
}
mkdirSync(`${ROOT}out`, { recursive: true });
writeFileSync(KNOWN, JSON.stringify(current));

const found = Object.assign({}, ...Object.values(current));
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
