import type { Protocol } from "../../ftp/evidence";

/** Another service, by the line with which it begins: RFC 4253, 4.2; RFC 9112, 4; RFC 1939, 4; RFC 9051, 7.1; RFC 5321, 4.2. */
export function foreignProtocol(line: string): Protocol | undefined {
  if (/^SSH-\d/.test(line)) return "ssh";
  if (/^HTTP\/\d|^<(?:!doctype|html)/i.test(line)) return "http";
  if (/^\+OK\b|^-ERR\b/.test(line)) return "pop3";
  if (/^\* (?:OK|PREAUTH|BYE)\b/.test(line)) return "imap";
  if (/^220[ -].*\bE?SMTP\b/.test(line) && !/FTP/i.test(line)) return "smtp";
  return undefined;
}
