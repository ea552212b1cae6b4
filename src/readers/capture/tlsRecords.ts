import { viewOf } from "./container";

/** What is visible of one direction of a TLS connection (RFC 8446, 5.1; RFC 5246, 6.2). */
export interface TlsSide {
  clientHello: boolean;
  /** From the ServerHello. `resumed`: the server says so (TLS 1.3), or it shows no certificate (before). */
  version?: string;
  resumed?: boolean;
  certificate: boolean;
  /** An alert that was sent in clear: its number (RFC 8446, 6). */
  alert?: number;
  /** Lengths of the encrypted records, the first of them, and how many there were. */
  readonly sealed: number[];
  sealedCount: number;
  sealedBytes: number;
  changed: boolean;
  /** The bytes do not form records (any longer). */
  lost: boolean;
  rest: Uint8Array;
  skip: number;
}

const ALERT = 21;
const HANDSHAKE = 22;
const DATA = 23;
const KEPT = 64;
/** A record is at most this long (RFC 8446, 5.2). */
const RECORD_LIMIT = 16384 + 2048;

/** One side of TLS, before its first record. */
export function newTlsSide(): TlsSide {
  return { clientHello: false, certificate: false, sealed: [], sealedCount: 0, sealedBytes: 0, changed: false, lost: false, rest: new Uint8Array(), skip: 0 };
}

/** Whether bytes begin like a TLS record. */
export function looksLikeTls(bytes: Uint8Array): boolean {
  const [type = 0, major = 0, minor = 0] = bytes;
  return type >= 20 && type <= DATA && major === 3 && minor <= 4;
}

/** Takes in bytes of one side (RFC 8446, 5.1). `torn`: bytes are missing before them, so that records can no longer be found. */
export function takeRecords(side: TlsSide, bytes: Uint8Array, torn: boolean): void {
  if (torn) side.lost = true;
  if (side.lost) return;
  const skipped = Math.min(side.skip, bytes.length);
  side.skip -= skipped;
  let left = joined(side.rest, bytes.subarray(skipped));
  while (left.length >= 5) {
    const length = viewOf(left).getUint16(3);
    if (!looksLikeTls(left) || length > RECORD_LIMIT) {
      side.lost = true;
      return;
    }
    const type = left[0] ?? 0;
    if (type === DATA) {
      if (side.sealed.length < KEPT) side.sealed.push(length);
      side.sealedCount++;
      side.sealedBytes += length;
      side.skip = Math.max(0, 5 + length - left.length);
      left = left.subarray(Math.min(left.length, 5 + length));
      continue;
    }
    if (left.length < 5 + length) break;
    const body = left.subarray(5, 5 + length);
    // After a HelloRetryRequest, which has the shape of a ServerHello, a second one follows in clear.
    if (type === HANDSHAKE && (!side.changed || side.version === TLS13)) handshake(side, body);
    else if (type === ALERT && length === 2 && !side.changed) side.alert ??= body[1] ?? 0;
    else if (type === 20) changes(side);
    left = left.subarray(5 + length);
  }
  side.rest = left.slice();
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function changes(side: TlsSide): void {
  side.changed = true;
  // RFC 5246, 7.3: only a full handshake has the certificate, and in clear.
  if (side.version !== undefined && side.version !== TLS13) side.resumed ??= !side.certificate;
}

/** The messages of a record: ClientHello, ServerHello and Certificate. A message may go on in the next record. */
function handshake(side: TlsSide, body: Uint8Array): void {
  for (let at = 0; at + 4 <= body.length; at += 4 + (viewOf(body).getUint32(at) & 0xffffff)) {
    if (body[at] === 11) side.certificate = true;
  }
  hello(side, body);
}

/** ClientHello and ServerHello: version and the extensions supported_versions (43) and pre_shared_key (41) of RFC 8446, 4.2. */
function hello(side: TlsSide, body: Uint8Array): void {
  if (body[0] === 1) side.clientHello = true;
  if (body[0] !== 2 || body.length < 44) return;
  const view = viewOf(body);
  let version = view.getUint16(4);
  let at = 39 + view.getUint8(38) + 3;
  let resumed = false;
  if (at + 2 <= body.length) at += 2;
  while (at + 4 <= body.length) {
    const kind = view.getUint16(at);
    const length = view.getUint16(at + 2);
    if (kind === 43 && at + 6 <= body.length) version = view.getUint16(at + 4);
    if (kind === 41) resumed = true;
    at += 4 + length;
  }
  side.version = NAMES[version] ?? "";
  if (version === 0x0304) side.resumed = resumed;
}

const TLS13 = "TLSv1.3";
const NAMES: Readonly<Record<number, string>> = { 0x0300: "SSLv3", 0x0301: "TLSv1", 0x0302: "TLSv1.1", 0x0303: "TLSv1.2", 0x0304: TLS13 };
