import { endpoint } from "./address";
import { didNotConnect, listed, type DataFound } from "./data/found";
import type { DataPlan, Reopen } from "./data/plan";
import { tryData } from "./data/tryData";
import { failed, skipped, type Evidence, type Target } from "./evidence";
import { connectionNote, hungUpAt, skippedNote, targetNote } from "./notes";
import { isOpened, startRun, type Run, type RunOptions } from "./run";
import { Secret } from "./secret";
import { openSession, wantsImplicitTls, type OpenedSession } from "./session";
import { connect } from "./steps/connect";
import { askNeighbour } from "./steps/neighbour";
import { askFeatures, changeDirectory } from "./steps/features";
import { resolve } from "./steps/resolve";
import { secureTcp } from "./steps/handshake";
import { openTcp } from "./steps/tcp";
import { askTlsVersions, mayBeVersion } from "./tlsVersions";
import { unaskedReply, type Entry, type Timings } from "./transcript";

/** What to ask beyond the conversation of a plain client. */
export interface ProbeOptions extends RunOptions, Omit<DataPlan, "target" | "addresses"> {
  /** Whether to look for another way to the files where this one fails: yes by default. */
  readonly alternatives?: boolean;
}

const SESSION_LIMIT = 3;
const SSH_PORT = 22;

export interface Probed {
  readonly evidence: Evidence;
  readonly transcript: readonly Entry[];
  readonly timings: Timings;
}

type Draft = { -readonly [Name in keyof Evidence]: Evidence[Name] };

/**
 * Has one conversation with the server, as the user's client would, and records what it sees. Resolves in every case; what was
 * cancelled by `signal` is skipped in the evidence. `timeoutMs` bounds each wait for a reply.
 */
export async function probe(target: Target, password: Secret, options: ProbeOptions): Promise<Probed> {
  const run = startRun(options, { openTcp, secureTcp });
  run.note(1, "resolve", targetNote(target));
  const draft: Draft = {
    target, resolve: skipped("cancelled"), attempts: [], connect: skipped("resolve"), service: skipped("connect"), greeting: skipped("connect"),
    tls: skipped("connect"), tlsOffer: skipped("connect"), protection: skipped("connect"), login: skipped("connect"), features: skipped("login"), data: [],
  };
  const controls: OpenedSession["control"][] = [];
  try {
    await converse(run, draft, password, options, controls);
    await Promise.all([controls.at(-1)?.quit(), options.alternatives === false ? undefined : lookBeside(run, draft)]);
  } finally {
    for (const control of controls) control.close();
  }
  const stray = unaskedReply(run.transcript);
  if (stray) draft.unasked = stray;
  const hungUp = hungUpAt(run.transcript);
  if (hungUp) draft.hungUp = hungUp;
  const ending = controls.map(({ answers }) => answers.flood()).find((flood) => flood !== undefined);
  if (ending) draft.ending = ending;
  const cancelled = run.signal.aborted;
  const unasked = STEPS.flatMap((step) => {
    const outcome = draft[step];
    if (outcome?.status !== "skipped") return [];
    if (cancelled && outcome.because !== "not-requested" && outcome.because !== "not-needed") Object.assign(draft, { [step]: skipped("cancelled") });
    return [{ step, because: (draft[step] as typeof outcome).because }];
  });
  if (unasked.length > 0) run.note(1, "quit", skippedNote(unasked));
  return { evidence: draft, transcript: run.transcript, timings: run.timings() };
}

const STEPS = ["resolve", "connect", "service", "greeting", "tls", "tlsOffer", "protection", "login", "features"] as const;

async function converse(run: Run, draft: Draft, password: Secret, options: ProbeOptions, controls: OpenedSession["control"][]): Promise<void> {
  const { target } = draft;
  draft.resolve = await resolve(run, target.host);
  if (draft.resolve.status !== "ok") return;
  const connected = await connect(run, draft.resolve.value, target.port);
  draft.attempts = connected.attempts;
  draft.connect = connected.connect;
  if (!connected.opened) return;
  const first = await openSession(run, target, password, connected.opened, 1);
  controls.push(first.control);
  Object.assign(draft, first.facts);
  const { tls } = first.facts;
  if (tls.status === "failed" && mayBeVersion(run, tls.failure)) {
    const tlsVersions = await askTlsVersions(run, target, wantsImplicitTls(target), first.control);
    if (tlsVersions) draft.tlsVersions = tlsVersions;
  }
  if (!first.ready) return;
  draft.features = await askFeatures(first.control);
  if (target.path !== undefined) draft.directory = await changeDirectory(first.control, target.path);
  const reopen: Reopen = async (how) => {
    const [last, plain] = [controls.at(-1), how === "plain"];
    if (!last || draft.reconnect !== undefined || last.answers.saidGoodbye() || last.answers.flood() || (!plain && how !== "clear" && controls.length >= SESSION_LIMIT) || run.halted()) return undefined;
    for (const old of how === "beside" ? controls.slice(0, -1) : controls) old.close();
    const opened = await run.open(last.peer, run.within(Math.min(run.timeoutMs, 4000)), "connect");
    const number = controls.length + 1;
    const at = run.note(number, "connect", connectionNote(`connect ${endpoint(last.peer)}`, opened));
    if (typeof opened === "object" && !isOpened(opened)) draft.reconnect = failed(opened, at);
    if (!isOpened(opened)) return undefined;
    // A password goes in clear only when the user said so; who is anonymous has none.
    const word = plain && options.comparePlain !== true ? new Secret("guest@") : password;
    const next = await openSession(run, plain ? { ...target, security: "plain" } : target, word, opened, number);
    controls.push(next.control);
    if (!next.ready) return undefined;
    if (target.path !== undefined) await changeDirectory(next.control, target.path);
    return { control: next.control, protect: next.ready.protect };
  };
  const found: DataFound = { tries: [], plain: [], samples: [], tickets: [], repeats: [] };
  draft.data = found.tries;
  const addresses = draft.resolve.value.addresses.map(({ address }) => address);
  await tryData(run, { ...options, target, addresses }, { control: first.control, protect: first.ready.protect }, reopen, found);
  const asked = Object.entries(found).filter(([name, one]) => name !== "tries" && (!Array.isArray(one) || one.length > 0));
  Object.assign(draft, Object.fromEntries(asked));
}

/** Only where something is wrong: a server that works needs no other way. */
async function lookBeside(run: Run, draft: Draft): Promise<void> {
  const { connect, resolve, target, data } = draft;
  const host = connect.status === "ok" ? connect.value.peer.host : resolve.status === "ok" ? resolve.value.addresses[0]?.address : undefined;
  const works = data.some(listed) && !data.some(didNotConnect);
  if (host === undefined || works || target.port === SSH_PORT || run.halted()) return;
  const found = await askNeighbour(run, host, connect.status === "ok" ? connect.value.roundTripMs : 0);
  if (found.status === "ok") draft.alternatives = found.value;
}
