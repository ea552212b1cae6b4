import type { Dialect, LogLine } from "../lines/logLine";
import { readPlain } from "../lines/plain";

const COMMAND = /^\s*"([a-z]{3,10})\b(.*)"\s*$/i;
const REPLY = /^\s*"text": "(\d{3}[ -].*)",?\s*$/;
const MEMBER = /^\s*(?:[{}]|"(?:code|isMark|isError)": .*)\s*$/;

/** Node's jsftp with its debugging on: a line that says what follows, then a command as a string, or a reply as an object. */
export const jsftp: Dialect = {
  id: "jsftp",
  marks: /^\s*DEBUG: +(?:user_command|response|server_response)\b|^\s*"isMark": (?:true|false)/,
  read: (lines) => lines.map((line, index): readonly LogLine[] => {
    const [, verb, rest = ""] = /\buser_command\b/.test(lines[index - 1] ?? "") ? COMMAND.exec(line) ?? [] : [];
    if (verb !== undefined) return [{ direction: "sent", text: verb.toUpperCase() + rest }];
    const reply = REPLY.exec(line)?.[1];
    if (reply !== undefined) return reply.split(/(?:\\r)?\\n/).map((text) => ({ direction: "received", text }));
    return MEMBER.test(line) ? [] : readPlain(line);
  }),
};
