import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { READ_KINDS } from "./readOne";

export interface ReadSpeed {
  readonly kind: string;
  /** Milliseconds, from the first byte to the verdict. */
  readonly ms: number;
  /** The most memory that the process has had, in bytes. */
  readonly peak: number;
}

export const READ_BYTES = 50_000_000;

/** Each in a process of its own, one after the other. */
export async function measureReading(): Promise<readonly ReadSpeed[]> {
  const speeds: ReadSpeed[] = [];
  for (const kind of READ_KINDS) {
    const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, "readOne.js"), kind, String(READ_BYTES)]);
    speeds.push({ kind, ...(JSON.parse(stdout) as Omit<ReadSpeed, "kind">) });
  }
  return speeds;
}
