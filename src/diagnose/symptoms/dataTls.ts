import type { DataTry } from "../../ftp/evidence";
import { replyText } from "./reading";

/** Codes with which servers refuse a data connection after its TCP part has opened. */
const CODES: ReadonlySet<number> = new Set([421, 425, 426, 431, 435, 450, 451, 500, 522, 530, 534, 550]);

/** The data connection opened, and then the transfer failed as it does when the TLS part is refused. */
export function failsAtDataTls({ connections, listing }: DataTry): boolean {
  if (listing.status !== "failed") return false;
  const { failure } = listing;
  // A log may show no connections; what it shows must have opened.
  if (connections.length > 0 && connections.every(({ outcome }) => outcome.status !== "ok")) return false;
  if (failure.kind === "reply") return CODES.has(failure.reply.code);
  return connections.length > 0 && (failure.kind === "tls" || failure.kind === "closed" || failure.kind === "timeout");
}

/**
 * The same, and the server made itself heard. Silence refuses nothing: a full handshake has large packets, which may get lost on the way where those of
 * a resumed one pass.
 */
export function isRefusedDataTls(dataTry: DataTry): boolean {
  return failsAtDataTls(dataTry) && !(dataTry.listing.status === "failed" && dataTry.listing.failure.kind === "timeout");
}

/** The server's words for a failed listing, if it said any. */
export function listingReply({ listing }: DataTry): string {
  return listing.status === "failed" && listing.failure.kind === "reply" ? replyText(listing.failure.reply) : "";
}
