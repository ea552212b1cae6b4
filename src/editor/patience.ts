import { setTimeout as sleep } from "node:timers/promises";
import * as vscode from "vscode";

/** Work that ends sooner needs no progress. */
const PATIENCE_MS = 500;

/**
 * Runs `work`, with a notification that shows its progress and can cancel it if it takes longer than a moment.
 * @returns undefined when it was cancelled
 */
export async function withPatience<T>(title: string, work: (signal: AbortSignal, onShare: (share: number) => void) => Promise<T>): Promise<T | undefined> {
  const abort = new AbortController();
  let [shown, reported] = [0, 0];
  let report: (share: number) => void = () => undefined;
  const running = work(abort.signal, (share) => { shown = Math.min(1, share); report(shown); });
  try {
    if (await Promise.race([running.then(() => true), sleep(PATIENCE_MS, false)])) return await running;
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    return await vscode.window.withProgress(options, (progress, cancelled) => {
      cancelled.onCancellationRequested(() => abort.abort());
      report = (share) => {
        progress.report({ increment: Math.max(0, share - reported) * 100 });
        reported = share;
      };
      report(shown);
      return running;
    });
  } catch (error) {
    if (abort.signal.aborted) return undefined;
    throw error;
  }
}
