import * as l10n from "@vscode/l10n";
import { DIALECTS } from "./dialect";
import type { Diagnostic, Severity } from "./rule";

/** What was found in one file. */
export interface Report {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** One line per finding, `file:line:column: severity: message [rule]`, and a last line that counts. Lines and columns count from 1. */
export function formatText(reports: readonly Report[]): string {
  const lines = reports.flatMap(({ file, diagnostics }) => diagnostics.map(({ range: { start }, severity, message, rule }) =>
    `${file}:${start.line + 1}:${start.column + 1}: ${severityWord(severity)}: ${message} [${rule}]`));
  const count = (severity: Severity) => reports.reduce((sum, { diagnostics }) => sum + diagnostics.filter((one) => one.severity === severity).length, 0);
  const summary = l10n.t("errors: {errors}, warnings: {warnings}, hints: {hints}",
    { errors: count("error"), warnings: count("warning"), hints: count("hint") });
  return [...lines, summary].map((line) => `${line}\n`).join("");
}

/** An array with one object per finding and its repairs. Lines and columns count from 1. */
export function formatJson(reports: readonly Report[]): string {
  const findings = reports.flatMap(({ file, diagnostics }) => diagnostics.map(({ range, rule, severity, message, fixes }) => ({
    file, ...place(range), rule, severity, message,
    fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits: edits.map((edit) => ({ ...place(edit.range), text: edit.text })) })),
  })));
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}

// HEAD is the default branch, whatever its name.
const REPOSITORY = "https://github.com/ftp-doctor/ftp-doctor";
const PAGES = `${REPOSITORY}/blob/HEAD/docs/lint`;

/** SARIF 2.1.0, as code scanning services read it. */
export function formatSarif(reports: readonly Report[]): string {
  const rules = DIALECTS.flatMap((dialect) => dialect.rules.map(({ id, summary, severity }) => ({
    id, shortDescription: { text: summary }, helpUri: `${PAGES}/${id}.md`, defaultConfiguration: { level: sarifLevel(severity) },
  })));
  const results = reports.flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => sarifResult(file, diagnostic)));
  const run = { tool: { driver: { name: "FTP Doctor", informationUri: REPOSITORY, rules } }, columnKind: "utf16CodeUnits", results };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, undefined, 2)}\n`;
}

function sarifResult(file: string, { rule, severity, message, range, fixes }: Diagnostic) {
  const artifactLocation = { uri: toUri(file) };
  return {
    ruleId: rule,
    level: sarifLevel(severity),
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: region(range) } }],
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [{ artifactLocation, replacements: edits.map((edit) => ({ deletedRegion: region(edit.range), insertedContent: { text: edit.text } })) }],
      })),
    }),
  };
}

function place({ start, end }: Diagnostic["range"]) {
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

function region(range: Diagnostic["range"]) {
  const { line, column, endLine, endColumn } = place(range);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A reference as RFC 3986 writes it: each segment escaped, a drive letter not taken for a scheme. */
function toUri(file: string): string {
  const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${path}` : path;
}

function sarifLevel(severity: Severity): "error" | "warning" | "note" {
  switch (severity) {
    case "error": return "error";
    case "warning": return "warning";
    case "hint": return "note";
    default: return severity satisfies never;
  }
}

function severityWord(severity: Severity): string {
  switch (severity) {
    case "error": return l10n.t("error");
    case "warning": return l10n.t("warning");
    case "hint": return l10n.t("hint");
    default: return severity satisfies never;
  }
}
