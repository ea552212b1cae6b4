/** An address in code that connects: Python's, PHP's, Perl's and Ruby's ways to name a host. */
const IN_CODE = /\b(?:FTP|FTP_TLS|ftp_(?:ssl_)?connect|FtpClient|Net::FTP(?:->new|\.new|\.open)?|ftps?\.connect)\s?\(\s?["'](\d{1,3}(?:\.\d{1,3}){3})["']/;

/** The server that the text around a conversation names, and its port. */
export function hostNamed(text: string): { readonly host?: string; readonly port?: number } {
  const standard = /(?::|\bport["']?[ :=]{1,3})21(?!\d)/.test(text);
  const [, url, urlPort = "21"] = /\bftp:\/\/(?:[^@/\s]*@)?([\w.-]+)(?::(\d{1,5}))?/.exec(text) ?? [];
  const host = url ?? /\bftps:\/\/(?:[^@/\s]*@)?([\w.-]+)/.exec(text)?.[1] ?? /"host"\s*:\s*"([\w.-]+)"/.exec(text)?.[1] ?? IN_CODE.exec(text)?.[1];
  return { ...(host === undefined ? {} : { host }), ...(url === undefined && !standard ? {} : { port: Number(urlPort) }) };
}
