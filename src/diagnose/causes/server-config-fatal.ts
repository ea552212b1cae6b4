import * as l10n from "@vscode/l10n";
import { fatalAdvice } from "../advice/fatalAdvice";
import { fatalText } from "../symptoms/fatalTexts";
import { decisiveLine, refusals, replyText } from "../symptoms/reading";
import type { Cause } from "../verdict";

/** The daemon says itself that its configuration is wrong, where a client can hear it. */
export const serverConfigFatal: Cause = Object.freeze<Cause>({
  id: "server-config-fatal",
  layer: "control",
  summary: ({ reply, directive }) => directive === ""
    ? l10n.t("The server gives up with an error of its own: \"{reply}\"", { reply: String(reply) })
    : l10n.t(
      "The server gives up because of its configuration ({directive}): \"{reply}\"",
      { reply: String(reply), directive: String(directive) },
    ),
  source: "vsftpd: die() in utility.c; Pure-FTPd: main() in ftpd.c; ProFTPD: main.c",
  explains: ["closed-before-greeting", "login-rejected", "anonymous-disabled", "pasv-disabled", "pasv-denied-epsv-works", "tls-not-offered"],
  remedy: {
    server: { general: fatalAdvice },
    client: ({ fix }) => [
      fix === "not-an-address"
        ? l10n.t("EPSV does not use the address: curl (without --disable-epsv) and lftp (set ftp:prefer-epsv yes) may work")
        : l10n.t("A client can do nothing about it: send the operator the message"),
    ],
  },
  judge(evidence) {
    for (const { reply, at } of refusals(evidence)) {
      const text = replyText(reply);
      const fatal = fatalText(text);
      if (fatal) return { certainty: "certain", facts: { reply: decisiveLine(reply, /OOPS: /), ...fatal }, cites: [at] };
    }
    return undefined;
  },
});
