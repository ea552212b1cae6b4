import type { Daemon } from "../daemons";
import type { Scenario } from "../scenario";
import { DIRECT } from "../scenario";
import { ADDRESS } from "../topology";
import { VSFTPD_TLS } from "./tlsSettings";

const MADE = "/run/lab/made.pem";
const NAME = "ftp.example.net";
const KEY = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";

/** Makes {@link MADE}, key and certificate in one file, signed by itself. */
function selfSigned(name: string, until = "20490101000000Z"): string {
  return `cd /run/lab
printf '[ca]\\ndefault_ca=all\\n[all]\\nnew_certs_dir=.\\ndatabase=index.txt\\nrand_serial=yes\\ndefault_md=sha256\\npolicy=any\\nunique_subject=no\\n' >ca.cnf
printf '[any]\\ncommonName=supplied\\n' >>ca.cnf
printf 'subjectAltName=DNS:${name}\\n' >made.ext
: >index.txt
{
openssl req ${KEY} -keyout made.key -out made.csr -subj /CN=${name}
openssl ca -config ca.cnf -batch -selfsign -notext -keyfile made.key -in made.csr -out made.crt -extfile made.ext -startdate 20240101000000Z -enddate ${until}
} 2>made.log || { cat made.log >&2; exit 1; }
cat made.key made.crt >${MADE}; chmod 600 ${MADE}`;
}

/** Makes {@link MADE} for {@link NAME}, signed by an authority between it and the trusted one, whose own certificate is left out. */
const WITHOUT_INTERMEDIATE = `cd /run/lab
{
openssl req -x509 ${KEY} -keyout root.key -out root.pem -days 99 -subj "/CN=Lab Root"
openssl req ${KEY} -keyout middle.key -out middle.csr -subj "/CN=Lab Intermediate"
printf 'basicConstraints=critical,CA:TRUE\\n' >middle.ext
openssl x509 -req -in middle.csr -CA root.pem -CAkey root.key -CAcreateserial -days 99 -extfile middle.ext -out middle.crt
openssl req ${KEY} -keyout made.key -out made.csr -subj /CN=${NAME}
printf 'subjectAltName=DNS:${NAME}\\n' >made.ext
openssl x509 -req -in made.csr -CA middle.crt -CAkey middle.key -CAcreateserial -days 99 -extfile made.ext -out made.crt
} 2>made.log || { cat made.log >&2; exit 1; }
cat made.key made.crt >${MADE}; chmod 600 ${MADE}`;

type Kind = "vsftpd" | "proftpd" | "pure-ftpd";
const KINDS: readonly Kind[] = ["vsftpd", "proftpd", "pure-ftpd"];

function showing(kind: Kind, chain?: string): Daemon {
  switch (kind) {
    case "vsftpd": return { kind, set: { ...VSFTPD_TLS, rsa_cert_file: MADE } };
    case "proftpd": return { kind, lines: ["TLSEngine on", `TLSECCertificateFile ${MADE}`, `TLSECCertificateKeyFile ${MADE}`, "TLSLog none", ...(chain === undefined ? [] : [`TLSCertificateChainFile ${chain}`])] };
    case "pure-ftpd": return { kind, set: { TLS: "1", CertFile: MADE } };
    default: return kind satisfies never;
  }
}

const BY_NAME = { url: `ftp://${NAME}/`, curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] };
const NAMES = { [NAME]: ADDRESS.server };

/** What a client minds that looks at the certificate. */
export const certificateScenarios: readonly Scenario[] = [
  ...KINDS.map((kind): Scenario => ({
    id: `tls-certificate-expired-${kind}`,
    cause: "tls-certificate-expired",
    topology: DIRECT,
    daemon: showing(kind),
    names: NAMES,
    prepare: selfSigned(NAME, "20250101000000Z"),
    view: { ...BY_NAME, trust: "/run/lab/made.crt" },
    symptom: { status: 60, says: /expired/ },
    fix: { script: selfSigned(NAME), daemon: showing(kind) },
  })),
  ...KINDS.map((kind): Scenario => ({
    id: `tls-certificate-name-mismatch-${kind}`,
    cause: "tls-certificate-name-mismatch",
    topology: DIRECT,
    daemon: showing(kind),
    names: NAMES,
    prepare: selfSigned("web.example.net"),
    view: { ...BY_NAME, trust: "/run/lab/made.crt" },
    symptom: { status: 60, says: /subject name|SSL:/ },
    fix: { script: selfSigned(NAME), daemon: showing(kind) },
  })),
  {
    id: "tls-certificate-name-mismatch-address",
    cause: "tls-certificate-name-mismatch",
    topology: DIRECT,
    daemon: showing("proftpd"),
    prepare: selfSigned("web.example.net"),
    view: { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"], trust: "/run/lab/made.crt" },
    symptom: { status: 60, says: /subject name|SSL:/ },
    fix: { script: selfSigned("web.example.net,IP:203.0.113.10"), daemon: showing("proftpd") },
  },
  ...KINDS.map((kind): Scenario => ({
    id: `tls-certificate-chain-incomplete-${kind}`,
    cause: "tls-certificate-chain-incomplete",
    topology: DIRECT,
    daemon: showing(kind),
    names: NAMES,
    prepare: WITHOUT_INTERMEDIATE,
    view: { ...BY_NAME, trust: "/run/lab/root.pem" },
    symptom: { status: 60, says: /unable to get local issuer certificate/ },
    fix: { script: `cat /run/lab/middle.crt >>${MADE}`, daemon: showing(kind, "/run/lab/middle.crt") },
  })),
];
