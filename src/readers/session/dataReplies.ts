import type { Reply } from "../../ftp/evidence";
import { replyText } from "../../ftp/reply";
import { anyOf } from "../words/anyOf";

/** 1xx replies that come only after the data connection stands: vsftpd, Pure-FTPd, ProFTPD, and all that say 125. */
const STANDS = anyOf(
  /^125|here comes the|accepted data connection|^150 Data connection accepted|ok to send data|data connection already open|using existing/i,
  /^150 Opening (?:ASCII|BINARY) mode data connection for (?:MLSD|NLST|file list)$/i,
);
/** Daemons that send any 150 only when the data connection stands, by what no other daemon says: vsftpd, ProFTPD, Pure-FTPd. */
const ACCEPTS_FIRST = /^2(?:20 \(vsFTPd\b|20[ -].*\b(?:ProFTPD|Pure-FTPd)\b|26 Directory send OK\b)|^150 Here comes the directory/i;

/** Refusals of a transfer that say why, other than that no connection came. */
const OTHER_REASON = /tls|ssl|resum|session|not permitted|security|bad ip|foreign|do(?:es)? not match|mismatch|different|encrypt|PROT|PASV first|PORT.*first|no such|not found|denied|permission|space|quota|OOPS|busy|transferr?ing data(?!.*ETIMEDOUT)/i;
const NOT_COME: ReadonlySet<number> = new Set([421, 425]);
/** The same under another code. */
const NO_TRANSFER = /\bunable to open transfer\b/i;

/** Whether the server is one whose 150 tells that the data connection stands. */
export function acceptsFirst({ lines: [text = ""] }: Reply): boolean {
  return ACCEPTS_FIRST.test(text);
}

/** Whether the replies to a transfer tell that its connection stood. `accepts`: the server is one that {@link acceptsFirst}. */
export function stands({ opened, final }: { readonly opened?: Reply; readonly final?: Reply }, accepts: boolean): boolean {
  // What 426 says is closed was open.
  if (final?.code === 426 || (accepts && opened !== undefined)) return true;
  return final?.code !== 425 && STANDS.test(opened?.lines[0] ?? "");
}

/** Whether the server refuses a transfer because no connection came. */
export function neverCame(reply: Reply): boolean {
  return (NOT_COME.has(reply.code) || NO_TRANSFER.test(replyText(reply))) && !OTHER_REASON.test(replyText(reply));
}
