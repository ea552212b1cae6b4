// Writes the heads of the pages in docs/ and the tables of the README from the compiled causes and rules. What stands below a head is written by hand.
// A page that does not exist is an error: nobody but an author can write its body.
// `--check` writes nothing and fails when a head is not up to date.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../", import.meta.url);
const require = createRequire(import.meta.url);
const BEGIN = "<!-- head -->";
const END = "<!-- /head -->";

/** Shows `{name}` for each fact, as the sentence has it before a run fills it in. */
const FACTS = new Proxy({}, { get: (_, name) => `{${String(name)}}` });

function causeHeads() {
  const { CAUSES } = require(path("out/src/diagnose/causes.js"));
  return CAUSES.map((cause) => ({
    page: `docs/causes/${cause.id}.md`,
    head: [
      `# ${cause.id}`, "", cause.summary(FACTS), "",
      table([["Layer", cause.layer], ["Source", cause.source], ...(cause.explains.length ? [["Explains", cause.explains.map(causeLink).join(", ")]] : [])]),
    ],
  }));
}

function ruleHeads() {
  if (!existsSync(path("out/src/lint/dialect.js"))) return [];
  const { DIALECTS } = require(path("out/src/lint/dialect.js"));
  return DIALECTS.flatMap(({ rules }) => rules).map((rule) => ({
    page: `docs/lint/${rule.id}.md`,
    head: [
      `# ${rule.id}`, "", rule.summary, "",
      table([
        ["Severity", rule.severity], ["Source", rule.source],
        ...(rule.predicts?.length ? [["Predicts", rule.predicts.map((id) => `[${id}](../../causes/${id}.md)`).join(", ")]] : []),
      ]),
    ],
  }));
}

function causeLink(id) {
  return `[${id}](${id}.md)`;
}

function table(rows) {
  return ["| | |", "|---|---|", ...rows.map(([name, value]) => `| ${name} | ${value.replaceAll("|", "\\|")} |`)].join("\n");
}

function path(relative) {
  return fileURLToPath(new URL(relative, ROOT));
}

/** The tables of the README: every cause by layer, every rule by dialect. */
function readmeTables() {
  const { CAUSES } = require(path("out/src/diagnose/causes.js"));
  const { LAYERS } = require(path("out/src/diagnose/verdict.js"));
  const { DIALECTS } = require(path("out/src/lint/dialect.js"));
  const rows = (heads, lines) => [`| ${heads.join(" | ")} |`, `|${heads.map(() => " --- |").join("")}`, ...lines].join("\n");
  const causes = LAYERS.map((layer) => [layer, CAUSES.filter((cause) => cause.layer === layer)]).filter(([, list]) => list.length > 0);
  const cell = (list, folder) => list.map(({ id }) => `[${id.split("/").pop()}](${folder}/${id}.md)`).join(" · ");
  return {
    causes: rows(["Layer", "Causes"], causes.map(([layer, list]) => `| ${layer} | ${cell(list, "docs/causes")} |`)),
    rules: rows(["File of", "Severity", "Rules"], DIALECTS.flatMap(({ name, rules }) => ["error", "warning", "hint"].map((severity) =>
      `| ${name} | ${severity} | ${cell(rules.filter((rule) => rule.severity === severity), "docs/lint")} |`))),
  };
}

const check = process.argv.includes("--check");
const stale = [];
const missing = [];
for (const { page, head } of [...causeHeads(), ...ruleHeads()]) {
  if (!existsSync(path(page))) {
    missing.push(page);
    continue;
  }
  const old = readFileSync(path(page), "utf8");
  const end = old.indexOf(END);
  const body = old.startsWith(BEGIN) && end !== -1 ? old.slice(end + END.length) : `\n\n${old}`;
  const text = `${[BEGIN, ...head, END].join("\n")}${body.trimEnd()}\n`;
  if (text === old) continue;
  stale.push(page);
  if (!check) writeFileSync(path(page), text);
}
const readme = readFileSync(path("README.md"), "utf8");
const filled = Object.entries(readmeTables()).reduce((text, [name, rows]) =>
  text.replace(new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`), (_, begin, end) => `${begin}\n${rows}\n${end}`), readme);
if (filled !== readme) {
  stale.push("README.md");
  if (!check) writeFileSync(path("README.md"), filled);
}
for (const page of stale) console.log(`${check ? "not up to date" : "written"}: ${page}`);
for (const page of missing) console.error(`missing: ${page}`);
if (missing.length > 0 || (check && stale.length > 0)) process.exitCode = 1;
