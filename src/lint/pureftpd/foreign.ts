/** Names of other servers and of older versions, and what Pure-FTPd has for the same purpose; undefined: nothing, and the line can go. */
const FOREIGN: Readonly<Record<string, string | undefined>> = {
  // Debian's name of an option that is gone; UseFtpUsers and TCPFairness never reached the native parser.
  fscharset: undefined, useftpusers: undefined, tcpfairness: undefined,
  // ProFTPD.
  passiveports: "PassivePortRange", masqueradeaddress: "ForcePassiveIP", maxclients: "MaxClientsNumber", maxclientsperhost: "MaxClientsPerIP",
  allowoverwrite: undefined, allowstorerestart: undefined, timeoutidle: "MaxIdleTime", defaultroot: "ChrootEveryone",
  // What people remember.
  passiveportsrange: "PassivePortRange", passiveportrange: "PassivePortRange", passiveip: "ForcePassiveIP", clientidletimeout: "MaxIdleTime",
  maxdiskusagepct: "MaxDiskUsage", certificatefile: "CertFile", tlsciphers: "TLSCipherSuite",
};

/** Whether the name is an option of another daemon. */
export function isForeign(name: string): boolean {
  return Object.hasOwn(FOREIGN, name.toLowerCase());
}

/** Pure-FTPd's option for what another daemon calls so; undefined where it has none. */
export function replacementFor(name: string): string | undefined {
  return isForeign(name) ? FOREIGN[name.toLowerCase()] : undefined;
}
