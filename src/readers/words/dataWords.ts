/** Whether a failure is told as one of the connection for data, in words that only FTP's programs have. */
export function namesData(text: string): boolean {
  return /\(data socket\)|\bdata (?:connection|socket)\b|\bpassive (?:mode|host|port|data|reply|response)\b/i.test(text.slice(0, 500));
}
