import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { lint } from "../../src/lint/lint";
import { installedDaemons } from "./installed";

const run = promisify(execFile);

/** Names and texts of files, `main` the first to be read; `FOLDER` is where they lie. And the file with the error, by its name. */
const REFUSED: Readonly<Record<string, readonly [Readonly<Record<string, string>>, string | undefined]>> = {
  "a faulty line": [{ main: "NoAnonymous yes\nInclude FOLDER/missing\nInclude FOLDER/part\n", part: "# a part\n\nPassivePortRange 50000-50100\n" }, "part"],
  "a file that includes itself": [{ main: "NoAnonymous yes\nInclude FOLDER/main\n" }, undefined],
  "a circle": [{ main: "Include FOLDER/a\n", a: "NoAnonymous yes\nInclude FOLDER/b\n", b: "\nInclude FOLDER/c\n", c: "Include FOLDER/a\n" }, "c"],
  "a circle with a side path": [{ main: "Include FOLDER/a\n", a: "Include FOLDER/b\nInclude FOLDER/a\n", b: "Include FOLDER/c\n", c: "Include FOLDER/d\n", d: "NoAnonymous yes\n" }, "a"],
  "a chain of sixteen, which is read to its end": [chainOf(16, "NoAnonymus yes\n"), "16"],
  "a chain of seventeen": [chainOf(17, "NoAnonymous yes\n"), "16"],
};

function chainOf(length: number, end: string): Readonly<Record<string, string>> {
  const links = Array.from({ length: length - 2 }, (_, index) => [String(index + 2), `Include FOLDER/${index + 3}\n`] as const);
  return { main: "Include FOLDER/2\n", ...Object.fromEntries(links), [String(length)]: end };
}

describe("files that Pure-FTPd includes", () => {
  const daemons = installedDaemons();

  for (const [name, [files, faulty]] of Object.entries(REFUSED)) {
    it(`stop the daemon in the words foretold: ${name}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), "oracle-"));
      try {
        for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text.replaceAll("FOLDER", folder));
        const main = join(folder, "main");
        const said = await run("unshare", ["-n", daemons().path("pure-ftpd"), main], { timeout: 5000, env: { ...process.env, LD_LIBRARY_PATH: daemons().libraries } })
          .then(({ stderr }) => stderr, ({ stderr }: { stderr: string }) => stderr);
        const include = (path: string) => (existsSync(path) ? [{ path, text: readFileSync(path, "utf8") }] : undefined);
        const [error, ...others] = lint(readFileSync(main, "utf8"), { dialect: "pureftpd", fileName: main, include })
          .filter(({ severity }) => severity === "error");
        assert.deepEqual([error?.file, others.length], [faulty === undefined ? undefined : join(folder, faulty), 0]);
        assert.ok(said.includes(/"([^"]*(?:line \d|too many).*)"$/.exec(error?.message ?? "")?.[1] ?? "none"), `${said}\n${error?.message}`);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
});
