import type { Scenario } from "../scenario";
import { DIRECT } from "../scenario";
import { PROFTPD_TLS, VSFTPD_TLS } from "./tlsSettings";

const PLAIN = { doctor: ["--security", "plain"] };
const EXPLICIT = { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] };
const JAILED = { chroot_local_user: "YES" };

/** Faults between the greeting and the first data connection. */
export const sessionScenarios: readonly Scenario[] = [
  {
    id: "tls-required-vsftpd",
    cause: "tls-required",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: VSFTPD_TLS },
    view: PLAIN,
    symptom: { status: 67, says: /530 Non-anonymous sessions must use encryption/ },
    fix: { advised: ["force_local_logins_ssl", "force_local_data_ssl"] },
  },
  {
    id: "tls-required-vsftpd-client-cure",
    cause: "tls-required",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: VSFTPD_TLS },
    view: PLAIN,
    symptom: { status: 67 },
    fix: { view: EXPLICIT },
  },
  {
    id: "tls-required-proftpd",
    cause: "tls-required",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSRequired on"] },
    view: PLAIN,
    asText: true,
    symptom: { status: 67, says: /550 SSL\/TLS required/ },
    fix: { advised: ["TLSRequired"] },
  },
  {
    id: "tls-required-pure-ftpd",
    cause: "tls-required",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd", set: { TLS: "2" } },
    view: PLAIN,
    symptom: { status: 28, says: /< 421 .*TLS/ },
    fix: { advised: ["TLS"] },
  },
  {
    id: "tls-not-offered-vsftpd",
    cause: "tls-not-offered",
    topology: DIRECT,
    daemon: { kind: "vsftpd" },
    view: EXPLICIT,
    symptom: { status: 64, says: /< 530 / },
    fix: { daemon: { kind: "vsftpd", set: VSFTPD_TLS } },
  },
  {
    id: "tls-not-offered-proftpd",
    cause: "tls-not-offered",
    topology: DIRECT,
    daemon: { kind: "proftpd" },
    view: EXPLICIT,
    symptom: { status: 64, says: /< 500 / },
    fix: { daemon: { kind: "proftpd", lines: PROFTPD_TLS } },
  },
  {
    id: "tls-not-offered-pure-ftpd",
    cause: "tls-not-offered",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd" },
    view: EXPLICIT,
    symptom: { status: 64 },
    fix: { advised: ["TLS"] },
  },
  ...(["vsftpd", "proftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `login-rejected-${kind}`,
    cause: "login-rejected",
    topology: DIRECT,
    daemon: { kind },
    // Daemons let a wrong password wait.
    view: { password: "canary-but-wrong-4711" },
    symptom: { status: 67, says: /< 530 /, patience: "long" },
    fix: { view: {} },
  })),
  {
    id: "chroot-writable-root-made-read-only",
    cause: "chroot-writable-root",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: JAILED },
    prepare: "chown 1000:1000 /run/lab/home",
    asText: true,
    symptom: { status: 67, says: /500 OOPS: vsftpd: refusing to run with writable root inside chroot/ },
    fix: { script: "chmod a-w /run/lab/home" },
  },
  {
    id: "chroot-writable-root-allowed",
    cause: "chroot-writable-root",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: JAILED },
    prepare: "chown 1000:1000 /run/lab/home",
    symptom: { status: 67 },
    fix: { advised: ["allow_writeable_chroot"] },
  },
];
