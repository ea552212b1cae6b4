import type { Evidence } from "../ftp/evidence";

/**
 * The attempt that a log with several is about: the last one that came to something. A later success clears an earlier failure of any kind but
 * one of the data connection where the successful attempt went another way: then the log compares two clients or settings.
 */
export function chooseSession(sessions: readonly Evidence[]): Evidence | undefined {
  const told = sessions.filter((one) => hasFailed(one) || lists(one));
  const last = told.at(-1);
  if (!last) return sessions.findLast(({ login }) => login.status === "ok") ?? sessions.at(-1);
  if (!lists(last)) return pointless(last) ? told.findLast((one) => !pointless(one)) ?? last : last;
  const otherWay = told.findLast((one) => !lists(one) && one.data.length > 0 && goesAnotherWay(one, last));
  return otherWay ?? last;
}

function goesAnotherWay({ target: one }: Evidence, { target: other }: Evidence): boolean {
  return one.mode !== other.mode || one.security !== other.security;
}

/** A listing came through. */
function lists({ data }: Evidence): boolean {
  return data.some(({ listing }) => listing.status === "ok");
}

/** Something failed, early or in the data connection. */
function hasFailed({ resolve, connect, greeting, service, tls, login, data }: Evidence): boolean {
  const early = [resolve, connect, greeting, service, login].some(({ status }) => status === "failed") || (tls.status === "failed" && login.status !== "ok");
  return early || data.some(({ announced, listing, connections }) =>
    announced.status === "failed" || listing.status === "failed" || connections.some(({ outcome }) => outcome.status === "failed"));
}

/** A client that tries again after a data connection failed may be turned away: that is not what the log is about. */
function pointless({ connect, greeting, data, login }: Evidence): boolean {
  const turnedAway = login.status === "failed" && login.failure.kind === "reply" && login.failure.reply.code === 421;
  return data.length === 0 && (connect.status === "failed" || greeting.status === "failed" || turnedAway);
}
