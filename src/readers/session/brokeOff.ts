import type { Failure, Reply } from "../../ftp/evidence";
import { replyText } from "../../ftp/reply";

/** What a server says of data that broke off: it saw their end, and not what was wrong with it. */
const BROKE_OFF = /reading network stream|transferr?ing data|transfer aborted/i;

/** Whether the client's words tell more than the server's: it broke off for the certificate, or did without the end of TLS. */
export function whyBrokeOff(failure: Failure, final: Reply | undefined): boolean {
  return failure.kind === "tls" && (failure.reason === "certificate" || failure.reason === "closed") && BROKE_OFF.test(final ? replyText(final) : "");
}
