import { forwardPassiveRange, type Rule, without } from "../firewall";
import type { Scenario } from "../scenario";
import { CLIENT_BEHIND_NAT, DIRECT, SERVER_BEHIND_NAT } from "../scenario";
import { ADDRESS } from "../topology";
import { PROFTPD_TLS, VSFTPD_TLS } from "./tlsSettings";

const EXPLICIT = { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] };
const ACTIVE = { curl: ["--ftp-port", "-", "--disable-eprt"], doctor: ["--mode", "active"] };
const IMPATIENT = { doctor: ["--timeout", "4"] };
const SECOND_ADDRESS: Rule = { at: "clientRouter", rule: "-t nat -I POSTROUTING -o uplink -p tcp --dport 1024: -j SNAT --to-source 198.51.100.3" };
const ONE_ADDRESS: Rule = { ...SECOND_ADDRESS, rule: SECOND_ADDRESS.rule.replace("-I ", "-D ") };
const NO_ICMP: Rule = { at: "internet", rule: "-A OUTPUT -p icmp -j DROP" };
const NARROW = "ip -n internet link set to-client mtu 1280\nfor i in $(seq 400); do : >/run/lab/home/a-file-with-a-rather-long-name-$i.txt; done";
const CUT_AT_LIST: Rule = { at: "internet", rule: "-A FORWARD -p tcp --dport 21 -m string --string LIST --algo bm -j REJECT --reject-with tcp-reset" };
const NO_ANSWER_FROM_NAMES: Rule = { at: "other", rule: "-A INPUT -p udp --dport 53 -j DROP" };
const INBOUND_FILTER: Rule = { at: "client", rule: "-A INPUT -p tcp --syn -j DROP" };
/** The server's router renumbers: what comes in at 50000 and above belongs to the passive range. */
const RENUMBERED: Rule = { at: "serverRouter", rule: `-t nat -A PREROUTING -i uplink -p tcp --dport 50000:50019 -j DNAT --to-destination ${ADDRESS.serverInside}:40000-40019` };
const CONTROL: Rule = { at: "serverRouter", rule: `-t nat -A PREROUTING -i uplink -p tcp --dport 21 -j DNAT --to-destination ${ADDRESS.serverInside}` };

/** Causes that were shown with one daemon only, by another one or another mechanism. */
export const secondDaemonScenarios: readonly Scenario[] = [
  {
    id: "closed-before-greeting-vsftpd-tcp-wrappers",
    cause: "closed-before-greeting",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { tcp_wrappers: "YES" } },
    prepare: "echo 'vsftpd: 198.51.100.' >/etc/hosts.deny",
    symptom: { status: [8, 28] },
    fix: { script: "rm /etc/hosts.deny" },
  },
  {
    id: "closed-before-greeting-proftpd-shut-down",
    cause: "closed-before-greeting",
    topology: DIRECT,
    daemon: { kind: "proftpd" },
    prepare: "echo '2020 01 01 00 00 0010 0005 maintenance' >/etc/shutmsg",
    symptom: { status: [8, 28, 56] },
    fix: { script: "rm /etc/shutmsg", daemon: { kind: "proftpd" } },
  },
  {
    id: "greeting-delayed-vsftpd",
    cause: "greeting-delayed",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { tcp_wrappers: "YES" } },
    rules: [NO_ANSWER_FROM_NAMES],
    prepare: "echo 'vsftpd: .example.org' >/etc/hosts.deny\nprintf 'nameserver 192.0.2.53\\noptions timeout:5 attempts:1\\n' >/etc/resolv.conf",
    symptom: { status: 28 },
    withinMs: 14_000,
    fix: { rules: [without(NO_ANSWER_FROM_NAMES)] },
  },
  {
    id: "server-config-fatal-pure-ftpd",
    cause: "server-config-fatal",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd", set: { ForcePassiveIP: "no.such.name.example" } },
    symptom: { status: [8, 28], says: /421 Illegal forced IP/ },
    facts: { directive: "ForcePassiveIP" },
    fix: { daemon: { kind: "pure-ftpd" } },
  },
  ...([
    ["vsftpd", { kind: "vsftpd", set: { ...VSFTPD_TLS, ssl_request_cert: "YES", require_cert: "YES" } }, "require_cert"],
    ["proftpd", { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSVerifyClient on", "TLSCACertificateFile /run/lab/certificate.pem"] }, "TLSVerifyClient"],
    // Up to TLS 1.2 the server says the same as where no cipher fits, only later.
    ["proftpd-tls12", { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSProtocol TLSv1.2", "TLSVerifyClient on", "TLSCACertificateFile /run/lab/certificate.pem"] }, "TLSVerifyClient"],
  ] as const).map(([kind, daemon, directive]): Scenario => ({
    id: `tls-handshake-failed-client-certificate-${kind}`,
    cause: "tls-handshake-failed",
    topology: DIRECT,
    daemon,
    view: EXPLICIT,
    symptom: { status: [35, 55, 56] },
    fix: { advised: [directive] },
  })),
  ...(["proftpd", "pyftpdlib"] as const).map((kind): Scenario => ({
    id: `data-peer-mismatch-${kind}`,
    cause: "data-peer-mismatch",
    topology: CLIENT_BEHIND_NAT,
    daemon: kind === "proftpd" ? { kind, lines: ["AllowForeignAddress off"] } : { kind },
    rules: [SECOND_ADDRESS],
    prepare: "ip -n clientRouter addr add 198.51.100.3/25 dev uplink",
    symptom: { status: [8, 13, 17, 18, 19, 28, 56] },
    fix: { rules: [ONE_ADDRESS] },
  })),
  // ProFTPD says the same as to a wrong password, and hangs up.
  ...([["gone", "mv /run/lab/home /run/lab/moved", "mv /run/lab/moved /run/lab/home"], ["closed", "chmod 000 /run/lab/home", "chmod 755 /run/lab/home"]] as const).map(([word, prepare, script]): Scenario => ({
    id: `home-directory-unavailable-proftpd-${word}`,
    cause: "home-directory-unavailable",
    topology: DIRECT,
    daemon: { kind: "proftpd" },
    prepare,
    symptom: { status: 67, says: /< 530 Login incorrect/ },
    fix: { script },
  })),
  {
    id: "home-directory-unavailable-pyftpdlib",
    cause: "home-directory-unavailable",
    topology: DIRECT,
    daemon: { kind: "pyftpdlib" },
    prepare: "mv /run/lab/home /run/lab/moved",
    symptom: { status: [9, 18, 19] },
    fix: { script: "mv /run/lab/moved /run/lab/home" },
  },
  {
    id: "home-directory-unavailable-pure-ftpd-closed",
    cause: "home-directory-unavailable",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd" },
    prepare: "chmod 700 /run/lab/home",
    symptom: { status: [18, 19, 28, 56] },
    fix: { script: "chmod 755 /run/lab/home" },
  },
  ...(["vsftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    // Both call it a success: clients show an empty directory.
    id: `listing-denied-unreadable-${kind}`,
    cause: "listing-denied",
    topology: DIRECT,
    daemon: { kind },
    prepare: "chmod 711 /run/lab/home",
    symptom: { status: 0 },
    fix: { script: "chmod 755 /run/lab/home" },
  })),
  {
    id: "permission-denied-vsftpd-write",
    cause: "permission-denied",
    topology: DIRECT,
    daemon: { kind: "vsftpd" },
    prepare: "chown 1000:1000 /run/lab/home",
    view: { curl: ["-T", "/run/lab/pub/known-file.txt"], doctor: ["--write-test"] },
    symptom: { status: [9, 25] },
    fix: { advised: ["write_enable"], view: { doctor: ["--write-test"] } },
  },
  ...(["vsftpd", "proftpd"] as const).map((kind): Scenario => ({
    id: `data-stalled-path-mtu-${kind}`,
    cause: "data-stalled",
    topology: DIRECT,
    daemon: { kind },
    rules: [NO_ICMP],
    prepare: NARROW,
    view: IMPATIENT,
    symptom: { status: 28 },
    withinMs: 16_000,
    fix: { rules: [without(NO_ICMP)] },
  })),
  ...(["vsftpd", "proftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `control-closed-during-transfer-${kind}`,
    cause: "control-closed-during-transfer",
    topology: DIRECT,
    daemon: { kind },
    rules: [CUT_AT_LIST],
    symptom: { status: [8, 55, 56] },
    fix: { rules: [without(CUT_AT_LIST)] },
  })),
  ...([
    ["proftpd", { kind: "proftpd", lines: ["MasqueradeAddress 0.0.0.0"] }, "MasqueradeAddress"],
    ["pure-ftpd", { kind: "pure-ftpd", set: { ForcePassiveIP: "0.0.0.0" } }, "ForcePassiveIP"],
  ] as const).map(([kind, daemon, directive]): Scenario => ({
    id: `pasv-unspecified-address-set-${kind}`,
    cause: "pasv-unspecified-address",
    topology: DIRECT,
    daemon,
    symptom: { status: 7 },
    fix: { advised: [directive] },
  })),
  {
    id: "passive-ports-rejected-renumbered",
    cause: "passive-ports-rejected",
    topology: SERVER_BEHIND_NAT,
    daemon: { kind: "vsftpd", set: { pasv_address: ADDRESS.serverRouter } },
    rules: [CONTROL, RENUMBERED],
    symptom: { status: 7 },
    fix: { rules: [forwardPassiveRange] },
  },
  {
    id: "active-blocked-pyftpdlib",
    cause: "active-blocked",
    topology: DIRECT,
    daemon: { kind: "pyftpdlib" },
    rules: [INBOUND_FILTER],
    view: ACTIVE,
    symptom: { status: [28, 30] },
    fix: { rules: [without(INBOUND_FILTER)] },
  },
  {
    id: "active-private-address-pyftpdlib",
    cause: "active-private-address",
    topology: CLIENT_BEHIND_NAT,
    daemon: { kind: "pyftpdlib" },
    view: ACTIVE,
    symptom: { status: 30 },
    fix: { view: { doctor: ["--mode", "passive"] } },
  },
  {
    id: "active-disabled-proftpd-root-revoke",
    cause: "active-disabled",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: ["RootRevoke on"] },
    view: ACTIVE,
    symptom: { status: 30 },
    fix: { daemon: { kind: "proftpd" } },
  },
];
