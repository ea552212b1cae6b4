import { HIDDEN_PRIVATE } from "../ftp/address";
import { ok, skipped, type DataCommand, type Endpoint, type Failure, type Outcome, type Reply } from "../ftp/evidence";
import type { Span, Stage } from "../ftp/transcript";
import { announcedBy, announcedTo, isOdd, malformed } from "./announced";
import type { DataDraft } from "./dataDraft";
import { DATA_COMMANDS, TRANSFERS } from "./grammar";
import type { Exchange, Happening } from "./happenings";
import type { Status } from "./status";

type At = { readonly at: Span };

/** What a session came to, while its log is being read. */
export interface Seen {
  readonly attempts: { readonly to: Endpoint; opened?: Span; failure?: Failure & object; at: Span }[];
  host: string;
  port: number;
  greeting?: { readonly reply: Reply } & At;
  refusedAtOnce?: { readonly reply: Reply } & At;
  auth?: Exchange;
  tlsUp?: Span & { readonly text: string };
  noTls: boolean;
  prot?: Exchange;
  user: string;
  login?: { readonly reply: Reply } & At;
  loginStarted?: Span;
  features?: Exchange;
  system?: Exchange;
  readonly tries: DataDraft[];
  readonly operations: Exchange[];
  /** The first failure of the control connection and the stage that it struck. */
  trouble?: { readonly failure: Failure; readonly stage: Stage } & At;
  wanted?: string;
  lastCommand: DataCommand;
  replacesNext: boolean;
  goodbye?: { readonly reply: Reply } & At;
}

/** Goes through a session once. */
export function walk(happenings: readonly Happening[], peer: string): Seen {
  const seen: Seen = {
    attempts: [], host: "", port: 0, noTls: false, user: "", tries: [], operations: [], lastCommand: "PASV", replacesNext: false,
  };
  for (const happening of happenings) {
    if (happening.kind === "exchange") exchange(seen, happening, peer);
    else if (happening.kind === "reply") lone(seen, happening.reply, happening.at);
    else status(seen, happening.status, happening.at, happening.text, peer);
  }
  return seen;
}

function lone(seen: Seen, reply: Reply, at: Span): void {
  if (reply.code === 220) seen.greeting ??= { reply, at };
  else if (reply.code >= 400 && !seen.greeting && !seen.loginStarted && !seen.login) seen.refusedAtOnce ??= { reply, at };
  else if (reply.code === 421) {
    const current = pending(seen);
    if (current) current.final = reply;
    seen.goodbye ??= { reply, at };
  }
}

function exchange(seen: Seen, one: Exchange, peer: string): void {
  const { verb, final, at, text } = one;
  if (verb === "USER" || verb === "PASS" || verb === "ACCT") return login(seen, one);
  if (verb === "AUTH") seen.auth = one;
  else if (verb === "PROT") seen.prot = one;
  else if (verb === "FEAT") seen.features = one;
  else if (verb === "SYST") seen.system = one;
  else if (DATA_COMMANDS.has(verb)) {
    if (final && final.code < 300) impliedLogin(seen, at);
    const previous = pending(seen);
    // The client asks for another data connection without having used this one: it could not read the answer.
    if (previous && previous.transfer === undefined && !previous.failure && previous.announced.status === "ok" && previous.odd) {
      previous.announced = malformed(previous.reply ?? "", previous.at);
    }
    const passive = verb === "PASV" || verb === "EPSV";
    const command = verb as DataCommand;
    const announced = passive ? announcedBy(one, peer) : announcedTo(one, "");
    seen.tries.push({ command, announced, at, replaced: false, connected: false, odd: isOdd(one), ...(final ? { reply: final.lines.join(" ") } : {}) });
    seen.lastCommand = command;
  } else if (TRANSFERS.has(verb)) transfer(seen, one, peer);
  else if (verb !== "QUIT" && final) seen.operations.push(one);
  if (seen.loginStarted && !seen.login && verb !== "AUTH" && final && final.code < 300 && /^(?:PWD|CWD|TYPE|PASV|EPSV|PORT|LIST|MLSD)$/.test(verb)) impliedLogin(seen, at);
  void text;
}

function login(seen: Seen, { verb, text, final, at }: Exchange): void {
  seen.loginStarted ??= at;
  if (verb === "USER") seen.user = text.slice(5).trim();
  if (final && (final.code < 300 || final.code >= 400)) seen.login = { reply: final, at };
}

/** Data commands are for users that are logged in: what the server grants tells what the log leaves out. */
function impliedLogin(seen: Seen, at: Span): void {
  if (!seen.login || seen.login.reply.code >= 400) seen.login = { reply: { code: 230, lines: [] }, at };
}

function transfer(seen: Seen, one: Exchange, peer: string): void {
  const { verb, opened, final, at } = one;
  let current = seen.tries.at(-1);
  if (!current || current.transfer !== undefined || (current.announced.status === "failed" && final && final.code < 400)) current = implied(seen, at, peer);
  current.transfer = verb;
  current.at = { first: current.at.first, last: Math.max(current.at.last, at.last) };
  if (opened) current.opened = opened;
  if (final) current.final = final;
  if (final && final.code < 300) impliedLogin(seen, at);
}

/** A try whose data command the log does not show. */
function implied(seen: Seen, at: Span, peer: string): DataDraft {
  const announced: Outcome<Endpoint> = seen.replacesNext ? ok({ host: HIDDEN_PRIVATE, port: 0 }, at) : skipped("not-in-log");
  const draft: DataDraft = { command: seen.lastCommand, announced, at, replaced: seen.replacesNext, connected: false };
  void peer;
  seen.replacesNext = false;
  seen.tries.push(draft);
  return draft;
}

/** The try that still waits for its connection or its transfer. */
export function pending(seen: Seen): DataDraft | undefined {
  const last = seen.tries.at(-1);
  return last && !last.final && last.announced.status !== "failed" ? last : undefined;
}

function status(seen: Seen, one: Status, at: Span, text: string, peer: string): void {
  const current = pending(seen);
  switch (one.kind) {
    case "resolving": seen.host ||= one.host; return;
    case "connecting": return connecting(seen, one.to, at, current);
    case "connected": {
      if (current && one.to && one.to.port !== seen.port && one.to.port !== 0) { current.dialled = one.to; current.connected = true; return; }
      const attempt = seen.attempts.at(-1);
      if (one.to && one.to.host !== "" && !attempt) connecting(seen, one.to, at, undefined);
      const last = seen.attempts.at(-1);
      if (last) last.opened = at;
      return;
    }
    case "data-to": if (current) current.dialled = one.to; else implied(seen, at, peer).dialled = one.to; return;
    case "data-open": if (current) current.connected = true; return;
    case "unroutable": if (current) current.replaced = true; else seen.replacesNext = true; return;
    case "unreadable-address": {
      const last = seen.tries.findLast(({ command }) => command === "PASV" || command === "EPSV");
      if (last) last.announced = malformed(last.reply ?? text, last.at);
      return;
    }
    case "tls-up": if (!seen.login || !seen.tlsUp) seen.tlsUp ??= { ...at, text }; return;
    case "no-tls": seen.noTls = true; return;
    case "logged-in": seen.login ??= { reply: { code: 230, lines: [] }, at }; return;
    case "wants": seen.wanted = one.verb; return;
    case "listed": {
      const last = seen.tries.at(-1);
      const draft = last && !last.final ? last : implied(seen, at, peer);
      if (draft.announced.status !== "failed" && !draft.failure) draft.final = { code: 226, lines: [] };
      return;
    }
    case "local-end": return;
    case "failure": return failure(seen, one.failure, at, current, peer);
    default: {
      const never: never = one;
      return never;
    }
  }
}

function connecting(seen: Seen, to: Endpoint, at: Span, current: DataDraft | undefined): void {
  const inData = current !== undefined && (to.port !== seen.port || to.port === 0);
  if (inData) {
    if (to.port !== 0) current.dialled = to;
    return;
  }
  if (seen.greeting || seen.login || seen.loginStarted) return;
  const port = to.port === 0 ? seen.port : to.port;
  const last = seen.attempts.at(-1);
  if (last && !last.failure && last.to.host === to.host) return;
  seen.attempts.push({ to: { host: to.host, port }, at });
  seen.port = port || seen.port;
}

function failure(seen: Seen, what: Failure, at: Span, current: DataDraft | undefined, peer: string): void {
  const last = seen.tries.at(-1);
  if (what.kind === "reply") {
    if (last && last.announced.status !== "failed" && !last.transfer) last.announced = { status: "failed", failure: what, at };
    return;
  }
  if (current) {
    const earlier = current.failure?.failure;
    if (!earlier || (earlier.kind === "closed" && what.kind !== "closed")) current.failure = { failure: what, at };
    return;
  }
  // TLS libraries complain about the end of a data connection after the 226, too.
  if (last && what.kind === "tls" && last.final && last.final.code < 300 && seen.login) { last.failure ??= { failure: what, at }; return; }
  if (last?.announced.status === "failed" || last?.final) return;
  if (seen.login && seen.login.reply.code < 400 && (seen.wanted !== undefined && (TRANSFERS.has(seen.wanted)))) {
    implied(seen, at, peer).failure = { failure: what, at };
    return;
  }
  const attempt = seen.attempts.at(-1);
  const stage = stageNow(seen);
  if (stage === "connect" && attempt && !attempt.failure && !attempt.opened) attempt.failure = what;
  if (seen.trouble && !(seen.trouble.failure.kind === "closed" && what.kind !== "closed")) return;
  seen.trouble = { failure: what, stage: what.kind === "unresolved" ? "resolve" : stage, at };
}

/** How far the session had come. */
function stageNow(seen: Seen): Stage {
  if (seen.login) return seen.login.reply.code < 400 ? "features" : "login";
  if (seen.auth?.final && seen.auth.final.code < 400 && !seen.tlsUp && !seen.loginStarted) return "tls";
  if (seen.loginStarted) return "login";
  if (seen.auth) return "tls";
  if (seen.greeting) return "login";
  return seen.attempts.at(-1)?.opened ? "greeting" : "connect";
}
