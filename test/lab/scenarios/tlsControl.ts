import type { Scenario } from "../scenario";
import { DIRECT } from "../scenario";
import { ADDRESS } from "../topology";
import { PROFTPD_TLS } from "./tlsSettings";

const EXPLICIT = { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] };
const CLEAR_DATA = { curl: ["--ftp-ssl-control"], doctor: ["--security", "explicit", "--prot", "C"] };
const OLD_CIPHERS = "TLSCipherSuite DEFAULT:@SECLEVEL=0";

/** TLS on the control connection, and what it demands of the data connection. */
export const tlsControlScenarios: readonly Scenario[] = [
  {
    id: "plain-port-spoken-tls-proftpd",
    cause: "plain-port-spoken-tls",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: PROFTPD_TLS },
    view: { url: `ftps://${ADDRESS.server}:21/`, doctor: ["--security", "implicit"] },
    symptom: { status: 35 },
    fix: { view: EXPLICIT },
  },
  {
    id: "plain-port-spoken-tls-pure-ftpd",
    cause: "plain-port-spoken-tls",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd", set: { TLS: "1" } },
    view: { url: `ftps://${ADDRESS.server}:21/`, doctor: ["--security", "implicit"] },
    symptom: { status: 35 },
    fix: { view: EXPLICIT },
  },
  {
    id: "implicit-tls-port-spoken-plain-proftpd",
    cause: "implicit-tls-port-spoken-plain",
    topology: DIRECT,
    daemon: { kind: "proftpd", port: 990, lines: [...PROFTPD_TLS, "TLSOptions UseImplicitSSL"] },
    view: { url: `ftp://${ADDRESS.server}:990/`, doctor: ["--security", "explicit"] },
    symptom: { status: 28 },
    fix: { view: { url: `ftps://${ADDRESS.server}/` } },
  },
  ...(["TLSv1", "TLSv1.1"] as const).map((version): Scenario => ({
    id: `tls-version-too-old-proftpd-${version.toLowerCase()}`,
    cause: "tls-version-too-old",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, `TLSProtocol ${version}`, OLD_CIPHERS] },
    view: { curl: ["--ssl-reqd", "--tlsv1.2"], doctor: ["--security", "explicit"] },
    symptom: { status: 35 },
    fix: { daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSProtocol TLSv1.2 TLSv1.3"] } },
  })),
  {
    id: "tls-version-too-old-pyftpdlib",
    cause: "tls-version-too-old",
    topology: DIRECT,
    daemon: { kind: "pyftpdlib", lines: pythonTls("context.set_cipher_list(b'DEFAULT:@SECLEVEL=0')", "context.set_options(SSL.OP_NO_TLSv1_2 | SSL.OP_NO_TLSv1_3)") },
    view: { curl: ["--ssl-reqd", "--tlsv1.2"], doctor: ["--security", "explicit"] },
    symptom: { status: 35 },
    // Where the handshake begins before LIST, this server breaks off: it is looked at without TLS on the data connection.
    fix: { daemon: { kind: "pyftpdlib", lines: pythonTls() }, view: CLEAR_DATA },
  },
  {
    id: "tls-handshake-failed-no-cipher-proftpd",
    cause: "tls-handshake-failed",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSProtocol TLSv1.2", "TLSCipherSuite ADH-AES256-GCM-SHA384:@SECLEVEL=0"] },
    view: EXPLICIT,
    symptom: { status: 35 },
    fix: { daemon: { kind: "proftpd", lines: PROFTPD_TLS } },
  },
  {
    id: "tls-data-protection-required-proftpd",
    cause: "tls-data-protection-required",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSRequired on"] },
    view: CLEAR_DATA,
    symptom: { status: 28, says: /< 534 / },
    fix: { view: EXPLICIT },
  },
  {
    id: "tls-data-protection-required-proftpd-data-only",
    cause: "tls-data-protection-required",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, "TLSRequired data"] },
    view: { doctor: ["--security", "plain"] },
    symptom: { status: [8, 13, 18, 19, 64, 78] },
    fix: { view: EXPLICIT },
  },
  {
    id: "tls-data-protection-required-pure-ftpd",
    cause: "tls-data-protection-required",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd", set: { TLS: "3" } },
    view: CLEAR_DATA,
    symptom: { status: [8, 13, 18, 19, 64, 78] },
    fix: { view: EXPLICIT },
  },
];

function pythonTls(...context: readonly string[]): readonly string[] {
  return [
    "from OpenSSL import SSL",
    "context = SSL.Context(SSL.SSLv23_METHOD)",
    "context.use_privatekey_file('/run/lab/certificate.pem')",
    "context.use_certificate_chain_file('/run/lab/certificate.pem')",
    ...context,
    "class Lab(TLS_FTPHandler):",
    "    authorizer = Lab.authorizer",
    "    passive_ports = Lab.passive_ports",
    "    ssl_context = context",
    "    certfile = '/run/lab/certificate.pem'",
  ];
}
