/** What kind of IPv4 address a client on the internet would see in it. */
export type AddressKind = "public" | "private" | "loopback" | "unspecified" | "link-local";

/**
 * Reads an address as inet_aton(3) does: one to four parts, each decimal, octal (leading 0) or hexadecimal, anything after
 * white space ignored.
 * @returns the 32-bit number, or undefined for what inet_aton refuses
 */
export function parseInetAton(text: string): number | undefined {
  const parts = addressWord(text).split(".");
  if (parts.length > 4) return undefined;
  const numbers = parts.map(numberOf);
  const last = numbers.pop();
  if (last === undefined || last >= 256 ** (4 - numbers.length)) return undefined;
  let address = last;
  for (const [index, number] of numbers.entries()) {
    if (number === undefined || number > 255) return undefined;
    address += number * 256 ** (3 - index);
  }
  return address;
}

/** What {@link parseInetAton} looks at: all up to the first blank. */
export function addressWord(text: string): string {
  return /^[^ \t\v\f\r\n]+/.exec(text)?.[0] ?? "";
}

/** Like {@link parseInetAton}, with the one name that every machine looks up alike. */
export function parseAddressOrLocalhost(text: string): number | undefined {
  return /^localhost(?:\.localdomain)?\.?$/i.test(text) ? 0x7f000001 : parseInetAton(text);
}

/** RFC 1918, RFC 6598 (carrier NAT), RFC 1122 3.2.1.3, RFC 3927. */
export function addressKind(address: number): AddressKind {
  const within = (network: number, bits: number) => Math.floor(address / 2 ** (32 - bits)) === Math.floor(network / 2 ** (32 - bits));
  if (within(0, 8)) return "unspecified";
  if (within(0x7f000000, 8)) return "loopback";
  if (within(0xa9fe0000, 16)) return "link-local";
  if (within(0x0a000000, 8) || within(0xac100000, 12) || within(0xc0a80000, 16) || within(0x64400000, 10)) return "private";
  return "public";
}

/** RFC 5737: 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24. */
export function isDocumentation(address: number): boolean {
  return [0xc00002, 0xc63364, 0xcb0071].includes(Math.floor(address / 256));
}

/** The address as four decimal numbers. */
export function dottedQuad(address: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256).join(".");
}

function numberOf(part: string): number | undefined {
  if (/^0[xX][0-9a-fA-F]+$/.test(part)) return parseInt(part.slice(2), 16);
  if (/^0[0-7]*$/.test(part)) return parseInt(part, 8);
  return /^[1-9][0-9]*$/.test(part) ? Number(part) : undefined;
}
