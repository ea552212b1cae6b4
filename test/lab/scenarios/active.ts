import { type Rule, without } from "../firewall";
import type { Scenario, View } from "../scenario";
import { CLIENT_BEHIND_NAT, DIRECT } from "../scenario";

const ACTIVE: View = { curl: ["--ftp-port", "-", "--disable-eprt"], doctor: ["--mode", "active"] };
const PASSIVE: View = { doctor: ["--mode", "passive"] };
const INBOUND_FILTER: Rule = { at: "client", rule: "-A INPUT -p tcp --syn -j DROP" };

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
];
