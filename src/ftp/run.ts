import type { Duplex } from "node:stream";
import type { Endpoint, Failure, SkipReason } from "./evidence";
import { MASK, Secret } from "./secret";
import type { Handshake, Secured, secureTcp } from "./steps/handshake";
import type { Opened, openTcp } from "./steps/tcp";

export type { Handshake } from "./steps/handshake";
export type { Opened } from "./steps/tcp";
import type { Direction, Entry, Span, Stage, Timings } from "./transcript";

/** More connections than this in one run would look like an attack to the server. */
export const CONNECTION_LIMIT = 24;
const RUN_LIMIT_MS = 60_000;

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** The longest wait for one reply. */
  readonly timeoutMs: number;
  /** So many connections more than usual, because the user asked for them. */
  readonly repeat?: number;
  readonly onEntry?: (entry: Entry) => void;
  readonly onStage?: (stage: Stage) => void;
}

/** What all parts of one run share: the transcript, the clock, and the word to stop. */
export interface Run {
  readonly transcript: readonly Entry[];
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** Writes one line of the transcript and returns its index. */
  record(session: number, stage: Stage, direction: Direction, text: string): number;
  note(session: number, stage: Stage, text: string): Span;
  /** The index that the next entry will have. */
  next(): number;
  /** From `first` to the last entry written. */
  spanFrom(first: number): Span;
  /** Milliseconds since the run began. */
  now(): number;
  /** `ms`, or what is left of the run if that is less. */
  within(ms: number): number;
  /** Why nothing more should be tried, if so. */
  halted(): SkipReason | undefined;
  /** Opens one TCP connection within `ms`; `signal` ends the attempt before the run ends. */
  open(to: Endpoint, ms: number, waitingFor: "connect" | "data", signal?: AbortSignal): Promise<Opened | Failure | "cancelled">;
  /** A TLS handshake over an open connection, within `ms` (by default as long as for a reply). */
  secure(socket: Duplex, handshake: Partial<Handshake> & Pick<Handshake, "host">): Promise<Secured | Failure | "cancelled">;
  /** From now on `secret` is hidden in what servers say. */
  hide(secret: Secret): void;
  /** A line of a server without the secrets that it may echo. */
  masked(line: string): string;
  timings(): Timings;
}

export interface Sockets {
  readonly openTcp: typeof openTcp;
  readonly secureTcp: typeof secureTcp;
}

/** @param sockets how to open a connection and to begin TLS: sockets are made in `steps/` only. */
export function startRun({ signal = new AbortController().signal, timeoutMs, repeat = 0, onEntry, onStage }: RunOptions, sockets: Sockets): Run {
  const began = performance.now();
  const transcript: Entry[] = [];
  const stages = new Map<Stage, number>();
  let secrets: readonly Secret[] = [];
  let current: { readonly stage: Stage; readonly since: number } | undefined;
  let connections = 0;
  const now = (): number => Math.round(performance.now() - began);
  const within = (ms: number): number => Math.max(0, Math.min(ms, RUN_LIMIT_MS - now()));
  const enter = (stage: Stage | undefined): void => {
    if (current?.stage === stage) return;
    if (current) stages.set(current.stage, (stages.get(current.stage) ?? 0) + now() - current.since);
    current = stage === undefined ? undefined : { stage, since: now() };
    if (stage !== undefined) onStage?.(stage);
  };
  const record: Run["record"] = (session, stage, direction, text) => {
    enter(stage);
    const entry: Entry = { at: now(), session, stage, direction, text };
    transcript.push(entry);
    onEntry?.(entry);
    return transcript.length - 1;
  };
  const spanFrom = (first: number): Span => ({ first: Math.min(first, Math.max(0, transcript.length - 1)), last: Math.max(0, transcript.length - 1) });
  return {
    transcript, signal, timeoutMs, record, spanFrom, now,
    note: (session, stage, text) => spanFrom(record(session, stage, "note", text)),
    next: () => transcript.length,
    within,
    halted: () => signal.aborted ? "cancelled" : now() >= RUN_LIMIT_MS || connections >= CONNECTION_LIMIT + repeat ? "budget" : undefined,
    open: (to, ms, waitingFor, ended = signal) => {
      connections += 1;
      return sockets.openTcp(to, ms, waitingFor, ended);
    },
    hide: (secret) => { secrets = [...new Set([...secretForms(secret), ...secrets])]; },
    secure: (socket, { ms = timeoutMs, ...handshake }) => sockets.secureTcp(socket, { signal, ...handshake, ms: within(ms) }),
    masked: (line) => secrets.reduce((text, secret) => hideAfterCode(secret, text), line),
    timings: () => {
      enter(undefined);
      return { totalMs: now(), stages: Object.fromEntries(stages) };
    },
  };
}

/** Whether a connection opened, rather than failed or was not tried. */
export function isOpened<T extends Opened | Secured>(result: T | Failure | string): result is T {
  return typeof result === "object" && "socket" in result;
}

/** The UTF-8 bytes of the secret can come back in a line that is not UTF-8 as a whole and was therefore read as Latin-1. */
function secretForms(secret: Secret): readonly Secret[] {
  const mojibake = Buffer.from(secret.reveal(), "utf8").toString("latin1");
  return mojibake === secret.reveal() ? [secret] : [secret, new Secret(mojibake)];
}

/** The code stays readable even when the secret looks like one, and so does the address of a 227 or 229 for a secret of its characters. */
function hideAfterCode(secret: Secret, line: string): string {
  if (/^22[79][ -]/.test(line) && /^[\d,.()|]*$/.test(secret.reveal())) return line;
  const code = /^\d{3}(?:[ -]|$)/.exec(line)?.[0] ?? "";
  const hidden = code + secret.hideIn(line.slice(code.length));
  return secret.hideIn(hidden) === hidden ? hidden : code + MASK;
}
