import type { Statement, Word } from "./parse";
import { isKnownValue } from "./refusal";

interface Port {
  readonly word: Word;
  /** As atoi(3) reads it; 0 for what is no number. */
  readonly port: number;
}

export interface PassivePorts {
  readonly first: Port;
  readonly last: Port;
  /** Why the daemon takes one of them for no port: the word that is wrong and the daemon's words. */
  readonly problem: { readonly word: Word; readonly words: string } | undefined;
}

/** What set_passiveports makes of the directive; undefined when arguments are missing or come from the environment. */
export function passivePortsOf({ arguments: [one, two] }: Statement): PassivePorts | undefined {
  if (!one || !two || !isKnownValue([one, two])) return undefined;
  const first = { word: one, port: atoi(one.text) };
  const last = { word: two, port: atoi(two.text) };
  return { first, last, problem: problemOf(first, last) };
}

/** What the daemon says to the two. */
export function passivePortsComplaint({ first, last, problem }: PassivePorts): { readonly word: Word; readonly words: string } | undefined {
  return problem ?? (first.port < last.port ? undefined : { word: last.word, words: UPSIDE_DOWN });
}

export const UPSIDE_DOWN = "min port must be less than max port";

/** The order of the checks is the daemon's. */
function problemOf(first: Port, last: Port): PassivePorts["problem"] {
  if (!isPort(first)) return { word: first.word, words: "min port must be allowable port number" };
  if (!isPort(last)) return { word: last.word, words: "max port must be allowable port number" };
  const low = [first, last].find(({ port }) => port < 1024);
  return low && { word: low.word, words: "port numbers must be above 1023" };
}

function isPort({ port }: Port): boolean {
  return port >= 1 && port <= 65535;
}

function atoi(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return Number(/^[ \t]*[+-]?\d{1,15}/.exec(text)?.[0] ?? "0");
}
