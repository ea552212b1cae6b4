import { failed, ok, skipped, type ConnectionResult, type Endpoint, type Failure, type Outcome, type Reply } from "./outcome";
import type {
  ConnectAttempt, ConnectFact, FeatureFact, GreetingFact, LoginFact, ProtectionFact, ResolveFact, ServiceFact, TlsFact, TlsOfferFact,
} from "./facts";
import type { DataTry } from "./dataFacts";
import type { FurtherEvidence, PassiveSample, RepeatFact } from "./furtherEvidence";
import type { Span } from "./transcript";

export type {
  CertificateFact, ConnectAttempt, ConnectFact, FeatureFact, GreetingFact, LoginFact, ProtectionFact, Protocol, ResolveFact, ServiceFact, TlsFact,
  TlsOfferFact,
} from "./facts";
export type { DataCommand, DataConnection, DataTlsFact, DataTry, HandshakeBegin, TransferFact } from "./dataFacts";
export type {
  AlternativesFact, EchoFact, EarlyHandshakeFact, FurtherEvidence, PassiveSample, RepeatFact, StatedRange, TicketUse, TlsVersionsFact, WriteFact,
} from "./furtherEvidence";
export { earlyHandshake } from "./furtherEvidence";
export { failed, ok, skipped, succeeded } from "./outcome";
export type { ConnectionResult, Endpoint, Failure, Outcome, Reply, SkipReason, TlsReason } from "./outcome";

/** How the user's own client is set up. The verdict is about this set-up. `auto` is what a modern client does by itself. */
export interface Setup {
  readonly security: "auto" | "plain" | "explicit" | "implicit";
  readonly mode: "auto" | "passive" | "active";
  /** Whether the client resumes the TLS session of the control connection on its data connections. */
  readonly sessionReuse: boolean;
  /** RFC 4217, 9: `P` protects data connections, `C` leaves them clear. */
  readonly prot: "P" | "C";
}

/** RFC 1635: an account for everybody, whose password is none. */
export function isAnonymous(user: string): boolean {
  return /^(?:anonymous|ftp)$/i.test(user);
}

/** What to probe. There is no password in here. `path` is the directory to list, if not the first one. */
export interface Target extends Setup {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly path?: string;
}

/** A command of the user that needs no data connection (CWD, DELE, MKD …) and its answer. */
export interface OperationFact { readonly command: string; readonly outcome: Outcome<Reply> }

/** All that was seen, and no opinion. */
export interface Evidence extends FurtherEvidence {
  readonly target: Target;
  readonly resolve: Outcome<ResolveFact>;
  readonly attempts: readonly ConnectAttempt[];
  readonly connect: Outcome<ConnectFact>;
  readonly service: Outcome<ServiceFact>;
  readonly greeting: Outcome<GreetingFact>;
  readonly tls: Outcome<TlsFact>;
  readonly tlsOffer: Outcome<TlsOfferFact>;
  /** These two are absent where a log does not know of them. `directory`: the answer to CWD, where the target has a path. */
  readonly protection?: Outcome<ProtectionFact>;
  readonly directory?: Outcome<{ readonly reply: Reply }>;
  readonly login: Outcome<LoginFact>;
  readonly features: Outcome<FeatureFact>;
  readonly data: readonly DataTry[];
  /** Only logs know of them: the probe changes nothing on a server. */
  readonly operations?: readonly OperationFact[];
  /** How the control connection ended, where the client did not end it: a goodbye that nobody asked for, or its loss. */
  readonly ending?: Outcome<never>;
  /** A new control connection for more data connections that did not open. */
  readonly reconnect?: Outcome<never>;
  /** Where the server hung up behind its refusal of the login, instead of letting the user try again. */
  readonly hungUp?: Span;
  /** Of a log: the only server software that its text names anywhere, as its makers write it. */
  readonly called?: string;
  /** Of a log: what its client complains of after the login, and of which it does not tell what it struck. */
  readonly complaint?: Outcome<never>;
}

/** The outcome of a connection as a fact; `result` is the time in milliseconds where it opened. */
export function attemptOf({ to, result }: { readonly to: Endpoint; readonly result: ConnectionResult }, at: Span): ConnectAttempt {
  if (typeof result === "number") return { to, outcome: ok({ afterMs: result }, at) };
  return { to, outcome: "because" in result ? skipped(result.because) : failed(result, at) };
}

/** A passive connection in one word. */
export function repeatOutcome(connect: PassiveSample["connect"]): RepeatFact["outcome"] {
  if (connect.status === "ok") return "ok";
  const kind = connect.status === "failed" ? connect.failure.kind : "other";
  return kind === "timeout" || kind === "refused" ? kind : "other";
}

const WEIGHTS: readonly Failure["kind"][] = ["refused", "timeout", "unreachable"];

/** Which failure speaks for all: a refusal is an answer, and silence says more than a network that this machine has no route to. */
export function speakingFailure(attempts: readonly ConnectAttempt[]): Outcome<never> {
  const weight = ({ outcome }: ConnectAttempt): number => outcome.status === "failed" ? WEIGHTS.indexOf(outcome.failure.kind) : WEIGHTS.length;
  const first = [...attempts].sort((a, b) => weight(a) - weight(b))[0]?.outcome;
  return first && first.status !== "ok" ? first : skipped("cancelled");
}
