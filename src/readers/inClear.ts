import { HIDDEN_ADDRESS, plainAddress } from "../ftp/address";
import type { DataTry, Evidence } from "../ftp/evidence";

/**
 * What went over data connections without TLS where the same text has such a session with the same server: beside one under TLS of which no data
 * connection opened, it tells a blinded FTP helper from blocked ports.
 */
export function besideClear(chosen: Evidence, all: readonly Evidence[]): Evidence {
  if (chosen.tls.status !== "ok" || chosen.login.status !== "ok") return chosen;
  const plain = all.filter((one) => one !== chosen && one.target.security === "plain" && isSameServer(one, chosen)).flatMap(({ data }) => data.filter(lists));
  return plain.length === 0 ? chosen : { ...chosen, plain };
}

function lists({ listing }: DataTry): boolean {
  return listing.status === "ok";
}

function isSameServer(one: Evidence, other: Evidence): boolean {
  const [here, there] = [one, other].map(({ target }) => plainAddress(target.host));
  return here === there || here === HIDDEN_ADDRESS || there === HIDDEN_ADDRESS;
}
