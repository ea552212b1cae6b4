import { addressKind } from "../../ftp/address";
import type { CertificateFact, Evidence } from "../../ftp/evidence";
import { ownTries, spans } from "./reading";
import type { Match } from "../verdict";
import { anyOf } from "./wording";

export type CertificateTrouble = "expired" | "name" | "self-signed" | "chain";

/** The words of OpenSSL, GnuTLS, schannel, Java, Go and Node. The first that fits is taken. */
const WORDS: readonly (readonly [CertificateTrouble, RegExp])[] = [
  ["expired", /expired|not yet valid|(?:validity|timestamp) check failed|NotTimeValid|NotAfter|(?:outside|not within) its validity|CERT_(?:HAS_)?EXPIRED|0x80090328/i],
  [
    "name",
    anyOf(
      /host ?name|alternative (?:certificate )?(?:subject )?name|subject name|does not match|doesn't match/i,
      /WRONG_PRINCIPAL|0x80090322|altnames?|NameMismatch|IP address mismatch|no name matching|valid for .*,? not|ERR_TLS_CERT_ALTNAME/i,
    ),
  ],
  ["self-signed", /self[- _]signed|DEPTH_ZERO|UntrustedRoot/i],
  ["chain", /issuer|unable to (?:verify|get)|unknown (?:ca|authority)|path building|trust anchor|not trusted|untrusted|UNABLE_TO|0x8009032[57]|CERT_UNKNOWN|PartialChain|CertificateChainErrors/i],
];

/** .NET says no more than that; most often nobody vouches for the certificate. */
const VAGUE = /\bremote certificate (?:is invalid|was rejected)/i;

/**
 * One trouble with the server's certificate. Either the client broke the handshake off because of it, which is grave; or the probe,
 * which goes on like a user who says yes, saw it: then it yields to whatever keeps the listing away. A self-signed certificate is what
 * most FTP servers have and most clients ask about once, so that it is told beside; and who connects to a bare address cannot
 * expect an authority to vouch, nor a name to match unless a trusted one does.
 */
export function certificateTrouble(evidence: Evidence, trouble: CertificateTrouble): Match | undefined {
  const { tls, target: { host } } = evidence;
  for (const outcome of [tls, ...ownTries(evidence).map(({ listing }) => listing)]) {
    if (outcome.status !== "failed" || outcome.failure.kind !== "tls" || outcome.failure.reason !== "certificate") continue;
    const { detail } = outcome.failure;
    const told = WORDS.find(([, words]) => words.test(detail))?.[0];
    if (told === undefined && trouble === "chain" && VAGUE.test(detail)) return { certainty: "likely", facts: { host, detail }, cites: spans(outcome) };
    return told === trouble ? { certainty: "certain", facts: { host, detail }, cites: spans(outcome) } : undefined;
  }
  const certificate = tls.status === "ok" ? tls.value.certificate : undefined;
  if (!certificate) return undefined;
  const detail = judged(certificate, trouble);
  if (detail === undefined) return undefined;
  const byName = addressKind(host.replace(/^\[|\]$/g, "")) === "not-an-address";
  // An address in place of a name asks nothing of the names.
  if (trouble === "name" && !byName && certificate.selfSigned && !certificate.trusted) return undefined;
  const beside = trouble === "self-signed" || (trouble !== "expired" && !byName && !certificate.trusted);
  const { subject, issuer, validFrom, validTo, fingerprint } = certificate;
  return {
    certainty: trouble === "chain" ? "likely" : "certain", yields: beside ? "always" : "graver",
    facts: { host, detail, subject, issuer, names: certificate.names.join(", "), validFrom, validTo, fingerprint },
    cites: spans(tls),
  };
}

/** What is wrong in that respect, in fixed English words; undefined: nothing. */
function judged(certificate: CertificateFact, trouble: CertificateTrouble): string | undefined {
  const { validFrom, validTo, now, nameMatches, names, selfSigned, trusted, issuer, chainLength } = certificate;
  switch (trouble) {
    case "expired":
      if (Date.parse(now) > Date.parse(validTo)) return `expired on ${day(validTo)}`;
      return Date.parse(now) < Date.parse(validFrom) ? `not valid before ${day(validFrom)}` : undefined;
    case "name": return nameMatches ? undefined : names.length > 0 ? `made out for ${names.join(", ")}` : "made out for no name at all";
    case "self-signed": return selfSigned && !trusted ? `${certificate.subject || "no subject"}, signed by itself` : undefined;
    case "chain": return selfSigned || trusted ? undefined : `issued by ${issuer || "nobody named"}, ${chainLength} sent`;
    default: return trouble satisfies never;
  }
}

function day(time: string): string {
  return time.slice(0, 10);
}
