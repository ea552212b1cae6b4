import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatJson, formatSarif, formatText, type Report } from "../../src/lint/format";
import { lint } from "../../src/lint/lint";
import { ROOT } from "../helpers/paths";

const TEXT = "write_enable = YES\npasv_enable=NO\n";
const REPORTS: readonly Report[] = [
  { file: "etc/my server.conf", diagnostics: lint(TEXT, { dialect: "vsftpd" }) },
  { file: "C:\\etc\\vsftpd.conf", diagnostics: [] },
];

describe("formats of the linter", () => {
  it("text: one line each, and a count", () => {
    const lines = formatText(REPORTS).split("\n");
    assert.equal(lines.length, 4);
    assert.match(lines[0] ?? "", /^etc\/my server\.conf:1:13: error: .* \[vsftpd\/space-around-equals\]$/);
    assert.match(lines[1] ?? "", /^etc\/my server\.conf:2:13: warning: .* \[vsftpd\/pasv-disabled\]$/);
    assert.equal(lines[2], "errors: 1, warnings: 1, hints: 0");
    assert.equal(formatText([]), "errors: 0, warnings: 0, hints: 0\n");
  });

  it("json: places count from 1, fixes are edits", () => {
    const [first, second] = JSON.parse(formatJson(REPORTS)) as Record<string, unknown>[];
    const { message, ...rest } = first ?? {};
    assert.match(String(message), /^blank around "=" in "write_enable = YES"/);
    assert.deepEqual(rest, {
      file: "etc/my server.conf", line: 1, column: 13, endLine: 1, endColumn: 16, rule: "vsftpd/space-around-equals", severity: "error",
      fixes: [{ title: 'Remove the blanks around "="', safe: true, edits: [{ line: 1, column: 13, endLine: 1, endColumn: 16, text: "=" }] }],
    });
    assert.equal(second?.["rule"], "vsftpd/pasv-disabled");
    assert.deepEqual(JSON.parse(formatJson([])), []);
  });

  it("sarif: rules, places and replacements", () => {
    const log = JSON.parse(formatSarif(REPORTS)) as { version: string; runs: { tool: { driver: { rules: { id: string; helpUri: string }[] } }; results: SarifResult[] }[] };
    const [run] = log.runs;
    assert.equal(log.version, "2.1.0");
    const { repository: { url } } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { repository: { url: string } };
    for (const { helpUri } of run?.tool.driver.rules ?? []) {
      const [, page = ""] = helpUri.split(`${url.replace(/\.git$/, "")}/blob/HEAD/`);
      assert.ok(page !== "" && existsSync(join(ROOT, page)), helpUri);
    }
    const ids = run?.tool.driver.rules.map(({ id }) => id) ?? [];
    assert.equal(new Set(ids).size, ids.length);
    const [first, second] = run?.results ?? [];
    assert.ok(ids.includes(first?.ruleId ?? ""));
    assert.deepEqual([first?.level, second?.level], ["error", "warning"]);
    assert.deepEqual(first?.locations, [{
      physicalLocation: { artifactLocation: { uri: "etc/my%20server.conf" }, region: { startLine: 1, startColumn: 13, endLine: 1, endColumn: 16 } },
    }]);
    assert.deepEqual(first?.fixes[0]?.artifactChanges[0]?.replacements, [
      { deletedRegion: { startLine: 1, startColumn: 13, endLine: 1, endColumn: 16 }, insertedContent: { text: "=" } },
    ]);
  });

  it("sarif: a drive letter is no scheme", () => {
    const text = formatSarif([{ file: "C:\\etc\\vsftpd.conf", diagnostics: lint(TEXT, { dialect: "vsftpd" }) }]);
    assert.match(text, /"uri": "file:\/\/\/C:\/etc\/vsftpd\.conf"/);
  });
});

interface SarifResult {
  readonly ruleId: string;
  readonly level: string;
  readonly locations: unknown;
  readonly fixes: { readonly artifactChanges: { readonly replacements: unknown }[] }[];
}
