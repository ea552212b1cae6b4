import { interceptsData, rewritingHelper } from "../bystanders";
import type { Daemon } from "../daemons";
import { forward, forwardPassiveRange, type Rule, without } from "../firewall";
import type { Scenario, View } from "../scenario";
import { DIRECT, SERVER_BEHIND_NAT } from "../scenario";
import { ADDRESS, PASSIVE_RANGE } from "../topology";
import { PROFTPD_TLS, VSFTPD_TLS } from "./tlsSettings";

const RANGE = `${PASSIVE_RANGE.first}:${PASSIVE_RANGE.last}`;
const EXPLICIT: View = { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] };
const TO_HELPER: Rule = { at: "serverRouter", rule: "-t nat -A PREROUTING -i uplink -p tcp --dport 21 -j REDIRECT --to-ports 2121" };
const ALL_FROM_ROUTER: Rule = { at: "serverRouter", rule: "-t nat -A POSTROUTING -o to-server -j MASQUERADE" };
const DATA_TO_HELPER: Rule = { at: "serverRouter", rule: `-t nat -A PREROUTING -i uplink -p tcp --dport ${RANGE} -j REDIRECT --to-ports 2122` };
const FOREIGN_CERTIFICATE = "cd /run/lab\nopenssl req -x509 -newkey rsa:2048 -nodes -days 9 -subj /CN=inspector -keyout other.key -out other.crt 2>/dev/null\ncat other.key other.crt >other.pem";
/** A ClientHello begins with these bytes. */
const NO_TLS_ON_DATA: Rule = { at: "internet", rule: `-A FORWARD -p tcp --dport ${RANGE} -m string --hex-string "|160301|" --algo bm -j DROP` };
/** The handshake of TCP comes about for the client, and nothing that it sends arrives. */
const HALF_OPEN: Rule = { at: "internet", rule: `-A FORWARD -p tcp --dport ${RANGE} --tcp-flags SYN,ACK ACK -j DROP` };
const AUTH_SWALLOWED: Rule = { at: "internet", rule: '-A FORWARD -p tcp --dport 21 -m string --string "AUTH " --algo bm -j DROP' };
const PASV_CUT_OFF: Rule = { at: "internet", rule: '-A FORWARD -p tcp --dport 21 -m string --string "PASV" --algo bm -j REJECT --reject-with tcp-reset' };
const REPLY_LOST: Rule = { at: "internet", rule: '-A FORWARD -p tcp --sport 21 -m string --string "227 " --algo bm -j DROP' };

const REACHABLE = {
  vsftpd: { kind: "vsftpd", set: { pasv_address: ADDRESS.serverRouter } },
  proftpd: { kind: "proftpd", lines: [`MasqueradeAddress ${ADDRESS.serverRouter}`, "AllowForeignAddress on"] },
  "pure-ftpd": { kind: "pure-ftpd", set: { ForcePassiveIP: ADDRESS.serverRouter } },
} as const satisfies Record<string, Daemon>;

/** A real daemon, and before it a box that reads the control connection and changes what `find` matches in each line. */
function rewritten(id: string, cause: string, daemon: Daemon, [find, put]: readonly [string, string], symptom: Scenario["symptom"], more: Partial<Scenario> = {}): Scenario {
  return {
    id: `${cause}-${id}`, cause, topology: SERVER_BEHIND_NAT, daemon, rules: [forwardPassiveRange, TO_HELPER, ALL_FROM_ROUTER],
    bystanders: [rewritingHelper(ADDRESS.serverInside, find, put)], ...(symptom ? { symptom } : {}),
    fix: { rules: [without(TO_HELPER), without(ALL_FROM_ROUTER), forward(21)] }, ...more,
  };
}

/** Real daemons behind boxes that inspect, rewrite or swallow: for causes that no daemon shows by itself. */
export const inspectedScenarios: readonly Scenario[] = [
  rewritten("name-for-address", "pasv-reply-malformed", REACHABLE.vsftpd, ["^227 .*\\(203,0,113,2,", 'b"227 Entering Passive Mode (ftp.example.net,"'], { status: 14 }),
  rewritten("one-number-less", "pasv-reply-malformed", REACHABLE["pure-ftpd"], ["^(227 .*\\(203,0,113,2,\\d+),\\d+", 'rb"\\g<1>"'], { status: 14 }),
  rewritten("code-lost-vsftpd", "server-protocol-bug", REACHABLE.vsftpd, ["^226 ", 'b""'], { status: 28 }),
  rewritten("answers-twice-proftpd", "server-protocol-bug", REACHABLE.proftpd, ["^331 .*", 'b"331 password\\r\\n331 password\\r"'], { status: 67 }),
  rewritten("of-many-lines-vsftpd", "greeting-never-ends", REACHABLE.vsftpd, ["^220 .*", 'b"220-welcome\\r\\n" * 9000'], { status: [28, 56] }),
  rewritten("of-many-lines-proftpd", "greeting-never-ends", REACHABLE.proftpd, ["^220 .*", 'b"220-welcome\\r\\n" * 9000'], { status: [28, 56] }),
  rewritten("login-vsftpd", "reply-flood", REACHABLE.vsftpd, ["^230 .*", 'b"230-welcome\\r\\n" * 9000'], { status: [28, 56] }),
  rewritten("stripped-auth-vsftpd", "tls-not-offered", { kind: "vsftpd", set: { ...VSFTPD_TLS, pasv_address: ADDRESS.serverRouter } }, ["^AUTH ", 'b"XXXX "'], { status: 64 }, {
    view: EXPLICIT, fix: { rules: [without(TO_HELPER), without(ALL_FROM_ROUTER), forward(21)], view: EXPLICIT },
  }),
  ...(["as-they-should", "without-goodbye"] as const).map((manners): Scenario => ({
    id: manners === "as-they-should" ? "tls-data-certificate-mismatch-intercepted" : "tls-shutdown-unclean-intercepted",
    cause: manners === "as-they-should" ? "tls-data-certificate-mismatch" : "tls-shutdown-unclean",
    topology: SERVER_BEHIND_NAT,
    daemon: { kind: "pure-ftpd", set: { ...REACHABLE["pure-ftpd"].set, TLS: "1" } },
    // The server wants data to come from where commands come.
    rules: [forward(21), DATA_TO_HELPER, ALL_FROM_ROUTER],
    prepare: FOREIGN_CERTIFICATE,
    bystanders: [interceptsData(ADDRESS.serverInside, manners === "as-they-should" ? "/run/lab/other.pem" : "/run/lab/certificate.pem", manners)],
    view: manners === "as-they-should" ? { ...EXPLICIT, trust: "/run/lab/certificate.pem" } : EXPLICIT,
    symptom: { status: manners === "as-they-should" ? 60 : [0, 56] },
    fix: { rules: [without(DATA_TO_HELPER), forwardPassiveRange] },
  })),
  ...(["vsftpd", "proftpd", "pure-ftpd", "pyftpdlib"] as const).map((kind): Scenario => ({
    id: `data-stalled-half-open-${kind}`,
    cause: "data-stalled",
    topology: DIRECT,
    daemon: { kind },
    rules: [HALF_OPEN],
    symptom: { status: 28 },
    fix: { rules: [without(HALF_OPEN)] },
  })),
  ...([["proftpd", { kind: "proftpd", lines: PROFTPD_TLS }], ["pure-ftpd", { kind: "pure-ftpd", set: { TLS: "1" } }]] as const).map(([kind, daemon]): Scenario => ({
    id: `data-stalled-no-tls-on-data-${kind}`,
    cause: "data-stalled",
    topology: DIRECT,
    daemon,
    rules: [NO_TLS_ON_DATA],
    view: { curl: ["--ssl-reqd"], doctor: ["--security", "explicit", "--compare-plain"] },
    symptom: { status: 28 },
    facts: { at: "tls", clear: "works" },
    fix: { rules: [without(NO_TLS_ON_DATA)] },
  })),
  {
    id: "tls-handshake-failed-auth-swallowed",
    cause: "tls-handshake-failed",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: VSFTPD_TLS },
    rules: [AUTH_SWALLOWED],
    view: EXPLICIT,
    symptom: { status: [28, 64] },
    fix: { rules: [without(AUTH_SWALLOWED)] },
  },
  {
    id: "pasv-denied-epsv-works-cut-off",
    cause: "pasv-denied-epsv-works",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd" },
    rules: [PASV_CUT_OFF],
    symptom: { status: [28, 56] },
    fix: { rules: [without(PASV_CUT_OFF)] },
  },
  {
    id: "pasv-denied-epsv-works-answer-lost",
    cause: "pasv-denied-epsv-works",
    topology: DIRECT,
    daemon: { kind: "vsftpd" },
    rules: [REPLY_LOST],
    symptom: { status: 28 },
    fix: { rules: [without(REPLY_LOST)] },
  },
];
