import type { Protocol } from "./evidence";

/**
 * What speaks, by the first bytes (as Latin-1). `undefined`: too little to tell.
 * RFC 4253, 4.2 (SSH); RFC 9112, 4 (HTTP); RFC 5321, 4.2 (SMTP, whose greeting is a 220 as well); RFC 1939, 4 (POP3);
 * RFC 9051, 7.1 (IMAP); RFC 854 (Telnet, IAC is 255); RFC 8446, 5.1 (a TLS record begins with its type and version 3).
 */
export function protocolOf(bytes: string): Protocol | undefined {
  if (/^SSH-\d/.test(bytes)) return "ssh";
  if (/^HTTP\/\d|^\s*<(?:!doctype|html)/i.test(bytes)) return "http";
  if (/^[\x14-\x17]\x03[\x00-\x04]/.test(bytes)) return "tls";  
  if (/^\xff[\xf0-\xff]/.test(bytes)) return "telnet";
  if (/^\+OK|^-ERR/.test(bytes)) return "pop3";
  if (/^\* (?:OK|PREAUTH|BYE)/.test(bytes)) return "imap";
  if (/^[245]\d\d[ -]/.test(bytes) && /^\d{3}[^\n]*\bE?SMTP\b/.test(bytes) && !/\bFTP/i.test(bytes)) return "smtp";
  if (/^[1-5]\d\d(?!\d)/.test(bytes)) return "ftp";
  if (bytes.includes("\n") || bytes.length >= 16) return "unknown";
  return undefined;
}
