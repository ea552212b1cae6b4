import { isReplyLine } from "../session/grammar";
import { lineByLine, type Dialect, type LogLine } from "../lines/logLine";
import { plainLine, readPlain } from "../lines/plain";
import { stripLine } from "../lines/strip";

const PROMPT = /^\s*((?:ftp|lftp|ncftp)\b[^>]{0,80}>) ?(.*)$/;
/** Windows' ftp asks in any language, with `(none)` for the name that it does not know. */
const USER = /^\s*(?:(?:Name|User|Nome|Nom|Benutzer|Usuario|Usuário|Utilisateur|Пользователь|用户)[^(]{0,20}\([^)]*(?:\(none\))?\)\)?|\p{L}{2,16} ?\([^()]{1,80}:\(none\)\))\s?[:：]? ?(\S+)?\s*$/iu;

/** Clients with a prompt, such as `ftp` of Unix and of Windows: what the user types, the server's replies bare, the client's words between. */
export const interactive: Dialect = {
  id: "ftp",
  marks: /^\s*ftp> |^(?:Name|User) \([^)]*\)+: |^\s*\p{L}{2,16} ?\([^()]{1,80}:\(none\)\)|^Using binary mode to transfer files|^Remote system type is/u,
  read: (lines) => boundAnew(lines, readLines(lines)),
};

const readLines = lineByLine((line): readonly LogLine[] | undefined => {
  const user = USER.exec(line);
  if (user) return user[1] === undefined || user[1] === "(none)" ? [] : [{ direction: "sent", text: `USER ${user[1]}` }];
  const prompt = PROMPT.exec(line);
  if (!prompt) return undefined;
  const [, , typed = ""] = prompt;
  const inner = stripLine(typed);
  const [command] = plainLine(inner);
  // A reply may stand behind the prompt when it came late.
  if (command && command.direction !== "note") return [command];
  return [{ direction: "note", text: `ftp> ${typed}` }];
}, readPlain);

/** Unix' client binds its port once more only when the server has refused PORT, and says in its user's language that this fails. */
function boundAnew(lines: readonly string[], log: readonly (readonly LogLine[])[]): readonly (readonly LogLine[])[] {
  return log.map((ones, index) => {
    const text = lines[index]?.trim() ?? "";
    if (!/^5/.test(text) || !isReplyLine(text) || !/^ftp: bind: /.test(lines[index + 1]?.trim() ?? "")) return ones;
    return [{ direction: "note", text, tells: true, statuses: [{ kind: "wants", verb: "PORT" }] }, ...ones];
  });
}
