import * as l10n from "@vscode/l10n";
import { spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const dnsFailure: Cause = Object.freeze<Cause>({
  id: "dns-failure",
  layer: "name",
  summary: (facts) => l10n.t("The host name {host} does not resolve to an address ({code}).", facts),
  source: "RFC 1034, 4.3.1; getaddrinfo(3)",
  explains: [],
  remedy: {
    server: {
      general: (facts) => [
        { text: l10n.t("Add an A record (and AAAA, if the server speaks IPv6) for {host} in its DNS zone", facts) },
        { text: l10n.t("If the name was registered or changed lately, wait until the old negative answer has expired (SOA minimum)") },
      ],
    },
    client: (facts) => [
      l10n.t("Check the spelling of {host}: no scheme, no path, no blank belongs into the host field", facts),
      l10n.t("Ask another resolver: dig {host} @9.9.9.9, or nslookup {host} 9.9.9.9", facts),
      l10n.t("Connect to the server's IP address meanwhile; over TLS its certificate will then not match"),
    ],
  },
  judge({ target, resolve }) {
    if (resolve.status !== "failed" || resolve.failure.kind !== "unresolved") return undefined;
    const { code } = resolve.failure;
    const facts = { host: target.host, code };
    // EAI_AGAIN: no name server gave an answer, so nothing is known about the name.
    if (code !== "EAI_AGAIN" && code !== "ESERVFAIL" && code !== "ETIMEOUT") return { certainty: "certain", facts, cites: spans(resolve) };
    const open = {
      candidates: [l10n.t("this machine's resolver cannot be reached"), l10n.t("the name servers of the domain do not answer")],
      experiment: l10n.t("Resolve a name that surely exists: if that fails too, the resolver of this machine is at fault"),
    };
    return { certainty: "likely", facts, cites: spans(resolve), open };
  },
});
