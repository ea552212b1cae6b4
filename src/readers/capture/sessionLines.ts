import { closedByPeerNote, failureNote } from "../../ftp/notes";
import type { Failure, TlsReason } from "../../ftp/evidence";
import type { Status } from "../words/status";
import type { Control } from "./controls";
import { attemptNote, encryptedNote, lossNote, vantageNote } from "./notes";
import { milliseconds, resultOf, settledAt } from "./outcome";

/** A line of the transcript, before it has its place. `at`: milliseconds since 1970. */
export interface CaptureLine {
  readonly at: number;
  readonly direction: "sent" | "received" | "note";
  readonly text: string;
  readonly statuses: readonly Status[];
}

/** A server that has said nothing for so long says nothing. Milliseconds. */
const GREETING_PATIENCE_MS = 5000;

/** The lines of one control connection. `until`: the end of the capture. */
export function linesOf(control: Control, until: number): readonly CaptureLine[] {
  const { connection, server, lines } = control;
  const note = (at: number, text: string, ...statuses: readonly Status[]): CaptureLine => ({ at, direction: "note", text, statuses });
  const result = resultOf(connection, until);
  const loss = lossNote(connection);
  const tls = tlsLine(control);
  // What a server in clear answers to the bytes of a handshake answers no command.
  const heard = tls && isImplicit(control) && !isEncrypted(control) ? lines.filter(({ sent, at }) => sent || at < tls.at) : lines;
  const said = [
    ...heard.map(({ at, sent, text }): CaptureLine => ({ at, direction: sent ? "sent" : "received", text, statuses: [] })),
    ...(tls ? [note(tls.at, tls.text, tls.status)] : []),
  ].sort((a, b) => a.at - b.at);
  const ended = endOf(control, until);
  return [
    note(connection.firstAt, vantageNote(control)),
    note(settledAt(connection), attemptNote("control connection", connection, result), { kind: "connecting", to: server },
      ...(typeof result === "number" ? [{ kind: "connected", to: server } as const] : result ? [{ kind: "failure", failure: result } as const] : [])),
    ...said,
    ...(ended ? [note(ended.at, ended.text, { kind: "failure", failure: ended.failure })] : []),
    ...(loss === undefined ? [] : [note(connection.lastAt, loss)]),
  ];
}

/** TLS that began without a word, as on port 990. */
export function isImplicit({ lines, tls }: Control): boolean {
  return tls?.client !== undefined && !lines.some(({ sent, text }) => sent && /^AUTH\b/i.test(text));
}

/** Whether the control connection went under TLS: what follows cannot be read. */
export function isEncrypted({ tls }: Control): boolean {
  return (tls?.client?.sealedCount ?? 0) + (tls?.server?.sealedCount ?? 0) > 0 || (tls?.client?.changed === true && tls.server?.changed === true);
}

function tlsLine(control: Control): { readonly at: number; readonly text: string; readonly status: Status } | undefined {
  const { tls, lines, connection } = control;
  if (!tls) return undefined;
  const { at, client, server } = tls;
  const failed = (reason: TlsReason, detail: string) => {
    const failure: Failure = { kind: "tls", reason, detail };
    return { at, text: failureNote(failure), status: { kind: "failure", failure } as const };
  };
  if (client && !server) {
    const plain = lines.find(({ sent, at: when }) => !sent && (when >= at || isImplicit(control)));
    if (plain) return failed("plain-text", plain.text.slice(0, 200));
  }
  if (server && !client) return { at, text: "the server speaks TLS, the client does not", status: { kind: "foreign", protocol: "tls" } };
  const alert = client?.alert ?? server?.alert;
  if (alert !== undefined && alert !== 0 && !isEncrypted(control)) return failed(reasonOf(alert), `alert ${alert} from the ${client?.alert === undefined ? "server" : "client"}`);
  if (isEncrypted(control)) {
    const text = encryptedNote(isImplicit(control) ? "implicit" : "explicit", server?.version ?? "", client?.sealedCount ?? 0, server?.sealedCount ?? 0);
    return { at, text, status: { kind: "tls-up" } };
  }
  const over = connection.reset ?? connection.serverEndAt ?? connection.clientEndAt;
  return over === undefined ? undefined : failed("closed", "closed within the handshake");
}

/** Numbers of RFC 8446, 6. */
function reasonOf(alert: number): TlsReason {
  if (alert === 70 || alert === 86) return "protocol-version";
  if (alert === 40 || alert === 71) return "no-common-cipher";
  return alert >= 41 && alert <= 49 && alert !== 47 ? "certificate" : "alert";
}

/** The end, where the server made it, or its silence from the beginning. */
function endOf(control: Control, until: number): { readonly at: number; readonly text: string; readonly failure: Failure } | undefined {
  const { connection: { openedAt, reset, serverEndAt, clientEndAt, lastAt }, lines, tls } = control;
  if (openedAt === undefined) return undefined;
  const byServer = reset && !reset.byClient ? reset.at : serverEndAt;
  const [lastSent, lastHeard] = [lines.findLast(({ sent }) => sent)?.text ?? "", lines.findLast(({ sent }) => !sent)?.text ?? ""];
  if (byServer !== undefined && (clientEndAt === undefined || byServer < clientEndAt)) {
    if (tls || /^QUIT\b/i.test(lastSent) || /^(?:221|421)/.test(lastHeard)) return undefined;
    const by = reset && !reset.byClient ? "reset" : "fin";
    return { at: byServer, text: closedByPeerNote(by), failure: { kind: "closed", by, afterMs: milliseconds(byServer - (lines.at(-1)?.at ?? openedAt)) } };
  }
  const waited = (clientEndAt ?? Math.max(until, lastAt)) - openedAt;
  if (lastHeard !== "" || tls?.server || waited < GREETING_PATIENCE_MS) return undefined;
  const failure: Failure = { kind: "timeout", waitingFor: "greeting", afterMs: milliseconds(waited) };
  return { at: openedAt + waited, text: failureNote(failure), failure };
}

