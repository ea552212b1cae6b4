// Writes the heads of the pages in docs/, their index docs/README.md and the tables of the README from the compiled causes and rules. What stands below
// a head is written by hand.
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

function rows(heads, cells) {
  return [heads, heads.map(() => "---"), ...cells].map((row) => `| ${row.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`);
}

const SEVERITIES = ["error", "warning", "hint"];

/** Layers with their causes, and dialects. */
function catalogues() {
  const { CAUSES } = require(path("out/src/diagnose/causes.js"));
  const { LAYERS } = require(path("out/src/diagnose/verdict.js"));
  const { DIALECTS } = require(path("out/src/lint/dialect.js"));
  const layers = LAYERS.map((layer) => [layer, CAUSES.filter((cause) => cause.layer === layer)]).filter(([, list]) => list.length > 0);
  return { layers, dialects: DIALECTS };
}

/** The tables of the README: every cause by layer, the number of rules by dialect. */
function readmeTables({ layers, dialects }) {
  const links = (list) => list.map(({ id }) => `[${id}](docs/causes/${id}.md)`).join(" · ");
  return {
    causes: rows(["Layer", "Causes"], layers.map(([layer, list]) => [layer, links(list)])),
    rules: rows(["File of", "Errors", "Warnings", "Hints"], dialects.map(({ name, rules }) =>
      [`[${name}](docs/README.md#${name.toLowerCase()})`, ...SEVERITIES.map((severity) => rules.filter((rule) => rule.severity === severity).length)])),
  };
}

/** docs/README.md: every cause and every rule with what it says. */
function indexPage({ layers, dialects }) {
  const link = (folder, id) => `[${id.split("/").pop()}](${folder}/${id}.md)`;
  const causes = layers.flatMap(([layer, list]) => ["", `### Layer: ${layer}`, "", ...rows(["Cause", "What it says"], list.map((cause) => [link("causes", cause.id), cause.summary(FACTS)]))]);
  const bySeverity = (rules) => SEVERITIES.flatMap((severity) => rules.filter((rule) => rule.severity === severity));
  const rules = dialects.flatMap(({ name, rules: all }) =>
    ["", `### ${name}`, "", ...rows(["Rule", "Severity", "What it says"], bySeverity(all).map(({ id, severity, summary }) => [link("lint", id), severity, summary]))]);
  return [
    "# What FTP Doctor can name", "", "Made by `npm run docs`.", "", "## Causes", "", "Of connections that fail, in the order of a connection. Words in braces are facts of the run. Each page says what the cause means, how it is told, what to change on the server and what to set in a client.", ...causes,
    "", "## Rules", "", "`error`: the daemon refuses the file or the session. `warning`: it takes the line otherwise than meant. `hint`: what else is worth knowing.", ...rules, "",
  ].join("\n");
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
const known = catalogues();
const readme = Object.entries(readmeTables(known)).reduce((text, [name, lines]) =>
  text.replace(new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`), (_, begin, end) => [begin, ...lines, end].join("\n")), readFileSync(path("README.md"), "utf8"));
for (const [page, text] of [["README.md", readme], ["docs/README.md", indexPage(known)]]) {
  if (existsSync(path(page)) && readFileSync(path(page), "utf8") === text) continue;
  stale.push(page);
  if (!check) writeFileSync(path(page), text);
}
for (const page of stale) console.log(`${check ? "not up to date" : "written"}: ${page}`);
for (const page of missing) console.error(`missing: ${page}`);
if (missing.length > 0 || (check && stale.length > 0)) process.exitCode = 1;
