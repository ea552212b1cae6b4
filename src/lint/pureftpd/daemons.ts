/** The builds that are known; the first is assumed when nobody says which. */
export const DAEMONS = ["pureftpd@1.0.50"] as const;

export type Daemon = (typeof DAEMONS)[number];

export function isDaemon(name: string): name is Daemon {
  return (DAEMONS as readonly string[]).includes(name);
}

/** The daemon as a sentence names it: `Pure-FTPd 1.0.50`. */
export function daemonName(daemon: Daemon): string {
  return `Pure-FTPd ${daemon.slice("pureftpd@".length)}`;
}
