import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { CAUSES } from "../src/diagnose/causes";
import { DIALECTS } from "../src/lint/dialect";
import { directiveByName } from "../src/lint/proftpd/catalogue";
import { optionByName } from "../src/lint/pureftpd/catalogue";
import { anyOption } from "../src/lint/vsftpd/conf";
import { ROOT } from "./helpers/paths";
import { filesBelow, readSource, resolveImport, typeOnlyImports } from "./helpers/sources";

const sources = filesBelow("src", ".ts").map(readSource);
const SOCKETS = ["node:net", "node:tls", "node:dns", "node:dns/promises", "node:dgram", "node:http", "node:https"];
const PURE_FTP = ["address", "evidence", "transcript", "reply", "pasv", "notes", "dataNotes", "furtherNotes"].map((name) => `src/ftp/${name}`);

/** Who may import what: the first entry whose folder contains the file decides. `@vscode/l10n` is allowed everywhere. */
const BOUNDARIES: readonly { readonly in: RegExp; readonly allowed: (name: string) => boolean }[] = [
  { in: /^src\/text\.ts$/, allowed: () => false },
  { in: /^src\/lint\//, allowed: (name) => name === "src/text" || name.startsWith("src/lint/") },
  { in: /^src\/diagnose\//, allowed: (name) => ["src/text", "src/ftp/address", "src/ftp/transcript"].includes(name) || name.startsWith("src/diagnose/") },
  { in: /^src\/readers\//, allowed: (name) => name === "src/text" || PURE_FTP.includes(name) || name.startsWith("src/readers/") },
  { in: /^src\/reference\//, allowed: (name) => [...PURE_FTP, "src/text"].includes(name) || name.startsWith("src/reference/") },
  { in: /^src\/ftp\/(control\.ts|steps\/)/, allowed: (name) => /^(node:|basic-ftp|ipaddr\.js)/.test(name) || /^src\/(ftp\/|text$)/.test(name) },
  { in: /^src\/ftp\//, allowed: (name) => (/^(node:|ipaddr\.js)/.test(name) && !SOCKETS.includes(name)) || /^src\/(ftp\/|text$)/.test(name) },
  { in: /^src\/(editor\/|extension\.ts)/, allowed: () => true },
  { in: /^src\//, allowed: (name) => name !== "vscode" && !name.startsWith("src/editor") },
];

describe("house", () => {
  it("imports only what the boundaries allow", () => {
    const broken = sources.flatMap(({ path, text, imports }) => {
      const boundary = BOUNDARIES.find((one) => one.in.test(path));
      const types = typeOnlyImports(text);
      const isFine = (name: string) =>
        name === "@vscode/l10n" || boundary?.allowed(resolveImport(path, name)) ||
        (path.startsWith("src/diagnose/") && types.includes(name) && /^src\/ftp\/evidence$/.test(resolveImport(path, name)));
      return imports.filter((name) => !isFine(name)).map((name) => `${path} imports ${name}`);
    });
    assert.deepEqual(broken, []);
  });

  it("keeps rules, steps, causes and dialects from importing their like", () => {
    const unit = /^src\/(?:lint\/[^/]+\/rules|ftp\/steps|diagnose\/causes)\//;
    const dialect = /^src\/lint\/([^/]+)\//;
    const broken = sources.flatMap(({ path, imports }) => {
      const resolved = imports.map((name) => resolveImport(path, name));
      const like = resolved.filter((name) => unit.test(path) && unit.test(name));
      const own = dialect.exec(path)?.[1];
      const foreign = resolved.filter((name) => own && own !== "shared" && dialect.test(name) && ![own, "shared"].includes(dialect.exec(name)?.[1] ?? ""));
      return [...like, ...foreign].map((name) => `${path} imports ${name}`);
    });
    assert.deepEqual(broken, []);
  });

  it("keeps every file within its budget of lines", () => {
    const small = /^src\/(?:lint\/[^/]+\/rules|ftp\/steps|diagnose\/causes)\//;
    const data = /\/(?:options|directives)\.ts$/;
    const tests = filesBelow("test", ".ts").map(readSource);
    const tooLong = [...sources, ...tests].filter(({ path, text }) => {
      const lines = text.split("\n").length - 1;
      const budget = data.test(path) ? Infinity : path.startsWith("test/") ? 300 : small.test(path) ? 60 : 150;
      return lines > budget;
    });
    assert.deepEqual(tooLong.map(({ path, text }) => `${path}: ${text.split("\n").length - 1} lines`), []);
  });

  it("has no default export and no enum in src", () => {
    assert.deepEqual(sources.filter(({ text }) => /^export default\b|^(?:export )?(?:const )?enum \w/m.test(text)).map(({ path }) => path), []);
  });

  it("says of every exported function and class what it is for", () => {
    const silent = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/(?<!\*\/\n)^export (?:async )?(?:function\*?|class) (\w+)/gm)].map(([, name = ""]) => `${path}: ${name}`));
    assert.deepEqual(silent, []);
  });

  it("says the same version in package.json and on top of the changelog", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    const top = /^## (\S+)/m.exec(readFileSync(join(ROOT, "CHANGELOG.md"), "utf8"))?.[1];
    assert.equal(top, version);
  });

  it("gives every cause its file, its page and a source, and explains no cycle", () => {
    const ids = CAUSES.map(({ id }) => id);
    const named = (folder: string, ending: string) => filesBelow(folder, ending).map((path) => basename(path, ending));
    assert.deepEqual(named("src/diagnose/causes", ".ts"), [...ids].sort());
    assert.deepEqual(named("docs/causes", ".md"), [...ids].sort());
    assert.deepEqual(CAUSES.filter(({ source }) => source.trim() === "").map(({ id }) => id), []);
    const explains = new Map(CAUSES.map((cause) => [cause.id, cause.explains]));
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (explains.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    assert.deepEqual(CAUSES.flatMap((cause) => cause.explains).filter((id) => !ids.includes(id)), []);
    assert.deepEqual(ids.filter((id) => reaches(id, id)), []);
  });

  it("gives every rule its file, its page, its fixtures and a source", () => {
    const rules = DIALECTS.flatMap(({ rules: list }) => list.map(({ id, source }) => ({ id, source })));
    const ids = rules.map(({ id }) => id).sort();
    const withoutFolder = (path: string, ending: string) => path.slice(0, -ending.length).replace(/^src\/lint\/|^docs\/lint\/|\/rules(?=\/)/g, "");
    assert.deepEqual(filesBelow("src/lint", ".ts").filter((path) => path.includes("/rules/")).map((path) => withoutFolder(path, ".ts")).sort(), ids);
    assert.deepEqual(filesBelow("docs/lint", ".md").map((path) => withoutFolder(path, ".md")).sort(), ids);
    const fixtures = filesBelow("test/fixtures/lint", ".conf");
    const missing = ids.flatMap((id) => ["bad", "good"].map((name) => `test/fixtures/lint/${id}/${name}.conf`)).filter((path) => !fixtures.includes(path));
    assert.deepEqual(missing, []);
    assert.deepEqual(rules.filter(({ source }) => source.trim() === ""), []);
  });

  it("remedies name only settings that the daemon knows", () => {
    const facts = new Proxy<Record<string, string>>({}, { get: (_, name) => (name === "port" ? "50000" : "192.0.2.1") });
    const known: Readonly<Record<string, (name: string) => boolean>> = {
      vsftpd: (name) => anyOption(name) !== undefined,
      proftpd: (name) => directiveByName(name) !== undefined,
      pureftpd: (name) => optionByName(name) !== undefined,
    };
    const settings = CAUSES.flatMap(({ id, remedy }) => Object.entries(known).flatMap(([software, knows]) =>
      (remedy.server[software as "vsftpd"]?.(facts) ?? []).flatMap(({ setting }) => (setting && !knows(setting.name) ? [`${id}: ${software} ${setting.name}`] : []))));
    assert.deepEqual(settings, []);
  });

  it("keeps what is generated up to date: heads of pages, tables, sentences for translators", () => {
    for (const script of ["docs", "words"]) {
      const { status, stdout } = spawnSync(process.execPath, [`scripts/${script}.mjs`, "--check"], { cwd: ROOT, encoding: "utf8" });
      assert.equal(status, 0, `${stdout}Run npm run docs.`);
    }
  }).timeout(300_000);

  it("predicts only causes that exist", () => {
    const ids = CAUSES.map(({ id }) => id);
    const predicted = DIALECTS.flatMap(({ rules }) => rules.flatMap((rule) => rule.predicts ?? []));
    assert.deepEqual(predicted.filter((id) => !ids.includes(id)), []);
  });
});
