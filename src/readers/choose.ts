import type { DataCommand, Evidence } from "../ftp/evidence";

const FILE = /^(?:RETR|STOR|STOU|APPE)$/;

/**
 * The attempt that a log with several is about: the last one that came to something. A later success clears an earlier failure of any kind but
 * one of the data connection, or a refusal that gives a reason, where the successful attempt went another way: then the log compares two clients,
 * users or settings.
 * @param clients the client of each, where it is known
 */
export function chooseSession(sessions: readonly Evidence[], clients: readonly (string | undefined)[] = []): Evidence | undefined {
  const byClient = byClients(sessions, clients);
  if (byClient.length > 1) return chooseClient(byClient.flatMap((own) => chooseSession(own) ?? []), sessions);
  const told = sessions.filter((one) => hasFailed(one) || lists(one));
  const last = told.at(-1);
  if (!last) return sessions.findLast(({ login }) => login.status === "ok") ?? sessions.at(-1);
  if (!lists(last)) return pointless(last) ? told.findLast((one) => !pointless(one)) ?? last : last;
  const otherWay = told.findLast((one) => !lists(one) && ((one.data.length > 0 && goesAnotherWay(one, last)) || isRefusedOtherwise(one, last)));
  return otherWay ?? told.findLast((one) => losesFile(one, last) || isFaulty(one)) ?? last;
}

/** The daemon gave up over its own configuration in the middle of a session: whoever shows one that works beside it has changed that. */
function isFaulty({ data }: Evidence): boolean {
  return data.some(({ announced, listing }) => [announced, listing].some((outcome) =>
    outcome.status === "failed" && outcome.failure.kind === "reply" && /^500 OOPS: /.test(outcome.failure.reply.lines[0] ?? "")));
}

/**
 * A server's log tells of many clients, and the success of one clears nothing for another. The last that was logged in and failed is told of; else
 * the last that came to something, for whoever asks is refused at every server on the Internet many times a day.
 */
function chooseClient(chosen: readonly Evidence[], all: readonly Evidence[]): Evidence | undefined {
  const last = (test: (one: Evidence) => boolean): Evidence | undefined => all.findLast((one) => chosen.includes(one) && test(one));
  return last((one) => one.login.status === "ok" && hasFailed(one) && !lists(one)) ?? last(lists) ?? last(hasFailed) ?? last(() => true);
}

/** The sessions of each client. One without is counted to the client before it, or else to the first. */
function byClients(sessions: readonly Evidence[], clients: readonly (string | undefined)[]): readonly (readonly Evidence[])[] {
  let last = clients.find((client) => client !== undefined);
  const found = new Map<string | undefined, Evidence[]>();
  sessions.forEach((one, index) => {
    last = clients[index] ?? last;
    const own = found.get(last);
    if (own) own.push(one);
    else found.set(last, [one]);
  });
  return [...found.values()];
}

function goesAnotherWay(one: Evidence, other: Evidence): boolean {
  return one.target.mode !== other.target.mode || one.target.security !== other.target.security || (asks(one, "EPSV") && asks(other, "PASV"));
}

/** All its data connections were asked for with this command. */
function asks({ data }: Evidence, command: DataCommand): boolean {
  return data.length > 0 && data.every((one) => one.command === command);
}

/** The server let in another user, or the same one otherwise protected, and says why not this one. A wrong password is only typed again. */
function isRefusedOtherwise(one: Evidence, last: Evidence): boolean {
  const { login, target: { user } } = one;
  if (login.status !== "failed" || login.failure.kind !== "reply") return false;
  const { code, lines } = login.failure.reply;
  const hasReason = code !== 530 || /\b(?:TLS|SSL|encrypt|secure)/i.test(lines.join(" "));
  return hasReason && code !== 421 && (goesAnotherWay(one, last) || (user !== "" && last.target.user !== "" && user !== last.target.user));
}

/** The transfer of a file broke off: a later listing does not make that good, another file does. */
function losesFile(one: Evidence, last: Evidence): boolean {
  const files = ({ data }: Evidence, status: "ok" | "failed"): boolean => data.some(({ transfer, listing }) => FILE.test(transfer ?? "") && listing.status === status);
  return one !== last && files(one, "failed") && !files(last, "ok");
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

/** A client that tries again after a data connection failed may be turned away, or forget to ask for another one: that is not what the log is about. */
function pointless({ connect, greeting, data, login }: Evidence): boolean {
  const turnedAway = login.status === "failed" && login.failure.kind === "reply" && login.failure.reply.code === 421;
  // Wget tells no more of a refused login.
  const mute = login.status === "failed" && login.failure.kind === "reply" && /\bThe server refuses login\b/.test(login.failure.reply.lines.join(" "));
  const forgot = data.length > 0 && data.every(({ listing }) => listing.status === "failed" && listing.failure.kind === "reply" && /\buse PORT or PASV first/i.test(listing.failure.reply.lines.join(" ")));
  // A daemon that answers with its own fault says more than one that cannot be reached after it.
  const broken = greeting.status === "failed" && greeting.failure.kind === "reply" && greeting.failure.reply.code === 500;
  return forgot || (data.length === 0 && (connect.status === "failed" || (greeting.status === "failed" && !broken) || turnedAway || mute));
}
