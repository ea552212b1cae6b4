import * as l10n from "@vscode/l10n";
import { misdirection } from "../symptoms/announcedAddress";
import { ignoreAnnouncedAddress } from "../advice/clientAdvice";
import { ANNOUNCE_REACHABLE_ADDRESS, announceAndOpen, reachable, setting } from "../advice/serverAdvice";
import type { Cause, Facts } from "../verdict";

export const pasvUnspecifiedAddress: Cause = Object.freeze<Cause>({
  id: "pasv-unspecified-address",
  layer: "data",
  way: "passive",
  summary: () => l10n.t("In answer to PASV the server names 0.0.0.0, which is no address to connect to."),
  source: "RFC 1122, 3.2.1.3 (a); vsftpd: handle_pasv() in postlogin.c",
  explains: [],
  remedy: {
    server: announceAndOpen({
      ...ANNOUNCE_REACHABLE_ADDRESS,
      vsftpd: (facts: Facts) => [
        setting(
          "listen_ipv6",
          "NO",
          l10n.t("With listen_ipv6=YES vsftpd up to 3.0.5 announces 0.0.0.0 to IPv4 clients once pasv_address is set"),
        ),
        setting("listen", "YES", l10n.t("The IPv4 listener instead; it then honours pasv_address")),
        setting("pasv_address", reachable(facts), l10n.t("If 0.0.0.0 itself stands there, or a name: the address that clients reach")),
        { text: l10n.t("Or leave pasv_address out, if {control} is the server's own address and no NAT is in between", facts) },
      ],
      general: (facts: Facts) => [
        {
          text: l10n.t(
            "If 0.0.0.0 is meant as \"use the control connection's address\" (AWS Transfer Family), only some clients understand it",
          ),
        },
        ...ANNOUNCE_REACHABLE_ADDRESS.general(facts),
      ],
    }),
    client: ignoreAnnouncedAddress,
  },
  judge(evidence) {
    const found = misdirection(evidence);
    if (found?.announcedKind !== "unspecified") return undefined;
    const open = {
      candidates: [
        l10n.t("it is meant as \"use the control connection's address\""),
        l10n.t("vsftpd has pasv_address together with listen_ipv6=YES"),
        l10n.t("the configured address is broken or does not resolve"),
      ],
      experiment: l10n.t("Look into the server's configuration for its passive address and its listener"),
    };
    return { certainty: found.healed ? "certain" : "likely", ...found.told, open };
  },
});
