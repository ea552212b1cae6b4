import type { Duplex } from "node:stream";
import { LISTING_LIMIT } from "../reply";
import { isTlsError, tlsFailure } from "../tlsSetup";
import type { Reception } from "./transfer";
import { waitFor } from "../wait";

/** A listing of more bytes that still flows when its time is over has shown what there is to see. */
const FLOWING_BYTES = 4096;

/** Counts what comes over a data connection until its end, or until `giveUp` says why not. `moved` is told of every piece. */
export async function takeIn(stream: Duplex, ms: number, giveUp: AbortSignal, moved: () => void): Promise<Reception> {
  let bytes = 0;
  const result = await waitFor<Pick<Reception, "end" | "failure">>({ ms, signal: giveUp }, (done) => {
    stream.on("error", (error) => { done(isTlsError(error) ? { end: "fin", failure: tlsFailure(error) } : { end: "reset" }); });
    stream.once("end", () => { done({ end: "fin" }); });
    stream.once("close", () => { done({ end: "fin" }); });
    stream.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      moved();
      if (bytes > LISTING_LIMIT) done({ end: "enough" });
    });
    stream.resume();
    return () => { stream.removeAllListeners("data"); };
  });
  if (typeof result === "object") return { bytes, ...result };
  return { bytes, end: giveUp.reason === "enough" && bytes > FLOWING_BYTES ? "enough" : "cut" };
}
