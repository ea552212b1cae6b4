import { proxyLine } from "../bystanders";
import type { Daemon } from "../daemons";
import { forward, forwardPassiveRange, ftpHelper, type Rule, without } from "../firewall";
import type { Scenario } from "../scenario";
import { DIRECT, SERVER_BEHIND_NAT } from "../scenario";
import { ADDRESS, PASSIVE_RANGE } from "../topology";

const RANGE = `${PASSIVE_RANGE.first}:${PASSIVE_RANGE.last}`;
const TO_BALANCER: Rule = { at: "serverRouter", rule: "-t nat -A PREROUTING -i uplink -p tcp --dport 21 -j REDIRECT --to-ports 2121" };
const ALL_FROM_ROUTER: Rule = { at: "serverRouter", rule: "-t nat -A POSTROUTING -o to-server -j MASQUERADE" };
const EVERY_SECOND_ELSEWHERE: Rule = { at: "serverRouter", rule: `-t nat -A PREROUTING -i uplink -p tcp --dport ${RANGE} -m statistic --mode nth --every 2 --packet 1 -j REDIRECT` };
const NOTICED: Rule = { at: "server", rule: "-A INPUT -p tcp --dport 21 -m string --string PASV --algo bm -m recent --name ban --set" };

const REACHABLE = {
  vsftpd: { kind: "vsftpd", set: { pasv_address: ADDRESS.serverRouter } },
  proftpd: { kind: "proftpd", lines: [`MasqueradeAddress ${ADDRESS.serverRouter}`] },
} as const satisfies Record<string, Daemon>;

function banned(how: "DROP" | "REJECT"): Rule {
  return { at: "server", rule: `-A INPUT -m recent --name ban --rcheck --seconds 600 -j ${how}` };
}

/** Balancers, helpers and bans that change the course of a session. */
export const middleScenarios: readonly Scenario[] = [
  ...(["vsftpd", "proftpd"] as const).map((kind): Scenario => ({
    id: `server-protocol-bug-proxy-line-${kind}`,
    cause: "server-protocol-bug",
    topology: SERVER_BEHIND_NAT,
    daemon: REACHABLE[kind],
    rules: [forwardPassiveRange, TO_BALANCER, ALL_FROM_ROUTER],
    bystanders: [proxyLine(ADDRESS.serverInside)],
    symptom: { status: 67 },
    fix: { rules: [without(TO_BALANCER), without(ALL_FROM_ROUTER), forward(21)] },
  })),
  {
    // The kernel's helper looks for the server's own address in a 227 and leaves this one alone; a 229 has no address.
    id: "passive-ports-rejected-passed-over-by-helper",
    cause: "passive-ports-rejected",
    topology: SERVER_BEHIND_NAT,
    daemon: REACHABLE.vsftpd,
    rules: [forward(21), ftpHelper("serverRouter")],
    symptom: { status: 7 },
    fix: { rules: [forwardPassiveRange] },
  },
  {
    // Two machines by turns, of which one has no FTP.
    id: "passive-ports-partly-blocked-balanced",
    cause: "passive-ports-partly-blocked",
    topology: SERVER_BEHIND_NAT,
    daemon: REACHABLE.proftpd,
    rules: [EVERY_SECOND_ELSEWHERE, forward(21), forwardPassiveRange],
    symptom: { status: 7, tries: 4 },
    fix: { rules: [without(EVERY_SECOND_ELSEWHERE)] },
  },
  // Whom it bans it bans for long: curl goes the other way, and lists. fail2ban rejects unless it is told otherwise.
  ...([["control-timeout", "vsftpd", banned("DROP")], ["control-refused", "pure-ftpd", banned("REJECT")]] as const).map(([cause, kind, ban]): Scenario => ({
    id: `${cause}-banned-${kind}`,
    cause,
    topology: DIRECT,
    daemon: { kind },
    rules: [NOTICED, ban],
    view: { curl: ["--ftp-port", "-", "--disable-eprt"] },
    symptom: { status: 0 },
    withinMs: 12_000,
    facts: { how: "locked-out" },
    fix: { rules: [without(ban)], view: {} },
  })),
];
