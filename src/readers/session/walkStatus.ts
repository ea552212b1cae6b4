import { addressKind, HIDDEN_PRIVATE } from "../../ftp/address";
import type { Endpoint, Failure } from "../../ftp/evidence";
import type { Span, Stage } from "../../ftp/transcript";
import { malformed, unread } from "./announced";
import type { DataDraft } from "./dataDraft";
import { TRANSFERS } from "./grammar";
import { authRefused, awaitGreeting, besideControl, enterData, failsInData, isOfConnecting, isStall, underWay, unwrapped, unwraps } from "./inData";
import { implied, pending, type Seen } from "./seen";
import { awaited } from "./stalls";
import { endsInReading, stageOf, tellsMore } from "./stage";
import { OVER_DATA } from "../words/dataWords";
import type { Status } from "../words/status";

const AWAITED: Readonly<Partial<Record<Stage, "connect" | "greeting" | "tls">>> = { connect: "connect", greeting: "greeting", tls: "tls" };

/** Takes in what the client says of itself. */
export function status(seen: Seen, one: Status, at: Span, text: string): void {
  const current = pending(seen);
  switch (one.kind) {
    case "resolving": seen.host ||= one.host; return;
    case "connecting": return connecting(seen, one.to, at, current);
    case "connected": {
      // curl names the control connection's end when the data connection has opened.
      if (current?.dialled && !current.connected && !current.failure) { current.connected = true; return; }
      if (current && one.to && one.to.port !== (seen.port || 21) && one.to.port !== 0) { current.dialled = one.to; current.connected = true; return; }
      const attempt = seen.attempts.at(-1);
      if (one.to && one.to.host !== "" && !attempt) connecting(seen, one.to, at, undefined);
      seen.up ??= at;
      if (seen.trouble?.stage === "connect") delete seen.trouble;
      const last = seen.attempts.at(-1);
      if (last) last.opened = at;
      return;
    }
    case "waits": if (seen.attempts.length === 0) seen.up ??= at; return;
    case "data-to": if (current) current.dialled = one.to; else implied(seen, at).dialled = one.to; return;
    case "in-data": if (current === undefined) enterData(seen, one.isIn, at, one.active); return;
    case "in-connect": seen.connectsAt = at.last; return;
    case "in-reply": if (seen.connectsAt !== undefined && at.first - seen.connectsAt <= 2) awaitGreeting(seen, at); return;
    case "awaits-greeting": if (one.clear === true && !seen.tlsUp) seen.inClear = true; awaitGreeting(seen, at); return;
    case "data-open": {
      // It may come before the answers to what was sent ahead of them.
      const last = current ?? seen.tries.at(-1);
      if (last) last.connected = true;
      return;
    }
    case "data-through": if (current?.opened && !current.failure) [current.connected, current.through] = [true, true]; return;
    case "unroutable": if (current) unroutable(current); else seen.replacesNext = true; return;
    case "unreadable-address": {
      const last = seen.tries.findLast(({ command }) => command === "PASV" || command === "EPSV");
      const draft = last ?? implied(seen, at);
      draft.announced = malformed(unread(text, at, seen.operations.findLast(({ at: { last: end } }) => end === at.first - 1) ?? seen.latest, draft.reply), draft.at);
      draft.unread = true;
      return;
    }
    case "tls-begins": seen.auth ??= { kind: "exchange", verb: "AUTH", text: "AUTH TLS", implied: true, at, final: { code: 234, lines: [] } }; return;
    case "tls-at-once": if (!seen.greeting && !seen.auth && !seen.loginStarted) seen.tlsAtOnce ??= at; return;
    case "in-clear": if (!seen.tlsAtOnce && !seen.tlsUp) seen.inClear = true; return;
    case "tls-up": if (!seen.login || !seen.tlsUp) seen.tlsUp ??= { ...at, text }; return;
    case "no-tls": seen.noTls = true; return;
    case "logged-in": seen.login ??= { reply: { code: 230, lines: [] }, at }; return;
    case "wants": seen.wanted = one.verb; return;
    case "listed": {
      const last = seen.tries.at(-1);
      // What the server has said already.
      if (last?.final && last.final.code < 300 && (seen.operations.at(-1)?.at.last ?? 0) < last.at.last) return;
      const draft = last && !last.final ? last : implied(seen, at);
      if (draft.announced.status !== "failed" && !draft.failure) draft.final = { code: 226, lines: [] };
      return;
    }
    // Whatever else the paste lists is no listing of this session.
    case "row": if (current?.opened && at.first === current.at.last + 1) current.rows = true; return;
    case "unwrap": return unwraps(seen, text, at);
    case "by-hand": seen.byHand = true; return;
    case "why-refused": seen.whyRefused = text; return;
    case "hangs": seen.hangs = true; return;
    case "came-to-nothing": if (seen.attempts.length === 0 && !seen.greeting) enterData(seen, true, at); return;
    case "under-way": return underWay(seen, one.login, at);
    case "in-auth": return authRefused(seen);
    case "foreign": seen.foreign ??= { protocol: one.protocol, text, at }; return;
    case "failure": return failure(seen, one.failure.kind === "closed" && OVER_DATA.test(text) ? { ...one.failure, on: "data" } : one.failure, at, current, text);
    default: return one satisfies never;
  }
}

/** An address that the client cannot believe is no public one, whatever people have put in its place. */
function unroutable(current: DataDraft): void {
  const { announced } = current;
  current.replaced = true;
  if (announced.status !== "ok" || !["public", "not-an-address"].includes(addressKind(announced.value.host))) return;
  current.announced = { ...announced, value: { ...announced.value, host: HIDDEN_PRIVATE } };
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
  if (last && !last.failure && !last.opened && last.to.host === to.host) return;
  seen.attempts.push({ to: { host: to.host, port }, at });
  // What came of the attempt before is over.
  if (last?.opened) {
    delete seen.trouble;
    delete seen.auth;
  }
  seen.port = port || seen.port;
}

function failure(seen: Seen, what: Failure, at: Span, current: DataDraft | undefined, text: string): void {
  const last = seen.tries.at(-1);
  if (what.kind === "reply") {
    if (last && last.announced.status !== "failed" && !last.transfer) last.announced = { status: "failed", failure: what, at };
    return;
  }
  if (current) {
    if (!current.failure || (current.failure.failure.kind === "closed" && what.kind !== "closed")) current.failure = { failure: awaited(current, what, text), at };
    return;
  }
  // How the control connection ends after QUIT is nobody's trouble, nor that it ends after the server's goodbye.
  if ((seen.left && what.kind === "tls") || (seen.goodbye && what.kind === "closed")) return;
  // TLS libraries complain about the end of a data connection after the 226, too.
  if (last && what.kind === "tls" && last.final && last.final.code < 300 && seen.login) { last.failure ??= { failure: what, at }; return; }
  if (last && isStall(seen, last, what, text)) { last.failure ??= { failure: what, at }; return; }
  // It came before the refusal, which follows from it.
  if (last?.final && last.final.code >= 400 && at.first < last.at.last) last.failure ??= { failure: what, at };
  if (last?.announced.status === "failed" || last?.final) return;
  if (failsInData(seen, what, text, at)) return;
  if (seen.login && seen.login.reply.code < 400 && (seen.wanted !== undefined && (TRANSFERS.has(seen.wanted)))) {
    implied(seen, at).failure = { failure: what, at };
    return;
  }
  const elsewhere = isOfConnecting(what) ? besideControl(seen, text) : undefined;
  if (elsewhere) {
    const draft = implied(seen, at);
    [draft.dialled, draft.failure] = [elsewhere, { failure: what, at }];
    return;
  }
  if (endsInReading(seen, what, text)) { unwrapped(implied(seen, at), text, at); return; }
  const attempt = seen.attempts.at(-1);
  const stage = stageOf(seen, what, text);
  if (stage === "connect" && attempt && !attempt.failure && !attempt.opened) attempt.failure = what;
  if (seen.trouble && !tellsMore(what, seen.trouble.failure)) return;
  seen.trouble = { failure: what.kind === "timeout" ? { ...what, waitingFor: AWAITED[stage] ?? "reply" } : what, stage: what.kind === "unresolved" ? "resolve" : stage, at };
}
