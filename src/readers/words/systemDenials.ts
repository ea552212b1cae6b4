/** SELinux, where a daemon for FTP may not connect. */
const POLICY = /\bavc: +denied +\{ (?:name_connect|connect) \}.{0,80}\bcomm="[\w.-]{0,20}ftpd?"/i;
/** netfilter's note of a packet that the machine itself sends from FTP's data port and that opens a connection. */
const FILTER = /\bIN= OUT=\w+ (?=.*\bPROTO=TCP\b)(?=.*\bSPT=20\b)(?=.*\bSYN\b)/;

/** What the server's own system notes of a data connection that it did not let out. */
export function deniedOutbound(lines: readonly string[]): string | undefined {
  return lines.map((line) => line.slice(0, 500)).find((line) => POLICY.test(line) || FILTER.test(line))?.trim();
}
