import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { directiveByName } from "../src/lint/proftpd/catalogue";
import { optionByName } from "../src/lint/pureftpd/catalogue";
import { anyOption } from "../src/lint/vsftpd/conf";
import { ROOT } from "./helpers/paths";
import { filesBelow } from "./helpers/sources";

/** Whom the page of a cause has to tell what to do. "any" is nobody: a user looks for the own client. */
const CLIENTS = ["FileZilla", "WinSCP", "lftp", "curl", "Cyberduck", "basic-ftp", "ftp.exe"];
const SECTIONS = ["What it means", "How it is told", "On the server", "With a client"];

/** What a setting looks like in the files of each server, and whether the server knows one. */
const SETTINGS: Readonly<Record<string, readonly [RegExp, (name: string) => boolean]>> = {
  vsftpd: [/^[a-z]+(?:_[a-z0-9]+)+(?==|$)/, (name) => anyOption(name) !== undefined],
  ProFTPD: [/^[A-Z][A-Za-z]*[a-z](?= |$)/, (name) => directiveByName(name) !== undefined],
  "Pure-FTPd": [/^[A-Z][A-Za-z0-9]*(?= |$)/, (name) => optionByName(name) !== undefined],
};
/** Looks like a setting and is another word: a module of PAM, a function, a value of TLSOptions. */
const NO_SETTINGS = ["pam_shells", "vsf_sysutil_bind", "UseImplicitSSL"];

describe("pages of causes", () => {
  const pages = filesBelow("docs/causes", ".md").map((path) => ({ id: basename(path, ".md"), text: readFileSync(join(ROOT, path), "utf8") }));

  it("say what it means, how it is told, and what to do on the server and with a client", () => {
    const wrong = pages.filter(({ text }) => [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title).join() !== SECTIONS.join());
    assert.deepEqual(wrong.map(({ id }) => id), []);
  });

  it("have a row for each client", () => {
    const lacking = pages.flatMap(({ id, text }) => {
      const named = rows(section(text, "With a client")).flatMap(([who = ""]) => who.split(", "));
      return CLIENTS.filter((client) => !named.includes(client)).map((client) => `${id} lacks ${client}`);
    });
    assert.deepEqual(lacking, []);
  });

  it("have rows of two cells, each of them filled", () => {
    const broken = pages.flatMap(({ id, text }) => ["On the server", "With a client"].flatMap((title) => {
      const cells = rows(section(text, title));
      return cells.length > 0 && cells.every((row) => row.length === 2 && row.every((cell) => cell !== "")) ? [] : [`${id}: ${title}`];
    }));
    assert.deepEqual(broken, []);
  });

  it("name only settings that the server knows", () => {
    const unknown = pages.flatMap(({ id, text }) => rows(section(text, "On the server")).flatMap(([who = "", change = ""]) => {
      const servers = Object.entries(SETTINGS).filter(([name]) => who.split(", ").includes(name)).map(([, setting]) => setting);
      const words = [...change.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code).filter((code) => !NO_SETTINGS.includes(code));
      const named = words.filter((word) => servers.some(([form]) => form.test(word)));
      return named.filter((word) => !servers.some(([form, knows]) => knows(form.exec(word)?.[0] ?? ""))).map((word) => `${id}: ${who}: ${word}`);
    }));
    assert.deepEqual(unknown, []);
  });
});

/** What stands below a heading, up to the next one. */
function section(text: string, title: string): string {
  return text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? "";
}

/** The rows of all tables, without their heads. A bar behind a backslash is part of a cell. */
function rows(text: string): readonly (readonly string[])[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => (line.startsWith("|") && !/^\|-/.test(line) && !/^\|-/.test(lines[at + 1] ?? "")
    ? [line.slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.trim())] : []));
}
