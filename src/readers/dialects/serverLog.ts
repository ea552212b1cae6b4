import type { Dialect } from "../lines/logLine";
import { readSystemLine } from "../lines/systemLine";
import { anyOf } from "../words/anyOf";

/** What the system log has about daemons, where no line is in a daemon's own format. */
export const serverLog: Dialect = {
  id: "server log",
  marks: anyOf(/\b(?:in\.)?(?:proftpd|vsftpd|pure-ftpd|ftpd)\[\d+\]/, /^(?!.*\bsystemctl\b).*\b(?:vsftpd|proftpd|pure-ftpd)(?:\.service|:)/, /^500 OOPS: (?:could not|vsftpd)|^Unable to start a standalone server: /),
  channelOf: (line) => /\bftpd?\[(\d+)\]/.exec(line)?.[1] ?? (/ftpd/i.test(line) ? "" : undefined),
  read: (lines) => lines.map(readSystemLine),
};
