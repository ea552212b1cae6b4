import { lineByLine, type Dialect } from "../lines/logLine";
import { plainLine, readPlain } from "../lines/plain";
import { timeOf } from "../lines/strip";

const LINE = /^\s*([.<>!*]) (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}) ?(.*)$/;

/** WinSCP's session log: one sign, the time, the text. `.` is WinSCP itself, `!` and `*` are errors. */
export const winscp: Dialect = {
  id: "winscp",
  marks: LINE,
  read: lineByLine((line) => {
    const match = LINE.exec(line);
    if (!match) return undefined;
    const [, sign = ".", time = "", text = ""] = match;
    const at = timeOf(time) ?? 0;
    return sign === "<" ? [{ direction: "received", text, at }] : plainLine({ text: text.replace(/^\(E[A-Za-z]+\) /, ""), at });
  }, readPlain),
};
