import { plainAddress } from "../ftp/address";
import type { DataTry, Evidence, Outcome } from "../ftp/evidence";
import type { Stage } from "../ftp/transcript";
import { CAUSES } from "./causes";
import { controlAddress, isPassive, opened, ownTries, ownWay, primaryCommand } from "./symptoms/reading";
import { recognise } from "./server";
import { LAYERS, type Cause, type Judgement, type Match, type Verdict } from "./verdict";
import { waysThatList } from "./works";

interface Found {
  readonly cause: Cause;
  readonly match: Match;
}

/**
 * The verdict about the user's set-up. Runs every cause, drops those that another one explains, and orders the rest by layer and certainty;
 * causes of equal rank keep the order of the list. What concerns only the kind of data connection that the set-up does not use stands beside.
 */
export function judge(evidence: Evidence): Judgement {
  const found = CAUSES.flatMap((cause): readonly Found[] => {
    const match = cause.judge(evidence);
    return match ? [{ cause, match }] : [];
  });
  // What a session got over is no reason for its end.
  const explained = new Set(found.flatMap(({ cause, match }) => (match.yields === undefined ? cause.explains : [])));
  const left = found.filter(({ cause }) => !explained.has(cause.id)).sort((a, b) => rank(a) - rank(b));

  const own = ownWay(evidence);
  const server = recognise(evidence);
  const verdicts = ({ cause }: Found): boolean => cause.way === undefined || cause.way === own;
  const lists = ownWayLists(evidence) && evidence.write?.status !== "failed" && evidence.directory?.status !== "failed";
  const end = firstFailure(evidence);
  const grave = left.find((one) => verdicts(one) && one.match.yields === undefined);
  const root = grave ?? (lists || !end.failure ? left.find((one) => verdicts(one) && one.match.yields === "graver") : undefined);
  const also = left.filter((one) => one !== root).map((one) => verdict(one, server.software));
  const common = { server, also, works: waysThatList(evidence) };

  if (root) return { kind: "cause", cause: verdict(root, server.software), ...common };
  if (lists) return { kind: "healthy", ...common };
  if (end.failure) return { kind: "undetermined", ...end, ...common };
  if (endsWell(evidence)) return { kind: "healthy", until: end.step, ...common };
  return { kind: "undetermined", ...(lostAtTheEnd(evidence) ?? end), ...common };
}

function rank({ cause, match }: Found): number {
  return LAYERS.indexOf(cause.layer) * 2 + (match.certainty === "certain" ? 0 : 1);
}

function verdict({ cause, match }: Found, software: ReturnType<typeof recognise>["software"]): Verdict {
  const { id, layer, remedy } = cause;
  const advice = (software === "unknown" ? undefined : remedy.server[software]) ?? remedy.server.general;
  return {
    id, layer, summary: cause.summary(match.facts), ...match,
    remedy: { server: advice(match.facts), client: remedy.client(match.facts) },
  };
}

/**
 * A listing came through with the command and the session resumption of the set-up. EPSV alone is enough where PASV was never tried, and a
 * fresh TLS session where the server gave none to resume.
 */
function ownWayLists(evidence: Evidence): boolean {
  const { sessionReuse } = evidence.target;
  const all = ownTries(evidence).filter((one) => one.announced.status !== "skipped" && !opensElsewhereOnly(one, controlAddress(evidence)));
  const asSetUp = all.filter(({ resumption }) => resumption === undefined || resumption === sessionReuse);
  const tries = asSetUp.length > 0 ? asSetUp : all;
  const primary = tries.filter(({ command }) => command === primaryCommand(evidence));
  return (primary.length > 0 ? primary : tries).some(({ listing }) => listing.status === "ok");
}

/**
 * The announced address opened and is another one than the server's: nothing is sent to such a place, so this try had to end without a
 * listing and decides nothing. A listing that the server refused decides.
 */
function opensElsewhereOnly({ connections, listing }: DataTry, control: string | undefined): boolean {
  const elsewhere = connections.some(
    ({ as, to, outcome }) => as === "announced" && outcome.status === "ok" && plainAddress(to.host) !== control,
  );
  return elsewhere && (listing.status === "skipped" || (listing.status === "failed" && listing.failure.kind === "closed"));
}

/**
 * A client's log that ends while all goes well: logged in, and every data connection that it asked for is up. Servers' logs, which know how they
 * were found, are silent about much that fails.
 */
function endsWell(evidence: Evidence): boolean {
  const { resolve, login, ending } = evidence;
  return login.status === "ok" && !ending && !gaveUp(evidence) && resolve.status === "skipped" && resolve.because === "not-in-log" && ownTries(evidence).every(opened);
}

/** Commands whose refusal nobody minds. */
const PASSING: ReadonlySet<string> = new Set(["OPTS", "CLNT", "SITE", "SIZE", "MDTM", "LANG", "HOST", "NOOP", "MLST", "STAT", "HELP", "CSID"]);

/** The last that the session was told was no, and it did not get as far as data. */
function gaveUp({ operations = [], data }: Evidence): boolean {
  const last = operations.at(-1);
  return data.length === 0 && last?.outcome.status === "failed" && !PASSING.has(last.command.split(" ")[0] ?? "");
}

/** What an undetermined judgement quotes: the first failure on the way of the set-up; else the first stage that was not reached. */
function firstFailure(evidence: Evidence): Pick<Extract<Judgement, { kind: "undetermined" }>, "step" | "failure"> {
  const steps = conversation(evidence);
  for (const [step, outcome] of steps) {
    if (outcome.status === "failed") return { step, failure: outcome.failure };
  }
  // A log need not show how it came to where it is.
  const reached = steps.findLastIndex(([, outcome]) => outcome.status === "ok");
  const missing = steps.find(([, outcome], index) => outcome.status === "skipped" && (index > reached || outcome.because !== "not-in-log"));
  return { step: missing?.[0] ?? "listing" };
}

/** A log may tell nothing but that the control connection was lost. */
function lostAtTheEnd({ ending }: Evidence): ReturnType<typeof firstFailure> | undefined {
  return ending?.status === "failed" ? { step: "quit", failure: ending.failure } : undefined;
}

function conversation(evidence: Evidence): readonly (readonly [Stage, Outcome<unknown>])[] {
  const { target, resolve, connect, service, greeting, tls, login, directory, write } = evidence;
  const plainIsFine = target.security === "plain" || (target.security === "auto" && login.status === "ok");
  const path: (readonly [Stage, Outcome<unknown>])[] = [
    ["resolve", resolve], ["connect", connect], ["greeting", greeting], ["greeting", service], ["login", login],
  ];
  if (!plainIsFine) path.splice(target.security === "implicit" ? 2 : 4, 0, ["tls", tls]);
  // A log need not show how its client found and reached the server.
  const seen = controlAddress(evidence) === undefined && login.status === "ok" ? path.filter(([step]) => step === "login") : path;
  // The write test is made only where a listing came.
  return [...seen, ...(directory ? [["features", directory] as const] : []), ...(write ? [["listing", write] as const] : []), ...ownTries(evidence).flatMap((one): readonly (readonly [Stage, Outcome<unknown>])[] => {
    const stage = isPassive(one) ? "passive" : "active";
    const failedConnections = opened(one) ? [] : one.connections.map(({ outcome }) => [stage, outcome] as const);
    return [[stage, one.announced], ...failedConnections, ["listing", one.listing]];
  }), ...(evidence.complaint ? [["features", evidence.complaint] as const] : [])];
}
