import type { AlternativesFact, CertificateFact, ConnectionResult, Endpoint, Failure } from "../../ftp/evidence";
import { CLEAR_NOTE, ECHO_NOTE, FURTHER, neighbourNote, SAMPLE_CONNECTION, TRANSFER_PURPOSES, type TransferPurpose } from "../../ftp/furtherNotes";
import { parseTryNote, type TryNote } from "./dataNotes";
import { parseEndpoint, parseFailure, parseQuoted, parseResult } from "./notes";
import { escapeControls } from "../../ftp/transcript";

/* The ways back from the sentences of what is asked beyond a plain client's conversation. */

/** Reads back what `certificateNote` prints. */
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

/** Whether a note begins something beyond the listing. */
export function isFurtherNote(text: string): boolean {
  return text.startsWith(FURTHER);
}

export type FurtherNote =
  | { readonly purpose: "sample" | "repeat"; readonly command: "PASV" | "EPSV" }
  | { readonly purpose: "version"; readonly version: string }
  | { readonly purpose: "write"; readonly name: string }
  | { readonly purpose: "echo" | "clear" }
  | TryNote & { readonly purpose: TransferPurpose };

/** Reads back which thing beyond the listing begins. */
export function parseFurtherNote(text: string): FurtherNote | undefined {
  if (!isFurtherNote(text)) return undefined;
  const rest = text.slice(FURTHER.length);
  const sample = /^(sample|repeat), (PASV|EPSV) and connect only$/.exec(rest);
  if (sample) return { purpose: sample[1] as "sample" | "repeat", command: sample[2] as "PASV" | "EPSV" };
  const version = /^TLS, (\S+) only$/.exec(rest)?.[1];
  if (version !== undefined) return { purpose: "version", version };
  if (text === ECHO_NOTE) return { purpose: "echo" };
  if (text === CLEAR_NOTE) return { purpose: "clear" };
  const name = /^write (\S+)$/.exec(rest)?.[1];
  if (name !== undefined) return { purpose: "write", name };
  const purpose = TRANSFER_PURPOSES.find((one) => rest.startsWith(`${one}, `));
  const tried = purpose && parseTryNote(rest.slice(purpose.length + 2));
  return tried && { ...tried, purpose };
}

/** Reads back what came of a sampled port. */
export function parseSampleConnectionNote(text: string): { readonly to: Endpoint; readonly result: ConnectionResult } | undefined {
  if (!text.startsWith(`${SAMPLE_CONNECTION} `)) return undefined;
  const [, place = "", rest = ""] = /^(\S+) (.*)$/s.exec(text.slice(SAMPLE_CONNECTION.length + 1)) ?? [];
  const [to, result] = [parseEndpoint(place), parseResult(rest)];
  return to && result !== undefined ? { to, result } : undefined;
}

/** Reads back what port 22 says. */
export function parseNeighbourNote(text: string): AlternativesFact | undefined {
  if (text === neighbourNote(undefined)) return {};
  const banner = /^port 22 says "(SSH-.*)"$/s.exec(text)?.[1];
  return banner === undefined ? undefined : { sftpBanner: escapeControls(banner) };
}

/** Reads back why the control connection was given up. */
export function parseFloodNote(text: string): Failure | undefined {
  const start = "control connection closed by us: ";
  return text.startsWith(start) ? parseFailure(text.slice(start.length)) : undefined;
}
