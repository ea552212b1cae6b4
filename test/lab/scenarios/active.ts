import { ftpHelper, type Rule, without } from "../firewall";
import type { Scenario, View } from "../scenario";
import { CLIENT_BEHIND_NAT, DIRECT } from "../scenario";
import { VSFTPD_TLS } from "./tlsSettings";

const ACTIVE: View = { curl: ["--ftp-port", "-", "--disable-eprt"], doctor: ["--mode", "active"] };
const PASSIVE: View = { doctor: ["--mode", "passive"] };
const INBOUND_FILTER: Rule = { at: "client", rule: "-A INPUT -p tcp --syn -j DROP" };

/** The server's data connections leave from its second address. */
const OTHER_SOURCE: Rule = { at: "server", rule: "-t nat -A POSTROUTING -p tcp --syn -j SNAT --to-source 203.0.113.11" };

/** The client asked for active mode. */
export const activeScenarios: readonly Scenario[] = [
  ...(["vsftpd", "proftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `active-blocked-${kind}`,
    cause: "active-blocked",
    topology: DIRECT,
    daemon: { kind },
    rules: [INBOUND_FILTER],
    view: ACTIVE,
    symptom: { status: 28 },
    fix: { rules: [without(INBOUND_FILTER)] },
  })),
  {
    id: "active-private-address-vsftpd",
    asText: true,
    cause: "active-private-address",
    topology: CLIENT_BEHIND_NAT,
    daemon: { kind: "vsftpd" },
    view: ACTIVE,
    symptom: { status: 30, says: /500 Illegal PORT command/ },
    fix: { view: PASSIVE },
  },
  {
    id: "active-private-address-pure-ftpd",
    cause: "active-private-address",
    topology: CLIENT_BEHIND_NAT,
    daemon: { kind: "pure-ftpd" },
    view: ACTIVE,
    symptom: { status: 30, says: /< 500 / },
    fix: { view: PASSIVE },
  },
  {
    id: "active-private-address-proftpd",
    cause: "active-private-address",
    topology: CLIENT_BEHIND_NAT,
    daemon: { kind: "proftpd" },
    view: ACTIVE,
    symptom: { status: [10, 19, 28, 30], says: /< 425 Unable to build data connection/ },
    fix: { view: PASSIVE },
  },
  ...(["vsftpd", "pure-ftpd", "proftpd"] as const).map((kind): Scenario => ({
    // The addresses behind this router look public: nothing tells that they are not but the server, which sees another one.
    id: `active-port-rejected-${kind}`,
    cause: "active-port-rejected",
    topology: { client: "public-looking", server: "direct" },
    daemon: { kind },
    view: ACTIVE,
    symptom: { status: 30, says: /< 500 / },
    facts: { outside: "198.51.100.2" },
    fix: { view: PASSIVE },
  })),
  // A plain client does not look who comes, and lists.
  ...(["vsftpd", "proftpd"] as const).map((kind): Scenario => ({
    id: `active-peer-mismatch-${kind}`,
    cause: "active-peer-mismatch",
    topology: DIRECT,
    daemon: { kind },
    prepare: "ip -n server addr add 203.0.113.11/24 dev uplink",
    rules: [OTHER_SOURCE],
    view: ACTIVE,
    symptom: { status: 0 },
    facts: { from: "203.0.113.11" },
    fix: { rules: [without(OTHER_SOURCE)] },
  })),
  {
    // It connects before it answers to PORT.
    id: "healthy-active-pyftpdlib",
    cause: "healthy",
    topology: DIRECT,
    daemon: { kind: "pyftpdlib" },
    view: ACTIVE,
  },
  {
    id: "alg-blinded-by-tls-active-vsftpd",
    cause: "alg-blinded-by-tls",
    topology: CLIENT_BEHIND_NAT,
    daemon: { kind: "vsftpd", set: { ...VSFTPD_TLS, force_local_logins_ssl: "NO", force_local_data_ssl: "NO" } },
    rules: [ftpHelper("clientRouter")],
    view: { curl: [...ACTIVE.curl ?? [], "--ssl-reqd"], doctor: ["--mode", "active", "--security", "explicit", "--compare-plain"] },
    symptom: { status: 30 },
    fix: { view: { doctor: ["--mode", "active", "--security", "plain"], curl: ACTIVE.curl ?? [] } },
  },
];
