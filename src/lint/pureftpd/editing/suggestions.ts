import { ADDRESS_PLACEHOLDER, PROPOSED_RANGE } from "../../shared/passive";

/** Values that people really set, apart from the compiled one. */
const SUGGESTIONS: Readonly<Record<string, readonly string[]>> = {
  PassivePortRange: [`${PROPOSED_RANGE.first} ${PROPOSED_RANGE.last}`],
  ForcePassiveIP: [ADDRESS_PLACEHOLDER],
  TLS: ["1", "2", "3"],
  TLSCipherSuite: ["HIGH"],
  CertFile: ["/etc/ssl/private/pure-ftpd.pem"],
  PureDB: ["/etc/pure-ftpd/pureftpd.pdb", "/etc/pureftpd.pdb"],
  MySQLConfigFile: ["/etc/pure-ftpd/db/mysql.conf"],
  PGSQLConfigFile: ["/etc/pure-ftpd/db/postgresql.conf"],
  LDAPConfigFile: ["/etc/pure-ftpd/db/ldap.conf"],
  ExtAuth: ["/var/run/ftpd.sock"],
  ExtCert: ["/var/run/ftpd-certs.sock"],
  Umask: ["133:022", "177:077", "117:007"],
  SyslogFacility: ["ftp", "local2", "none"],
  AltLog: ["clf:/var/log/pure-ftpd/transfer.log", "xferlog:/var/log/pure-ftpd/xferlog", "w3c:/var/log/pure-ftpd/w3c.log", "stats:/var/log/pure-ftpd/stats.log"],
  MaxClientsNumber: ["50"], MaxClientsPerIP: ["8"], MaxIdleTime: ["15"], MaxLoad: ["4"], MaxDiskUsage: ["95"], MinUID: ["1000"],
  LimitRecursion: ["10000 8"], PerUserLimits: ["3:20"], Quota: ["1000:100"], Bind: ["127.0.0.1,21", ",2121"],
  PIDFile: ["/var/run/pure-ftpd.pid"],
};

/** Values worth offering for an option. */
export function suggestedValues(name: string): readonly string[] {
  return Object.hasOwn(SUGGESTIONS, name) ? SUGGESTIONS[name] ?? [] : [];
}
