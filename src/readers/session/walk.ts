import { ok, skipped, type DataCommand, type Reply } from "../../ftp/evidence";
import type { Span } from "../../ftp/transcript";
import { announcedBy, announcedTo, isOdd, malformed } from "./announced";
import { foreignProtocol } from "../lines/foreign";
import { DATA_COMMANDS, TRANSFERS } from "./grammar";
import type { Exchange, Happening } from "./happenings";
import { saidBefore } from "./inData";
import { isOfCommand } from "./pairing";
import { implied, impliedLogin, pending, type Seen } from "./seen";
import { status } from "./walkStatus";
import { failureOf } from "../words/status";

/** Refusals of a command for its words, its place or its argument (RFC 959, 4.2.2): none answers a connection. */
const OUT_OF_TURN: ReadonlySet<number> = new Set([501, 502, 503, 504]);

/** Goes through a session once. */
export function walk(happenings: readonly Happening[], peer: string, port: number): Seen {
  const seen: Seen = {
    attempts: [], host: "", port, noTls: false, user: "", tries: [], operations: [], lastCommand: "PASV", replacesNext: false, inData: false,
  };
  for (const happening of happenings) {
    if (happening.kind === "exchange") exchange(seen, seen.latest = happening, peer);
    else if (happening.kind === "reply") lone(seen, happening.reply, happening.at);
    else status(seen, happening.status, happening.at, happening.text);
  }
  saidBefore(seen);
  // Whatever came of it: the address is none to connect to.
  const last = happenings.at(-1);
  if (seen.replacesNext && seen.tries.length === 0 && last) implied(seen, last.at);
  return seen;
}

/** A 421 that ends a session which has gone on for a while. */
export function isAfterRest(reply: Reply): boolean {
  return /^421.*(?:\bidle|inactiv|no[- ]transfer|no activity|time-?out|timed out)/i.test(reply.lines.join(" "));
}

function lone(seen: Seen, reply: Reply, at: Span): void {
  const protocol = foreignProtocol(reply.lines[0] ?? "");
  seen.stray = { reply, at };
  // vsftpd tells in clear what is wrong with the handshake.
  const broken = /^500 OOPS: error:/.test(reply.lines[0] ?? "") && !seen.login ? failureOf(reply.lines[0] ?? "") : undefined;
  if (broken) seen.trouble ??= { failure: broken, stage: "tls", at };
  else if (protocol && !seen.greeting) seen.foreign ??= { protocol, text: reply.lines[0] ?? "", at };
  else if (reply.code === 220) {
    seen.greeting ??= { reply, at };
    // What people say of TLS before they paste the log is what it comes to.
    const isForetold = seen.trouble?.failure.kind === "tls" && seen.attempts.length === 0;
    if (seen.trouble?.stage === "connect" && !isForetold) delete seen.trouble;
  }
  else if (reply.code >= 400 && !seen.login && /clear ?text sessions|using (?:TLS|SSL)|requires? (?:TLS|SSL)/i.test(reply.lines.join(" "))) seen.login = { reply, at };
  else if (reply.code >= 400 && !isOfCommand(reply) && !OUT_OF_TURN.has(reply.code) && !seen.greeting && !seen.goodbye && !seen.loginStarted && !seen.login && !isAfterRest(reply) && !hasGoneOn(seen)) seen.refusedAtOnce ??= { reply, at };
  else if (reply.code === 421) {
    const current = pending(seen);
    if (current) current.final = reply;
    seen.goodbye ??= { reply, at };
  }
}

/** Whatever the log leaves out, this session was past its greeting. */
function hasGoneOn({ operations, tries, auth }: Seen): boolean {
  return operations.length > 0 || tries.length > 0 || auth !== undefined;
}

function exchange(seen: Seen, one: Exchange, peer: string): void {
  const { verb, final, at } = one;
  if (verb === "USER" || verb === "PASS" || verb === "ACCT") return login(seen, one);
  if (verb === "AUTH") seen.auth = one;
  else if (verb === "PROT") seen.prot = one;
  else if (verb === "FEAT") seen.features = one;
  else if (verb === "ABOR") aborted(seen, at);
  else if (verb === "SYST") seen.system = one;
  else if (DATA_COMMANDS.has(verb)) {
    if (final && final.code < 300) impliedLogin(seen, at);
    const previous = pending(seen);
    // The client asks for another data connection without having used this one: it could not read the answer.
    if (previous && previous.transfer === undefined && !previous.failure && previous.announced.status === "ok" && previous.odd) {
      previous.announced = malformed(previous.reply ?? "", previous.at);
    }
    const passive = verb === "PASV" || verb === "EPSV";
    // Passive mode was tried, and given up for its address.
    if (!passive && seen.replacesNext) implied(seen, at);
    const command = verb as DataCommand;
    const announced = passive ? announcedBy(one, peer) : announcedTo(one, "");
    seen.tries.push({ command, announced, at, replaced: false, connected: false, odd: isOdd(one), shown: !one.implied, wished: one.implied && TRANSFERS.has(seen.wanted ?? ""), ...(final ? { reply: final.lines.join(" ") } : {}) });
    seen.lastCommand = command;
  } else if (TRANSFERS.has(verb)) transfer(seen, one, peer);
  else if (verb === "QUIT") seen.left = true;
  else if (final) {
    seen.operations.push(one);
    // The server's goodbye stood there before the command, which got it for an answer.
    if (isAfterRest(final)) seen.goodbye ??= { reply: final, at };
  }
  if (seen.loginStarted && !seen.login && verb !== "AUTH" && final && final.code < 300 && /^(?:PWD|CWD|TYPE|PASV|EPSV|PORT|LIST|MLSD)$/.test(verb)) impliedLogin(seen, at);
}

function login(seen: Seen, { verb, text, final, at }: Exchange): void {
  seen.loginStarted ??= at;
  if (verb === "USER") seen.user = text.slice(5).trim();
  // PASS out of turn: USER was refused, and why stands there.
  if (final?.code === 503 && verb === "PASS" && (seen.login?.reply.code ?? 0) >= 400) return;
  if (final && (final.code < 300 || final.code >= 400)) seen.login = { reply: final, at };
}

function transfer(seen: Seen, one: Exchange, peer: string): void {
  const { verb, opened, final, at } = one;
  let current = seen.tries.at(-1);
  // The client could read the answer: people take the whole address out of it.
  if (!one.implied && current?.transfer === undefined && current?.announced.status === "failed" && /^227\D*$/.test(current.reply ?? "")) {
    current.announced = ok({ host: peer, port: 0 }, current.at);
  }
  // The client could read what stands here without its numbers.
  const reads = opened !== undefined || (final?.code ?? 500) < 300;
  if (current && reads && !current.unread && current.transfer === undefined && current.announced.status === "failed" && current.announced.failure.kind === "malformed") {
    current.announced = skipped("not-in-log");
  }
  if (!current || current.transfer !== undefined || (current.announced.status === "failed" && final && final.code < 400)) current = implied(seen, at);
  current.transfer = verb;
  current.at = { first: current.at.first, last: Math.max(current.at.last, at.last) };
  if (opened) current.opened = opened;
  if (final) current.final = final;
  if (final && final.code < 300) impliedLogin(seen, at);
  // A session that gets its 226 was over its own handshake: what ended badly before was the data connection's TLS.
  if (one.implied && final && final.code < 300 && seen.tlsUp && seen.trouble?.failure.kind === "tls" && seen.trouble.at.first > seen.tlsUp.last) {
    current.failure ??= { failure: seen.trouble.failure, at: seen.trouble.at };
    delete seen.trouble;
  }
}

/** A client that aborts before it has used the data connection has waited for it in vain. */
function aborted(seen: Seen, at: Span): void {
  const current = pending(seen);
  if (current && current.opened === undefined) current.failure ??= { failure: { kind: "timeout", waitingFor: "connect", afterMs: 0 }, at };
}
