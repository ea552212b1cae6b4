// A thread of its own, so that the editor never waits for a long text. It does one piece of work after the other.
import { parentPort } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import { WORK, type Answer, type Message } from "./work";

const answer = (message: Answer) => parentPort?.postMessage(message);

let pieces: string[] = [];

parentPort?.on("message", (message: Message) => {
  if ("piece" in message) return void pieces.push(message.piece);
  const { name, words } = message;
  const given = pieces.length > 0 ? { ...message.given as object, text: pieces.join("") } : message.given;
  pieces = [];
  if (words) l10n.config({ contents: words });
  const work = WORK[name] as (given: unknown, onShare: (share: number) => void) => Promise<unknown>;
  work(given, (share) => answer({ share })).then((result) => answer({ result }), (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }));
});
