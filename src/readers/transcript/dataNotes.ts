import type { ConnectionResult, DataCommand, DataConnection, DataTlsFact, Endpoint, HandshakeBegin, SkipReason } from "../../ftp/evidence";
import { AS, BEGUN } from "../../ftp/dataNotes";
import { parseEndpoint, parseResult } from "./notes";

/* The ways back from the sentences of ftp/dataNotes.ts. Each answers undefined for a note of another kind. */

/** Reads back one data connection, of either direction. */
export function parseDataConnectionNote(text: string): (Pick<DataConnection, "to" | "as"> & { readonly result: ConnectionResult; readonly from?: Endpoint }) | undefined {
  const knock = /^data connection from (\S+) to (\S+) \(our listener\) after (\d+) ms$/.exec(text);
  const [from, listener] = [parseEndpoint(knock?.[1] ?? ""), parseEndpoint(knock?.[2] ?? "")];
  if (from && listener) return { to: listener, as: "listener", result: Number(knock?.[3]), from };
  const match = /^data connection to (\S+) \(([^)]*)\) (.*)$/s.exec(text);
  const to = parseEndpoint(match?.[1] ?? "");
  const as = Object.entries(AS).find(([, words]) => words === match?.[2])?.[0] as DataConnection["as"] | undefined;
  const result = parseResult(match?.[3] ?? "");
  return to && as && result !== undefined ? { to, as, result } : undefined;
}

export interface TryNote {
  readonly command: DataCommand;
  readonly resumption?: boolean;
}

/** Reads back which data try begins. */
export function parseTryNote(text: string): TryNote | undefined {
  const match = /^trying (PASV|EPSV|PORT|EPRT)(?:, (offering to resume|without resuming) the TLS session)?$/.exec(text);
  if (!match) return undefined;
  const command = match[1] as DataCommand;
  return match[2] === undefined ? { command } : { command, resumption: match[2] === "offering to resume" };
}

/** Reads back why nothing was listed. */
export function parseListingNote(text: string): SkipReason | undefined {
  return /^listing not tried: ([a-z-]+)$/.exec(text)?.[1] as SkipReason | undefined;
}

/** Reads back what `dataTlsNote` prints. */
export function parseDataTlsNote(text: string): DataTlsFact | undefined {
  const match = /^data TLS (\S+), session (resumed|not resumed)(?:, sha256 ([0-9a-f]{64}))?(?:, begun (.*))?$/.exec(text);
  if (!match) return undefined;
  const begun = Object.entries(BEGUN).find(([, words]) => words === match[4])?.[0] as HandshakeBegin | undefined;
  return { version: match[1] ?? "", resumed: match[2] === "resumed", ...(match[3] === undefined ? {} : { fingerprint: match[3] }), ...(begun ? { begun } : {}) };
}

/** Reads back how much came and how it ended. */
export function parseDataBytesNote(text: string): { readonly bytes: number; readonly end: "fin" | "reset" | "cut" | "enough"; readonly clean?: boolean } | undefined {
  const match = /^data (\d+) bytes, closed by (us|us as enough|peer \(FIN\)|peer \(RESET\))(?:, (after|without) close_notify)?$/.exec(text);
  if (!match) return undefined;
  const end = match[2] === "us" ? "cut" : match[2] === "us as enough" ? "enough" : match[2] === "peer (FIN)" ? "fin" : "reset";
  return { bytes: Number(match[1]), end, ...(match[3] === undefined ? {} : { clean: match[3] === "after" }) };
}
