import type { Failure, TlsReason } from "./evidence";
import { addressKind } from "./address";
import { quoted } from "./notes";

/**
 * Everything that this Node can still speak: an old server has to be seen before it can be named. Certificates are observed, never
 * enforced, because the judge wants to say what is wrong with one. RFC 6066, 3: no server name for an address literal.
 */
export function tlsOptions(host: string) {
  const name = addressKind(host.replace(/%.*$/, "")) === "not-an-address" ? { servername: host } : {};
  return { ...name, rejectUnauthorized: false, minVersion: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" } as const;
}

/**
 * OpenSSL's and Node's errors, by what they mean for the connection. `shown`: the server had sent its certificate. Then a cipher was agreed upon, and
 * what a server up to TLS 1.2 still minds with a plain handshake_failure is that the client has none (RFC 5246, 7.4.6).
 */
export function tlsFailure(error: Error, shown = false): Failure {
  const code = "code" in error ? String(error.code) : "";
  const reason = "reason" in error && typeof error.reason === "string" ? error.reason : error.message;
  const meant = reasonOf(code, reason);
  return { kind: "tls", reason: shown && meant === "no-common-cipher" ? "certificate" : meant, detail: quoted(reason) };
}

/** SHA-256, hexadecimal in lower case, without colons. */
export function fingerprintOf({ fingerprint256 }: { readonly fingerprint256: string }): string {
  return fingerprint256.replaceAll(":", "").toLowerCase();
}

/** Whether an error is one of TLS itself, as OpenSSL names them through Node. */
export function isTlsError(error: Error): boolean {
  return "code" in error && /^ERR_SSL_|^EPROTO$|^ERR_TLS_/.test(String(error.code));
}

function reasonOf(code: string, reason: string): TlsReason {
  if (/ECONNRESET|EPIPE/.test(code)) return "closed";
  if (/ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW|INAPPROPRIATE_FALLBACK/.test(code)) return "protocol-version";
  if (/HANDSHAKE_FAILURE|NO_SHARED_CIPHER|NO_CIPHERS_AVAILABLE|INSUFFICIENT_SECURITY/.test(code)) return "no-common-cipher";
  if (/CERTIFICATE|UNKNOWN_CA/.test(code)) return "certificate";
  if (/ALERT/.test(code)) return "alert";
  // What is no TLS record at all: its first bytes read as a version or a length that cannot be.
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|RECORD_LAYER_FAILURE|WRONG_SSL_VERSION/.test(code)) return "plain-text";
  return /disconnected before/.test(reason) ? "closed" : "other";
}
