/** The builds that differ in what they read; the first is assumed when nobody says which. */
export const DAEMONS = [
  "vsftpd@debian-3.0.3", "vsftpd@debian-3.0.5", "vsftpd@debian-3.0.5-1", "vsftpd@redhat-3.0.3", "vsftpd@3.0.2", "vsftpd@3.0.3", "vsftpd@3.0.5",
] as const;

export type Daemon = (typeof DAEMONS)[number];

/** How a build reads a line. */
export interface Reading {
  /** Debian's and Red Hat's patches take blanks and CR off both ends of a string value; upstream keeps them. */
  readonly trimsStrings: boolean;
  /** Debian 3.0.5-1 takes blanks off key and value, whatever the type. */
  readonly trimsEverything: boolean;
  /** Debian up to 3.0.5-0.2 dies of SIGSEGV when there is nothing but blanks to trim. */
  readonly diesOfBlankString: boolean;
  /** Before Debian 3.0.5-1, an IPv6 listener announces 0,0,0,0 instead of pasv_address. */
  readonly losesPasvAddressOnIpv6: boolean;
}

/** How this build reads a line. */
export function readingOf(daemon: Daemon): Reading {
  const debian = daemon.startsWith("vsftpd@debian-");
  const trimsEverything = daemon === "vsftpd@debian-3.0.5-1";
  return {
    trimsStrings: debian || daemon === "vsftpd@redhat-3.0.3",
    trimsEverything,
    diesOfBlankString: debian && !trimsEverything,
    losesPasvAddressOnIpv6: !trimsEverything,
  };
}

/** Whether this vsftpd is known. */
export function isDaemon(name: string): name is Daemon {
  return (DAEMONS as readonly string[]).includes(name);
}

/** The daemon as a sentence names it: `vsftpd 3.0.3 (Debian)`. */
export function daemonName(daemon: Daemon): string {
  const version = daemon.slice("vsftpd@".length);
  if (version.startsWith("debian-")) return `vsftpd ${version.slice("debian-".length)} (Debian)`;
  if (version.startsWith("redhat-")) return `vsftpd ${version.slice("redhat-".length)} (Red Hat)`;
  return `vsftpd ${version}`;
}
