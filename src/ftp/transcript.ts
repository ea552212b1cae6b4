/** Where in the conversation a line belongs. The order is the order of a run. */
export const STAGES = [
  "resolve", "connect", "greeting", "tls", "login", "features", "passive", "active", "listing", "quit",
] as const;
export type Stage = (typeof STAGES)[number];

/** `sent` and `received` are lines of a control connection; a `note` is what the probe saw or did besides. */
export type Direction = "sent" | "received" | "note";

/**
 * One line of the transcript, already without secrets.
 * `at`: milliseconds since the run began. `session`: 1 for the first control connection, 2 for the next.
 * The text of a note is fixed English vocabulary, like the protocol itself: it is never translated and parses back.
 */
export interface Entry {
  readonly at: number;
  readonly session: number;
  readonly stage: Stage;
  readonly direction: Direction;
  readonly text: string;
}

/** First and last line, as indexes into the transcript: what a fact rests on. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const ARROW: Readonly<Record<Direction, string>> = { sent: ">", received: "<", note: "*" };
const LINE = /^\+(\d+)\.(\d{3}) ([a-z]+)(?:#(\d+))? +([<>*])(?: (.*))?$/;

/** One printed line, `+0.042 greeting < 220 ready`. Control characters appear as `\xNN`, so that a line stays a line. */
export function printEntry({ at, session, stage, direction, text }: Entry): string {
  const label = session === 1 ? stage : `${stage}#${session}`;
  return `+${(at / 1000).toFixed(3)} ${label.padEnd(8)} ${ARROW[direction]} ${escapeControls(text)}`.trimEnd();
}

export function printTranscript(entries: readonly Entry[]): string {
  return entries.map((entry) => `${printEntry(entry)}\n`).join("");
}

/** The entry that {@link printEntry} printed, or undefined for a line that is none. */
export function parseEntry(line: string): Entry | undefined {
  const match = LINE.exec(line);
  if (!match) return undefined;
  const [, seconds = "", thousandths = "", stage = "", session = "1", arrow, text = ""] = match;
  if (!isStage(stage)) return undefined;
  const direction = arrow === ">" ? "sent" : arrow === "<" ? "received" : "note";
  const at = Number(seconds) * 1000 + Number(thousandths);
  return { at, session: Number(session), stage, direction, text: unescapeControls(text) };
}

export function isStage(word: string): word is Stage {
  return (STAGES as readonly string[]).includes(word);
}

/** Makes every C0 and C1 control character visible; a literal `\x` is escaped as well, so that the way back is exact. */
export function escapeControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/\\x|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (found) =>
    found === "\\x" ? "\\x5cx" : found > "\u00ff" ? `\\u${found.charCodeAt(0).toString(16)}` : `\\x${found.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function unescapeControls(text: string): string {
  return text.replace(/\\x([0-9a-f]{2})|\\u(2028|2029)/g, (_, byte: string, long: string) =>
    String.fromCharCode(parseInt(byte ?? long, 16)));
}
