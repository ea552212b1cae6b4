import { forward, forwardPassiveRange, ftpHelper, type Rule, without } from "../firewall";
import type { Scenario } from "../scenario";
import { CLIENT_BEHIND_NAT, DIRECT, SERVER_BEHIND_NAT } from "../scenario";
import { ADDRESS } from "../topology";
import { VSFTPD_TLS } from "./tlsSettings";

const ACTIVE = { curl: ["--ftp-port", "-", "--disable-eprt"], doctor: ["--mode", "active"] };
const EXPLICIT = { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] };
const UNREACHABLE: Rule = { at: "internet", rule: "-A FORWARD -p tcp --dport 21 -j REJECT --reject-with icmp-host-unreachable" };
const IPV6_URL = `ftp://[${ADDRESS.server6}]/`;

/** Networks that look like a fault and are none. */
export const soundNeighbours: readonly Scenario[] = [
  { id: "healthy-helper-of-the-servers-router", cause: "healthy", topology: SERVER_BEHIND_NAT, daemon: { kind: "vsftpd" }, rules: [forward(21), ftpHelper("serverRouter")] },
  { id: "healthy-helper-of-the-clients-router", cause: "healthy", topology: CLIENT_BEHIND_NAT, daemon: { kind: "proftpd" }, rules: [ftpHelper("clientRouter")], view: ACTIVE },
  {
    id: "healthy-second-public-address",
    cause: "healthy",
    topology: SERVER_BEHIND_NAT,
    daemon: { kind: "proftpd", lines: ["MasqueradeAddress 203.0.113.3"] },
    rules: [forward(21), forwardPassiveRange],
    prepare: "ip -n serverRouter addr add 203.0.113.3/24 dev uplink",
  },
];

/** Faults next to those of the other files: easily taken for one of them. */
export const faultyNeighbours: readonly Scenario[] = [
  {
    id: "control-unreachable-icmp",
    cause: "control-unreachable",
    topology: DIRECT,
    daemon: { kind: "vsftpd" },
    rules: [UNREACHABLE],
    symptom: { status: 7, says: /No route to host/ },
    fix: { rules: [without(UNREACHABLE)] },
  },
  {
    id: "plain-port-spoken-tls-vsftpd",
    cause: "plain-port-spoken-tls",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: VSFTPD_TLS },
    view: { url: `ftps://${ADDRESS.server}:21/`, doctor: ["--security", "implicit"] },
    symptom: { status: 35 },
    fix: { view: EXPLICIT },
  },
  {
    id: "implicit-tls-port-spoken-plain-vsftpd",
    cause: "implicit-tls-port-spoken-plain",
    topology: DIRECT,
    daemon: { kind: "vsftpd", port: 990, set: { ...VSFTPD_TLS, implicit_ssl: "YES" } },
    view: { url: `ftp://${ADDRESS.server}:990/`, doctor: ["--security", "explicit"] },
    symptom: { status: 28 },
    fix: { view: { url: `ftps://${ADDRESS.server}/` } },
  },
  {
    id: "server-config-fatal-ftp-username",
    cause: "server-config-fatal",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { anonymous_enable: "YES", ftp_username: "nosuchuser" } },
    symptom: { status: [8, 28], says: /500 OOPS: vsftpd: cannot locate user specified in 'ftp_username'/ },
    fix: { daemon: { kind: "vsftpd" } },
  },
  {
    id: "home-directory-unavailable-vsftpd",
    cause: "home-directory-unavailable",
    topology: DIRECT,
    daemon: { kind: "vsftpd" },
    prepare: "mv /run/lab/home /run/lab/moved",
    symptom: { status: 67, says: /500 OOPS: cannot change directory/ },
    fix: { script: "mv /run/lab/moved /run/lab/home" },
  },
  {
    id: "pasv-denied-epsv-works-vsftpd",
    cause: "pasv-denied-epsv-works",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { cmds_denied: "PASV" } },
    symptom: { status: 13, says: /< 550 / },
    fix: { daemon: { kind: "vsftpd" } },
  },
  {
    id: "tls-data-protection-required-vsftpd",
    cause: "tls-data-protection-required",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: VSFTPD_TLS },
    view: { curl: ["--ftp-ssl-control"], doctor: ["--security", "explicit", "--prot", "C"] },
    symptom: { status: [8, 13, 18, 19, 78], says: /< 522 Data connections must be encrypted/ },
    fix: { view: EXPLICIT },
  },
  {
    id: "ipv6-mismatch-epsv-denied",
    cause: "ipv6-mismatch",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { listen: "NO", listen_ipv6: "YES", cmds_denied: "EPSV,EPRT" } },
    view: { url: IPV6_URL, curl: ["--epsv"] },
    symptom: { status: [8, 13, 28] },
    fix: { daemon: { kind: "vsftpd", set: { listen: "NO", listen_ipv6: "YES" } } },
  },
  {
    id: "passive-ports-blocked-ipv6-only",
    cause: "passive-ports-blocked",
    topology: DIRECT,
    daemon: { kind: "proftpd" },
    rules: [{ at: "server", rule: "-A INPUT -p tcp --dport 40000:40019 -j DROP", six: true }],
    view: { url: IPV6_URL, curl: ["--epsv"] },
    symptom: { status: [8, 28] },
    fix: { rules: [{ at: "server", rule: "-D INPUT -p tcp --dport 40000:40019 -j DROP", six: true }] },
  },
  {
    id: "active-disabled-vsftpd",
    cause: "active-disabled",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { port_enable: "NO" } },
    view: ACTIVE,
    symptom: { status: 30, says: /< 550 / },
    fix: { daemon: { kind: "vsftpd" } },
  },
];
