import type { Evidence } from "../../ftp/evidence";
import { replyText } from "./reading";

/** Pure-FTPd, IIS; ProFTPD; BSD's ftpd and its kin. */
const AS_GUEST = /^230[ -](?:anonymous (?:user logged in|access granted|login ok)|guest login ok)/im;

/** The reply by which a server lets somebody with a name of their own in as everybody: the account was never asked for. */
export function takenForGuest({ target: { user }, login }: Pick<Evidence, "target" | "login">): string | undefined {
  if (login.status !== "ok" || user === "" || /^(?:anonymous|ftp|guest)$/i.test(user)) return undefined;
  const line = login.value.reply.lines.find((one) => AS_GUEST.test(one));
  return line === undefined ? undefined : replyText(login.value.reply);
}
