import type { DataTry } from "../../ftp/evidence";
import { replyText } from "./reading";
import type { Facts } from "../verdict";

const TIMED_OUT = /^42[16][ -].*(?:time(?:d )?-?out|no new data)/i;
const NOBODY = /(?:failed to establish|can't open|can't build|cannot open|could not open) (?:data )?connection|no data connection/i;

/** `at`: what was waited for, or what the server said: `nobody` came to it, or the connection is `broken`. */
export function stalled({ listing, resumption }: DataTry): Facts | undefined {
  if (listing.status !== "failed") return undefined;
  const { failure } = listing;
  if (failure.kind === "timeout") return failure.waitingFor === "data" || failure.waitingFor === "tls" ? { at: failure.waitingFor, afterMs: failure.afterMs } : undefined;
  if (failure.kind === "closed") return failure.on === "data" ? { at: "broken", reply: "reset" } : undefined;
  // Under TLS these words stand for a refused handshake as well.
  if (failure.kind !== "reply" || resumption !== undefined) return undefined;
  const [text, { code }] = [replyText(failure.reply), failure.reply];
  if (code === 426 || TIMED_OUT.test(text)) return { at: "broken", reply: text, code };
  return code === 425 && NOBODY.test(text) ? { at: "nobody", reply: text, code } : undefined;
}
