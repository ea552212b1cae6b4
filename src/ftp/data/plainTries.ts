import type { DataPlan } from "./plan";
import { didNotConnect, isPassive, listed } from "./found";
import { tryActive, tryPassive, type Attempt, type Session } from "./tries";
import { isAnonymous, type DataTry } from "../evidence";
import { wantsImplicitTls } from "../session";

/**
 * Whether the same in clear can tell more: no data connection came about under TLS, which also blinds the FTP helper of a firewall
 * (RFC 4217, 7). A password goes in clear only when the user says so.
 */
export function mayGoPlain({ target, comparePlain }: DataPlan, protect: boolean, tries: readonly DataTry[]): boolean {
  const active = target.mode === "active";
  const own = tries.filter((one) => isPassive(one) !== active);
  const came = own.some(({ connections }) => connections.some(({ outcome }) => outcome.status === "ok"));
  const unconnected = own.length > 0 && !came && (active || own.some(didNotConnect));
  // Where TLS comes first nothing is said in clear.
  return protect && !wantsImplicitTls(target) && unconnected && (comparePlain === true || isAnonymous(target.user));
}

/**
 * Whether the data connection alone in clear (PROT C: RFC 4217, 9) can tell more: it opened, and under TLS no listing came of it. What is
 * listed then goes in clear, so the user has to say so here as well.
 */
export function mayGoClear({ target, comparePlain }: DataPlan, protect: boolean, tries: readonly DataTry[]): boolean {
  const own = tries.filter((one) => isPassive(one));
  const broken = own.some(({ listing }) => listing.status === "failed" && listing.failure.kind !== "reply");
  return protect && target.mode !== "active" && broken && !own.some(listed) && (comparePlain === true || isAnonymous(target.user));
}

/** The way of the set-up, once. */
export async function tryPlain(session: Session | undefined, attempt: Attempt, command: "PASV" | "EPSV"): Promise<readonly DataTry[]> {
  if (!session) return [];
  return attempt.target.mode === "active" ? tryActive(session, attempt, "plain") : [await tryPassive(session, command, attempt, "plain")];
}
