import assert from "node:assert/strict";
import fc from "fast-check";
import type { DialectId } from "../../src/lint/dialect";
import { lint } from "../../src/lint/lint";
import { SEED, STEADY_SEED } from "../helpers/seed";
import { acceptedOf } from "./batch";
import { pureftpdFile, vsftpdFile } from "./generated";
import { proftpdFile } from "./generatedProftpd";
import { installedDaemons } from "./installed";

const SEEDS: Readonly<Record<DialectId, number>> = { vsftpd: SEED, proftpd: STEADY_SEED, pureftpd: SEED };
const FILES = Number(process.env["FTP_DOCTOR_FILES"] ?? 500);

describe("generated files", function () {
  this.timeout(Math.max(120_000, FILES * 1000));
  const daemons = installedDaemons();

  it(`vsftpd takes exactly those without an error, of ${FILES}`, () => agree("vsftpd", "vsftpd", vsftpdFile));
  it(`proftpd takes exactly those without an error, of ${FILES}`, () => agree("proftpd", "proftpd", proftpdFile));
  it(`pure-ftpd takes exactly those without an error, of ${FILES}`, () => agree("pureftpd", "pure-ftpd", pureftpdFile));

  async function agree(dialect: DialectId, server: "vsftpd" | "proftpd" | "pure-ftpd", files: fc.Arbitrary<readonly string[]>): Promise<void> {
    const sample = fc.sample(files, { numRuns: FILES, seed: SEEDS[dialect] });
    const accepted = await acceptedOf(server, sample.map(toText), daemons());
    const wrong = sample.filter((lines, index) => accepted[index] !== isFree(lines, dialect));
    const shown = await Promise.all(wrong.slice(0, 5).map((lines) => shrink(lines, dialect, server)));
    assert.deepEqual(shown, [], `${wrong.length} of ${FILES}; FTP_DOCTOR_SEED=${SEEDS[dialect]} brings the same files again`);
    assert.ok(accepted.filter(Boolean).length > FILES / 10 && accepted.filter((one) => !one).length > FILES / 10, "too much of one kind");
  }

  /** The fewest lines over which daemon and linter still differ. */
  async function shrink(lines: readonly string[], dialect: DialectId, server: "vsftpd" | "proftpd" | "pure-ftpd"): Promise<string> {
    // Without the modules the rest would mean something else.
    const shorter = lines.flatMap((one, index) => (/^(?:ModulePath|LoadModule) /.test(one) ? [] : [lines.filter((_, other) => other !== index)]));
    const accepted = await acceptedOf(server, shorter.map(toText), daemons());
    const next = shorter.find((fewer, index) => accepted[index] !== isFree(fewer, dialect));
    if (next) return shrink(next, dialect, server);
    const errors = lint(toText(lines), { dialect }).filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule}: ${message}`);
    return `${JSON.stringify(toText(lines))} ${errors.length === 0 ? "is refused" : `is accepted in spite of ${errors.join("; ")}`}`;
  }
});

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function isFree(lines: readonly string[], dialect: DialectId): boolean {
  return lint(toText(lines), { dialect }).every(({ severity }) => severity !== "error");
}
