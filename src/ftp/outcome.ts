import type { Span, Stage } from "./transcript";

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** A reply as RFC 959, 4.2 frames it. `lines` are complete lines without CR LF, codes included. */
export interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

export type TlsReason =
  | "protocol-version" | "no-common-cipher" | "certificate" | "plain-text" | "closed" | "alert" | "other";

/** Expected trouble, as a value. Times are milliseconds. */
export type Failure =
  /** `code` is the resolver's, for example ENOTFOUND. */
  | { readonly kind: "unresolved"; readonly code: string }
  /** `bytes`: what a data connection brought before, where that is known. `wordless`: the transfer was asked for, and not even a reply came. */
  | { readonly kind: "timeout"; readonly waitingFor: "connect" | "greeting" | "reply" | "tls" | "data"; readonly afterMs: number; readonly bytes?: number; readonly wordless?: true }
  /** RST, or an ICMP message that the system reports with `code` (ECONNREFUSED, EHOSTUNREACH, …). */
  | { readonly kind: "refused" | "unreachable"; readonly code: string; readonly afterMs: number }
  /** `on`: which connection of a transfer, where that is known. */
  | { readonly kind: "closed"; readonly by: "fin" | "reset"; readonly afterMs: number; readonly on?: "control" | "data" }
  /** A clear no from the server. */
  | { readonly kind: "reply"; readonly reply: Reply }
  /** `got` is at most 200 characters of what came instead. */
  | { readonly kind: "malformed"; readonly expected: string; readonly got: string }
  | { readonly kind: "tls"; readonly reason: TlsReason; readonly detail: string }
  /** A cap was reached: the server sends more than any sane one would. */
  | { readonly kind: "too-much"; readonly what: "line" | "reply" | "listing"; readonly limit: number };

/** Why something was not tried: an earlier stage did not get there, nobody asked, or trying would not be right. */
export type SkipReason =
  | Stage | "not-requested" | "not-needed" | "cancelled" | "budget" | "not-in-log"
  /** Connecting there would knock on a machine that has nothing to do with the server. */
  | "unsafe-address";

export type Outcome<T> =
  | { readonly status: "ok"; readonly value: T; readonly at: Span }
  | { readonly status: "failed"; readonly failure: Failure; readonly at: Span }
  | { readonly status: "skipped"; readonly because: SkipReason };

/** It worked; `at`: the lines of the transcript that show it. */
export function ok<T>(value: T, at: Span): Outcome<T> {
  return { status: "ok", value, at };
}

/** It was tried and did not work; `at`: the lines of the transcript that show it. */
export function failed<T>(failure: Failure, at: Span): Outcome<T> {
  return { status: "failed", failure, at };
}

/** The answer to a command that is done with it: a failure where the reply is not one of success, 2yz (RFC 959, 4.2.1). */
export function succeeded(answer: Outcome<Reply>): Outcome<Reply> {
  return answer.status === "ok" && answer.value.code >= 300 ? failed({ kind: "reply", reply: answer.value }, answer.at) : answer;
}

/** It was not tried, or a log does not show it. */
export function skipped<T>(because: SkipReason): Outcome<T> {
  return { status: "skipped", because };
}

/** What became of a connection: milliseconds until it opened, or why not. */
export type ConnectionResult = number | Failure | { readonly because: SkipReason };
