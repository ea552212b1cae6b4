import { CERTIFICATE } from "../accounts";

/** TLS as these daemons have it by default once it is switched on: the data connection must resume the session. */
export const VSFTPD_TLS = { ssl_enable: "YES", require_ssl_reuse: "YES" } as const;

export const PROFTPD_TLS: readonly string[] = [
  "TLSEngine on",
  "TLSRSACertificateFile " + CERTIFICATE,
  "TLSRSACertificateKeyFile " + CERTIFICATE,
  "TLSLog /run/lab/tls.log",
];

/** Goes behind its handler: one with TLS in its place. */
export const PYFTPDLIB_TLS: readonly string[] = [
  "class Lab(TLS_FTPHandler):", "    authorizer = Lab.authorizer", "    passive_ports = Lab.passive_ports", `    certfile = "${CERTIFICATE}"`,
];
