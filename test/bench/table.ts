import type { Distance } from "./distance";
import { ROUND_TRIP_MS } from "./distance";
import type { LintSpeed } from "./lintSpeed";
import { READ_BYTES, type ReadSpeed } from "./readSpeed";
import { OURS, type Measured, type Row } from "./measure";

/** Everything that was measured, and on what. */
export interface Results {
  readonly date: string;
  readonly machine: string;
  readonly versions: readonly string[];
  readonly limitMs: number;
  readonly rows: readonly Row[];
  readonly distances: readonly Distance[];
  readonly lint: readonly LintSpeed[];
  readonly reading: readonly ReadSpeed[];
}

/** The page of the documentation. */
export function pageOf(results: Results): string {
  const { date, machine, versions, limitMs, rows, distances, lint, reading } = results;
  const limit = limitMs / 1000;
  return `# Benchmarks

Written by \`npm run bench\` on ${date}: ${machine}.
${versions.join("; ")}.

## Time to the verdict

Each fault is a network of its own with a real daemon in it (see \`test/lab\`). Every program sees the same network in the same run, is as talkative
as it gets, and has its own defaults; FTP Doctor is told to judge as a client that does not resume TLS sessions where that is the fault.
**Bold**: the output names the cause. *lists*: it got the listing, past the fault or because there is none. *other*: it ended without a word about the cause. > ${limit} s: it was ended then. –: the program cannot do this kind of TLS.

${timesTable(rows)}

Causes named: ${standing(rows)}.

## A server far away

The whole diagnosis of a sound server, ${ROUND_TRIP_MS} ms of round trip away. Waits are handshakes, greetings and commands with their answers; the
least is what the RFCs need for one listing in the same set-up, while a diagnosis lists in more ways than one. The delay is that of a proxy in front
of the server, which makes connections onwards a round trip later in place of a slow handshake.

${table(["server", "verdict", "time", "waits", "least for one listing"], distances.map(({ name, verdict, ms, waits, least }) => [name, verdict, seconds(ms), String(waits), String(least)]))}

## Lint

Medians in one process that is warm. Parsing alone, and parsing with all rules.

${table(["configuration", "lines", "parse", "lint"], lint.map(({ dialect, lines, parseMs, lintMs }) => [dialect, String(lines), `${parseMs.toFixed(1)} ms`, `${lintMs.toFixed(1)} ms`]))}

## Logs and captures

\`ftp-doctor explain\` of files of ${READ_BYTES / 1e6} MB, each in a process of its own that begins cold. Sessions in captures are many small packets, the most work for their size.

${table(["file", "time", "for 10 MB", "most memory"], reading.map(({ kind, ms, peak }) => [kind, seconds(ms), seconds(ms / (READ_BYTES / 1e7)), `${Math.round(peak / 1e6)} MB`]))}
`;

  function timesTable(all: readonly Row[]): string {
    const names = Object.keys(all[0]?.results ?? {});
    return table(["scenario", ...names], all.map(({ id, results: one }) => [id, ...names.map((name) => cell(one[name]))]));
  }

  function cell({ outcome, ms, killed, verdict = "other" }: Measured = { outcome: "cannot", ms: 0 }): string {
    switch (outcome) {
      case "names": return killed ? `**named**, > ${limit} s` : `**${seconds(ms)}**`;
      case "lists": return `${seconds(ms)}, lists`;
      case "fails": return `${seconds(ms)}, ${verdict}`;
      case "hangs": return `> ${limit} s`;
      case "cannot": return "–";
      default: return outcome satisfies never;
    }
  }
}

/** How many of the faults each program named, of those that it met: who lists has not met it. */
function standing(rows: readonly Row[]): string {
  const faults = rows.filter(({ cause }) => cause !== "healthy");
  return Object.keys(rows[0]?.results ?? {}).map((name) => {
    const named = faults.filter(({ results }) => results[name]?.outcome === "names").length;
    const met = faults.filter(({ results }) => !["lists", "cannot"].includes(results[name]?.outcome ?? "cannot")).length;
    return `${name} ${named} of ${name === OURS ? faults.length : met}`;
  }).join(", ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 9950 ? 2 : 1)} s`;
}
