import { ADDRESS } from "../topology";
import { forward, forwardPassiveRange } from "../firewall";
import type { Scenario } from "../scenario";
import { BOTH_BEHIND_NAT, CLIENT_BEHIND_NAT, DIRECT, SAME_SITE } from "../scenario";
import { PROFTPD_TLS, VSFTPD_TLS } from "./tlsSettings";

const EXPLICIT = { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] };
const ACTIVE = { curl: ["--ftp-port", "-", "--disable-eprt"], doctor: ["--mode", "active"] };

export const healthyScenarios: readonly Scenario[] = [
  { id: "healthy-vsftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "vsftpd" } },
  { id: "healthy-proftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "proftpd" } },
  { id: "healthy-pure-ftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "pure-ftpd" } },
  { id: "healthy-client-behind-nat", cause: "healthy", topology: CLIENT_BEHIND_NAT, daemon: { kind: "pure-ftpd" } },
  {
    id: "healthy-by-name",
    cause: "healthy",
    topology: DIRECT,
    daemon: { kind: "proftpd" },
    names: { "ftp.example.net": ADDRESS.server },
    view: { url: "ftp://ftp.example.net/" },
  },
  {
    id: "healthy-both-behind-nat",
    cause: "healthy",
    topology: BOTH_BEHIND_NAT,
    daemon: { kind: "vsftpd", set: { pasv_address: ADDRESS.serverRouter } },
    rules: [forward(21), forwardPassiveRange],
  },
  { id: "healthy-explicit-tls-reuse-required-vsftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "vsftpd", set: VSFTPD_TLS }, view: EXPLICIT, earlyHandshake: "waits" },
  { id: "healthy-explicit-tls-reuse-required-proftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "proftpd", lines: PROFTPD_TLS }, view: EXPLICIT, earlyHandshake: "waits" },
  { id: "healthy-explicit-tls-pure-ftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "pure-ftpd", set: { TLS: "2" } }, view: EXPLICIT, earlyHandshake: "waits" },
  { id: "healthy-auto-tls-required-vsftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "vsftpd", set: VSFTPD_TLS }, view: { curl: ["--ssl-reqd"] } },
  { id: "healthy-auto-tls-required-pure-ftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "pure-ftpd", set: { TLS: "2" } }, view: { curl: ["--ssl-reqd"] } },
  { id: "healthy-same-site", cause: "healthy", topology: SAME_SITE, daemon: { kind: "vsftpd" }, view: { url: `ftp://${ADDRESS.serverInside}/` } },
  {
    id: "healthy-same-site-active",
    cause: "healthy",
    topology: SAME_SITE,
    daemon: { kind: "vsftpd" },
    view: { ...ACTIVE, url: `ftp://${ADDRESS.serverInside}/` },
  },
  {
    id: "healthy-explicit-tls12-reuse-required-proftpd",
    cause: "healthy",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSProtocol TLSv1.2"] },
    view: EXPLICIT,
  },
  {
    id: "healthy-implicit-tls",
    cause: "healthy",
    topology: DIRECT,
    daemon: { kind: "vsftpd", port: 990, set: { ...VSFTPD_TLS, implicit_ssl: "YES", pasv_min_port: "60000", pasv_max_port: "61000" } },
    view: { url: `ftps://${ADDRESS.server}/` },
  },
  {
    id: "healthy-ipv6",
    cause: "healthy",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { listen: "NO", listen_ipv6: "YES" } },
    view: { url: `ftp://[${ADDRESS.server6}]/`, curl: ["--epsv"] },
  },
  { id: "healthy-ipv6-proftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "proftpd" }, view: { url: `ftp://[${ADDRESS.server6}]/`, curl: ["--epsv"] } },
  {
    id: "healthy-active-vsftpd",
    cause: "healthy",
    topology: DIRECT,
    daemon: { kind: "vsftpd" },
    view: ACTIVE,
  },
  {
    id: "healthy-active-proftpd",
    cause: "healthy",
    topology: DIRECT,
    daemon: { kind: "proftpd" },
    view: ACTIVE,
  },
];
