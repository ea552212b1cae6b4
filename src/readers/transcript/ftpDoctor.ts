import { addressFamily } from "../../ftp/address";
import {
  attemptOf, failed, ok, skipped, speakingFailure,
  type Evidence, type FeatureFact, type GreetingFact, type LoginFact, type Outcome, type Reply, type SkipReason,
} from "../../ftp/evidence";
import { hungUpAt, OFFER_NOTE } from "../../ftp/notes";
import { parseConnectedNote, parseConnectionNote, parseGreetingNote, parseResolvedNote, parseServiceNote, parseSkippedNote, parseTargetNote, parseTlsNote } from "./notes";
import { readFurther } from "./further";
import { parseCertificateNote, parseFloodNote, parseNeighbourNote } from "./furtherNotes";
import { featuresOf, replyText } from "../../ftp/reply";
import { parseEntry, unaskedReply, type Entry, type Stage, type Timings } from "../../ftp/transcript";
import { answerTo, eventsOf, failureIn, firstNote, type Event } from "./conversation";
import { dataPieces, readDataTries } from "./dataTries";

/**
 * Reads a transcript that this program printed, with whatever stands around it in a ticket, back to the evidence that the run had.
 * Undefined: the text holds no such transcript from its first line on.
 */
export function readFtpDoctorTranscript(
  text: string,
): { evidence: Evidence; transcript: readonly Entry[]; timings: Timings; lines: readonly number[] } | undefined {
  const all = text.split(/\r?\n/).flatMap((line, index) => {
    const entry = parseEntry(line.replace(/^[\s>|`]*(?=\+\d)/, ""));
    return entry ? [{ entry, line: index + 1 }] : [];
  });
  const start = all.findIndex(({ entry: { direction, text: note } }) => direction === "note" && parseTargetNote(note));
  const ours = start === -1 ? [] : all.slice(start);
  const transcript = ours.map(({ entry }) => entry);
  const target = parseTargetNote(transcript[0]?.text ?? "");
  if (!target) return undefined;
  const events = eventsOf(transcript);
  const first = events.filter(({ session }) => session === 1);
  const unasked = firstNote(events, parseSkippedNote)?.value ?? new Map<string, SkipReason>();
  const given = <T>(step: string, read: () => Outcome<T> | undefined): Outcome<T> => {
    const because = unasked.get(step);
    return because === undefined ? read() ?? skipped("not-in-log") : skipped(because);
  };
  const attempts = first.flatMap((event) => {
    const found = event.kind === "note" && event.stage === "connect" ? parseConnectionNote(event.text) : undefined;
    return found ? [attemptOf(found, event.at)] : [];
  });
  const connected = firstNote(first, parseConnectedNote);
  const greeting = given("greeting", () => readGreeting(at(first, "greeting")));
  const directory = target.path === undefined ? undefined : readDirectory(first);
  const peer = connected?.value.peer.host ?? target.host;
  const neighbour = firstNote(at(first, "quit"), parseNeighbourNote);
  const flood = firstNote(events, parseFloodNote);
  const pieces = dataPieces(events);
  const stray = unaskedReply(transcript);
  const reconnect = readReconnect(events);
  const hungUp = hungUpAt(transcript);
  const evidence: Evidence = {
    ...(directory ? { directory } : {}), ...(flood ? { ending: failed<never>(flood.value, flood.at) } : {}),
    target, attempts, greeting,
    resolve: given("resolve", () => {
      const found = firstNote(first, parseResolvedNote);
      return found ? ok({ addresses: found.value.map((address) => ({ address, family: addressFamily(address) })) }, found.at) : failureIn(at(first, "resolve"));
    }),
    connect: given("connect", () => connected ? ok(connected.value, connected.at) : speakingFailure(attempts)),
    service: given("service", () => {
      const found = firstNote(first, parseServiceNote);
      return found ? ok(found.value, found.at) : greeting as Outcome<never>;
    }),
    tls: given("tls", () => readTls(first)),
    tlsOffer: given("tlsOffer", () => readOffer(events)),
    protection: given("protection", () => outcomeOf(answerTo(first, is("PBSZ")), () => outcomeOf(answerTo(first, is("PROT")),
      (reply, span) => reply.code < 300 ? ok({ reply, protected: target.prot === "P" }, span) : failed({ kind: "reply", reply }, span)))
      ?? failureIn(at(first, "tls"))),
    login: given("login", () => readLogin(at(first, "login"), target.user)),
    features: given("features", () => readFeatures(at(first, "features"))),
    data: readDataTries(pieces.tries, peer), ...readFurther(pieces.further, peer),
    ...(neighbour ? { alternatives: neighbour.value } : {}), ...(stray ? { unasked: stray } : {}), ...(hungUp ? { hungUp } : {}), ...(reconnect ? { reconnect } : {}),
  };
  return { evidence, transcript, timings: timingsOf(transcript), lines: ours.map(({ line }) => line) };
}

/** Only after a login are there sessions besides the first for data; a question for TLS has its own words. */
function readReconnect(events: readonly Event[]): Evidence["reconnect"] {
  if (!events.some(({ stage }) => stage === "features")) return undefined;
  const again = firstNote(events.filter(({ session, stage }) => session > 1 && stage === "connect"), (text) => {
    const result = parseConnectionNote(text)?.result;
    return typeof result === "object" && "kind" in result ? result : undefined;
  });
  return again && failed(again.value, again.at);
}

function is(verb: string): (command: string) => boolean {
  return (command) => command === verb || command.startsWith(`${verb} `);
}

function at(events: readonly Event[], stage: Stage): readonly Event[] {
  return events.filter((event) => event.stage === stage);
}

function outcomeOf<T>(answer: Outcome<Reply> | undefined, value: (reply: Reply, at: Event["at"]) => Outcome<T> | undefined): Outcome<T> | undefined {
  return answer?.status === "ok" ? value(answer.value, answer.at) : answer;
}

function readGreeting(events: readonly Event[]): Outcome<GreetingFact> | undefined {
  // RFC 959, 5.4: 120 announces the greeting; what comes after the first other reply is unasked.
  const greeting = events.find((event) => event.kind === "reply" && event.reply.code >= 200);
  const found = firstNote(events, parseGreetingNote);
  if (greeting?.kind !== "reply") return failureIn(events);
  if (found) return ok({ reply: greeting.reply, afterMs: found.value }, found.at);
  return failureIn(events) ?? (greeting.reply.code >= 400 ? failed({ kind: "reply", reply: greeting.reply }, greeting.at) : undefined);
}

function readTls(events: readonly Event[]): Evidence["tls"] | undefined {
  const found = firstNote(events, parseTlsNote);
  const certificate = firstNote(at(events, "tls"), parseCertificateNote);
  if (found) return ok({ ...found.value, ...(certificate ? { certificate: certificate.value } : {}) }, { ...found.at, last: (certificate ?? found).at.last });
  const old = answerTo(at(events, "tls"), is("AUTH SSL"));
  const taken = old?.status === "ok" && (old.value.code < 300 || old.value.code === 334);
  const answer = answerTo(at(events, "tls"), is("TLS")) ?? (taken ? undefined : answerTo(at(events, "tls"), is("AUTH")));
  if (answer?.status === "ok" && answer.value.code >= 300) return failed({ kind: "reply", reply: answer.value }, answer.at);
  return answer && answer.status !== "ok" ? answer as Outcome<never> : failureIn(at(events, "tls"));
}

function readOffer(events: readonly Event[]): Evidence["tlsOffer"] | undefined {
  const asked = events.findLastIndex((event) => event.kind === "note" && event.text === OFFER_NOTE);
  const from = asked === -1 ? events : events.slice(asked).filter(({ stage }) => stage !== "quit");
  const answer = answerTo(from, is("AUTH"));
  if (answer) return outcomeOf(answer, (reply, span) => ok({ reply }, span));
  const refusal = from.findLast((event) => event.kind === "reply");
  return failureIn(from) ?? (refusal?.kind === "reply" ? failed({ kind: "reply", reply: refusal.reply }, refusal.at) : undefined);
}

function readLogin(events: readonly Event[], user: string): Outcome<LoginFact> | undefined {
  const named = answerTo(events, is("USER"));
  const wantsMore = named?.status === "ok" && named.value.code >= 300 && named.value.code < 400;
  const answer = wantsMore ? answerTo(events, is("PASS")) ?? failureIn(events) : named;
  return outcomeOf(answer ?? failureIn(events), (reply, span) => reply.code < 300 ? ok({ user, reply }, span) : failed({ kind: "reply", reply }, span));
}

function readDirectory(events: readonly Event[]): Evidence["directory"] | undefined {
  return outcomeOf(answerTo(events, is("CWD")), (reply, span) => reply.code < 300 ? ok({ reply }, span) : failed({ kind: "reply", reply }, span));
}

function readFeatures(events: readonly Event[]): Outcome<FeatureFact> | undefined {
  return outcomeOf(answerTo(events, is("SYST")), (system) => outcomeOf(answerTo(events, is("FEAT")), (features, span) =>
    ok({ features: featuresOf(features), ...(system.code < 300 ? { system: replyText(system) } : {}) }, span))) ?? failureIn(events);
}

function timingsOf(transcript: readonly Entry[]): Timings {
  const stages: Partial<Record<Stage, number>> = {};
  transcript.forEach(({ stage, at: from }, index) => {
    stages[stage] = (stages[stage] ?? 0) + (transcript[index + 1]?.at ?? from) - from;
  });
  return { totalMs: transcript.at(-1)?.at ?? 0, stages };
}
