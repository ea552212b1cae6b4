import type { Software } from "./verdict";

/**
 * Wordings that one daemon alone has, as far as the sources of these six tell. A banner can lie; these are rarely changed. Full houses and
 * refusals in place of the greeting stand here too: they come before a daemon has said its name.
 */
export const DIALECTS: readonly (readonly [Software, RegExp])[] = [
  ["vsftpd", /^500 OOPS: /],
  ["vsftpd", /^\d{3} (?:Here comes the directory listing|Directory send OK)\.$/],
  ["vsftpd", /^226 Transfer done \(but failed to open directory\)\.$/],
  ["vsftpd", /^\d{3} (?:Non-anonymous|Anonymous) sessions (?:must|may not) use encryption\.$/],
  ["vsftpd", /^425 (?:Failed to establish connection|Security: Bad IP connecting)\.$/],
  ["vsftpd", /^522 (?:SSL connection failed|Data connections must be encrypted)/],
  ["vsftpd", /^(?:234 Proceed with negotiation|530 This FTP server is anonymous only|530 Please login with USER and PASS)\.$/],
  ["vsftpd", /^421 (?:There are too many (?:connected users, please try later|connections from your internet address)|Service not available)\.$/],
  ["vsftpd", /^(?:421 Data timeout\. Reconnect\. Sorry|426 Failure (?:writing|reading) network stream|550 Failed to (?:change directory|open file))\.$/],
  ["proftpd", /^234 AUTH (?:TLS|SSL) successful$/],
  ["proftpd", /^550 SSL\/TLS required on the control channel$/],
  ["proftpd", /^522 SSL\/TLS required on the data channel$/],
  ["proftpd", /^425 Unable to build data connection: (?:Operation not permitted|Connection (?:refused|timed out)|Permission denied)$/],
  ["proftpd", /^(?:500 \w+ not understood|530 Please login with USER and PASS)$/],
  ["proftpd", /^530 Sorry, the maximum number of (?:allowed clients|clients|connections) \(\d+\) /],
  ["proftpd", /^500 (?:FTP server shut down \(|Sorry, no server available to handle request on |Unable to service (?:PORT|EPRT) commands)/],
  ["proftpd", /^421 (?:No transfer|Idle|Login|Session) timeout \(\d+ seconds\): closing control connection/i],
  ["proftpd", /^501 (?:PASV|EPSV|PORT|EPRT): Operation not permitted$/],
  ["pureftpd", /^230[ -]OK\. Current (?:restricted )?directory is /],
  ["pureftpd", /^(?:150 Accepted data connection|530 Login authentication failed|530 You aren't logged in)$/],
  ["pureftpd", /^421[ -]Sorry, cleartext sessions and weak ciphers are not accepted/],
  ["pureftpd", /^500 (?:I won't open a connection to|This security scheme is not implemented)/],
  ["pureftpd", /^421 (?:.*\(the maximum\) are already logged in, sorry$|Too many connections \(\d+\) from this IP|I can't accept more than \d+ connections as)/],
  ["pureftpd", /^421 (?:Home directory not available - aborting|Illegal forced IP for passive connections|Unable to set up (?:a secure chroot|secure anonymous))/],
  ["pureftpd", /^425 (?:All reserved TCP ports are busy|Unable to identify the local data socket|Could not open data connection to port \d+:)/],
  ["pureftpd", /^(?:521 Data connection cannot be opened with this PROT setting|530 This is a private system - No anonymous login|530 Sorry, but I can't trust you)/],
  ["filezilla", /^425 Unable to build data connection: (?:TLS session of data connection not resumed|No or wrong ALPN)/],
  ["filezilla", /^(?:450 TLS session of data connection has not resumed|234 Using authentication type TLS|530 Login or password incorrect!)/],
  ["filezilla", /^500 You are connected using IPv6\. (?:PASV|PORT) is only for IPv4/],
  ["filezilla", /^421 (?:Too many users are connected, please|Too many active connections,) try again later/],
  ["filezilla", /^(?:425 Can't open data connection for transfer of|425 Cannot prepare for data connection|425 Error while transfering data:)/],
  ["filezilla", /^(?:503 Use AUTH first|530 This server does not allow plain FTP|521 PROT P required|421 Rejected command, requested IP address)/],
  ["iis", /^(?:234 AUTH command ok\. Expecting TLS Negotiation|534 Policy requires SSL|530 User cannot log in)/],
  [
    "pyftpdlib",
    /^(?:125 Data connection already open\. Transfer starting|530 Authentication failed|550 SSL\/TLS required on the \w+ channel)\.$/,
  ],
  ["pyftpdlib", /^(?:500 Command "\w+" not understood|425 Rejected data connection from foreign address .*)\.$/],
  ["pyftpdlib", /^421 (?:Too many connections(?: from the same IP address|\. Service temporarily unavailable)|(?:Passive|Active) data channel timed out)\.$/],
  ["pyftpdlib", /^(?:425 Can't connect to specified address|501 Rejected data connection to foreign address .*|550 Not enough privileges)\.$/],
];
