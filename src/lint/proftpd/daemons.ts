/** The versions whose reading is told apart; 1.3.8 was tried, what the others know beyond or below it is their release notes' word. */
export const DAEMONS = ["proftpd@1.3.8", "proftpd@1.3.5", "proftpd@1.3.6", "proftpd@1.3.7", "proftpd@1.3.9"] as const;

export type ProftpdDaemon = (typeof DAEMONS)[number];

/** As messages name it. */
export function daemonName(daemon: ProftpdDaemon): string {
  return `ProFTPD ${versionOf(daemon)}`;
}

/** As the daemon itself tells it. */
export function versionOf(daemon: ProftpdDaemon): string {
  return daemon.slice(daemon.indexOf("@") + 1);
}

/** The last part of the version: 8 for 1.3.8. */
export function minorOf(daemon: ProftpdDaemon): number {
  return Number(daemon.slice(daemon.lastIndexOf(".") + 1));
}
