import { HIDDEN_ADDRESS } from "../../ftp/address";
import { failed, ok, skipped, type Evidence, type Outcome, type Setup, type Target } from "../../ftp/evidence";
import { featuresOf, replyText } from "../../ftp/reply";
import type { Span } from "../../ftp/transcript";
import { controlPeer, namedByClient, serverOf, unremarked } from "./controlPeer";
import { isCut } from "./cut";
import { dataTryOf } from "./dataDraft";
import { acceptsFirst } from "./dataReplies";
import { greetingOf } from "./greeting";
import type { Happening } from "./happenings";
import type { Hint } from "./hint";
import { modeOf } from "./mode";
import type { Seen } from "./seen";
import { stallsLater } from "./stalls";
import { isOfReading } from "./stage";
import { isAfterRest, walk } from "./walk";

/** The evidence of one control connection. */
export function evidenceOf(happenings: readonly Happening[], hint: Hint): Evidence {
  const peer = controlPeer(happenings, hint.host) ?? hint.host ?? serverOf(happenings, hint.client) ?? (hint.remarks === true ? unremarked(happenings) : undefined) ?? HIDDEN_ADDRESS;
  const seen = walk(happenings, peer, hint.port ?? 0);
  const implicit = (hint.implicit && seen.inClear !== true) || seen.tlsAtOnce !== undefined || (hint.software === undefined && answersInClear(seen));
  const tls = tlsOf(seen, implicit);
  const security = securityOf(seen, tls, implicit);
  // A log that shows AUTH and PASV and no PROT between them shows data connections in clear (RFC 4217, 9).
  const told = seen.tries.some(({ final }) => final && TLS_OF_DATA.test(replyText(final)));
  const clear = seen.prot ? seen.prot.text === "PROT C" : !told && seen.auth?.implied === false && seen.tries.some(({ shown }) => shown);
  const protectedData = tls.status === "ok" && !clear && (seen.prot?.final?.code ?? 200) < 300;
  const last = seen.tries.at(-1);
  const target: Target = {
    host: seen.host || seen.attempts.at(-1)?.to.host || peer, port: seen.port || (security === "implicit" ? 990 : 21), user: seen.user, security,
    mode: modeOf(seen),
    sessionReuse: true, prot: clear ? "C" : "P",
  };
  stallsLater(seen);
  // Servers see idle clients all day: who got what he came for has no trouble.
  const served = hint.client !== undefined && seen.tries.some(({ final }) => final !== undefined && final.code < 300);
  const ending = served ? undefined : endingOf(seen);
  const accepts = happenings.some((one) => one.kind === "reply" ? acceptsFirst(one.reply) : one.kind === "exchange" && [one.opened, one.final].some((reply) => reply && acceptsFirst(reply)));
  const { foreign, trouble } = seen;
  const spoke = foreign ?? seen.greeting ?? seen.refusedAtOnce ?? seen.login;
  const greeted = seen.trouble?.stage === "greeting" ? seen.trouble.at : undefined;
  const opened = spoke?.at ?? greeted ?? seen.loginStarted ?? seen.tlsUp ?? (seen.attempts.at(-1)?.failure ? undefined : seen.attempts.find((one) => one.opened)?.opened) ?? last?.at ?? seen.operations[0]?.at;
  const firstBytes = foreign?.text ?? seen.greeting?.reply.lines[0] ?? "";
  // TLS that stood, and ends: so does the connection.
  const ends = trouble?.stage === "greeting" && trouble.failure.kind === "tls" && trouble.failure.reason === "closed" && seen.tlsUp !== undefined;
  const at = (stage: string): Outcome<never> | undefined => trouble?.stage === stage ? failed(ends ? { kind: "closed", by: "fin", afterMs: 0 } : trouble.failure, trouble.at) : undefined;
  const local = { host: namedByClient(happenings) ?? hint.client ?? "", port: 0 };
  const connect: Evidence["connect"] = opened
    ? ok({ peer: { host: peer, port: target.port }, local, roundTripMs: 0 }, opened) : at("connect") ?? skipped("not-in-log");
  return {
    target, connect, tls,
    // Whoever stands in a server's log has found the server.
    resolve: at("resolve") ?? (hint.client !== undefined && opened ? ok({ addresses: [] }, opened) : skipped("not-in-log")),
    attempts: seen.attempts.map(({ to, opened: up, failure, at: span }) => {
      const isOpen = up !== undefined || (opened !== undefined && to === seen.attempts.at(-1)?.to);
      return { to, outcome: failure ? failed(failure, span) : isOpen ? ok({ afterMs: 0 }, span) : skipped("not-in-log") };
    }),
    service: spoke ? ok({ protocol: foreign?.protocol ?? "ftp", firstBytes: firstBytes.slice(0, 200) }, spoke.at) : at("greeting") ?? skipped("not-in-log"),
    greeting: greetingOf(seen, hint, at("greeting")),
    tlsOffer: skipped("not-in-log"),
    ...(seen.prot?.final ? {
      protection: seen.prot.final.code < 300 ? ok({ reply: seen.prot.final, protected: seen.prot.text !== "PROT C" }, seen.prot.at)
        : failed<never>({ kind: "reply", reply: seen.prot.final }, seen.prot.at),
    } : {}),
    login: loginOf(seen),
    features: featureFact(seen),
    operations: seen.operations.flatMap(({ text, verb, final, at: span }) => {
      if (!final) return [];
      return [{ command: text || verb, outcome: final.code < 400 ? ok(final, span) : failed<never>({ kind: "reply", reply: final }, span) }];
    }),
    ...(ending ? { ending } : {}),
    ...(trouble?.stage === "features" && trouble.failure.kind !== "closed" ? { complaint: failed(trouble.failure, trouble.at) } : {}),
    data: seen.tries.map((draft) => dataTryOf(draft, peer, {
      tls: protectedData ? (gotThrough(seen, draft) ? "resumed" : "tls") : "clear", ended: draft === last && !isCut(seen, happenings), accepts, hangs: seen.hangs === true,
    })),
  };
}

/** All that is told is that TLS met something in clear: the client began with TLS. */
function answersInClear({ trouble, greeting, auth, loginStarted, login, tries, inData, wanted }: Seen): boolean {
  const begun = [greeting, auth, loginStarted, login, wanted].some((one) => one !== undefined);
  return trouble?.failure.kind === "tls" && trouble.failure.reason === "plain-text" && !isOfReading(trouble.failure.detail) && !begun && !inData && tries.length === 0;
}

/** An earlier data connection of the session has come through: where the server demands resumption, the client resumes. */
function gotThrough({ tries }: Seen, draft: Seen["tries"][number]): boolean {
  return tries.slice(0, tries.indexOf(draft)).some(({ final }) => final !== undefined && final.code < 300);
}

function endingOf({ goodbye, trouble, tries }: Seen): Outcome<never> | undefined {
  if (goodbye) return failed({ kind: "reply", reply: goodbye.reply }, goodbye.at);
  const cut = tries.at(-1)?.failure;
  if (cut?.failure.kind === "closed") return failed(cut.failure, cut.at);
  return trouble?.failure.kind === "closed" && trouble.stage === "features" ? failed(trouble.failure, trouble.at) : undefined;
}

function featureFact({ features, system }: Seen): Evidence["features"] {
  if (!features?.final) return skipped("not-in-log");
  const told = system?.final && system.final.code < 300 ? { system: replyText(system.final) } : {};
  return ok({ features: featuresOf(features.final), ...told }, features.at);
}

function loginOf(seen: Seen): Evidence["login"] {
  const { login, trouble, goodbye, user, loginStarted, whyRefused } = seen;
  if (login && login.reply.code < 400) return ok({ user, reply: login.reply }, login.at);
  if (login) {
    const lines = whyRefused === undefined ? login.reply.lines : [...login.reply.lines, whyRefused];
    return failed({ kind: "reply", reply: { ...login.reply, lines } }, login.at);
  }
  if (goodbye && (loginStarted ?? atTheDoor(seen))) return failed({ kind: "reply", reply: goodbye.reply }, goodbye.at);
  return trouble?.stage === "login" ? failed(trouble.failure, trouble.at) : skipped("not-in-log");
}

/** Turned away between the greeting and the first command: as good as a refused login. */
function atTheDoor({ greeting, goodbye, auth, operations, tries }: Seen): boolean {
  return greeting !== undefined && goodbye !== undefined && !auth && operations.length === 0 && tries.length === 0 && !isAfterRest(goodbye.reply);
}

function tlsOf(seen: Seen, implicit: boolean): Evidence["tls"] {
  const { auth, tlsUp, trouble, loginStarted, login } = seen;
  const kind = auth ? "explicit" : implicit ? "implicit" : "explicit";
  // Of a connection that the server itself opens, EPERM may as well be its own firewall's.
  const told = seen.tries.find(({ command, final }) => final && (/^(?:PASV|EPSV)$/.test(command) ? TLS_OF_DATA : TLS_BY_NAME).test(replyText(final)));
  if (told && !tlsUp && !loginStarted && (auth?.final?.code ?? 0) < 400) return ok({ kind, version: "", cipher: "" }, told.at);
  // The server goes on greeting: what the client took for the answer to AUTH is none.
  if (auth?.final?.code === 220 && trouble?.failure.kind === "tls" && !tlsUp) return failed({ kind: "malformed", expected: "code", got: replyText(auth.final) }, auth.at);
  // What a client only warns of does not keep it from logging in.
  if (trouble?.stage === "tls" && !login && (!loginStarted || trouble.at.first > loginStarted.last)) return failed(trouble.failure, trouble.at);
  if (trouble?.failure.kind === "tls" && !tlsUp && !loginStarted && !login) return failed(trouble.failure, trouble.at);
  const up: Span | undefined = tlsUp ?? (auth?.final && auth.final.code < 400 && (loginStarted ?? login?.at) ? auth.at : undefined);
  if (!up && told && (auth?.final?.code ?? 0) < 400) return ok({ kind, version: "", cipher: "" }, told.at);
  if (up) return ok({ kind, version: /TLSv?\d\.\d/.exec(tlsUp?.text ?? "")?.[0] ?? "", cipher: "" }, { first: up.first, last: up.last });
  if (auth?.final && auth.final.code >= 400) return failed({ kind: "reply", reply: auth.final }, auth.at);
  return skipped("not-in-log");
}

const TLS_BY_NAME = /TLS|SSL/i;
/** Refusals that only a session under TLS can get. */
const TLS_OF_DATA = /TLS session of data|did not reuse SSL session|not resumed from the control|session reuse required|cached TLS session|SSL connection failed|data connection: Operation not permitted/i;

function securityOf(seen: Seen, tls: Evidence["tls"], implicit: boolean): Setup["security"] {
  if (implicit && !seen.auth) return "implicit";
  if (tls.status === "ok") return tls.value.kind;
  const wentOn = seen.loginStarted !== undefined || seen.login !== undefined;
  if (seen.auth) return wentOn && tls.status === "failed" && tls.failure.kind === "reply" ? "auto" : "explicit";
  if (tls.status === "failed") return "explicit";
  return seen.noTls ? "auto" : "plain";
}

