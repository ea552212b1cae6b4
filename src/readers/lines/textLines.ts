/** Longer lines are cut: nothing that belongs to FTP is so long. UTF-16 units. */
const LINE_LIMIT = 20_000;
/** So many bytes without a line end are taken as they are. */
const HELD_LIMIT = 65_536;
const LINE_END = /\r\n|\n|\r/;

/** Cuts a text that comes in pieces into lines, in bounded memory. */
export interface LineReader {
  /** The lines that are complete with this piece. */
  readonly take: (piece: Uint8Array | string) => readonly string[];
  /** What stands at the end without a line end. */
  readonly end: () => readonly string[];
}

/** Pieces of bytes may be UTF-8, UTF-16 (by the byte order mark, or by its zeros) or Latin-1; lines of both kinds may be mixed. */
export function newLineReader(): LineReader {
  let decode: ((bytes: Uint8Array, last: boolean) => string) | undefined;
  let open = "";
  const cut = (text: string, last: boolean): readonly string[] => {
    // The CR at the end of a piece may be the first half of a line end.
    const held = !last && text.endsWith("\r");
    const lines = (open + (held ? text.slice(0, -1) : text)).split(LINE_END);
    open = last ? "" : (lines.pop() ?? "").slice(0, LINE_LIMIT) + (held ? "\r" : "");
    return lines.map((line) => line.slice(0, LINE_LIMIT));
  };
  return {
    take(piece) {
      if (typeof piece === "string") return cut(piece, false);
      if (piece.length === 0) return [];
      decode ??= decoderFor(piece);
      return cut(decode(piece, false), false);
    },
    end: () => cut(decode?.(new Uint8Array(), true) ?? "", true),
  };
}

/** Whether bytes at the start of a file are those of a text: few control characters, in one of the encodings that are read. */
export function looksLikeText(start: Uint8Array): boolean {
  const decode = decoderFor(start);
  // The last line may end within a character: it is looked at only where it is all there is.
  const text = decode(start, false) || decode(new Uint8Array(), true);
  const odd = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g)?.length ?? 0;
  return odd * 10 <= text.length;
}

function decoderFor(start: Uint8Array): (bytes: Uint8Array, last: boolean) => string {
  const wide = wideEncoding(start);
  if (wide === undefined) return narrow();
  const decoder = new TextDecoder(wide);
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

function wideEncoding(start: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = start.subarray(0, 1000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => { if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1; });
  const [even = 0, odd = 0] = zeros;
  if (odd * 4 > sample.length && even * 20 < sample.length) return "utf-16le";
  return even * 4 > sample.length && odd * 20 < sample.length ? "utf-16be" : undefined;
}

/** Whole lines at a time, so that no character is cut in two. */
function narrow(): (bytes: Uint8Array, last: boolean) => string {
  let held = new Uint8Array();
  return (bytes, last) => {
    const all = new Uint8Array(held.length + bytes.length);
    all.set(held);
    all.set(bytes, held.length);
    const end = last || all.length > HELD_LIMIT + bytes.length ? all.length : Math.max(all.lastIndexOf(0x0a), all.lastIndexOf(0x0d)) + 1;
    held = all.slice(end);
    return decodeNarrow(all.subarray(0, end));
  };
}

function decodeNarrow(bytes: Uint8Array): string {
  // Files that were cut while somebody wrote to them begin with zeros.
  const text = utf8(bytes) ?? bytesByLine(bytes).map((line) => utf8(line) ?? new TextDecoder("windows-1252").decode(line)).join("\n");
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function bytesByLine(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}
