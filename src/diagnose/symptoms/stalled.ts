import * as l10n from "@vscode/l10n";
import type { DataTry } from "../../ftp/evidence";
import { replyText } from "./reading";
import type { Facts, Match } from "../verdict";

const TIMED_OUT = /^42[16][ -].*(?:time(?:d )?-?out|no new data)/i;
const NOBODY = /(?:failed to establish|can't open|can't build|cannot open|could not open) (?:data )?connection|no data connection/i;

/** `at`: what was waited for, or what the server said: `nobody` came to it, or the connection is `broken`. */
export function stalled({ listing, resumption }: DataTry): Facts | undefined {
  if (listing.status !== "failed") return undefined;
  const { failure } = listing;
  if (failure.kind === "timeout") return failure.waitingFor === "data" || failure.waitingFor === "tls" ? { at: failure.waitingFor, afterMs: failure.afterMs, ...(failure.wordless ? { how: "wordless" } : {}) } : undefined;
  if (failure.kind === "closed") return failure.on === "data" ? { at: "broken", reply: "reset" } : undefined;
  // Under TLS these words stand for a refused handshake as well.
  if (failure.kind !== "reply" || resumption !== undefined) return undefined;
  const [text, { code }] = [replyText(failure.reply), failure.reply];
  if (code === 426 || TIMED_OUT.test(text)) return { at: "broken", reply: text, code };
  return code === 425 && NOBODY.test(text) ? { at: "nobody", reply: text, code } : undefined;
}

/** What may be behind it, and how to decide. `works`: the same in clear lists. */
export function readings(found: Facts, works: boolean): NonNullable<Match["open"]> {
  return {
    candidates: works ? [l10n.t("something on the way inspects or holds TLS on data connections"), l10n.t("the server does not begin TLS on its data connection")] : found.at === "nobody" || found.how === "wordless" ? [
      l10n.t("something on the way opens the connection itself and inspects or holds the data"),
      l10n.t("a forward or load balancer leads the data connection to another machine than the session"),
      ...(found.how === "wordless" ? [l10n.t("the server itself hangs: disk, slow directory, crashed process")] : []),
    ] : [
      l10n.t("large packets are lost on the way, and the message about it too (path MTU)"),
      l10n.t("something on the way opens the connection itself and inspects or holds the data"),
      l10n.t("the server itself hangs: disk, slow directory, crashed process"),
    ],
    experiment: found.how === "wordless" ? l10n.t("On the server while a client waits: ss -tn must show the data connection; if not, it ends before the server")
      : l10n.t("ping the server with large packets that may not be fragmented (Linux: ping -M do -s 1472), and list an empty directory"),
  };
}
