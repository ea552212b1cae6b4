import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { includedFiles } from "../../../src/cli/includedFiles";
import { lint } from "../../../src/lint/lint";

/** Findings as `file:line rule`, of a main file and what its includes stand for. */
function found(text: string, files: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly string[] {
  const include = (path: string) => files[path] && Object.entries(files[path]).map(([name, content]) => ({ path: name, text: content }));
  return lint(text, { dialect: "proftpd", include }).map(({ file, range, rule }) => `${file ?? "main"}:${range.start.line + 1} ${rule.replace("proftpd/", "")}`);
}

describe("proftpd, with included files", () => {
  it("points to the file and the line, and comes back", () => {
    assert.deepEqual(
      found("PassivePorts 50000 50100\nInclude /a.conf\nUmask 9\n", { "/a.conf": { "a.conf": "# a\nInclude /d/\nFoo 1\n" }, "/d/": { "d/1": "Bar 2\n", "d/2": "Port 21\n" } }),
      ["main:3 bad-argument", "a.conf:3 unknown-directive", "d/1:1 unknown-directive"]);
  });

  it("knows what the files load, define, open and set", () => {
    assert.deepEqual(found("Port 21\nInclude /a.conf\n", {}), []);
    assert.deepEqual(found("Port 21\nInclude /a.conf\n", { "/a.conf": { a: "Umask 022\n" } }), ["main:1 passive-ports-missing"]);
    assert.deepEqual(found("Port 21\nInclude /a.conf\n", { "/a.conf": { a: "PassivePorts 50000 50100\n" } }), []);
    const tls = "<IfModule mod_tls.c>\n  TLSVerifyDepth -1\n</IfModule>\n";
    assert.deepEqual(found(`Include /modules.conf\n${tls}`, { "/modules.conf": { m: "LoadModule mod_tls.c\n" } }), ["main:3 bad-argument"]);
    assert.deepEqual(found("Include /half.conf\n  DenyAll\n</Limit>\n", { "/half.conf": { half: "<Limit ALL>\n" } }), []);
  });

  it("repairs only within the file of the finding", () => {
    const include = () => [{ path: "b", text: "TimeoutIdel 1\nUseIPv6 enable\n" }];
    const [, second] = lint("Include /b\n", { dialect: "proftpd", include });
    assert.deepEqual([second?.file, second?.fixes[0]?.edits[0]?.range.start], ["b", { line: 1, column: 8 }]);
  });

  it("ignores what comments ask for in the included file, and survives a file that includes itself", () => {
    assert.deepEqual(found("Include /b\n", { "/b": { b: "# ftp-doctor: ignore proftpd/unknown-directive because\nFoo 1\nInclude /b\nBar 1\n" } }), ["b:4 unknown-directive"]);
  });

  it("says nothing false of a part whose whole is not known", () => {
    const part = "DenyAll\n</VirtualHost>\n<Directory /srv>\n";
    const rules = (fileName: string) => lint(part, { dialect: "proftpd", fileName }).map(({ rule }) => rule);
    assert.deepEqual(rules("/etc/proftpd/conf.d/part.conf"), []);
    assert.deepEqual(rules("/etc/proftpd/proftpd.conf"), ["proftpd/wrong-context", "proftpd/section-end", "proftpd/unclosed-section"]);
  });
});

describe("files that the command line includes", () => {
  const root = mkdtempSync(join(tmpdir(), "include-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  after(() => rmSync(root, { recursive: true }));

  it("are found below the folders that enclose the configuration: alone, in a directory, by pattern", () => {
    write("etc/proftpd/proftpd.conf", "");
    write("etc/proftpd/tls.conf", "tls");
    write("etc/proftpd/conf.d/b.conf", "b");
    write("etc/proftpd/conf.d/a.conf", "a");
    write("etc/proftpd/conf.d/c.bak", "c");
    const { read } = includedFiles(join(root, "etc/proftpd/proftpd.conf"));
    assert.deepEqual(read("/etc/proftpd/tls.conf")?.map(({ text }) => text), ["tls"]);
    assert.deepEqual(read("/etc/proftpd/conf.d/")?.map(({ text }) => text), ["a", "b", "c"]);
    assert.deepEqual(read("/etc/proftpd/conf.d/*.conf")?.map(({ text }) => text), ["a", "b"]);
    assert.equal(read("/etc/proftpd/nothing.conf"), undefined);
  });
});

describe("versions of proftpd", () => {
  const rules = (text: string, daemon: "proftpd@1.3.5" | "proftpd@1.3.6" | "proftpd@1.3.8" | "proftpd@1.3.9") => lint(text, { dialect: "proftpd", daemon }).map(({ rule }) => rule);

  it("differ in the directives that they know", () => {
    assert.deepEqual(rules("<VirtualHost 127.0.0.1>\n  ServerAlias a\n</VirtualHost>\n", "proftpd@1.3.5"), ["proftpd/unknown-directive"]);
    assert.deepEqual(rules("<VirtualHost 127.0.0.1>\n  ServerAlias a\n</VirtualHost>\n", "proftpd@1.3.6"), []);
    assert.deepEqual(rules("TransferPriority 1\n", "proftpd@1.3.6"), []);
    assert.deepEqual(rules("TransferPriority 1\n", "proftpd@1.3.8"), ["proftpd/removed-directive"]);
    assert.deepEqual(rules("ScoreboardOptions x\n", "proftpd@1.3.8"), ["proftpd/unknown-directive"]);
    assert.deepEqual(rules("ScoreboardOptions x\n", "proftpd@1.3.9"), []);
  });
});
