import { lookup } from "node:dns";
import { addressFamily, addressKind, plainAddress } from "../address";
import { failed, ok, skipped, type Failure, type Outcome, type ResolveFact } from "../evidence";
import { failureNote, resolvedNote } from "../notes";
import type { Run } from "../run";
import { waitFor } from "../wait";

const RESOLVE_LIMIT_MS = 10_000;

/** All A and AAAA addresses of the host, in the system's order; a literal resolves to itself. */
export async function resolve(run: Run, host: string): Promise<Outcome<ResolveFact>> {
  const bare = host.replace(/%.*$/, "");
  if (addressKind(bare) !== "not-an-address") return known(run, [host.includes("%") ? host : plainAddress(host)]);
  const limit = run.within(Math.min(run.timeoutMs, RESOLVE_LIMIT_MS));
  const answer = await waitFor<readonly string[] | Failure>({ ms: limit, signal: run.signal }, (done) => {
    lookup(host, { all: true }, (error, found) => {
      done(error ? { kind: "unresolved", code: error.code ?? error.message } : [...new Set(found.map(({ address }) => address))]);
    });
    return () => undefined;
  });
  if (answer === "cancelled") return skipped("cancelled");
  const failure: Failure | undefined = answer === "timeout" ? { kind: "unresolved", code: "ETIMEOUT" } : "kind" in answer ? answer : undefined;
  if (failure) return failed(failure, run.note(1, "resolve", failureNote(failure)));
  return known(run, answer as readonly string[]);
}

function known(run: Run, addresses: readonly string[]): Outcome<ResolveFact> {
  const span = run.note(1, "resolve", resolvedNote(addresses));
  return ok({ addresses: addresses.map((address) => ({ address, family: addressFamily(address) })) }, span);
}
