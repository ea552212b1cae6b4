import { isReplyLine } from "../session/grammar";
import type { Dialect, LogLine } from "../lines/logLine";
import { readPlain } from "../lines/plain";
import { CLOSED } from "../words/closed";
import { failureOf } from "../words/status";

/** With `-d` it repeats its options first, a timeout or a password among them. */
const SETTING = /^Setting --/;
/** What it says to a connection that ends where a reply should come. */
const NO_REPLY = /^Error in server response/;
const STEP = /==> ([A-Z]{3,4})(?: ([^=]*?))? *\.\.\. *([^=]*)/g;
/** `Logging in as x ... Logged in!`, in any language: the name stands before the dots in most. */
const LOGIN = /^(?!==>)(?!.*HTTP)(?:(?:[^\s,|.…]+ ){2,6}([^\s,|:().…]+|\S+@\S+?)|(?:正在)?以 (\S+) (?:登录|的身分登入)|(\S+) (?:としてログインしています|사용자로 로그인했습니다)) ?(?:\.\.\.|…) ?(\S.*)?$/;
/** The bar of a transfer that is through. */
const THROUGH = /^100% ?\[[=+>]{5,}\]/;
/** The bar of one that gets nothing any more, or has got nothing yet. */
const STALLED = /^\s*\d{1,2}% ?\[.{0,200}\] *[\d.,]+[KMG]? +--\.-[KMG]?B?\/s/;
const SAVED = /\(.+B\/s\) [-–—]+ .*\[\d+(?:\/\d+)?\]\s*$/;
/** What Wget complains about without a code, with the code that servers have for it. */
const REFUSALS: Readonly<Record<string, number>> = { USER: 530, PASV: 502, EPSV: 502, RETR: 550, CWD: 550, LIST: 550 };
/** The end of a sentence. */
const STOP = /[.!。]\s*$/;
const DATA: ReadonlySet<string> = new Set(["PASV", "EPSV", "LPSV", "PORT", "EPRT", "LPRT"]);

/**
 * Wget: `==> PASV ... done.    ==> RETR x ...`. It tells neither codes nor texts: what it calls done was granted, a number is the answer to SIZE, and
 * what stands on the next line is its complaint. With `-d` the replies stand between, bare.
 */
export const wget: Dialect = {
  id: "wget",
  marks: /==> [A-Z]{3,4}\b|^--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d--|^(?:Logging in as|A entrar como|Anmelden als|Ouverture de session)/,
  read(all) {
    const lines = all.map((line) => (SETTING.test(line) ? "" : line));
    if (lines.some((line) => /^--> (?:USER|PASV|TYPE)/.test(line))) return lines.map(readPlain);
    const silent = !lines.some((line) => isReplyLine(line) || line.includes("==> "));
    let waiting: string | undefined;
    return lines.map((line, index): readonly LogLine[] => {
      if (silent && NO_REPLY.test(line)) return [{ direction: "note", text: line, statuses: [CLOSED] }];
      const steps = [...line.matchAll(STEP)];
      const user = LOGIN.exec(line);
      if (steps.length > 0) return steps.flatMap(([, verb = "", argument = "", result = ""], step) => {
        waiting = result.trim() === "" ? verb : undefined;
        // On the same line it goes on to another way only where the server has said no.
        if (waiting !== undefined && DATA.has(verb) && step < steps.length - 1) return [{ direction: "sent", text: verb }, { direction: "received", text: `${REFUSALS[verb] ?? 500} refused` }];
        return stepOf(verb, argument, result.trim(), complains(lines[index + 1] ?? ""));
      });
      if (user) {
        const [, before, chinese, first, result] = user;
        waiting = result === undefined ? "USER" : undefined;
        return [{ direction: "sent", text: `USER ${before ?? chinese ?? first ?? ""}` }, ...(result === undefined ? [] : readPlain(isReplyLine(result) ? result : "Logged in"))];
      }
      if (SAVED.test(line)) return [{ direction: "received", text: "226" }];
      // Where nothing of Wget's follows, that is how it stays.
      if (STALLED.test(line) && !lines.slice(index + 1).some((later) => wget.marks.test(later) || THROUGH.test(later) || SAVED.test(later) || failureOf(later))) {
        return [{ direction: "note", text: line, statuses: [{ kind: "failure", failure: { kind: "timeout", waitingFor: "data", afterMs: 0 } }] }];
      }
      if (THROUGH.test(line)) return [{ direction: "note", text: line, statuses: [{ kind: "listed" }] }];
      const verb = waiting;
      const isComplaint = verb !== undefined && (complains(line) || (verb === "USER" && STOP.test(line)));
      waiting = undefined;
      // What it complains about without naming the command is that no answer came.
      if (isComplaint && DATA.has(verb) && !/PASV|pasi|PORT|пасив/i.test(line)) return [{ direction: "note", text: line, statuses: [CLOSED] }];
      return isComplaint ? [{ direction: "received", text: `${REFUSALS[verb] ?? 500} ${line.trim()}` }] : readPlain(line);
    });
  },
};

function complains(line: string): boolean {
  return STOP.test(line) && line.length < 120 && !failureOf(line);
}

function stepOf(verb: string, argument: string, result: string, refused: boolean): readonly LogLine[] {
  const sent: LogLine = { direction: "sent", text: DATA.has(verb) || argument === "" ? verb : `${verb} ${argument}` };
  const passive = verb === "PASV" || verb === "EPSV";
  // It says `done` when the connection stands; until then it connects.
  if (passive && result === "" && !refused) return [sent, { direction: "note", text: "==> data connection ...", statuses: [{ kind: "data-to", to: { host: "", port: 0 } }] }];
  if (passive && result !== "" && !failureOf(result)) return [sent, { direction: "note", text: "==> data connection ... done.", statuses: [{ kind: "data-open" }] }];
  if (result === "") return [sent];
  if (failureOf(result)) return [sent, ...readPlain(result)];
  if (DATA.has(verb)) return [sent];
  return [sent, { direction: "received", text: `${verb === "RETR" || verb === "LIST" ? 150 : 200} ${result}` }];
}
