import type { X509Certificate as Certificate } from "node:crypto";
import { X509Certificate } from "node:crypto";
import { rootCertificates } from "node:tls";
import { addressKind } from "../address";
import type { CertificateFact } from "../evidence";
import { quoted } from "../notes";
import { fingerprintOf } from "../tlsSetup";

const CHAIN_LIMIT = 10;
const NAMES_LIMIT = 40;
/** OpenSSL's words for a chain that leads to nobody known. Every other one says nothing about the chain's end. */
const UNTRUSTED = /SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_UNTRUSTED|INVALID_CA|CERT_SIGNATURE_FAILURE|CERT_CHAIN_TOO_LONG/;

/**
 * What the first certificate says and what is wrong with it, each problem judged by itself: OpenSSL reports only one.
 * @param host the name or address that the client was told to connect to
 * @param error Node's verdict on the certificate, if it has one
 */
export function judgeCertificate(leaf: Certificate, host: string, error: string | undefined, now = new Date()): CertificateFact {
  const chain = chainOf(leaf);
  const bare = host.replace(/%.*$/, "");
  const matching = addressKind(bare) === "not-an-address" ? leaf.checkHost(bare) : leaf.checkIP(bare);
  return {
    subject: oneLine(leaf.subject), issuer: oneLine(leaf.issuer), names: namesOf(leaf), validFrom: iso(leaf.validFrom), validTo: iso(leaf.validTo),
    selfSigned: isIssuedBy(leaf, leaf), chainLength: chain.length, fingerprint: fingerprintOf(leaf),
    trusted: error === undefined || /^ERR_TLS_CERT_ALTNAME/.test(error) || (!UNTRUSTED.test(error) && endsAtKnownRoot(chain)),
    ...(error === undefined ? {} : { error }), nameMatches: matching !== undefined, now: now.toISOString(),
  };
}

/** The certificates as the server sent them. */
function chainOf(leaf: Certificate): readonly Certificate[] {
  const chain: Certificate[] = [];
  for (let next: Certificate | undefined = leaf; next && chain.length < CHAIN_LIMIT; next = next.issuerCertificate) chain.push(next);
  return chain;
}

function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function endsAtKnownRoot(chain: readonly Certificate[]): boolean {
  if (!chain.slice(1).every((issuer, index) => chain[index] && isIssuedBy(chain[index], issuer))) return false;
  const last = chain.at(-1);
  return last !== undefined && rootCertificates.some((pem) => isIssuedBy(last, new X509Certificate(pem)));
}

/** RFC 6125, 6.4.4: the common name counts only where there is no other name. */
function namesOf({ subject, subjectAltName }: Certificate): readonly string[] {
  const found = [...(subjectAltName ?? "").matchAll(/(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g)].map(([, name = ""]) => quoted(name));
  const common = /^CN=(.*)$/m.exec(subject)?.[1];
  return found.length > 0 ? found.slice(0, NAMES_LIMIT) : common === undefined ? [] : [quoted(common)];
}

const oneLine = (name: string): string => quoted(name.replaceAll("\n", ", "));
const iso = (date: string): string => Number.isNaN(Date.parse(date)) ? quoted(date) : new Date(date).toISOString();
