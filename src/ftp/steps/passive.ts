import type { ControlConnection } from "../control";
import { plainAddress } from "../address";
import { failed, ok, skipped, type DataConnection, type Endpoint, type Failure, type Outcome } from "../evidence";
import { dataPolicy } from "../dataPolicy";
import { connectionNote, dataConnectionName, failureNote, quoted } from "../notes";
import { parseEpsvReply, parsePasvReply } from "../pasv";
import { replyText } from "../reply";
import { isOpened, type Opened } from "../run";
import { pause } from "../wait";

/** PASV or EPSV, and where it says. */
export async function announce(control: ControlConnection, command: "PASV" | "EPSV"): Promise<Outcome<Endpoint>> {
  control.stage = "passive";
  const answer = await control.ask({ verb: command });
  if (answer.status !== "ok") return answer as Outcome<never>;
  if (answer.value.code !== (command === "PASV" ? 227 : 229)) return failed({ kind: "reply", reply: answer.value }, answer.at);
  const port = command === "EPSV" ? parseEpsvReply(answer.value) : undefined;
  const announced = command === "PASV" ? parsePasvReply(answer.value) : port === undefined ? undefined : { host: plainAddress(control.peer.host), port };
  if (announced) return ok(announced, answer.at);
  const expected = command === "PASV" ? "six numbers up to 255" : "a port between three delimiters and one";
  const failure: Failure = { kind: "malformed", expected, got: quoted(replyText(answer.value)) };
  control.run.note(control.session, "passive", failureNote(failure));
  return failed(failure, answer.at);
}

export interface PassiveConnections {
  readonly connections: readonly DataConnection[];
  /** The connection to list over, the first that opened and may be talked to. */
  readonly opened?: Opened;
}

/**
 * Connects where the server said and, when that does not open at once, to the same port where the control connection goes: what a
 * tolerant client does. The second comes later on purpose, because a server takes the first connection that knocks.
 */
export async function connectPassive(
  control: ControlConnection, announced: Endpoint, ms: number, networks: readonly string[],
): Promise<PassiveConnections> {
  const peer = plainAddress(control.peer.host);
  const policy = dataPolicy(announced, { peer, networks });
  const tries: Attempt[] = [{ to: announced, as: "announced", skip: typeof policy === "string" ? policy : undefined }];
  if (plainAddress(announced.host) !== peer && announced.port >= 1024) tries.push({ to: { host: control.peer.host, port: announced.port }, as: "control-address" });
  const won = new AbortController();
  const cancelled = (): void => { won.abort(); };
  control.run.signal.addEventListener("abort", cancelled);
  const limit = control.run.within(ms);
  const order: Opened[] = [];
  const results = await Promise.all(tries.map(async ({ to, as, skip }) => {
    if (as === "control-address" && typeof policy !== "string") await pause(Math.min(limit / 2, 250 + 2 * control.roundTripMs), won.signal);
    const result = skip ?? (won.signal.aborted ? "not-needed" as const : await control.run.open(to, limit, "data", as === "announced" ? control.run.signal : won.signal));
    const shown = result === "cancelled" && !control.run.signal.aborted ? "not-needed" : result;
    const at = control.run.note(control.session, "passive", connectionNote(dataConnectionName({ to, as }), shown));
    const talk = as === "control-address" || (typeof policy === "object" && policy.talk);
    if (isOpened(result) && !talk) result.socket.destroy();
    if (isOpened(result) && talk) {
      order.push(result);
      if (as === "announced") won.abort();
    }
    return { to, as, outcome: outcomeOf(shown, at) };
  }));
  control.run.signal.removeEventListener("abort", cancelled);
  for (const { socket } of order.slice(1)) socket.destroy();
  return { connections: results, ...(order[0] ? { opened: order[0] } : {}) };
}

interface Attempt extends Pick<DataConnection, "to" | "as"> {
  readonly skip?: "unsafe-address" | undefined | Exclude<ReturnType<typeof dataPolicy>, object>;
}

function outcomeOf(result: Opened | Failure | Extract<DataConnection["outcome"], { status: "skipped" }>["because"], at: { first: number; last: number }): DataConnection["outcome"] {
  if (typeof result === "string") return skipped(result);
  return isOpened(result) ? ok({ afterMs: result.afterMs }, at) : failed(result, at);
}
