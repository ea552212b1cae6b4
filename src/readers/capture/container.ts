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

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
