import type { Dialect, LogLine } from "../logLine";
import { readPlain } from "../plain";

const STEP = /==> ([A-Z]{3,4})(?: ([^.=]*?))? *\.\.\. *([^=]*)/g;
const DATA: ReadonlySet<string> = new Set(["PASV", "EPSV", "LPSV", "PORT", "EPRT", "LPRT"]);

/**
 * Wget: `==> PASV ... done.    ==> RETR x ...`. It tells neither codes nor texts: what it calls done was granted, a number is the answer to SIZE, and
 * what stands on the next line is its complaint. With `-d` the replies stand between, bare.
 */
export const wget: Dialect = {
  id: "wget",
  marks: /==> [A-Z]{3,4}\b|^--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d--|^(?:Logging in as|A entrar como|Anmelden als|Ouverture de session)/,
  read(lines) {
    const verbose = lines.some((line) => /^--> (?:USER|PASV|TYPE)/.test(line));
    let waiting: string | undefined;
    return lines.flatMap((line): readonly LogLine[] => {
      const steps = verbose ? [] : [...line.matchAll(STEP)];
      if (steps.length === 0) {
        const refused = waiting;
        waiting = undefined;
        const log = readPlain(line.replace(/^\w+ (?=[\d.]+:\d)/, "Connecting to "));
        const isComplaint = refused !== undefined && DATA.has(refused) && /[.!]\s*$/.test(line) && line.length < 80 && !/\d/.test(line);
        return isComplaint ? [{ direction: "received", text: `500 ${line.trim()}` }] : log;
      }
      return steps.flatMap(([, verb = "", argument = "", result = ""]) => {
        waiting = result.trim() === "" ? verb : undefined;
        const sent: LogLine = { direction: "sent", text: DATA.has(verb) || argument === "" ? verb : `${verb} ${argument}` };
        return result.trim() === "" || DATA.has(verb) ? [sent] : [sent, { direction: "received", text: `200 ${result.trim()}` }];
      });
    });
  },
};
