import type { ControlConnection } from "../control";
import { failed, ok, skipped, type Outcome, type ProtectionFact, type Reply, type Target, type TlsFact, type TlsOfferFact } from "../evidence";
import { OFFER_NOTE } from "../notes";

export interface Secured {
  readonly tls: Outcome<TlsFact>;
  /** The server's no to AUTH, where the set-up goes on in clear. */
  readonly tlsOffer?: Outcome<TlsOfferFact>;
  /** Whether the set-up lets the user and the password go over this connection. */
  readonly mayLogIn: boolean;
}

/** A server only looks whether it has TLS. Where no answer comes, something on the way has swallowed the command. */
const ANSWER_MS = 5000;

/** RFC 4217, 4: explicit TLS by AUTH TLS. `auto` takes it where the server offers it, `explicit` insists on it. */
export async function secure(control: ControlConnection, { security, host }: Target): Promise<Secured> {
  if (security === "plain") return { tls: skipped("not-requested"), mayLogIn: true };
  control.stage = "tls";
  const answer = await control.ask({ verb: "AUTH", arg: "TLS" }, ANSWER_MS + 4 * control.roundTripMs);
  if (answer.status !== "ok") return { tls: answer as Outcome<never>, mayLogIn: false };
  if (answer.value.code < 300 || await isTakenAsSsl(control, answer.value)) {
    const tls = await control.startTls("explicit", host);
    return { tls, mayLogIn: tls.status === "ok" };
  }
  const refusal = failed<never>({ kind: "reply", reply: answer.value }, answer.at);
  if (security === "explicit" || answer.value.code === 421) return { tls: refusal, mayLogIn: false };
  return { tls: skipped("not-needed"), tlsOffer: ok({ reply: answer.value }, answer.at), mayLogIn: !control.isOver };
}

/** Servers older than RFC 4217 know the mechanism by the name of a draft; some say 334 to it. */
async function isTakenAsSsl(control: ControlConnection, { code }: Reply): Promise<boolean> {
  if (code !== 500 && code !== 504) return false;
  const answer = await control.ask({ verb: "AUTH", arg: "SSL" });
  return answer.status === "ok" && (answer.value.code < 300 || answer.value.code === 334);
}

/** After a refused login in clear: would the server have done TLS? The connection is of no other use afterwards. */
export async function askForTls(control: ControlConnection): Promise<Outcome<TlsOfferFact>> {
  control.stage = "tls";
  control.run.note(control.session, "tls", OFFER_NOTE);
  const answer = await control.ask({ verb: "AUTH", arg: "TLS" });
  return answer.status === "ok" ? ok({ reply: answer.value }, answer.at) : answer;
}

/** RFC 4217, 9: PBSZ 0, then PROT as the set-up has it. Under explicit TLS data is clear until a PROT P is accepted. */
export async function protectData(control: ControlConnection, { prot }: Target): Promise<Outcome<ProtectionFact>> {
  control.stage = "tls";
  const first = control.run.next();
  const size = await control.ask({ verb: "PBSZ", arg: "0" });
  if (size.status !== "ok") return size as Outcome<never>;
  const answer = await control.ask({ verb: "PROT", arg: prot });
  if (answer.status !== "ok") return answer as Outcome<never>;
  const at = { first, last: answer.at.last };
  const accepted = answer.value.code < 300;
  return accepted ? ok({ reply: answer.value, protected: prot === "P" }, at) : failed({ kind: "reply", reply: answer.value }, at);
}
