import * as l10n from "@vscode/l10n";
import type { DataTry } from "../../ftp/evidence";
import { dataRefusals, isPassive, ownTries, refusal, refusals, replyText } from "../reading";
import { setting } from "../serverAdvice";
import type { Cause } from "../verdict";
import { anyOf } from "../wording";

const TEXT = anyOf(
  /bad ip connecting/,
  /(?:connection|address) from (?:a )?foreign/,
  /foreign (?:ip )?address/,
  /addresses of control and data connection/,
  /possible (?:pasv )?port theft/,
  /data connection.*(?:different|wrong|other|unexpected) (?:ip|host|address)/,
);

/** ProFTPD with AllowForeignAddress off, in passive mode; in active mode and under TLS the words mean other things. */
const PROFTPD = /unable to build data connection: permission denied/i;

export const dataPeerMismatch: Cause = Object.freeze<Cause>({
  id: "data-peer-mismatch",
  layer: "data",
  summary: (facts) => l10n.t("The server turns the data connection away because it comes from another address than the session: \"{reply}\"", facts),
  source: "RFC 2577, 5 (protecting against connection theft); vsftpd: ftpdataio.c; ProFTPD: inet.c",
  explains: [],
  remedy: {
    server: {
      vsftpd: () => [setting("pasv_promiscuous", "YES", l10n.t("Only if the addresses differ by design: it gives the protection up"))],
      proftpd: () => [setting("AllowForeignAddress", "on", l10n.t("Only if the addresses differ by design; a wider PassivePorts range helps parallel sessions"))],
      general: () => [{ text: l10n.t("See that a proxy, container or load balancer in front passes on the client's address for both connections") }],
    },
    client: () => [l10n.t("Send both connections the same way: no proxy, VPN or second uplink for only one of them")],
  },
  judge(evidence) {
    const passive = ownTries(evidence).filter((one) => isPassive(one) && PROFTPD.test(words(one)));
    const [first] = passive;
    if (first?.listing.status === "failed" && first.resumption === undefined) {
      return { certainty: "likely", facts: { reply: words(first), code: 425 }, cites: [first.listing.at] };
    }
    const refused = [...dataRefusals(evidence), ...refusals(evidence)].find(({ reply }) => TEXT.test(replyText(reply)));
    return refused && { certainty: "certain", facts: { reply: replyText(refused.reply), code: refused.reply.code }, cites: [refused.at] };
  },
});

function words({ listing }: DataTry): string {
  const reply = refusal(listing);
  return reply ? replyText(reply) : "";
}
