import type { Evidence } from "../ftp/evidence";
import { spans } from "./reading";
import type { Match } from "./verdict";

export type CertificateTrouble = "expired" | "name" | "self-signed" | "chain";

/** The words of OpenSSL, GnuTLS, schannel, Java, Go and Node. The first that fits is taken. */
const WORDS: readonly (readonly [CertificateTrouble, RegExp])[] = [
  ["expired", /expired|not yet valid|NotAfter|outside its validity|CERT_HAS_EXPIRED/i],
  ["name", /host ?name|alternative (?:certificate )?(?:subject )?name|subject name|does not match|doesn't match|altnames?|no name matching|valid for .*,? not|ERR_TLS_CERT_ALTNAME/i],
  ["self-signed", /self[- _]signed|DEPTH_ZERO/i],
  ["chain", /issuer|unable to (?:verify|get)|unknown (?:ca|authority)|path building|trust anchor|not trusted|untrusted|UNABLE_TO/i],
];

/** A handshake that the client broke off because of the server's certificate. */
export function certificateTrouble({ tls, target }: Evidence): (Omit<Match, "certainty"> & { readonly trouble: CertificateTrouble }) | undefined {
  if (tls.status !== "failed" || tls.failure.kind !== "tls" || tls.failure.reason !== "certificate") return undefined;
  const { detail } = tls.failure;
  const trouble = WORDS.find(([, words]) => words.test(detail))?.[0];
  return trouble && { trouble, facts: { host: target.host, detail }, cites: spans(tls) };
}
