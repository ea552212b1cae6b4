export type Interrupted = "timeout" | "cancelled";

/**
 * Waits for something that reports by callback. `start` gets the function to call with the result and returns what undoes it; that
 * runs in every case, so no listener and no timer outlives the wait.
 */
export function waitFor<T>(
  { ms, signal }: { readonly ms: number; readonly signal: AbortSignal },
  start: (done: (value: T) => void) => () => void,
): Promise<T | Interrupted> {
  if (signal.aborted) return Promise.resolve("cancelled");
  return new Promise((resolve) => {
    const undo: (() => void)[] = [];
    let settled = false;
    const settle = (value: T | Interrupted): void => {
      if (settled) return;
      settled = true;
      for (const step of undo) step();
      resolve(value);
    };
    const cancel = (): void => { settle("cancelled"); };
    const timer = setTimeout(() => { settle("timeout"); }, ms);
    signal.addEventListener("abort", cancel);
    undo.push(() => { clearTimeout(timer); }, () => { signal.removeEventListener("abort", cancel); });
    const stop = start(settle);
    // `start` may have settled at once.
    if (settled) stop();
    else undo.push(stop);
  });
}

/** Waits `ms`, less when the run is cancelled. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await waitFor<never>({ ms, signal }, () => () => undefined);
}
