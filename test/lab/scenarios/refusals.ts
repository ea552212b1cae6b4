import type { Scenario } from "../scenario";
import { DIRECT } from "../scenario";
import { ADDRESS } from "../topology";

const NOBODY = { user: "anonymous", password: "guest@example.net" };
const PROFTPD_ANONYMOUS = ["<Anonymous /run/lab/pub>", "User ftp", "Group ftp", "UserAlias anonymous ftp", "</Anonymous>"];

/** Configurations that refuse a user or a command, beside those of the first file about sessions. */
export const refusalScenarios: readonly Scenario[] = [
  {
    id: "server-config-fatal-pasv-address",
    cause: "server-config-fatal",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { pasv_address: "ftp.example.net" } },
    symptom: { status: [8, 13, 28, 56], says: /500 OOPS: invalid pasv_address/ },
    fix: { daemon: { kind: "vsftpd" } },
  },
  {
    id: "server-config-fatal-secure-chroot-dir",
    cause: "server-config-fatal",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { secure_chroot_dir: "/run/vsftpd/missing" } },
    symptom: { status: [8, 28, 56], says: /500 OOPS: / },
    fix: { script: "mkdir /run/vsftpd/missing" },
  },
  {
    id: "anonymous-disabled-vsftpd",
    cause: "anonymous-disabled",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { anon_root: "/run/lab/pub" } },
    view: NOBODY,
    symptom: { status: 67, patience: "long" },
    fix: { advised: ["anonymous_enable"], view: NOBODY },
  },
  {
    id: "anonymous-disabled-proftpd",
    cause: "anonymous-disabled",
    topology: DIRECT,
    daemon: { kind: "proftpd" },
    view: NOBODY,
    symptom: { status: 67, patience: "long" },
    fix: { daemon: { kind: "proftpd", lines: PROFTPD_ANONYMOUS }, view: NOBODY },
  },
  {
    id: "anonymous-disabled-pure-ftpd",
    cause: "anonymous-disabled",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd" },
    view: NOBODY,
    symptom: { status: 67, patience: "long" },
    fix: { advised: ["NoAnonymous"], view: NOBODY },
  },
  {
    id: "home-directory-unavailable-pure-ftpd",
    cause: "home-directory-unavailable",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd" },
    prepare: "mv /run/lab/home /run/lab/moved",
    symptom: { status: 28, says: /< 421 Home directory not available/ },
    fix: { script: "mv /run/lab/moved /run/lab/home" },
  },
  {
    id: "pasv-denied-epsv-works-proftpd",
    cause: "pasv-denied-epsv-works",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: ["<Limit PASV>", "DenyAll", "</Limit>"] },
    symptom: { status: 13, says: /< 501 / },
    fix: { daemon: { kind: "proftpd" } },
  },
  {
    id: "active-disabled-proftpd",
    cause: "active-disabled",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: ["<Limit PORT EPRT>", "DenyAll", "</Limit>"] },
    view: { curl: ["--ftp-port", "-", "--disable-eprt"], doctor: ["--mode", "active"] },
    symptom: { status: 30, says: /< 501 / },
    fix: { daemon: { kind: "proftpd" } },
  },
  {
    id: "ipv6-mismatch-proftpd",
    cause: "ipv6-mismatch",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: ["<Limit EPSV EPRT>", "DenyAll", "</Limit>"] },
    view: { url: `ftp://[${ADDRESS.server6}]/`, curl: ["--epsv"] },
    symptom: { status: [8, 13, 28] },
    fix: { daemon: { kind: "proftpd" } },
  },
];
