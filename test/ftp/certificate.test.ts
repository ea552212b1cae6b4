import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { rootCertificates } from "node:tls";
import type { CertificateFact } from "../../src/ftp/evidence";
import { certificateNote } from "../../src/ftp/notes";
import { judgeCertificate } from "../../src/ftp/steps/certificate";
import { parseCertificateNote } from "../../src/readers/transcript/furtherNotes";
import { certificate } from "../helpers/certificate";

const own = (): X509Certificate => new X509Certificate(certificate().cert);

describe("certificate", () => {
  it("that signed itself: the name is judged all the same", () => {
    const fact = judgeCertificate(own(), "localhost", "DEPTH_ZERO_SELF_SIGNED_CERT");
    assert.deepEqual([fact.selfSigned, fact.trusted, fact.nameMatches, fact.chainLength], [true, false, true, 1]);
    assert.deepEqual(fact.names, ["localhost"]);
    assert.match(fact.fingerprint, /^[0-9a-f]{64}$/);
  });

  it("whose dates are wrong: trust and name are judged all the same", () => {
    const fact = judgeCertificate(own(), "ftp.example", "CERT_HAS_EXPIRED");
    assert.deepEqual([fact.trusted, fact.nameMatches], [false, false]);
    const root = new X509Certificate(rootCertificates[0] ?? "");
    assert.equal(judgeCertificate(root, "ftp.example", "CERT_HAS_EXPIRED").trusted, true);
    assert.equal(judgeCertificate(root, "ftp.example", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY").trusted, false);
  });

  it("dates are in UTC, whatever the clock", () => {
    const fact = judgeCertificate(own(), "127.0.0.1", undefined, new Date(0));
    assert.equal(fact.now, "1970-01-01T00:00:00.000Z");
    assert.equal(Date.parse(fact.validTo) - Date.parse(fact.validFrom), 2 * 86_400_000);
    assert.equal(fact.nameMatches, false);
  });

  it("comes back from its note, whatever stands in its names", () => {
    const plain = judgeCertificate(own(), "localhost", undefined);
    const odd: readonly CertificateFact[] = [
      plain, { ...plain, error: "X", trusted: true, selfSigned: false },
      { ...plain, subject: 'CN=a", by "b\\', issuer: "", names: ["*.example", 'x"], valid a to b, trusted', "2001:db8::1"] },
    ];
    for (const fact of odd) assert.deepEqual(parseCertificateNote(certificateNote(fact)), fact);
  });
});
