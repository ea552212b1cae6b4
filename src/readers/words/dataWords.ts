/** Bytes went over the connection for data, or were to. */
export const OVER_DATA = /\b(?:write|read|send) (?:to|from) (?:the )?(?:data|transfer) (?:socket|connection|channel)/i;

/** Whether a failure is told as one of the connection for data, in words that only FTP's programs have. */
export function namesData(text: string): boolean {
  return /\(data socket\)|\b(?:data|transfer) (?:connection|socket)\b|\bpassive (?:mode|host|port|data|reply|response)\b/i.test(text.slice(0, 500));
}
