import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Diagnosis } from "../../src/diagnose/verdict";
import { diagnose, explain } from "../../src/diagnosis";
import type { Target } from "../../src/ftp/evidence";
import { CONNECTION_LIMIT } from "../../src/ftp/run";
import { Secret } from "../../src/ftp/secret";
import { printTranscript } from "../../src/ftp/transcript";
import { startHostileServer, type HostileServer, type Manner } from "./server";

/** `broken`: whatever is said, it is not that all is well. `either`: the fault concerns a way that a client need not go. */
export type Expected = "healthy" | "broken" | "either";

export interface HostileCase {
  readonly name: string;
  readonly manner: Manner;
  readonly expects: Expected;
  /** The cause that has to be named. */
  readonly cause?: string;
  readonly target?: Partial<Target>;
  /** How long one reply is waited for. Milliseconds. */
  readonly timeoutMs?: number;
  /** How long the whole may take. Milliseconds. */
  readonly budgetMs?: number;
  readonly password?: string;
  /** What else must hold. */
  readonly also?: (ran: Ran) => void;
}

export interface Ran {
  readonly diagnosis: Diagnosis;
  readonly server: HostileServer;
  /** Every socket that the run opened. */
  readonly sockets: readonly Socket[];
  readonly tookMs: number;
}

const SETUP: Omit<Target, "port"> = { host: "127.0.0.1", user: "joe", security: "plain", mode: "passive", sessionReuse: false, prot: "P" };
const CANARY = "canary-7f3a";
const TIMEOUT_MS = 300;
/** Where every answer comes a busy machine shall not make it a timeout. */
export const PATIENT_MS = 2000;
const BUDGET_MS = 5000;
/** Caps are 8 KiB for a line, 64 KiB for a reply and 256 KiB for a listing; a system reads 64 KiB at a time. */
const MOST_BYTES_READ = 1024 * 1024;
const MOST_JSON = 4 * 1024 * 1024;
const AT_ONCE = 3;

const current = new AsyncLocalStorage<Socket[]>();
subscribe("net.client.socket", (message) => { current.getStore()?.push((message as { readonly socket: Socket }).socket); });

/**
 * Runs a diagnosis against the server of a case and holds it to what holds for all: time, sockets, memory, secrets. `patience` stretches every time, for a
 * machine that is too busy to answer within it.
 */
export async function holds({ name, manner, expects, cause, target, also, ...rest }: HostileCase, patience = 1): Promise<void> {
  const { timeoutMs: usualMs = expects === "healthy" ? PATIENT_MS : TIMEOUT_MS, budgetMs: usualBudgetMs = BUDGET_MS, password = CANARY } = rest;
  const [timeoutMs, budgetMs] = [usualMs * patience, usualBudgetMs * patience];
  const server = await startHostileServer(manner);
  const sockets: Socket[] = [];
  const began = performance.now();
  let most = 0;
  try {
    const count = (): void => { most = Math.max(most, sockets.filter(({ destroyed }) => !destroyed).length); };
    const diagnosis = await current.run(sockets, () =>
      diagnose({ ...SETUP, ...target, port: server.port }, new Secret(password), { timeoutMs, onEntry: count }));
    const tookMs = Math.round(performance.now() - began);
    const { kind } = diagnosis.judgement;
    const told = `${name}: ${namedIn(diagnosis)} in ${tookMs} ms\n${shortened(diagnosis)}`;
    assert.ok(tookMs <= budgetMs, `took too long. ${told}`);
    if (expects === "healthy") assert.equal(kind, "healthy", told);
    if (expects === "broken") assert.notEqual(kind, "healthy", told);
    if (cause !== undefined) assert.equal(namedIn(diagnosis), cause, told);
    assert.ok(sockets.length <= CONNECTION_LIMIT, `${sockets.length} connections. ${told}`);
    assert.ok(most <= AT_ONCE, `${most} sockets at once. ${told}`);
    for (const socket of sockets) assert.ok(socket.bytesRead <= MOST_BYTES_READ, `${socket.bytesRead} bytes read. ${told}`);
    const json = JSON.stringify(diagnosis);
    assert.ok(json.length <= MOST_JSON, `${json.length} characters of JSON. ${told}`);
    assert.ok(!json.includes(password) && !printTranscript(diagnosis.transcript).includes(password), `the password is told. ${told}`);
    const again = explain(printTranscript(diagnosis.transcript));
    assert.equal(again && namedIn(again), namedIn(diagnosis), `read from its own transcript it means something else. ${told}`);
    also?.({ diagnosis, server, sockets, tookMs });
    await soon(() => sockets.every(({ destroyed }) => destroyed), `a socket of ours is left open. ${told}`);
    await soon(() => server.open() === 0, `the server still has ${server.open()} sockets. ${told}`);
  } finally {
    await server.stop();
  }
}

/** Like {@link holds}, and the memory kept at any moment stays within some megabytes. For one case at a time. */
export async function holdsInLittleMemory(hostile: HostileCase): Promise<void> {
  const before = kept();
  let most = 0;
  const look = setInterval(() => { most = Math.max(most, kept() - before); }, 250);
  try {
    await holds(hostile);
  } finally {
    clearInterval(look);
  }
  most = Math.max(most, kept() - before);
  assert.ok(most < 32 * 1024 * 1024, `${hostile.name}: ${most} bytes kept`);
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function kept(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function soon(isSo: () => boolean, complaint: string): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    assert.ok(waited < 5000, complaint);
    await pause(20);
  }
}

function namedIn({ judgement }: Diagnosis): string {
  return judgement.kind === "cause" ? judgement.cause.id : judgement.kind;
}

function shortened(diagnosis: Diagnosis): string {
  return printTranscript(diagnosis.transcript).split("\n").map((line) => line.slice(0, 160)).slice(-60).join("\n");
}
