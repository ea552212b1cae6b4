/**
 * The versions that are known; the first is assumed when nobody says which. 1.0.51 and 1.0.52 read their file as 1.0.50 does, 1.0.48 as 1.0.49,
 * 1.0.44 to 1.0.46 as 1.0.47. Older ones have no file of their own: a script made switches of it.
 */
export const DAEMONS = ["pureftpd@1.0.50", "pureftpd@1.0.53", "pureftpd@1.0.49", "pureftpd@1.0.47"] as const;

export type Daemon = (typeof DAEMONS)[number];

/** Whether this Pure-FTPd is known. */
export function isDaemon(name: string): name is Daemon {
  return (DAEMONS as readonly string[]).includes(name);
}

/** The daemon as a sentence names it: `Pure-FTPd 1.0.50`. */
export function daemonName(daemon: Daemon): string {
  return `Pure-FTPd ${daemon.slice("pureftpd@".length)}`;
}

/** The third number of the version. */
export function versionOf(daemon: Daemon): number {
  return Number(daemon.slice(daemon.lastIndexOf(".") + 1));
}
