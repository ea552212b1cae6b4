import { forward, forwardPassiveRange, without } from "../firewall";
import type { Scenario } from "../scenario";
import { DIRECT, SERVER_BEHIND_NAT } from "../scenario";
import { ADDRESS } from "../topology";

const NO_NAMES = { at: "other", rule: "-A INPUT -p udp --dport 53 -j DROP" } as const;
const DROP_CONTROL = { at: "server", rule: "-A INPUT -p tcp --dport 21 -j DROP" } as const;
const DROP_CONTROL_ON_THE_WAY = { at: "internet", rule: "-A FORWARD -p tcp --dport 21 -j DROP" } as const;

/** Faults on the way to the greeting. */
export const reachingScenarios: readonly Scenario[] = [
  {
    id: "dns-failure-unknown-name",
    cause: "dns-failure",
    topology: DIRECT,
    daemon: { kind: "vsftpd" },
    names: { "www.example.net": ADDRESS.server },
    view: { url: "ftp://ftp.example.net/" },
    symptom: { status: 6 },
    fix: { names: { "ftp.example.net": ADDRESS.server } },
  },
  {
    id: "dns-failure-dead-name-server",
    cause: "dns-failure",
    topology: DIRECT,
    daemon: { kind: "vsftpd" },
    rules: [NO_NAMES],
    view: { url: "ftp://ftp.example.net/" },
    symptom: { status: [6, 28] },
    fix: { names: { "ftp.example.net": ADDRESS.server }, rules: [without(NO_NAMES)] },
  },
  {
    id: "control-refused-no-daemon",
    asText: true,
    cause: "control-refused",
    topology: DIRECT,
    symptom: { status: 7, says: /refused/ },
    fix: { daemon: { kind: "vsftpd" } },
  },
  {
    id: "control-refused-missing-forward",
    cause: "control-refused",
    topology: SERVER_BEHIND_NAT,
    daemon: { kind: "proftpd", lines: [`MasqueradeAddress ${ADDRESS.serverRouter}`] },
    rules: [forwardPassiveRange],
    symptom: { status: 7, says: /refused/ },
    fix: { rules: [forward(21)] },
  },
  {
    id: "control-timeout-server-firewall",
    cause: "control-timeout",
    topology: DIRECT,
    daemon: { kind: "proftpd" },
    rules: [DROP_CONTROL],
    symptom: { status: 28, says: /onnect/ },
    fix: { rules: [without(DROP_CONTROL)] },
  },
  {
    id: "control-timeout-on-the-way",
    cause: "control-timeout",
    topology: DIRECT,
    daemon: { kind: "vsftpd" },
    rules: [DROP_CONTROL_ON_THE_WAY],
    symptom: { status: 28, says: /onnect/ },
    fix: { rules: [without(DROP_CONTROL_ON_THE_WAY)] },
  },
  {
    id: "not-ftp-service-ssh",
    cause: "not-ftp-service",
    topology: DIRECT,
    daemon: { kind: "sshd" },
    symptom: { status: 28, says: /< SSH-2\.0/ },
    fix: { daemon: { kind: "vsftpd" } },
    facts: { protocol: "ssh" },
  },
  {
    id: "not-ftp-service-http",
    cause: "not-ftp-service",
    topology: DIRECT,
    daemon: { kind: "http", port: 21 },
    symptom: { status: 28 },
    fix: { daemon: { kind: "vsftpd" } },
    facts: { protocol: "http" },
  },
];
