import { readFileSync, writeFileSync } from "node:fs";
import type { Target } from "../../src/ftp/evidence";
import type { ProbeOptions } from "../../src/ftp/probe";
import { parseEntry, printTranscript, type Entry } from "../../src/ftp/transcript";
import type { Step } from "./scriptedServer";

/** A `.ftp` file: comment lines, the target as `name=value` words, the scripts of the connections, the expected transcript. */
export interface FtpCase {
  readonly target: Partial<Target>;
  readonly password: string;
  readonly options: ProbeOptions;
  readonly scripts: readonly (readonly Step[])[];
  readonly expected: string;
}

const MARK = "--- transcript\n";

export function readFtpCase(file: string): FtpCase {
  const text = readFileSync(file, "utf8");
  const [script = "", expected = ""] = text.split(MARK);
  const lines = script.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const words = lines.filter((line) => line.startsWith("probe ")).flatMap((line) => line.split(" ").slice(1)).map((word) => word.split("="));
  const { password = "canary-7f3a", timeout = "3000", samples = "0", repeat, address, write, reuse, ...target } = Object.fromEntries(words) as Record<string, string>;
  const scripts: Step[][] = [];
  for (const line of lines) {
    if (line.startsWith("probe ")) continue;
    if (line === "connection") scripts.push([]);
    else scripts.at(-1)?.push([line.split(" ")[0] ?? "", line.slice(line.indexOf(" ") === -1 ? line.length : line.indexOf(" ") + 1)]);
  }
  return {
    target: { ...target, ...(reuse === undefined ? {} : { sessionReuse: reuse === "on" }) } as Partial<Target>,
    password, options: { timeoutMs: Number(timeout), samples: Number(samples), alternatives: false, ...(repeat === undefined ? {} : { repeat: Number(repeat) }), ...(address === undefined ? {} : { activeAddress: address }), writeTest: write === "on" }, scripts, expected,
  };
}

export function acceptTranscript(file: string, transcript: string): void {
  writeFileSync(file, (readFileSync(file, "utf8").split(MARK)[0] ?? "") + MARK + transcript);
}

/** The printed transcript without what differs from run to run: times and the ports that the system chose. */
export function normalised(transcript: readonly Entry[]): string {
  const lines = printTranscript(transcript.map((entry) => ({ ...entry, at: 0, text: withoutChance(entry.text) }))).split("\n");
  return withoutRepetition(lines).join("\n");
}

/** A flood of the same line is told in one. */
function withoutRepetition(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => {
    if (line !== lines[index - 1]) return [line];
    if (line === lines[index + 1]) return [];
    const first = lines.findLastIndex((other, at) => at < index && other !== line) + 1;
    return [`(and ${index - first} times more)`];
  });
}

function withoutChance(text: string): string {
  return text
    .replace(/\b\d+ ms\b/g, "N ms")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
    .replace(/\bftp-doctor-[0-9a-f-]{36}\b/g, "ftp-doctor-ID")
    .replace(/\bsha256 [0-9a-f]{64}\b/g, "sha256 HASH")
    // Two connections race.
    .replace(/\bbegun (?:before|after) the opening reply$/, "begun after the command")
    .replace(/(127\.0\.0\.\d+|::1\]|10\.\d+\.\d+\.\d+|0\.0\.0\.0):\d{4,5}\b/g, "$1:PORT")
    .replace(/\b((?:\d+,){4})\d+,\d+\b/g, "$1P,P")
    .replace(/\|(\d{4,5})\|/g, "|PORT|");
}

/** All lines of a text that are transcript lines. */
export function entriesIn(text: string): readonly Entry[] {
  return text.split("\n").flatMap((line) => parseEntry(line) ?? []);
}
