import { endpoint } from "./address";
import type { DataConnection, DataTlsFact, Endpoint, SkipReason } from "./evidence";

/* The notes about data connections. The ways back are in readers/transcript/dataNotes.ts. */

/** Which data connection a note is about. */
export function dataConnectionName({ to, as }: Pick<DataConnection, "to" | "as">): string {
  return `data connection to ${endpoint(to)} (${AS[as]})`;
}

export const AS = { announced: "as announced", "control-address": "the control connection's address", listener: "our listener" } as const;

/** Why this way is tried; `resumption` as in the evidence. */
export function tryNote(command: string, resumption: boolean | undefined): string {
  const tls = resumption === undefined ? "" : resumption ? ", offering to resume the TLS session" : ", without resuming the TLS session";
  return `trying ${command}${tls}`;
}

/** Why nothing was listed. */
export function listingNote(because: SkipReason): string {
  return `listing not tried: ${because}`;
}

/** Who connected to our listener, after how many milliseconds. */
export function knockNote(from: Endpoint, to: Endpoint, afterMs: number): string {
  return `data connection from ${endpoint(from)} to ${endpoint(to)} (our listener) after ${afterMs} ms`;
}

/** What came of the handshake on a data connection, and when the server's part of it began. */
export function dataTlsNote({ version, resumed, fingerprint, begun }: DataTlsFact): string {
  const began = begun === undefined ? "" : `, begun ${BEGUN[begun]}`;
  return `data TLS ${version}, session ${resumed ? "resumed" : "not resumed"}${fingerprint === undefined ? "" : `, sha256 ${fingerprint}`}${began}`;
}

export const BEGUN = { "before-command": "before the command", "before-opening": "before the opening reply", "after-opening": "after the opening reply" } as const;

/** `clean`: whether TLS said its goodbye first, where there is TLS. */
export function dataBytesNote(bytes: number, end: "fin" | "reset" | "cut" | "enough", clean?: boolean): string {
  const goodbye = clean === undefined ? "" : clean ? ", after close_notify" : ", without close_notify";
  const closed = end === "cut" ? "closed by us" : end === "enough" ? "closed by us as enough" : `closed by peer (${end.toUpperCase()})`;
  return `data ${bytes} bytes, ${closed}${goodbye}`;
}
