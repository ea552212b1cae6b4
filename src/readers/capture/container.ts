/** One frame of a capture. `at`: milliseconds since 1970. `bytes` may be fewer than the frame had on the wire. */
export interface Frame {
  readonly at: number;
  /** The link type, as in the registry of the pcap formats. */
  readonly link: number;
  readonly bytes: Uint8Array;
}

/** A file format for frames, read piece by piece. */
export interface Container {
  /**
   * Hands over the frames that are complete in `bytes`, and tells how many bytes need not be given again. That can be more than there are:
   * what is to be skipped. Undefined: this is no such file, or no longer.
   */
  readonly decode: (bytes: Uint8Array, take: (frame: Frame) => void) => number | undefined;
}

/** No capture holds longer frames; a longer one means that the file is damaged. Bytes. */
export const FRAME_LIMIT = 1 << 20;

/** Big endian, as all networks count; a view for each frame would cost more than the rest. Beyond the end there are zeros. */
export function u16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** The big-endian number of four bytes. */
export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) * 0x10000 + u16(bytes, at + 2);
}

/** A view of just these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
