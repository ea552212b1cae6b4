import { failed, ok, skipped, type DataTry, type Evidence } from "../../ftp/evidence";
import type { Span } from "../../ftp/transcript";
import type { Connection } from "./connections";
import type { MatchedTry } from "./dataMatch";
import { withPackets, type Noted, type View } from "./dataEvidence";

/** An encrypted alert of TLS 1.3, and the longest ticket or handshake message that is not taken for data. Bytes of a record. */
const ALERT_LENGTH = 19;
const ALERT12_LENGTH = 32;

/**
 * The evidence of a session whose commands are encrypted. What can be seen says that the user is logged in: nobody else gets a data
 * connection. A transfer counts as complete where it carried data and both sides closed it in order.
 */
export function withHiddenTries(evidence: Evidence, tries: readonly { readonly matched: MatchedTry; readonly noted: readonly Noted[] }[], view: View): Evidence {
  const [first] = tries;
  const at = first?.noted[0]?.at;
  if (!first || !at) return evidence;
  const data = tries.map(({ matched, noted }) => hiddenTry(matched, noted, view));
  const login: Evidence["login"] = evidence.login.status === "ok" ? evidence.login : ok({ user: evidence.target.user, reply: { code: 230, lines: [] } }, at);
  const active = data.every(({ command }) => command === "PORT" || command === "EPRT");
  return { ...evidence, login, data, target: { ...evidence.target, mode: active ? "active" : "passive" } };
}

function hiddenTry(matched: MatchedTry, noted: readonly Noted[], view: View): DataTry {
  const connection = noted[0]?.connection;
  const at: Span = noted[0]?.at ?? { first: 0, last: 0 };
  const read: DataTry = {
    command: matched.command, resumption: connection?.talk?.down.tls?.resumed ?? true,
    announced: ok({ ...matched.announced, host: matched.announced.host === view.inside ? view.outside : matched.announced.host }, at),
    connections: [], listing: skipped("not-in-log"),
  };
  const shown = withPackets(read, { ...matched, announced: read.announced.status === "ok" ? read.announced.value : matched.announced }, noted, undefined, view);
  if (!connection || shown.listing.status === "failed" || connection.openedAt === undefined) return shown;
  if (connection.reset && !hasData(connection)) {
    return { ...shown, listing: failed({ kind: "closed", by: "reset", afterMs: Math.round(connection.reset.at - connection.openedAt) }, at) };
  }
  if (!hasData(connection) || connection.clientEndAt === undefined || connection.serverEndAt === undefined) return shown;
  return { ...shown, listing: ok({ completed: { code: 226, lines: [] }, bytes: connection.up.bytes + connection.down.bytes }, at) };
}

/** Whether more than a handshake went over it. */
function hasData({ talk, up, down }: Connection): boolean {
  const sides = [talk?.up.tls, talk?.down.tls];
  if (!sides[0] && !sides[1]) return up.bytes + down.bytes > 0;
  if (sides.some((side) => side?.lost)) return up.bytes + down.bytes > 16_384;
  const version = talk?.down.tls?.version;
  const payload = (lengths: readonly number[]): number => lengths.filter((length) => length !== ALERT_LENGTH && length !== ALERT12_LENGTH).length;
  if (version !== "TLSv1.3") return sides.some((side) => payload(side?.sealed ?? []) > 0);
  return transferred13(talk?.up.tls?.sealed ?? [], talk?.down.tls?.sealed ?? []);
}

/**
 * TLS 1.3 hides its handshake among the data. The client sends its Finished and then data; the server sends EncryptedExtensions, certificate
 * (unless it resumes) and Finished, then tickets, all of them of the same length.
 */
function transferred13(up: readonly number[], down: readonly number[]): boolean {
  const uploaded = up.slice(1).some((length) => length !== ALERT_LENGTH);
  const finished = down.findIndex((length) => length === up[0]);
  const later = down.slice(finished + 1).filter((length) => length !== ALERT_LENGTH);
  const tickets = later.filter((length) => length === later[0]).length;
  return uploaded || (finished >= 0 && later.length > Math.max(1, tickets));
}
