import type { Endpoint, Failure } from "../../ftp/evidence";
import type { DataDraft } from "./dataDraft";
import type { Span } from "../../ftp/transcript";
import { namesData } from "../words/dataWords";
import { implied, impliedLogin, type Seen } from "./seen";

/** A failure that a connection can have before any bytes go over it. */
export function isOfConnecting({ kind }: Failure): boolean {
  return kind === "timeout" || kind === "refused" || kind === "unreachable" || kind === "closed";
}

/**
 * A program's stack tells where it was: it stands before the error (Python) or behind it (.NET, Java). An error that was taken for one of the
 * control connection becomes the data connection's.
 */
export function enterData(seen: Seen, isIn: boolean, at: Span, active = false): void {
  seen.inData = isIn;
  if (isIn && active) seen.lastCommand = "PORT";
  if (!isIn || seen.tries.length > 0 || !moveTrouble(seen)) return;
  impliedLogin(seen, at);
}

/** What a stack tells behind its error: the connection was up, and silent. */
export function awaitGreeting(seen: Seen, at: Span): void {
  if (seen.greeting || seen.login || seen.tries.length > 0) return;
  seen.up ??= at;
  const { trouble } = seen;
  // Nobody knew when it was closed.
  const open = trouble?.stage === "features" && trouble.failure.kind === "closed" && !seen.loginStarted;
  if (!trouble || (trouble.stage !== "connect" && !open) || (trouble.failure.kind !== "timeout" && trouble.failure.kind !== "closed")) return;
  seen.trouble = { ...trouble, stage: "greeting", failure: trouble.failure.kind === "timeout" ? { ...trouble.failure, waitingFor: "greeting" } : trouble.failure };
  for (const attempt of seen.attempts) delete attempt.failure;
}

/** From here on systems choose ports by themselves, and nobody puts a service there (Linux; IANA begins at 49152). */
const DYNAMIC = 32_768;

/** Takes a failure for one of a data connection that the log does not show, where the program's words or place say so. */
export function failsInData(seen: Seen, what: Failure, text: string, at: Span): boolean {
  if (!isOfConnecting(what) || !(seen.inData || namesData(text))) return false;
  // What follows from trouble with TLS is told with that.
  if (seen.trouble?.failure.kind === "tls" && what.kind === "closed") return false;
  if (!seen.inData) impliedLogin(seen, at);
  const draft = implied(seen, at);
  draft.failure = { failure: what, at };
  draft.connected = what.kind === "closed" && what.on === "data";
  return true;
}

/** The endpoint with which a connection failed, where it cannot be the control connection's. */
export function besideControl({ port, attempts }: Seen, text: string): Endpoint | undefined {
  const [, host = "", to = ""] = /(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3}|[A-Z][A-Z_]{3,20}):(\d{4,5})\b(?!\s*->)/.exec(text) ?? [];
  // A line that names the control connection's port tells of that one, whatever the port of the client's side.
  const known = (port !== 0 || Number(to) >= DYNAMIC) && !new RegExp(`:${port}\\b`).test(text) && Number(to) > 1023 && Number(to) !== port && !/^2\d?21$/.test(to);
  return known && !attempts.some((one) => one.to.port === Number(to)) ? { host, port: Number(to) } : undefined;
}

/** The same for a stack that shows a command being sent: the greeting was there. */
export function underWay(seen: Seen, login: boolean, at: Span): void {
  if (seen.tries.length > 0 || seen.greeting) return;
  if (login) seen.loginStarted ??= at;
  if (seen.refusedAtOnce?.reply.code === 421) {
    seen.goodbye ??= seen.refusedAtOnce;
    delete seen.refusedAtOnce;
  }
  const { trouble } = seen;
  if (trouble?.failure.kind === "closed") seen.trouble = { ...trouble, stage: login ? "login" : "features" };
}

/** The refusal that stands before the stack is the answer to AUTH. */
export function authRefused(seen: Seen): void {
  const last = seen.operations.at(-1);
  const refused = seen.refusedAtOnce ?? seen.stray ?? (last?.final ? { reply: last.final, at: last.at } : undefined) ?? seen.login;
  if (!refused || refused.reply.code < 400 || seen.auth) return;
  seen.auth = { kind: "exchange", verb: "AUTH", text: "AUTH TLS", implied: true, at: refused.at, final: refused.reply };
  delete seen.refusedAtOnce;
  delete seen.login;
}

/** All data of the transfer were there, and the end of TLS over them failed. */
export function unwrapped(draft: DataDraft, detail: string, at: Span): void {
  draft.final = { code: 226, lines: [] };
  draft.failure = { failure: { kind: "tls", reason: "closed", detail }, at };
}

/** The same by the program's stack, in two frames of it, which need not show what was transferred. */
export function unwraps(seen: Seen, detail: string, at: Span): void {
  const last = seen.tries.at(-1);
  if (last?.failure?.failure.kind === "tls") return;
  unwrapped(last && !last.final && last.announced.status !== "failed" ? last : implied(seen, at), detail, at);
}

/** People say first what fails, and then paste a log that stops there: the failure is that of the connection which the log does not show to its end. */
export function saidBefore(seen: Seen): void {
  const last = seen.tries.at(-1);
  if (last && !last.final && !last.failure && last.announced.status !== "failed" && (last.dialled ?? last.transfer) !== undefined) moveTrouble(seen);
}

function moveTrouble(seen: Seen): boolean {
  const { trouble } = seen;
  if (!trouble || (trouble.stage !== "connect" && trouble.stage !== "greeting") || !isOfConnecting(trouble.failure)) return false;
  const draft = seen.tries.at(-1) ?? implied(seen, trouble.at);
  const failure: Failure = trouble.failure.kind === "timeout" ? { ...trouble.failure, waitingFor: "connect" } : trouble.failure;
  draft.failure = { failure, at: trouble.at };
  delete seen.trouble;
  for (const attempt of seen.attempts) delete attempt.failure;
  return true;
}

/** The server's 226 is there, nothing was asked since, and the client still waits, for the end of the data. Clients at rest time out in other words. */
export function isStall({ operations, left }: Seen, { final, transfer, at }: DataDraft, what: Failure, text: string): boolean {
  if (what.kind !== "timeout" || what.afterMs === 0 || left || transfer === undefined || /\bidle\b/i.test(text)) return false;
  return final !== undefined && final.code < 300 && final.lines.length > 0 && operations.every((one) => one.at.last < at.last);
}
