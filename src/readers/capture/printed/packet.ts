import type { Endpoint } from "../../../ftp/evidence";

/** A packet as a program prints it. `at`: milliseconds. `place`: which bytes of its direction it holds, in the program's own words. */
export interface Printed {
  readonly at: number;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly ttl: number;
  readonly syn: boolean;
  readonly acks: boolean;
  readonly fin: boolean;
  readonly rst: boolean;
  readonly length: number;
  readonly place: string;
  /** The lines of an FTP conversation in it. */
  readonly said: string[];
  /** The last of them goes on in the next packet. */
  unfinished: boolean;
}

/** A router's or a host's word that it did not pass something on to `to`; what was sent last, where that is not shown. */
export interface PrintedRefusal { readonly at: number; readonly client: string; readonly to?: string; readonly port?: number; readonly says: string }

/** What some of the lines hold; the rest is no packet's. */
export interface PrintedPackets {
  readonly packets: readonly (Printed | PrintedRefusal)[];
  /** For each line whether it belongs to a packet. */
  readonly taken: readonly boolean[];
}

const NAMES: Readonly<Record<string, number>> = { ftp: 21, "ftp-data": 20, ftps: 990, "ftps-data": 989 };

/** A port by number or name; 0 for a name that FTP has no use for. */
export function portOf(text: string): number {
  const number = NAMES[text.toLowerCase()] ?? Number(text);
  return Number.isInteger(number) && number > 0 && number < 65_536 ? number : 0;
}

/** Of a time of day or a number of seconds, with a fraction behind a point or a comma. */
export function millisecondsOf(time: string): number {
  return time.replace(",", ".").split(":").reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}
