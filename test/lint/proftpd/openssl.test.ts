import assert from "node:assert/strict";
import { cipherStringVerdict } from "../../../src/lint/proftpd/openssl/cipherString";
import { curvesVerdict } from "../../../src/lint/proftpd/openssl/curves";
import { lint } from "../../../src/lint/lint";

describe("what ProFTPD hands to OpenSSL", () => {
  it("a cipher string has to select something, whatever else is in it", () => {
    for (const text of [
      "HIGH", "FOO:HIGH", "HIGH:", "HIGH,MEDIUM", "HIGH;MEDIUM", "HIGH MEDIUM", "HIGH!aNULL", "ALL:!ADH:!DES:!EXPORT", "kEDH+FOO:HIGH", "EECDH+AESGCM:EDH+AESGCM", "DEFAULT:!RC4", "DEFAULT@SECLEVEL=0",
      "HIGH:@STRENGTH", "HIGH:@SECLEVEL=1", "SUITEB128", "ECDHE-RSA-AES256-GCM-SHA384", "AES128-SHA+HIGH", "HIGH:-HIGH:AES", "TLS_AES_128_GCM_SHA256:HIGH", "PSK", "eNULL", "!EXPORT:HIGH",
    ]) assert.equal(cipherStringVerdict(text), "taken", text);
    for (const text of [
      "", ":", "FOO", "FOO:BAR", "high", "HIGH:!HIGH", "HIGH:!HIGH:AES", "ALL:-ALL", "kEDH+FOO", "RSA+aNULL", "!aNULL:DEFAULT", "+HIGH", "HIGH:!", "HIGH:@FOO", "HIGH:@SECLEVEL=6", "HIGH/MEDIUM", "HIGH@", "AES_256_GCM",
      "TLS_AES_128_GCM_SHA256", "TLSv1.3", "SUITEB256", "'HIGH'", "AES-256", "AEAD", "SHA512", "ECDHE-RSA-AES256-GCM-SHA385",
    ]) assert.equal(cipherStringVerdict(text), "refused", text);
    for (const text of ["RC4", "DES-CBC3-SHA:RC4-MD5", "EXPORT", "SEED", "ARIA", "kDHr", "LOW", "SSLv2", "HIGH:!AES:!CAMELLIA:!CHACHA20:!PSK", "TLS_RSA_WITH_AES_128_CBC_SHA", "HIGH:AES_256", "PROFILE=SYSTEM"]) {
      assert.equal(cipherStringVerdict(text), "depends", text);
    }
  });

  it("of curves all have to be known", () => {
    for (const text of ["P-256", "prime256v1:secp384r1", "X25519:P-256", "brainpoolP256r1"]) assert.equal(curvesVerdict(text), "taken", text);
    for (const text of ["", "P-256:", "P-257", "P-256:FOO", "P-256,P-384", "secp112r1", "nistp256", "curve25519"]) assert.equal(curvesVerdict(text), "refused", text);
    for (const text of ["ffdhe2048", "secp256r1", "p-256", "X25519MLKEM768:X25519", "P-256:prime256v1", "?foo:P-256", "*X25519/P-256"]) assert.equal(curvesVerdict(text), "depends", text);
  });

  it("what every build refuses is an error, what some refuse a warning, each in the daemon's words", () => {
    const found = (line: string) => lint(`${line}\n`, { dialect: "proftpd" }).filter(({ rule }) => /bad-argument|openssl/.test(rule)).map(({ severity, message }) => `${severity} ${message}`).join();
    assert.match(found("TLSCipherSuite FOO"), /^error .*"fatal: TLSCipherSuite: unable to use ciphersuite 'FOO:!EXPORT': "/);
    assert.match(found("TLSCipherSuite RC4"), /^warning .*"fatal: TLSCipherSuite: unable to use ciphersuite 'RC4:!EXPORT': "/);
    assert.match(found("ProxyTLSCipherSuite DEFAULT"), /^error .*'!EXPORT:DEFAULT'/);
    assert.match(found("TLSECDHCurve p-256"), /^warning .*unable to use ECDH curves 'p-256'/);
    assert.equal(found("TLSCipherSuite %{env:CIPHERS}"), "");
    assert.equal(found("TLSECDHCurve AUTO"), "");
  });
});
