import type { DataPlan } from "./plan";
import { didNotConnect, isPassive } from "./found";
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

/** The way of the set-up, once. */
export async function tryPlain(session: Session | undefined, attempt: Attempt, command: "PASV" | "EPSV"): Promise<readonly DataTry[]> {
  if (!session) return [];
  return attempt.target.mode === "active" ? tryActive(session, attempt, "plain") : [await tryPassive(session, command, attempt, "plain")];
}
