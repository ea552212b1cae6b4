import { HEARD, listensAndHears, occupies, rewritingHelper } from "../bystanders";
import { dropPassiveRange, forward, forwardPassiveRange, ftpHelper, type Rule, without } from "../firewall";
import type { Scenario } from "../scenario";
import { CLIENT_BEHIND_NAT, DIRECT, SERVER_BEHIND_NAT } from "../scenario";
import { ADDRESS, PASSIVE_RANGE } from "../topology";
import { PROFTPD_TLS, VSFTPD_TLS } from "./tlsSettings";

const ACTIVE = { curl: ["--ftp-port", "-", "--disable-eprt"], doctor: ["--mode", "active"] };
const TO_HELPER: Rule = { at: "serverRouter", rule: "-t nat -A PREROUTING -i uplink -p tcp --dport 21 -j REDIRECT --to-ports 2121" };
/** The helper opens its own connection to the server: data must come from the same address. */
const ALL_FROM_ROUTER: Rule = { at: "serverRouter", rule: "-t nat -A POSTROUTING -o to-server -j MASQUERADE" };
const SECOND_ADDRESS: Rule = { at: "clientRouter", rule: "-t nat -I POSTROUTING -o uplink -p tcp --dport 1024: -j SNAT --to-source 198.51.100.3" };
const ONE_ADDRESS: Rule = { ...SECOND_ADDRESS, rule: SECOND_ADDRESS.rule.replace("-I ", "-D ") };
/** What a security policy does: connect(2) fails at once, with EACCES. */
const PORT_20_PROHIBITED = "ip -n server rule add ipproto tcp sport 20 prohibit";
const NO_ICMP: Rule = { at: "internet", rule: "-A OUTPUT -p icmp -j DROP" };
/** What lets connections through and holds what they carry. */
const LARGE_DATA_LOST: Rule = { at: "server", rule: `-A OUTPUT -p tcp --sport ${PASSIVE_RANGE.first}:${PASSIVE_RANGE.last} -m length --length 90: -j DROP` };
const NARROW = "ip -n internet link set to-client mtu 1280";
const MANY_FILES = "for i in $(seq 400); do : >/run/lab/home/a-file-with-a-rather-long-name-$i.txt; done";

type Kind = "vsftpd" | "proftpd" | "pure-ftpd";
const KINDS: readonly Kind[] = ["vsftpd", "proftpd", "pure-ftpd"];
const REACHABLE = {
  vsftpd: { kind: "vsftpd", set: { pasv_address: ADDRESS.serverRouter } },
  proftpd: { kind: "proftpd", lines: [`MasqueradeAddress ${ADDRESS.serverRouter}`] },
  "pure-ftpd": { kind: "pure-ftpd", set: { ForcePassiveIP: ADDRESS.serverRouter } },
} as const;

const TLS_POSSIBLE = {
  vsftpd: { kind: "vsftpd", set: { ...VSFTPD_TLS, force_local_logins_ssl: "NO", force_local_data_ssl: "NO" } },
  proftpd: { kind: "proftpd", lines: PROFTPD_TLS },
  "pure-ftpd": { kind: "pure-ftpd", set: { TLS: "1" } },
} as const;

/** Something between client and server that reads, changes, forgets or loses. */
export const middleboxScenarios: readonly Scenario[] = [
  {
    id: "data-peer-mismatch-vsftpd",
    cause: "data-peer-mismatch",
    topology: CLIENT_BEHIND_NAT,
    daemon: { kind: "vsftpd" },
    rules: [SECOND_ADDRESS],
    prepare: "ip -n clientRouter addr add 198.51.100.3/25 dev uplink",
    symptom: { status: [8, 13, 18, 19, 28, 56] },
    fix: { rules: [ONE_ADDRESS] },
  },
  ...KINDS.map((kind): Scenario => ({
    id: `pasv-third-host-${kind}`,
    cause: "pasv-third-host",
    topology: DIRECT,
    daemon: kind === "proftpd" ? { kind, lines: [`MasqueradeAddress ${ADDRESS.other}`] } : { kind, set: { [kind === "vsftpd" ? "pasv_address" : "ForcePassiveIP"]: ADDRESS.other } },
    rules: [dropPassiveRange],
    bystanders: [occupies("other")],
    symptom: { status: 28 },
    fix: { daemon: { kind }, rules: [without(dropPassiveRange)] },
  })),
  {
    id: "pasv-third-host-proftpd-tls",
    cause: "pasv-third-host",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, `MasqueradeAddress ${ADDRESS.other}`] },
    rules: [dropPassiveRange],
    bystanders: [listensAndHears("other")],
    view: { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] },
    symptom: { status: 28 },
    // The plain client brings its ClientHello to the other machine, the diagnosis comes there too and brings nothing.
    fix: {
      daemon: { kind: "proftpd", lines: PROFTPD_TLS }, rules: [without(dropPassiveRange)],
      script: `sleep 0.5; grep -qx 0 ${HEARD}; test "$(grep -vcx 0 ${HEARD})" -eq 1`,
    },
  },
  {
    id: "active-server-outbound-blocked-pure-ftpd",
    cause: "active-server-outbound-blocked",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd" },
    prepare: PORT_20_PROHIBITED,
    view: ACTIVE,
    symptom: { status: [10, 19, 28, 30] },
    fix: { script: PORT_20_PROHIBITED.replace("add", "del") },
  },
  ...KINDS.map((kind): Scenario => ({
    id: `alg-rewrites-pasv-${kind}`,
    cause: "alg-rewrites-pasv",
    topology: SERVER_BEHIND_NAT,
    daemon: REACHABLE[kind],
    rules: [forwardPassiveRange, TO_HELPER, ALL_FROM_ROUTER],
    bystanders: [rewritingHelper(ADDRESS.serverInside, "^(227 .*,)156,(\\d+)", 'rb"\\g<1>176,\\2"')],
    symptom: { status: 7 },
    fix: { rules: [without(TO_HELPER), forward(21)] },
  })),
  ...KINDS.map((kind): Scenario => ({
    id: `alg-blinded-by-tls-${kind}`,
    cause: "alg-blinded-by-tls",
    topology: SERVER_BEHIND_NAT,
    daemon: TLS_POSSIBLE[kind],
    rules: [forward(21), ftpHelper("serverRouter")],
    view: { curl: ["--ssl-reqd"], doctor: ["--security", "explicit", "--compare-plain"] },
    symptom: { status: 28 },
    fix: { view: { doctor: ["--security", "plain"] } },
  })),
  {
    // Nobody's password goes in clear, so nobody has to ask for the comparison.
    id: "alg-blinded-by-tls-anonymous",
    cause: "alg-blinded-by-tls",
    topology: SERVER_BEHIND_NAT,
    daemon: { kind: "vsftpd", set: { ...TLS_POSSIBLE.vsftpd.set, anonymous_enable: "YES", allow_anon_ssl: "YES" } },
    rules: [forward(21), ftpHelper("serverRouter")],
    view: { user: "anonymous", password: "guest@example.net", curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] },
    symptom: { status: 28 },
    fix: { view: { user: "anonymous", password: "guest@example.net", doctor: ["--security", "plain"] } },
  },
  {
    // It shows only where a server tells what it got: Pure-FTPd in its refusal, BSD's kin in STAT. vsftpd and ProFTPD refuse such a PORT without a word of it.
    id: "alg-rewrites-port-pure-ftpd",
    cause: "alg-rewrites-port",
    topology: SERVER_BEHIND_NAT,
    daemon: REACHABLE["pure-ftpd"],
    rules: [forwardPassiveRange, TO_HELPER, ALL_FROM_ROUTER],
    bystanders: [rewritingHelper(ADDRESS.serverInside, "^(PORT )\\d+,\\d+,\\d+,\\d+", 'rb"\\g<1>198,51,100,77"')],
    view: ACTIVE,
    symptom: { status: [10, 19, 28, 30] },
    fix: { rules: [without(TO_HELPER), without(ALL_FROM_ROUTER), forward(21)] },
  },
  {
    id: "data-stalled-path-mtu-pure-ftpd",
    cause: "data-stalled",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd" },
    rules: [NO_ICMP],
    prepare: `${NARROW}\n${MANY_FILES}`,
    symptom: { status: 28 },
    fix: { rules: [without(NO_ICMP)] },
  },
  {
    id: "data-stalled-inspection-vsftpd",
    cause: "data-stalled",
    topology: DIRECT,
    daemon: { kind: "vsftpd" },
    rules: [LARGE_DATA_LOST],
    symptom: { status: 28 },
    fix: { rules: [without(LARGE_DATA_LOST)] },
  },
  {
    id: "data-stalled-inspection-proftpd-tls",
    cause: "data-stalled",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: PROFTPD_TLS },
    rules: [LARGE_DATA_LOST],
    view: { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] },
    symptom: { status: 28 },
    facts: { at: "tls" },
    fix: { rules: [without(LARGE_DATA_LOST)] },
  },
];
