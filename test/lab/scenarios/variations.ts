import { rewritingHelper } from "../bystanders";
import { forward, forwardPassiveRange, type Rule, without } from "../firewall";
import type { Settings } from "../daemons";
import type { Scenario, View } from "../scenario";
import { CLIENT_BEHIND_NAT, DIRECT, SERVER_BEHIND_NAT } from "../scenario";
import { ADDRESS, PASSIVE_RANGE } from "../topology";
import { PYFTPDLIB_TLS, VSFTPD_TLS } from "./tlsSettings";

const RANGE = `${PASSIVE_RANGE.first}:${PASSIVE_RANGE.last}`;
const TO_RELAY: Rule = { at: "serverRouter", rule: "-t nat -A PREROUTING -i uplink -p tcp --dport 21 -j REDIRECT --to-ports 2121" };
const ROUTER_IS_SILENT: Rule = { at: "serverRouter", rule: "-A INPUT -i uplink -p tcp --dport 1024: -j DROP" };
const DOES_NOT_CHANGE = ["(?!)", 'b""'] as const;
const CLEAR_DATA: View = { curl: ["--ftp-ssl-control"], doctor: ["--security", "explicit", "--prot", "C"] };
/** What a security policy does: connect(2) fails with EACCES, from port 20 and from any other. vsftpd and pyftpdlib keep the reason to themselves. */
const OUTBOUND_PROHIBITED = "20 32768-60999".split(" ").map((ports) => `ip -n server rule add ipproto tcp sport ${ports} prohibit`).join("\n");
const PROT_REFUSED = "    def ftp_PROT(self, line): self.respond('504 PROT is not for this server.')";

/** Passive ports that something on the way, or at one of its ends, keeps shut. */
function shut(id: string, cause: string, kind: "vsftpd" | "proftpd" | "pure-ftpd", rule: Rule, status: number): Scenario {
  return { id: `${cause}-${id}-${kind}`, cause, topology: DIRECT, daemon: { kind }, rules: [rule], symptom: { status }, fix: { rules: [without(rule)] } };
}

/** Pure-FTPd takes every name for anonymous then, and asks for no password. */
function guest(word: string, set: Settings): Scenario {
  return {
    id: `login-rejected-as-guest-${word}-pure-ftpd`, cause: "login-rejected", topology: DIRECT, daemon: { kind: "pure-ftpd", set: { NoAnonymous: "no", ...set } },
    prepare: "rm /run/lab/pub/known-file.txt", symptom: { status: 0 }, facts: { as: "guest" }, fix: { daemon: { kind: "pure-ftpd" } },
  };
}

/** Causes of the other files by other daemons and mechanisms. */
export const variationScenarios: readonly Scenario[] = [
  shut("port-unreachable", "passive-ports-rejected", "pure-ftpd", { at: "server", rule: `-A INPUT -p tcp --dport ${RANGE} -j REJECT` }, 7),
  shut("on-the-way", "passive-ports-rejected", "vsftpd", { at: "internet", rule: `-A FORWARD -p tcp --dport ${RANGE} -j REJECT --reject-with icmp-host-prohibited` }, 7),
  shut("answers-lost", "passive-ports-blocked", "pure-ftpd", { at: "server", rule: `-A OUTPUT -p tcp --sport ${RANGE} -j DROP` }, 28),
  shut("answers-lost", "passive-ports-blocked", "proftpd", { at: "internet", rule: `-A FORWARD -p tcp --sport ${RANGE} -j DROP` }, 28),
  {
    id: "active-server-outbound-blocked-proftpd",
    cause: "active-server-outbound-blocked",
    topology: DIRECT,
    daemon: { kind: "proftpd" },
    prepare: OUTBOUND_PROHIBITED,
    view: { curl: ["--ftp-port", "-", "--disable-eprt"], doctor: ["--mode", "active"] },
    symptom: { status: [10, 18, 19, 28, 30, 56] },
    fix: { script: OUTBOUND_PROHIBITED.replaceAll(" add ", " del ") },
  },
  guest("anonymous-only", { AnonymousOnly: "yes" }),
  guest("trusted-address", { TrustedIP: "10.9.9.9" }),
  {
    id: "passive-ports-partly-blocked-half-forwarded-pyftpdlib",
    cause: "passive-ports-partly-blocked",
    topology: SERVER_BEHIND_NAT,
    daemon: { kind: "pyftpdlib", lines: [`    masquerade_address = "${ADDRESS.serverRouter}"`] },
    rules: [forward(21), forward("40000:40009"), ROUTER_IS_SILENT],
    symptom: { status: 28, tries: 15 },
    fix: { rules: [forwardPassiveRange] },
  },
  {
    // As Docker's proxy does it: commands come through a relay, data straight from the client.
    id: "data-peer-mismatch-relayed-vsftpd",
    cause: "data-peer-mismatch",
    topology: SERVER_BEHIND_NAT,
    daemon: { kind: "vsftpd", set: { pasv_address: ADDRESS.serverRouter } },
    rules: [TO_RELAY, forwardPassiveRange],
    bystanders: [rewritingHelper(ADDRESS.serverInside, ...DOES_NOT_CHANGE)],
    symptom: { status: [8, 13, 18, 19, 28, 56] },
    fix: { advised: ["pasv_promiscuous"] },
  },
  ...(["vsftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `active-port-rejected-wrong-outer-address-${kind}`,
    cause: "active-port-rejected",
    topology: CLIENT_BEHIND_NAT,
    daemon: { kind },
    view: { curl: ["--ftp-port", "-", "--disable-eprt"], doctor: ["--mode", "active", "--active-address", "198.51.100.77"] },
    symptom: { status: 30 },
    facts: { announced: "198.51.100.77", outside: "198.51.100.2" },
    fix: { view: { doctor: ["--mode", "passive"] } },
  })),
  {
    // curl begins TLS as soon as the data connection is open and gets a reset. No other daemon here minds.
    id: "tls-data-handshake-early-pyftpdlib",
    cause: "tls-data-handshake-early",
    topology: DIRECT,
    daemon: { kind: "pyftpdlib", lines: PYFTPDLIB_TLS },
    view: { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] },
    symptom: { status: 35 },
    earlyHandshake: "breaks",
    fix: { view: CLEAR_DATA },
  },
  {
    id: "tls-data-protection-refused-pyftpdlib",
    cause: "tls-data-protection-refused",
    topology: DIRECT,
    daemon: { kind: "pyftpdlib", lines: [...PYFTPDLIB_TLS, PROT_REFUSED] },
    view: { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] },
    symptom: { status: 64 },
    fix: { daemon: { kind: "pyftpdlib", lines: PYFTPDLIB_TLS }, view: CLEAR_DATA },
  },
  {
    id: "tls-data-protection-required-vsftpd-data-only",
    cause: "tls-data-protection-required",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { ...VSFTPD_TLS, force_local_logins_ssl: "NO" } },
    view: { doctor: ["--security", "plain"] },
    symptom: { status: [8, 13, 18, 19, 28] },
    fix: { advised: ["force_local_data_ssl"] },
  },
];
