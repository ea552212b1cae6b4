import type { CertificateFact } from "../ftp/evidence";
import { parseQuoted } from "./notes";

/* The ways back from the sentences of what is asked beyond a plain client's conversation. */

export function parseCertificateNote(text: string): CertificateFact | undefined {
  const match = new RegExp(
    '^certificate ("(?:[^"\\\\]|\\\\.)*") by ("(?:[^"\\\\]|\\\\.)*") for (\\[.*\\]), valid (.*?) to (.*?), (self-signed, )?(not )?trusted, '
    + "name (matches|does not match), (\\d+) sent, sha256 ([0-9a-f]+), judged (\\S+?)(?:, error (.*))?$", "s").exec(text);
  if (!match) return undefined;
  const [, subject = "", issuer = "", names = "", validFrom = "", validTo = "", own, not, name, sent, fingerprint = "", now = "", error] = match;
  const [who, by, whom] = [parseQuoted(subject), parseQuoted(issuer), parseNames(names)];
  if (who === undefined || by === undefined || !whom) return undefined;
  return {
    subject: who, issuer: by, names: whom, validFrom, validTo, selfSigned: own !== undefined, chainLength: Number(sent), fingerprint,
    trusted: not === undefined, ...(error === undefined ? {} : { error }), nameMatches: name === "matches", now,
  };
}

function parseNames(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((name) => typeof name === "string") ? value : undefined;
  } catch {
    return undefined;
  }
}
