import * as l10n from "@vscode/l10n";
import type { Evidence } from "../../ftp/evidence";
import { activeTroubles, isPrivateToPublic, type ActiveTrouble } from "../symptoms/active";
import { usePassiveMode } from "../advice/clientAdvice";
import { recognise } from "../server";
import type { Cause } from "../verdict";

export const activePrivateAddress: Cause = Object.freeze<Cause>({
  id: "active-private-address",
  layer: "data",
  way: "active",
  summary: (facts) =>
    l10n.t("The client is behind NAT: it asked the server to connect to {announced}, which only its own network knows.", facts),
  source: "RFC 959, 4.1.2 (PORT); RFC 1918, 3; RFC 3235, 2.1",
  explains: ["active-blocked", "active-port-rejected"],
  remedy: {
    server: {
      general: () => [
        { text: l10n.t("Nothing is wrong with the server: offer passive mode, with a fixed port range that the firewall lets in") },
      ],
    },
    client: () => [
      l10n.t("Use passive mode:"),
      ...usePassiveMode(),
      l10n.t(
        "If it must be active: FileZilla: Settings > Connection > FTP > Active mode: external address and a fixed port range, forwarded by the router",
      ),
    ],
  },
  judge(evidence) {
    const found = activeTroubles(evidence).find((trouble) => trouble.kind !== "off" && isPrivateToPublic(trouble) && !isTranslated(evidence, trouble));
    if (!found) return undefined;
    const { facts, cites, kind } = found;
    // The server names the address that it sees instead, or refuses what is not the control connection's.
    const told = kind === "refused" && /illegal|only to|foreign|not match|rejected|invalid|yours/i.test(String(facts.reply));
    if (told || facts.outside !== undefined) return { certainty: "certain", facts, cites };
    const open = {
      candidates: [
        l10n.t("the private address cannot be reached from outside"),
        l10n.t("a firewall on the client's side would block it as well"),
      ],
      experiment: l10n.t("Use passive mode; active mode behind NAT needs an address translation for FTP or a forwarded port range anyway"),
    };
    return { certainty: "likely", facts, cites, open };
  },
});

/** Pure-FTPd compares the address with the control connection's: it has taken another one, which a router put in that reads FTP. */
function isTranslated(evidence: Evidence, { kind }: ActiveTrouble): boolean {
  const { software, confidence } = recognise(evidence);
  return kind === "unanswered" && evidence.tls.status !== "ok" && software === "pureftpd" && confidence === "certain";
}
