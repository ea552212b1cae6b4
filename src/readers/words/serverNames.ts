/** As each server's makers write its name, and as others do. FileZilla alone is a client. */
const NAMES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["vsftpd", /\bvsftpd/i],
  ["ProFTPD", /\bproftpd/i],
  ["Pure-FTPd", /\bpure-?ftpd/i],
  ["FileZilla Server", /\bfilezilla[ _-]?server\b/i],
  ["Microsoft IIS", /\bIIS\b|\bMicrosoft FTP Service\b/],
  ["pyftpdlib", /\bpyftpdlib\b/i],
];

/** The server software that a text names; undefined where it names none, or several: one of them may be the one that works. */
export function serverNamed(text: string): string | undefined {
  const [named, other] = NAMES.filter(([, pattern]) => pattern.test(text));
  return other ? undefined : named?.[0];
}
