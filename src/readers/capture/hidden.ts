import { failed, ok, skipped, type DataTry, type Evidence, type Reply } from "../../ftp/evidence";
import type { Span } from "../../ftp/transcript";
import type { Connection } from "./connection";
import type { Control } from "./controls";
import type { MatchedTry } from "./dataMatch";
import { withPackets, type Noted, type View } from "./dataEvidence";

/** Bytes of the records that hold an alert: TLS 1.3 with its inner type and a tag of 16 bytes, and TLS 1.2 with a block cipher. */
const ALERT_LENGTH = 19;
const ALERT12_LENGTH = 32;
/** Finished in TLS 1.3: a head of 4 bytes, a hash of 32 or 48, the inner type and the tag. */
const FINISHED_LENGTHS: readonly number[] = [53, 69];

/** What the control connection tells of its server: the length of its tickets, and how it has refused a data connection. */
export interface HiddenServer { readonly ticket: number | undefined; readonly refusal: Reply | undefined }

/**
 * The evidence of a session whose commands are encrypted. What can be seen says that the user is logged in: nobody else gets a data
 * connection. A transfer counts as complete where it carried data and both sides closed it in order.
 */
export function withHiddenTries(evidence: Evidence, tries: readonly { readonly matched: MatchedTry; readonly noted: readonly Noted[] }[], view: View, server: HiddenServer): Evidence {
  const [first] = tries;
  const at = first?.noted[0]?.at;
  if (!first || !at) return evidence;
  const data = tries.map(({ matched, noted }) => hiddenTry(matched, noted, view, server));
  const login: Evidence["login"] = evidence.login.status === "ok" ? evidence.login : ok({ user: evidence.target.user, reply: { code: 230, lines: [] } }, at);
  const active = data.every(({ command }) => command === "PORT" || command === "EPRT");
  return { ...evidence, login, data, target: { ...evidence.target, mode: active ? "active" : "passive" } };
}

function hiddenTry(matched: MatchedTry, noted: readonly Noted[], view: View, { ticket, refusal }: HiddenServer): DataTry {
  const connection = noted[0]?.connection;
  const at: Span = noted[0]?.at ?? { first: 0, last: 0 };
  const read: DataTry = {
    command: matched.command, resumption: connection?.talk?.down.tls?.resumed ?? true,
    announced: ok({ ...matched.announced, host: matched.announced.host === view.inside ? view.outside : matched.announced.host }, at),
    connections: [], listing: skipped("not-in-log"),
  };
  const shown = withPackets(read, { ...matched, announced: read.announced.status === "ok" ? read.announced.value : matched.announced }, noted, undefined, view);
  const ends = connection?.serverEndAt ?? connection?.reset;
  if (connection && ends !== undefined && refusal && read.resumption === false && !hasData(connection, ticket)) return { ...shown, listing: failed({ kind: "reply", reply: refusal }, at) };
  if (!connection || shown.listing.status === "failed" || connection.openedAt === undefined) return shown;
  if (connection.reset && !hasData(connection, ticket)) {
    return { ...shown, listing: failed({ kind: "closed", by: "reset", afterMs: Math.round(connection.reset.at - connection.openedAt) }, at) };
  }
  // A server that has sent its FIN answers with RST to what comes after it, such as the client's close_notify.
  const over = connection.serverEndAt !== undefined && (connection.clientEndAt !== undefined || connection.reset?.byClient === false);
  if (!hasData(connection, ticket) || !over) return shown;
  return { ...shown, listing: ok({ completed: { code: 226, lines: [] }, bytes: connection.up.bytes + connection.down.bytes }, at) };
}

/** Whether more than a handshake went over it. `ticket`: how long the server's tickets are, as the control connection shows. */
function hasData({ talk, up, down }: Connection, ticket: number | undefined): boolean {
  const sides = [talk?.up.tls, talk?.down.tls];
  if (!sides[0] && !sides[1]) return up.bytes + down.bytes > 0;
  if (sides.some((side) => side?.lost)) return up.bytes + down.bytes > 16_384;
  const [sent, received] = [talk?.up.tls?.sealed ?? [], talk?.down.tls?.sealed ?? []];
  if (talk?.down.tls?.version !== "TLSv1.3") return [...sent, ...received].some((length) => length !== ALERT12_LENGTH);
  const tickets = [ticket, pairLength(afterFinished(received))];
  return [...afterFinished(sent), ...afterFinished(received)].some((length) => length !== ALERT_LENGTH && !tickets.includes(length));
}

/** What follows the records of the handshake, which TLS 1.3 hides among the data: its last message has the length of a hash. */
function afterFinished(lengths: readonly number[]): readonly number[] {
  const finished = lengths.findIndex((length) => FINISHED_LENGTHS.includes(length));
  return finished < 0 ? [] : lengths.slice(finished + 1);
}

/** OpenSSL sends two at once on a new session; other servers send none. */
export function ticketLength({ tls }: Control): number | undefined {
  return pairLength(afterFinished(tls?.server?.sealed ?? []));
}

function pairLength([first, second]: readonly number[]): number | undefined {
  return first === second ? first : undefined;
}
