import * as l10n from "@vscode/l10n";
import type { DataTry, Evidence } from "../../ftp/evidence";
import { activeTries, isPassive, opened, ownTries, refusal, refusals, replyText, spans, waitedFor } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import { recognise } from "../server";
import type { Cause, Match } from "../verdict";
import { anyOf } from "../symptoms/wording";

const TEXT = anyOf(
  /bad ip connecting|possible (?:pasv )?port theft|security violation: passive connection from/,
  /(?:connection|address) from (?:a )?foreign|foreign (?:ip )?address/,
  /addresses of control and data connection|data connection ip address .{1,60} does not match|data connection security requirements/,
  /unable to build data connection: invalid argument|data connection.*(?:different|wrong|other|unexpected) (?:ip|host|address)|host attempting data connection/,
);

/** ProFTPD with AllowForeignAddress off, in passive mode; in active mode and under TLS the words mean other things. */
const PROFTPD = /unable to build data connection: permission denied/i;

export const dataPeerMismatch: Cause = Object.freeze<Cause>({
  id: "data-peer-mismatch",
  layer: "data",
  summary: (facts) => facts.reply === ""
    ? l10n.t("The server closes the data connection without a word and goes on waiting: it comes from another address than the session.")
    : l10n.t("The server turns the data connection away because it comes from another address than the session: \"{reply}\"", facts),
  source: "RFC 2577, 5 (protecting against connection theft); vsftpd: ftpdataio.c; ProFTPD: inet.c",
  explains: ["control-dropped-while-idle", "pasv-private-address"],
  remedy: {
    server: {
      vsftpd: () => [setting("pasv_promiscuous", "YES", l10n.t("Only if the addresses differ by design: it gives the protection up"))],
      proftpd: () => [setting("AllowForeignAddress", "on", l10n.t("Only if the addresses differ by design; a wider PassivePorts range helps parallel sessions"))],
      general: () => [{ text: l10n.t("See that a proxy, container or load balancer in front passes on the client's address for both connections") }],
    },
    client: () => [l10n.t("Send both connections the same way: no proxy, VPN or second uplink for only one of them")],
  },
  judge(evidence) {
    const first = ownTries(evidence).find((one) => isPassive(one) && one.resumption === undefined && PROFTPD.test(words(one)));
    if (first) return { certainty: "likely", facts: { reply: words(first), code: 425 }, cites: spans(first.listing) };
    // The words about the address of PORT are alike, but mean what the client announced.
    const announcements = new Set(activeTries(evidence).flatMap(({ announced }) => refusal(announced) ?? []));
    const refused = refusals(evidence).find(({ reply }) => TEXT.test(replyText(reply)) && !announcements.has(reply));
    return !refused ? silence(evidence) : { certainty: "certain", facts: { reply: replyText(refused.reply), code: refused.reply.code }, cites: [refused.at] };
  },
});

/** Pure-FTPd says nothing: it closes the connection of a stranger and goes on waiting for the right one. */
function silence(evidence: Evidence): Match | undefined {
  if (recognise(evidence).software !== "pureftpd") return undefined;
  const tries = ownTries(evidence).filter((one) => isPassive(one) && one.listing.status !== "skipped");
  const waits = tries.filter((one) => opened(one) && waitedFor(one.listing, "reply") && bytesOf(one) === 0);
  return waits.length === 0 || waits.length < tries.length ? undefined : { certainty: "likely", facts: { reply: "", command: "LIST" }, cites: spans(...waits.map(({ listing }) => listing)) };
}

function words({ listing }: DataTry): string {
  const reply = refusal(listing);
  return reply ? replyText(reply) : "";
}

function bytesOf({ listing }: DataTry): number {
  return listing.status === "failed" && listing.failure.kind === "timeout" ? listing.failure.bytes ?? 0 : 0;
}
