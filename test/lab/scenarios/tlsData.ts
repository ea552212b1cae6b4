import type { Scenario } from "../scenario";
import { DIRECT } from "../scenario";
import { type Rule, without } from "../firewall";
import { PROFTPD_TLS, VSFTPD_TLS } from "./tlsSettings";

const WITHOUT_REUSE = { curl: ["--ssl-reqd", "--no-sessionid"], doctor: ["--security", "explicit", "--no-session-reuse"] };
const WITH_REUSE = { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] };

const LARGE_PACKETS_LOST: Rule = { at: "server", rule: "-A OUTPUT -p tcp --sport 40000:40019 -m length --length 400: -j DROP" };

/** TLS on the data connection. */
export const tlsDataScenarios: readonly Scenario[] = [
  {
    id: "tls-session-reuse-required-vsftpd",
    cause: "tls-session-reuse-required",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: VSFTPD_TLS },
    view: WITHOUT_REUSE,
    asText: true,
    symptom: { status: 18, says: /522 SSL connection failed/ },
    fix: { advised: ["require_ssl_reuse"] },
  },
  {
    id: "tls-session-reuse-required-vsftpd-client-cure",
    cause: "tls-session-reuse-required",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: VSFTPD_TLS },
    view: WITHOUT_REUSE,
    symptom: { status: 18 },
    fix: { view: WITH_REUSE },
  },
  {
    id: "tls-session-reuse-required-proftpd",
    cause: "tls-session-reuse-required",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: PROFTPD_TLS },
    view: WITHOUT_REUSE,
    symptom: { status: 18, says: /425 / },
    fix: { advised: ["TLSOptions"] },
  },
  {
    id: "tls-session-reuse-required-proftpd-tls12",
    cause: "tls-session-reuse-required",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSProtocol TLSv1.2"] },
    view: WITHOUT_REUSE,
    symptom: { status: 18, says: /425 / },
    fix: { view: WITH_REUSE },
  },
  {
    // A resumed handshake has no certificate in it, so it passes: no demand of the server's.
    id: "data-stalled-large-handshake-proftpd",
    cause: "data-stalled",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSOptions NoSessionReuseRequired"] },
    rules: [LARGE_PACKETS_LOST],
    view: WITHOUT_REUSE,
    symptom: { status: [18, 28] },
    fix: { rules: [without(LARGE_PACKETS_LOST)] },
  },
  {
    id: "tls-data-protection-refused-proftpd",
    cause: "tls-data-protection-refused",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSRequired ctrl+!data"] },
    view: WITH_REUSE,
    symptom: { status: 64 },
    fix: { daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSRequired on"] } },
  },
];
