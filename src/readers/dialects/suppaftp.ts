import { readPlain } from "../lines/plain";
import { lineByLine, type Dialect, type LogLine } from "../lines/logLine";

const REPLY = /\bCC IN: \[(\d{1,3}(?:, \d{1,3}){0,4000})\]/;
const TEXT = /\bCC IN: (\d{3}(?:[ -].*)?)$/;
const COMMAND = /\bCC OUT: (\S.*)$/;

/** Rust's suppaftp, which shows what comes in as the numbers of its bytes, and says in words of its own what it took from them. */
export const suppaftp: Dialect = {
  id: "suppaftp",
  marks: /\bsuppaftp::|\bCC (?:IN|OUT): /,
  read: lineByLine((line): readonly LogLine[] | undefined => {
    const bytes = REPLY.exec(line)?.[1];
    if (bytes !== undefined) return [{ direction: "received", text: new TextDecoder().decode(Uint8Array.from(bytes.split(", "), Number)).trim() }];
    const reply = TEXT.exec(line)?.[1];
    if (reply !== undefined) return [{ direction: "received", text: reply }];
    const command = COMMAND.exec(line)?.[1];
    if (command !== undefined) return [{ direction: "sent", text: command }];
    return /\b(?:Code parsed from response|Server READY; response): /.test(line) ? [] : undefined;
  }, readPlain),
};
