import * as l10n from "@vscode/l10n";
import { useEpsv } from "../advice/clientAdvice";
import { helperPassesOver, onlyFailsWith } from "../symptoms/onlyOneCommand";
import { rewrittenReply } from "../symptoms/rewrittenReply";
import { controlFamily } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const algRewritesPasv: Cause = Object.freeze<Cause>({
  id: "alg-rewrites-pasv",
  layer: "middlebox",
  way: "passive",
  summary: (facts) => facts.said !== undefined
    ? l10n.t("A router or firewall changes the answer to PASV: the server said {said}, the client got {arrived}.", facts) : l10n.t(
    "A router or firewall changes the port in the answer to PASV: what it names ({pasvPorts}) never opens, what EPSV names ({epsvPorts}) does.",
    facts,
  ),
  source: "RFC 3235, 2.1 and RFC 2663, 2.9 (application level gateways)",
  explains: ["passive-ports-partly-blocked", "passive-range-mismatch", "passive-ports-blocked", "passive-ports-rejected"],
  remedy: {
    server: {
      general: () => [
        { text: l10n.t("Switch the FTP helper (ALG, fixup, inspection) of the router in front of the server off, and forward the passive range unchanged") },
        { text: l10n.t("Or offer TLS: what is encrypted nobody on the way can change") },
      ],
    },
    client: () => [...useEpsv(), l10n.t("Or use TLS, and switch the FTP helper (ALG) of the own router off")],
  },
  judge(evidence) {
    if (controlFamily(evidence) === 6) return undefined;
    const rewritten = rewrittenReply(evidence);
    if (rewritten) return rewritten;
    const found = onlyFailsWith(evidence, "PASV");
    // A port of the server's own range was not made up on the way: then only its way in is missing.
    if (!found || found.mingled) return undefined;
    const { facts, cites, failing, working, apart } = found;
    const open = {
      candidates: [l10n.t("an FTP helper on the way rewrites the 227"),
        helperPassesOver(),
        l10n.t("the server's 227 is wrong by itself, for example behind a proxy")],
      experiment: l10n.t("Run the diagnosis on the server itself, or with TLS, and compare the ports"),
    };
    return { certainty: apart ? "certain" : "likely", facts: { ...facts, pasvPorts: failing, epsvPorts: working }, cites, open };
  },
});
