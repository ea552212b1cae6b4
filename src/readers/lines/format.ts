export { looksLikeText } from "./textLines";

/** Formats that a file may have by mistake, by their first bytes (Latin-1). */
const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^\x1f\x8b/, "gzip"], [/^PK[\x03\x05]/, "ZIP"], [/^BZh\d/, "bzip2"], [/^\xfd7zXZ/, "xz"], [/^\x28\xb5\x2f\xfd/, "Zstandard"], [/^7z\xbc\xaf/, "7-Zip"], [/^Rar!/, "RAR"],
  [/^snoop\0/, "snoop"], [/^GMBU|^RTSS/, "Network Monitor"], [/^XCP\0/, "NetXRay"], [/^TRSNIFF/, "Sniffer"], [/^LPKSHHRH/, "systemd journal"],
  [/^\x7fELF|^MZ/, "program"], [/^\x89PNG|^\xff\xd8\xff|^GIF8/, "image"], [/^%PDF/, "PDF"],
  // The header of an event trace log: a buffer of 64 KiB, as pktmon and netsh write them.
  [/^[\0-\xff]{4}[\0-\xff]{2}\0\0[\0-\xff]{4}[\0-\xff]{100,}?(?:P\0a\0c\0k\0e\0t\0|P\0k\0t\0M\0o\0n\0|W\0P\0P\0)/i, "event trace (ETL)"],
];

/** The name of the format of a file that begins so, where that is one which is not read. */
export function formatOf(start: Uint8Array): string | undefined {
  const text = Array.from(start.subarray(0, 512), (byte) => String.fromCharCode(byte)).join("");
  return FORMATS.find(([pattern]) => pattern.test(text))?.[1];
}
