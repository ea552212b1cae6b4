import { dropPassiveRange, dropPorts, forward, forwardPassiveRange, rejectPassiveRange, type Rule, without } from "../firewall";
import type { Scenario } from "../scenario";
import { CLIENT_BEHIND_NAT, DIRECT, SERVER_BEHIND_NAT } from "../scenario";
import { ADDRESS } from "../topology";
import { VSFTPD_TLS } from "./tlsSettings";

const RESET = rejectPassiveRange("tcp-reset");
const PROHIBITED = rejectPassiveRange("icmp-admin-prohibited");
const ROUTER_IS_SILENT: Rule = { at: "serverRouter", rule: "-A INPUT -i uplink -j DROP" };
const EGRESS_FILTER: Rule = { at: "clientRouter", rule: "-A FORWARD -o uplink -p tcp --dport 1024:65535 -j DROP" };

/** The address is right, the ports are closed on the way. */
export const passivePortsScenarios: readonly Scenario[] = [
  ...(["vsftpd", "proftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `passive-ports-blocked-server-firewall-${kind}`,
    cause: "passive-ports-blocked",
    topology: DIRECT,
    daemon: { kind },
    rules: [dropPassiveRange],
    symptom: { status: 28 },
    fix: { rules: [without(dropPassiveRange)] },
  })),
  {
    id: "passive-ports-blocked-missing-forward",
    cause: "passive-ports-blocked",
    topology: SERVER_BEHIND_NAT,
    daemon: { kind: "vsftpd", set: { pasv_address: ADDRESS.serverRouter } },
    rules: [forward(21), ROUTER_IS_SILENT],
    symptom: { status: 28 },
    fix: { rules: [forwardPassiveRange] },
  },
  {
    id: "passive-ports-blocked-client-egress",
    cause: "passive-ports-blocked",
    topology: CLIENT_BEHIND_NAT,
    daemon: { kind: "proftpd" },
    rules: [EGRESS_FILTER],
    symptom: { status: 28 },
    fix: { rules: [without(EGRESS_FILTER)] },
  },
  {
    id: "passive-ports-blocked-implicit-tls",
    cause: "passive-ports-blocked",
    topology: DIRECT,
    daemon: { kind: "vsftpd", port: 990, set: { ...VSFTPD_TLS, implicit_ssl: "YES", pasv_min_port: "60000", pasv_max_port: "61000" } },
    rules: [dropPorts("60000:61000")],
    view: { url: `ftps://${ADDRESS.server}/` },
    symptom: { status: 28 },
    fix: { rules: [without(dropPorts("60000:61000"))] },
  },
  {
    id: "passive-ports-rejected-reset",
    cause: "passive-ports-rejected",
    topology: DIRECT,
    daemon: { kind: "vsftpd" },
    rules: [RESET],
    symptom: { status: 7, says: /refused/ },
    fix: { rules: [without(RESET)] },
  },
  {
    id: "passive-ports-rejected-prohibited",
    cause: "passive-ports-rejected",
    topology: DIRECT,
    daemon: { kind: "proftpd" },
    rules: [PROHIBITED],
    symptom: { status: 7, says: /No route to host/ },
    fix: { rules: [without(PROHIBITED)] },
  },
  {
    id: "passive-ports-rejected-missing-forward",
    cause: "passive-ports-rejected",
    topology: SERVER_BEHIND_NAT,
    daemon: { kind: "pure-ftpd", set: { ForcePassiveIP: ADDRESS.serverRouter } },
    rules: [forward(21)],
    symptom: { status: 7, says: /refused/ },
    fix: { rules: [forwardPassiveRange] },
  },
];
