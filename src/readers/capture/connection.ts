import type { Endpoint } from "../../ftp/evidence";
import type { Unreachable } from "./segment";
import type { Stream } from "./stream";
import type { Talk } from "./talk";

/** One TCP connection, or the attempt at one. Times: milliseconds since 1970. */
export interface Connection {
  /** Who sent the SYN; without one in the capture, a guess by the ports. */
  client: Endpoint;
  server: Endpoint;
  readonly firstAt: number;
  lastAt: number;
  /** One time for each SYN; what the capture holds twice counts once. */
  readonly syns: number[];
  readonly synSeq?: number;
  synAckAt?: number;
  openedAt?: number;
  reset?: { readonly at: number; readonly byClient: boolean };
  clientEndAt?: number;
  serverEndAt?: number;
  unreachable?: { readonly at: number } & Unreachable;
  /** Somebody on the way asked for smaller packets. `mtu`: bytes. */
  tooBig?: { readonly mtu: number; readonly times: number };
  clientTtl?: number;
  serverTtl?: number;
  /** Whether the machine that captured is the client, where the link layer tells. */
  clientIsHere?: boolean;
  readonly up: Stream;
  readonly down: Stream;
  /** What is said, as long as it may be an FTP conversation or TLS. */
  talk?: Talk;
}
