import { Duplex } from "node:stream";

/** A socket on which TLS records are counted as they come in. */
export interface Watched {
  readonly stream: Duplex;
  /** Whether the last whole record before the end was an alert, which after data can only be close_notify. */
  endedWithAlert(version: string): boolean;
}

const HEADER = 5;
const ALERT = 21;
const APPLICATION_DATA = 23;

/** Node reports the end of a TLS stream and the end of the socket under it as the same: only the records tell them apart. */
export function watchRecords(socket: Duplex): Watched {
  let header = Buffer.alloc(0);
  let left = 0;
  let last = { type: 0, length: 0 };
  const count = (chunk: Buffer): void => {
    for (let from = 0; from < chunk.length;) {
      if (left > 0) {
        const taken = Math.min(left, chunk.length - from);
        left -= taken;
        from += taken;
        continue;
      }
      const piece = chunk.subarray(from, from + HEADER - header.length);
      header = Buffer.concat([header, piece]);
      from += piece.length;
      if (header.length < HEADER) return;
      last = { type: header.readUInt8(0), length: header.readUInt16BE(3) };
      [left, header] = [last.length, Buffer.alloc(0)];
    }
  };
  const stream = new Duplex({
    read: () => { socket.resume(); },
    write: (chunk: Buffer, _, done) => { socket.write(chunk, done); },
    final: (done) => { socket.end(done); },
    destroy: (error, done) => { socket.destroy(); done(error); },
  });
  socket.on("data", (chunk: Buffer) => {
    count(chunk);
    if (!stream.push(chunk)) socket.pause();
  });
  socket.on("end", () => { stream.push(null); });
  socket.on("error", (error: Error) => { stream.destroy(error); });
  socket.on("close", () => { stream.destroy(); });
  stream.on("error", () => undefined);
  return { stream, endedWithAlert: (version) => left === 0 && header.length === 0 && isAlert(last, version) };
}

/** RFC 8446, 5.2: TLS 1.3 hides the type; two bytes of alert, the type and the tag of 16 bytes (8 for CCM_8) are what an alert is long. */
function isAlert({ type, length }: { readonly type: number; readonly length: number }, version: string): boolean {
  return version === "TLSv1.3" ? type === APPLICATION_DATA && (length === 19 || length === 11) : type === ALERT;
}
