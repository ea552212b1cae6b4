import type { DataTry, Reply } from "../../ftp/evidence";
import { refusal, replyText } from "./reading";
import { anyOf } from "./wording";

/** Codes for a command that is switched off: not implemented, not permitted (RFC 959, 4.2.2); Pure-FTPd says 520 to EPRT. */
const CODES: ReadonlySet<number> = new Set([502, 520, 550]);
const TEXT = anyOf(
  /disabled|not (?:implemented|permitted|supported|allowed|understood)|permission denied/,
  /nicht (?:erlaubt|unterst|gestattet|implement)|deaktiviert|non (?:permis|autoris|pris en charge|implément|consentit|support|permess)|désactivé|no (?:permitid|soportad|admitid)|desactivad|não (?:permitid|suportad)|не (?:поддерж|разреш|реализ)/,
  /(?:unknown|invalid|wrong) command|unrecogni[sz]ed|unable to service/,
);
/** The argument, the address family, the moment or another fault is meant, not the command. */
const OTHER = /EPSV ALL|IPv6|network protocol|illegal|invalid (?!command)|OOPS|syntax error in|privileged|TLS|SSL|encrypt/i;

/** Whether the reply says that the command is switched off, and not that its argument or the moment is wrong. */
export function isSwitchedOff(reply: Reply): boolean {
  const text = replyText(reply);
  return reply.code >= 500 && !OTHER.test(text) && (CODES.has(reply.code) || TEXT.test(text) || /^500\W*$/.test(text));
}

/** The refusals of these tries' data commands; tries that the server accepted or that were skipped give none. */
export function refusedCommands(tries: readonly DataTry[]): readonly { readonly dataTry: DataTry; readonly reply: Reply }[] {
  return tries.flatMap((dataTry) => {
    const reply = refusal(dataTry.announced);
    return reply && reply.code >= 400 ? [{ dataTry, reply }] : [];
  });
}

/** The family is refused and nothing else: 522 without IPv6 among what it would take. vsftpd has another code for EPRT. */
export function refusesFamily(reply: Reply | undefined): boolean {
  const text = reply ? replyText(reply) : "";
  return (reply?.code === 522 && /network protocol/i.test(text) && !/2\)/.test(text)) || (reply?.code === 500 && /bad EPRT protocol/i.test(text))
    || /\b(?:cannot|can't|can not) use (?:PASV|PORT) on IPv6/i.test(text);
}
