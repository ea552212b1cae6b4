import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { cpus, release } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../helpers/paths";
import { whyNoLab } from "../lab/install";
import { inPool } from "../lab/pool";
import { prepareLab } from "../lab/prove";
import { measureDistances } from "./distance";
import { FAULTS } from "./faults";
import { measureLint } from "./lintSpeed";
import { measure } from "./measure";
import { PEERS } from "./peers";
import { measureReading } from "./readSpeed";
import { pageOf } from "./table";

const PAGE = join(ROOT, "docs/benchmarks.md");
const DEFAULT_LIMIT_S = 30;
/** Networks that exist at the same time; in all but one everybody waits. */
const AT_ONCE = 6;

/** `node out/test/bench/run.js [--limit SECONDS] [--no-page]`: measures, prints, and writes docs/benchmarks.md. `BENCH_SHOW=1` shows what the others print. */
async function main(words: readonly string[]): Promise<void> {
  const reason = await whyNoLab();
  if (reason !== undefined) throw new Error(`the benchmarks need the lab, and it cannot run: ${reason}`);
  const limitMs = 1000 * Number(words.includes("--limit") ? words[words.indexOf("--limit") + 1] : DEFAULT_LIMIT_S);
  if (!(limitMs > 0)) throw new Error("--limit takes a number of seconds");
  const versions = await Promise.all(PEERS.map(versionOf));
  const lab = await prepareLab();
  // What takes the processor goes first and alone.
  const lint = measureLint();
  const reading = await measureReading();
  const distances = await measureDistances(lab);
  const [pool, quietly] = [inPool(AT_ONCE), inPool(1)];
  const rows = await Promise.all(FAULTS.map((fault) => pool(async () => {
    const row = await measure(fault, lab, limitMs, quietly);
    console.error(`${row.id}: ${Object.entries(row.results).map(([name, { outcome, ms }]) => `${name} ${outcome} ${ms}`).join(", ")}`);
    return row;
  })));
  const machine = `${cpus().length} cores, Linux ${release().split("-")[0] ?? ""}, Node ${process.version}`;
  const page = pageOf({ date: new Date().toISOString().slice(0, 10), machine, versions, limitMs, rows, distances, lint, reading });
  if (!words.includes("--no-page")) await writeFile(PAGE, page);
  console.log(page);
}

async function versionOf({ name, version: [program = "", ...args] }: (typeof PEERS)[number]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, args);
    const number = /\d+(?:\.\d+)*\S*/.exec(stdout)?.[0] ?? "";
    return `${name} ${number}`;
  } catch {
    throw new Error(`${name} is missing: apt-get install curl lftp tnftp wget python3`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
