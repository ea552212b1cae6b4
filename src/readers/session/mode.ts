import type { Setup } from "../../ftp/evidence";
import type { DataDraft } from "./dataDraft";
import type { Seen } from "./seen";

/** What the client does by itself is its way; PASV typed by hand does not make a passive client of it. */
export function modeOf({ tries: all, byHand }: Seen): Setup["mode"] {
  if (all.length === 0) return "auto";
  const told = all.filter(({ shown, replaced }) => shown === true || replaced);
  const tries = told.length > 0 ? told : all;
  const isPassive = ({ command }: DataDraft): boolean => command === "PASV" || command === "EPSV";
  const first = tries.findIndex(isPassive);
  if (first === -1) return "active";
  const active = tries.some((one) => !isPassive(one));
  // Set to active mode, it came to nothing, and went over to passive mode, which works.
  const changed = first > 0 && tries.slice(0, first).every(({ final }) => final === undefined || final.code >= 400)
    && tries.slice(first).every((one) => isPassive(one) && one.announced.status !== "failed" && (one.final?.code ?? 0) < 300 && !one.failure);
  return (byHand === true && active) || changed ? "active" : "passive";
}
