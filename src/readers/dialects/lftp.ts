import type { Dialect, LogLine } from "../lines/logLine";
import { readPlain } from "../lines/plain";

const SUBJECT = /^\s*Certificate: (\S.*)$/;
const ISSUER = /^\s*Issued by: +(\S.*)$/;
const DISTRUST = /^(?!\s*WARNING:).*\bCertificate verification: Not trusted\b/;

/** lftp with its debugging on. Of a certificate that GnuTLS does not trust it says nothing more; who issued it stands above. */
export const lftp: Dialect = {
  id: "lftp",
  marks: /^\s*(?:<--- |---> |\*{4} |---- )|\bCertificate verification: Not trusted\b/,
  read(lines) {
    const own = issuedByItself(lines);
    return lines.map((line) => (own && DISTRUST.test(line) ? readPlain(line).map(distrusted) : readPlain(line)));
  },
};

/** Whether the server's own certificate, which comes first, names itself as its issuer. */
function issuedByItself(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => SUBJECT.test(line));
  const subject = SUBJECT.exec(lines[first] ?? "")?.[1];
  return subject !== undefined && ISSUER.exec(lines[first + 1] ?? "")?.[1]?.trim() === subject.trim();
}

function distrusted(line: LogLine): LogLine {
  return { ...line, statuses: [{ kind: "failure", failure: { kind: "tls", reason: "certificate", detail: `self-signed: ${line.text}` } }] };
}
