import { HIDDEN_PRIVATE } from "../../ftp/address";
import { ok, skipped, type DataCommand, type Endpoint, type Failure, type Outcome, type Protocol, type Reply } from "../../ftp/evidence";
import type { Span, Stage } from "../../ftp/transcript";
import type { DataDraft } from "./dataDraft";
import type { Exchange } from "./happenings";

type At = { readonly at: Span };

/** What a session came to, while its log is being read. */
export interface Seen {
  readonly attempts: { readonly to: Endpoint; opened?: Span; failure?: Failure & object; at: Span }[];
  host: string;
  port: number;
  greeting?: { readonly reply: Reply } & At;
  /** The client says that its connection stands, whichever it is. */
  up?: Span;
  refusedAtOnce?: { readonly reply: Reply } & At;
  foreign?: { readonly protocol: Protocol; readonly text: string } & At;
  auth?: Exchange;
  /** Where a stack went through the function that connects. */
  connectsAt?: number;
  /** The client began with TLS. */
  tlsAtOnce?: Span;
  /** The client waited for a greeting in clear. */
  inClear?: boolean;
  tlsUp?: Span & { readonly text: string };
  noTls: boolean;
  prot?: Exchange;
  user: string;
  login?: { readonly reply: Reply } & At;
  loginStarted?: Span;
  /** The last reply of which nobody knows what it answers. */
  stray?: { readonly reply: Reply } & At;
  /** What the daemon's log says about a refused login. */
  whyRefused?: string;
  features?: Exchange;
  system?: Exchange;
  readonly tries: DataDraft[];
  readonly operations: Exchange[];
  latest?: Exchange;
  /** The first failure of the control connection and the stage that it struck. */
  trouble?: { readonly failure: Failure; readonly stage: Stage } & At;
  wanted?: string;
  lastCommand: DataCommand;
  replacesNext: boolean;
  byHand?: boolean;
  hangs?: boolean;
  /** The client has said QUIT. */
  left?: boolean;
  /** The program's own words say that it is at work on a data connection. */
  inData: boolean;
  goodbye?: { readonly reply: Reply } & At;
}

/** A try whose data command the log does not show. */
export function implied(seen: Seen, at: Span): DataDraft {
  const announced: Outcome<Endpoint> = seen.replacesNext ? ok({ host: HIDDEN_PRIVATE, port: 0 }, at) : skipped("not-in-log");
  const draft: DataDraft = { command: seen.lastCommand, announced, at, replaced: seen.replacesNext, connected: false };
  seen.replacesNext = false;
  seen.tries.push(draft);
  return draft;
}

/** The try that still waits for its connection or its transfer. */
export function pending(seen: Seen): DataDraft | undefined {
  const last = seen.tries.at(-1);
  return last && !last.final && last.announced.status !== "failed" ? last : undefined;
}

/** Data commands are for users that are logged in: what the server grants tells what the log leaves out. */
export function impliedLogin(seen: Seen, at: Span): void {
  if (!seen.login || seen.login.reply.code >= 400) seen.login = { reply: { code: 230, lines: [] }, at };
}
