import { daemonOf, dialectById, type DaemonId } from "../dialect";

const VENDORS: Readonly<Record<string, string>> = { debian: "Debian", redhat: "Red Hat" };

/** The daemon as people name it: `vsftpd 3.0.3 (Debian)`. */
export function daemonLabel(daemon: DaemonId): string {
  const [, vendor, version = ""] = /@(?:([a-z]+)-)?(.+)$/.exec(daemon) ?? [];
  const label = `${dialectById(daemonOf(daemon)).name} ${version}`;
  return vendor ? `${label} (${VENDORS[vendor] ?? vendor})` : label;
}
