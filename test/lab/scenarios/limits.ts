import { idleSession, occupies } from "../bystanders";
import { dropPorts, type Rule, without } from "../firewall";
import type { Scenario } from "../scenario";
import { DIRECT } from "../scenario";
import { ADDRESS } from "../topology";

const NO_ANSWER_FROM_NAMES: Rule = { at: "other", rule: "-A INPUT -p udp --dport 53 -j DROP" };
const PATIENT_RESOLVER = "printf 'nameserver 192.0.2.53\\noptions timeout:5 attempts:1\\n' >/etc/resolv.conf";
/** Half of the range: few samples meet both halves. */
const TAIL_BLOCKED = dropPorts("40010:40019");
const FAR_BLOCKED: Rule = dropPorts("50000:50019");

/** The server holds the client up, or has no place for it. */
export const limitScenarios: readonly Scenario[] = [
  {
    id: "greeting-delayed-pure-ftpd",
    cause: "greeting-delayed",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd", set: { DontResolve: "no" } },
    rules: [NO_ANSWER_FROM_NAMES],
    prepare: PATIENT_RESOLVER,
    symptom: { status: 28 },
    withinMs: 14_000,
    fix: { advised: ["DontResolve"] },
  },
  {
    id: "greeting-delayed-proftpd",
    cause: "greeting-delayed",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: ["UseReverseDNS on"] },
    rules: [NO_ANSWER_FROM_NAMES],
    prepare: PATIENT_RESOLVER,
    symptom: { status: 28 },
    withinMs: 14_000,
    fix: { rules: [without(NO_ANSWER_FROM_NAMES)] },
  },
  {
    id: "closed-before-greeting-proftpd",
    cause: "closed-before-greeting",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: ["<Limit LOGIN>", "DenyAll", "</Limit>"] },
    symptom: { status: [8, 28, 56] },
    fix: { daemon: { kind: "proftpd" } },
  },
  {
    id: "closed-before-greeting-proftpd-instances",
    cause: "closed-before-greeting",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: ["MaxInstances 1"] },
    bystanders: [idleSession(ADDRESS.server)],
    symptom: { status: [8, 28, 56] },
    fix: { daemon: { kind: "proftpd" } },
  },
  ...([
    ["vsftpd-address", { kind: "vsftpd", set: { max_per_ip: "1" } }, "max_per_ip"],
    ["vsftpd-total", { kind: "vsftpd", set: { max_clients: "1" } }, "max_clients"],
    ["proftpd-address", { kind: "proftpd", lines: ["MaxClientsPerHost 1"] }, "MaxClientsPerHost"],
    ["proftpd-total", { kind: "proftpd", lines: ["MaxClients 1"] }, "MaxClients"],
    ["pure-ftpd-address", { kind: "pure-ftpd", set: { MaxClientsPerIP: "1" } }, "MaxClientsPerIP"],
    ["pure-ftpd-total", { kind: "pure-ftpd", set: { MaxClientsNumber: "1" } }, "MaxClientsNumber"],
  ] as const).map(([word, daemon, directive]): Scenario => ({
    id: `too-many-connections-${word}`,
    cause: "too-many-connections",
    topology: DIRECT,
    daemon,
    bystanders: [idleSession(ADDRESS.server)],
    symptom: { status: [8, 28, 56, 67] },
    facts: { scope: word.endsWith("address") ? "address" : "total" },
    fix: word.startsWith("proftpd") ? { advised: [directive] } : { daemon: { kind: daemon.kind } },
  })),
  {
    id: "too-many-connections-proftpd-own-words",
    cause: "too-many-connections",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: ['MaxClientsPerHost 1 "Leider sind alle Plaetze belegt."'] },
    bystanders: [idleSession(ADDRESS.server)],
    symptom: { status: 67, says: /< 530 Leider/ },
    fix: { daemon: { kind: "proftpd" } },
  },
  ...(["vsftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `passive-range-exhausted-${kind}`,
    cause: "passive-range-exhausted",
    topology: DIRECT,
    daemon: { kind },
    bystanders: [occupies("server")],
    symptom: { status: [8, 13, 28, 56] },
    fix: { daemon: { kind, set: kind === "vsftpd" ? { pasv_min_port: "40000", pasv_max_port: "40099" } : { PassivePortRange: "40020 40099" } } },
  })),
  {
    // The other daemons know one range; two, of which one is open, is what only a program can have.
    id: "passive-range-mismatch-pyftpdlib",
    cause: "passive-range-mismatch",
    topology: DIRECT,
    daemon: { kind: "pyftpdlib", lines: ["    passive_ports = [*range(40000, 40012), *range(50000, 50008)]"] },
    rules: [FAR_BLOCKED],
    symptom: { status: 28, tries: 12 },
    fix: { daemon: { kind: "pyftpdlib" } },
  },
  ...(["vsftpd", "proftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `passive-ports-partly-blocked-${kind}`,
    cause: "passive-ports-partly-blocked",
    topology: DIRECT,
    daemon: { kind },
    rules: [TAIL_BLOCKED],
    symptom: { status: 28, tries: 15 },
    fix: { rules: [without(TAIL_BLOCKED)] },
  })),
];
