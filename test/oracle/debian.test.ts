import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { lint } from "../../src/lint/lint";
import { OPTIONS } from "../../src/lint/pureftpd/options";
import { SEED } from "../helpers/seed";
import { installedDaemons } from "./installed";
import { wrapperFor } from "./wrapper";

const run = promisify(execFile);
const FILES = Number(process.env["FTP_DOCTOR_FILES"] ?? 100);

// What depends on files of the machine, and an address that only the daemon refuses.
const ELSEWHERE = OPTIONS.filter(({ name, form, login }) => login !== undefined || form === "text" || name === "TrustedIP").map(({ name }) => name).filter((name) => name !== "AltLog");
const name = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...OPTIONS.map((option) => option.name).filter((one) => !ELSEWHERE.includes(one))) },
  fc.constantFrom("README", "natmode", "FSCharset", "PassivePorts", "NATmodes", "x2"),
);
const value = fc.constantFrom(
  "yes", "No", "1", "0", "on", "OFF", "true", "false", "50", "5 6", "5\t6", "5:6", ":5", "5:", "5:x", "-1 5", "-1 -1", "-2 5", "0-1 5", "133 022", "133:022", "0133 022", "888 022", "word",
  "two words", "yes # c", "\"yes\"", "a-b", "\u00e9", "\uFEFFyes", "\u00a0yes", "5 6 7", "+5", "5.0", "/a/b", "-", "yes\0", "5\u0085",
);
const line = fc.tuple(fc.constantFrom("", " ", "\t", "\v"), fc.oneof({ weight: 3, arbitrary: value }, fc.constantFrom("", "# a remark", "#yes", " # x")), fc.constantFrom("", " ", "\r", "\f")).map((parts) => parts.join(""));
const file = fc.record({ name, lines: fc.array(line, { maxLength: 3 }) });

describe("generated files of Debian's folder", () => {
  const daemons = installedDaemons();

  it("links in auth stop the wrapper, are passed over or used as foretold", async () => {
    const folder = await mkdtemp(join(tmpdir(), "wrapper-"));
    try {
      const wrapper = await wrapperFor(folder, "UnixAuthentication", "yes\n", daemons().path("pure-ftpd"));
      await writeFile(join(folder, "other"), "x\n");
      for (const [target, isTaken, isUsed] of [["../conf/UnixAuthentication", true, true], ["../conf/Gone", true, false], ["../other", false, false], [undefined, true, false]] as const) {
        const link = join(folder, "auth", "50x");
        await rm(link, { force: true });
        await (target === undefined ? writeFile(link, "yes\n") : symlink(target, link));
        const said = await run("perl", [wrapper, "--show-options"]).then(({ stdout }) => stdout, ({ stderr }: { stderr: string }) => stderr);
        const entries = () => [{ name: "50x", ...(target !== undefined && { target }), ...(target === "../conf/Gone" && { isDangling: true as const }) }];
        const found = ["auth/50x", "conf/UnixAuthentication"].map((name) => lint("yes\n", { dialect: "pureftpd", fileName: `/etc/pure-ftpd/${name}`, entries }).map(({ rule, message }) => ({ rule, message })));
        assert.equal(said.includes("No corresponding directive"), !isTaken, said);
        assert.equal(found[0]?.some(({ rule, message }) => rule === "pureftpd/debian-auth-target" && said.replaceAll(folder, "/etc/pure-ftpd").includes(/"(Invalid .*)"$/.exec(message)?.[1] ?? "none")), !isTaken, said);
        assert.equal(said.includes("-l unix"), isUsed, said);
        assert.equal(found[1]?.length, isUsed ? 0 : 1);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it(`stop the wrapper exactly where there is an error, of ${FILES}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), "wrapper-"));
    try {
      const sample = fc.sample(file, { numRuns: FILES, seed: SEED }).map((one) => ({ name: one.name, text: one.lines.map((text) => `${text}\n`).join("") }));
      const wrapper = await wrapperFor(folder, "TLS", "", daemons().path("pure-ftpd"));
      for (const [index, one] of sample.entries()) {
        await mkdir(join(folder, "all", String(index)), { recursive: true });
        await writeFile(join(folder, "all", String(index), one.name), one.text);
      }
      const script = 'for i in $(seq 0 "$2"); do rm -rf conf; mv "all/$i" conf; perl "$1" --show-options >/dev/null 2>"$i.out"; echo $? >"$i.status"; done';
      await run("bash", ["-c", script, "bash", wrapper, String(sample.length - 1)], { cwd: folder });
      const wrong: string[] = [];
      for (const [index, one] of sample.entries()) {
        const isTaken = (await readFile(join(folder, `${index}.status`), "utf8")).trim() === "0";
        const errors = lint(one.text, { dialect: "pureftpd", fileName: `/etc/pure-ftpd/conf/${one.name}` }).filter(({ rule }) => /debian-(?:bad|unknown)/.test(rule));
        if (isTaken !== (errors.length === 0)) wrong.push(`${JSON.stringify(one)}: ${await readFile(join(folder, `${index}.out`), "utf8")}${errors.map(({ message }) => message).join()}`);
      }
      assert.deepEqual(wrong, [], `FTP_DOCTOR_SEED=${SEED} brings the same files again`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }).timeout(120_000);
});
