import type { DataTry, Evidence } from "../ftp/evidence";

/**
 * The ways in which a listing came through, each once, in the order of the tries. Fixed English vocabulary like the commands that it names:
 * `PASV`, `PASV on the control address` where only that address opened, `EPSV with TLS session reuse` where both were tried.
 */
export function waysThatList({ data }: Evidence): readonly string[] {
  const protectedTries = data.filter(({ resumption }) => resumption !== undefined);
  const both = new Set(protectedTries.map(({ resumption }) => resumption)).size === 2;
  return [...new Set(data.filter(({ listing }) => listing.status === "ok").map((one) => label(one, both)))];
}

function label({ command, connections, resumption }: DataTry, tellReuse: boolean): string {
  const open = connections.filter(({ outcome }) => outcome.status === "ok").map(({ as }) => as);
  const where = open.length > 0 && open.every((as) => as === "control-address") ? " on the control address" : "";
  const reuse = !tellReuse || resumption === undefined ? "" : resumption ? " with TLS session reuse" : " without TLS session reuse";
  return `${command}${where}${reuse}`;
}
