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

/** How long a run took. `stages`: how long it stayed in each stage that it reached. Milliseconds. */
export interface Timings {
  readonly totalMs: number;
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
}

const ARROW: Readonly<Record<Direction, string>> = { sent: ">", received: "<", note: "*" };
const LINE = /^\+(\d+)\.(\d{3}) ([a-z]+)(?:#(\d+))? +([<>*])(?: (.*))?$/s;

/** One printed line, `+0.042 greeting < 220 ready`. Control characters appear as `\xNN`, so that a line stays a line. */
export function printEntry({ at, session, stage, direction, text }: Entry): string {
  const label = session === 1 ? stage : `${stage}#${session}`;
  return `+${(at / 1000).toFixed(3)} ${label.padEnd(8)} ${ARROW[direction]}${text === "" ? "" : ` ${escapeControls(text)}`}`;
}

/** The whole transcript as text, a line an entry. It parses back. */
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

/** A reply for which no command was waiting; `reply` is its last line. */
export interface UnaskedReply {
  readonly reply: string;
  readonly at: Span;
}

/**
 * The first reply that came unasked: a client that takes it for the next answer is one behind from then on (RFC 959, 5.4: one each). A refusal counts
 * up to the login, unless it is the last word of a server that dies: later ones may belong to a data connection.
 */
export function unaskedReply(entries: readonly Entry[]): UnaskedReply | undefined {
  const due = new Map<number, number>();
  const begun = new Map<number, { readonly code: string; readonly first: number }>();
  for (const [index, { direction, session, stage, text }] of entries.entries()) {
    // The greeting is what a session begins with.
    const waiting = due.get(session) ?? 1;
    // Behind a QUIT nobody counts any more.
    if (direction === "sent") due.set(session, text === "QUIT" ? Infinity : waiting + 1);
    if (direction !== "received") continue;
    const open = begun.get(session);
    const [, code = "", mark] = /^(\d{3})( |-|$)/.exec(text) ?? [];
    if (!open && mark === "-") begun.set(session, { code, first: index });
    if (mark === undefined || mark === "-" || (open && open.code !== code)) continue;
    begun.delete(session);
    if (code < "200") continue;
    const counts = code < "400" || (code >= "500" && BEFORE_LOGIN.has(stage) && !text.includes("OOPS: "));
    if (waiting === 0 && counts) return { reply: text, at: { first: open?.first ?? index, last: index } };
    due.set(session, Math.max(waiting - 1, 0));
  }
  return undefined;
}

const BEFORE_LOGIN: ReadonlySet<Stage> = new Set(["greeting", "tls", "login"]);

/** Whether a word is the name of a stage. */
export function isStage(word: string): word is Stage {
  return (STAGES as readonly string[]).includes(word);
}

// What would break a line, hide in it or turn it round: C0, C1, zero-width, line separators, bidirectional controls, lone surrogates.
const UNSAFE = new RegExp(
  "\\\\[xu]|[\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]|\\p{Surrogate}|\\s$", "gu");

/**
 * Makes every character visible that a terminal or an editor would not show. Blanks at the end count, because printing and
 * pasting loses them. A literal `\\x` or `\\u` is escaped as well, so that the way back is exact.
 */
export function escapeControls(text: string): string {
  return text.replace(UNSAFE, (found) => {
    if (found.length > 1) return `\\x5c${found.charAt(1)}`;
    const code = found.charCodeAt(0);
    return code > 0xff ? `\\u${code.toString(16).padStart(4, "0")}` : `\\x${code.toString(16).padStart(2, "0")}`;
  });
}

/** The way back from {@link escapeControls}. */
export function unescapeControls(text: string): string {
  return text.replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/g, (_, byte?: string, long?: string) =>
    String.fromCharCode(parseInt(byte ?? long ?? "", 16)));
}

/** One string per found spot: `text` cut to what a fact keeps of hostile or foreign bytes. */
export function excerpt(text: string, limit = 200): string {
  return escapeControls(text.slice(0, limit));
}
