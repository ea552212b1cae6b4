import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import * as vscode from "vscode";
import { Outdated } from "./outdated";
import type { Answer, Given, Message, Order, Result, WorkName } from "./work";

/** A longer text is worked on in a thread of its own: what is shorter is done before a thread has started. UTF-16 units. */
export const LONG = 50_000;

/** The length of a text in UTF-16 code units, without making one string of it. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

export interface Background {
  /** Ends the work at once. */
  readonly signal: AbortSignal;
  /** The `text` of what is given, where it is too long to be handed over at once. */
  readonly text?: AsyncIterable<string>;
  /** What part of a file was read. */
  readonly onShare?: (share: number) => void;
}

/** A thread that has done its work and may do more: to begin costs it more than most of its work. */
let idle: Worker | undefined;
const PATIENCE_MS = 30_000;
let dismissal: NodeJS.Timeout | undefined;

/**
 * Does a piece of {@link WORK} in a thread of its own.
 * @throws the signal's reason when it is aborted; an error with the words of the one that ended the work
 */
export function inBackground<Name extends WorkName>(name: Name, given: Given<Name>, { signal, text, onShare }: Background): Promise<Result<Name>> {
  signal.throwIfAborted();
  const { bundle } = vscode.l10n;
  const order: Order = { name, given, ...(bundle ? { words: bundle as Record<string, string> } : {}) };
  const thread = hire();
  const end = new Promise<Result<Name>>((resolve, reject) => {
    thread.on("message", (answer: Answer) => {
      if ("share" in answer) onShare?.(answer.share);
      else if ("failure" in answer) reject(new Error(answer.failure));
      else resolve(answer.result as Result<Name>);
    });
    thread.on("error", reject);
    thread.on("exit", () => reject(new Error("the thread ended without an answer")));
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    send(thread, order, signal, text).catch(reject);
  });
  return end.then((result) => { keep(thread); return result; }, (error: unknown) => { void thread.terminate(); throw error; });
}

async function send(thread: Worker, order: Order, signal: AbortSignal, text: AsyncIterable<string> | undefined): Promise<void> {
  for await (const piece of text ?? []) {
    if (signal.aborted) return;
    thread.postMessage({ piece } satisfies Message);
  }
  thread.postMessage(order satisfies Message);
}

function hire(): Worker {
  const thread = idle ?? new Worker(join(__dirname, "worker.js"));
  if (thread === idle) thread.ref();
  idle = undefined;
  clearTimeout(dismissal);
  return thread;
}

/** One waits for more to do, and does not keep the process alive. */
function keep(thread: Worker): void {
  // Not those of the thread itself: they open its port for whoever listens next.
  for (const event of ["message", "error", "exit"]) thread.removeAllListeners(event);
  if (idle) void idle.terminate();
  idle = thread;
  thread.unref();
  thread.on("error", () => undefined).on("exit", () => { if (idle === thread) idle = undefined; });
  clearTimeout(dismissal);
  dismissal = setTimeout(() => void thread.terminate(), PATIENCE_MS).unref();
}

/** A document that changes is left alone so long before work on it begins anew. */
const PAUSE_MS = 300;

/** One piece of work for each document, done once for the same state of it: work on a newer state ends that on the older. */
export class Latest<T> {
  readonly #known = new WeakMap<vscode.TextDocument, { readonly state: string | number; readonly abort: AbortController; readonly end: Promise<T | undefined> }>();

  /** Undefined: something newer came, or the document was closed. */
  of(document: vscode.TextDocument, state: string | number, work: (signal: AbortSignal) => Promise<T>, pauseMs = PAUSE_MS): Promise<T | undefined> {
    const last = this.#known.get(document);
    if (last?.state === state && !last.abort.signal.aborted) return last.end;
    last?.abort.abort();
    const abort = new AbortController();
    const end = this.#run(abort.signal, last ? pauseMs : 0, work);
    this.#known.set(document, { state, abort, end });
    return end;
  }

  stop(document: vscode.TextDocument): void {
    this.#known.get(document)?.abort.abort();
  }

  async #run(signal: AbortSignal, pauseMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    try {
      if (pauseMs > 0) await sleep(pauseMs, undefined, { signal });
      return await work(signal);
    } catch (error) {
      if (signal.aborted || error instanceof Outdated) return undefined;
      throw error;
    }
  }
}
