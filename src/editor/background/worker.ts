// A thread of its own, so that the editor never waits for a long text. It does one piece of work.
import { parentPort, workerData } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import { WORK, type Answer, type Order } from "./work";

const { name, given, words } = workerData as Order;
const answer = (message: Answer) => parentPort?.postMessage(message);

if (words) l10n.config({ contents: words });
const work = WORK[name] as (given: unknown, onShare: (share: number) => void) => Promise<unknown>;
work(given, (share) => answer({ share })).then((result) => answer({ result }), (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }));
