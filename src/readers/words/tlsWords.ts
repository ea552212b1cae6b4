import type { Failure, TlsReason } from "../../ftp/evidence";
import { anyOf } from "./anyOf";

/** What the TLS libraries' words mean: OpenSSL, GnuTLS, schannel, NSS, Java. */
const REASONS: readonly (readonly [RegExp, TlsReason])[] = [
  [
    anyOf(
      /wrong version number|unexpected TLS packet|-15\b|packet with unexpected|unknown protocol/i,
      /SEC_E_INVALID_TOKEN|0x80090308\b|record layer|frame size|corrupted frame|unexpected packet format|not an SSL|unrecognized SSL message|plain ?text|first record does not look like/i,
    ),
    "plain-text",
  ],
  [/protocol[ _]?version|unsupported[ _]protocol|version not supported|(?:illegal|unsupported) version|tls version|\bSSLv3\b(?! alert|, TLS )/i, "protocol-version"],
  [/SEC_E_ALGORITHM_MISMATCH|0x80090331\b|no (?:shared|common) cipher|no suitable|cipher|(?:dh|ee|ca) key too small|ca md too weak/i, "no-common-cipher"],
  [/SEC_E_(?:UNTRUSTED_ROOT|CERT_EXPIRED|WRONG_PRINCIPAL|CERT_UNKNOWN)|0x8009032[2578]\b|certificat|PKIX path|self[- ]signed|CERT_|issuer|trust anchor|hostname|alternative name/i, "certificate"],
  [
    anyOf(
      /-110\b|-10\b.*|non-properly terminated|not properly|abnormal|unexpected (?:eof|end)|eof|closed|reset|ECONN/i,
      /SSL_ERROR_SYSCALL|-54\b|push function/i,
    ),
    "closed",
  ],
  [/alert|handshake[ _]failure|handshake failed/i, "alert"],
];

/** Undefined for a line that only says that TLS is going on. */
export function tlsFailure(text: string): Failure | undefined {
  if (!anyOf(
    /error|fail|alert|abort|terminat|unable|cannot|could not|untrusted|expired|self[- ]signed|invalid|mismatch/i,
    /reject|closed|reset|unexpected|unrecognized|corrupted|illegal|unsupported|unknown authority|valid for \S.*,? not|not accepted|wrong|timed? ?out|not trusted|do(?:es)?(?: not|n't) match/i,
  ).test(text)) return undefined;
  if (/warning:|close[ _]notify|Requested SSL level failed|error:? ?0\b|(?<!not )accepted|ignored|anyway(?!\?)|trust(?:ed)? now|verify ok|resum/i.test(text)) return undefined;
  if (/TLS.*timed? ?out|handshake.*timed? ?out|SSL.*time-?out/i.test(text)) return { kind: "timeout", waitingFor: "tls", afterMs: 0 };
  const reason = REASONS.find(([pattern]) => pattern.test(text))?.[1] ?? "other";
  return { kind: "tls", reason, detail: text.slice(0, 200) };
}
