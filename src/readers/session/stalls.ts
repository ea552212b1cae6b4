import type { Failure } from "../../ftp/evidence";
import type { DataDraft } from "./dataDraft";
import type { Seen } from "./seen";

/** What whoever pasted the log says hangs, where the server says that it sends, and the same way has worked before: the data do not come. */
export function stallsLater({ tries, hangs }: Seen): void {
  const last = tries.at(-1);
  if (hangs !== true || !last?.opened || last.final || last.failure || !tries.some((one) => one.command === last.command && (one.final?.code ?? 400) < 300)) return;
  last.connected = true;
  last.failure = { failure: { kind: "timeout", waitingFor: "data", afterMs: 0 }, at: last.at };
}

/**
 * Data that are through leave the server's last word to wait for. basic-ftp lets the data connection keep the time while data go over it, and the
 * control connection when they are through.
 */
export function awaited({ connected, through }: DataDraft, what: Failure, text: string): Failure {
  const isThrough = through === true || (connected && /\(control socket\)/.test(text));
  return what.kind === "timeout" && isThrough ? { ...what, waitingFor: "reply" } : what;
}
