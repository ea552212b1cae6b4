import { endpoint } from "./address";
import { ControlConnection } from "./control";
import { failed, skipped, type Evidence, type Failure, type Outcome, type Protocol, type Target } from "./evidence";
import { protocolOf } from "./protocol";
import { isOpened, type Opened, type Run } from "./run";
import type { Secret } from "./secret";
import { readGreeting } from "./steps/greeting";
import { logIn } from "./steps/login";
import { overhear, poke } from "./steps/poke";
import { identify } from "./steps/service";
import { askForTls, protectData, secure } from "./steps/tls";
import { pause } from "./wait";
import { connectionNote, failureNote, OFFER_NOTE, quoted, serviceNote } from "./notes";

/** What opening a session shows. The first session's facts go into the evidence. */
export type SessionFacts = Pick<Evidence, "service" | "greeting" | "tls" | "tlsOffer" | "login"> & { readonly protection: NonNullable<Evidence["protection"]> };

export interface OpenedSession {
  readonly control: ControlConnection;
  readonly facts: SessionFacts;
  /** Logged in, with data connections under TLS or not; undefined: no session came about. */
  readonly ready?: { readonly protect: boolean };
}

/** What a server needs to close a connection, besides a round trip. */
const HANG_UP_MS = 100;

/** `auto` is implicit TLS on port 990, which is assigned to it (RFC 4217, 15 and IANA). */
export function wantsImplicitTls({ security, port }: Target): boolean {
  return security === "implicit" || (security === "auto" && port === 990);
}

/** From an open TCP connection to a login: TLS first or greeting first, AUTH, USER and PASS, PROT. */
export async function openSession(run: Run, target: Target, password: Secret, opened: Opened, session: number): Promise<OpenedSession> {
  const control = new ControlConnection(opened.socket, run, session, opened.afterMs);
  const facts: { -readonly [Name in keyof SessionFacts]: SessionFacts[Name] } = {
    service: skipped("connect"), greeting: skipped("tls"), tls: skipped("greeting"), tlsOffer: skipped("not-needed"),
    login: skipped("greeting"), protection: skipped("login"),
  };
  const implicit = wantsImplicitTls(target);
  if (implicit) {
    facts.tls = await control.startTls("implicit", target.host);
    if (facts.tls.status !== "ok") {
      const plain = facts.tls.status === "failed" ? await listenInClear(run, control, facts.tls.failure) : undefined;
      return { control, facts: { ...facts, service: plain ?? skipped("tls"), login: skipped("tls"), protection: skipped("tls") } };
    }
  }
  Object.assign(facts, await greet(control, () => implicit ? Promise.resolve<Protocol | undefined>(undefined) : poke(run, control.peer, target.host)));
  if (facts.greeting.status !== "ok") return { control, facts: { ...facts, protection: skipped("greeting") } };
  if (!implicit) {
    const { tls, tlsOffer, mayLogIn } = await secure(control, target);
    facts.tls = tls;
    if (tlsOffer) facts.tlsOffer = tlsOffer;
    if (!mayLogIn) return { control, facts: { ...facts, login: skipped("tls"), protection: skipped("tls") } };
  }
  facts.login = await logIn(control, target.user, password);
  if (facts.login.status !== "ok") {
    // Who mistyped may try again; whom a server hangs up on it cannot serve. It notes that.
    if (session === 1 && facts.login.status === "failed" && facts.login.failure.kind === "reply") await pause(control.roundTripMs + HANG_UP_MS, run.signal);
    if (session === 1 && facts.login.status === "failed" && facts.tls.status !== "ok" && facts.tlsOffer.status !== "ok" && mayAsk(facts.login.failure)) {
      facts.tlsOffer = await offerAfterRefusal(run, control);
    }
    return { control, facts };
  }
  if (facts.tls.status === "ok") facts.protection = await protectData(control, target);
  else facts.protection = skipped("not-needed");
  const protect = facts.protection.status === "ok" && facts.protection.value.protected;
  return control.isOver || run.halted() ? { control, facts } : { control, facts, ready: { protect } };
}

async function greet(control: ControlConnection, pokeIt: () => Promise<Protocol | undefined>): Promise<Pick<Evidence, "service" | "greeting">> {
  const { protocol, began, foreign } = await identify(control, pokeIt);
  return foreign ?? readGreeting(control, began, protocol);
}

/** After a 421 the server wants to be left alone, and a server that does not answer USER will not answer AUTH. */
function mayAsk(failure: Failure): boolean {
  return failure.kind === "closed" || (failure.kind === "reply" && failure.reply.code !== 421);
}

/** On the same connection, or on another one when the refusal closed it. */
async function offerAfterRefusal(run: Run, control: ControlConnection): Promise<Evidence["tlsOffer"]> {
  if (!control.isOver) {
    const answer = await askForTls(control);
    // The next thing on this connection would be a handshake: there is no QUIT any more.
    if (answer.status === "ok" && answer.value.reply.code < 300) control.answers.abandon();
    if (answer.status !== "failed" || answer.failure.kind !== "closed") return answer;
  }
  run.note(2, "tls", OFFER_NOTE);
  const opened = await run.open(control.peer, run.within(Math.min(run.timeoutMs, 4000)), "connect");
  if (opened === "cancelled") return skipped("cancelled");
  if (!isOpened(opened)) return failed(opened, run.note(2, "connect", failureNote(opened)));
  run.note(2, "connect", connectionNote(`connect ${endpoint(control.peer)}`, opened));
  const second = new ControlConnection(opened.socket, run, 2, opened.afterMs);
  try {
    const { greeting } = await greet(second, () => Promise.resolve(undefined));
    return greeting.status === "ok" ? await askForTls(second) : greeting as Outcome<never>;
  } finally {
    second.close();
  }
}

/** TLS met something that is no TLS: what does the server say when it is let speak first? */
async function listenInClear(run: Run, control: ControlConnection, failure: Failure): Promise<Evidence["service"] | undefined> {
  if (failure.kind !== "tls" || failure.reason !== "plain-text") return undefined;
  const heard = await overhear(run, control.peer);
  if (heard === undefined) return undefined;
  const fact = { protocol: protocolOf(heard) ?? "unknown" as const, firstBytes: quoted(heard) };
  return { status: "ok", value: fact, at: run.note(control.session, "greeting", serviceNote(fact)) };
}
