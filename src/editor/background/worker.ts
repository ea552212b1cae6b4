// A thread of its own, so that the editor never waits for a long text. It does one piece of work after the other.
import { parentPort } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import { WORK, type Answer, type Order } from "./work";

const answer = (message: Answer) => parentPort?.postMessage(message);

parentPort?.on("message", ({ name, given, words }: Order) => {
  if (words) l10n.config({ contents: words });
  const work = WORK[name] as (given: unknown, onShare: (share: number) => void) => Promise<unknown>;
  work(given, (share) => answer({ share })).then((result) => answer({ result }), (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }));
});
