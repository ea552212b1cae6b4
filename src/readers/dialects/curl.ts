import type { Dialect, LogLine } from "../lines/logLine";
import { plainLine, readPlain } from "../lines/plain";
import { timeOf } from "../lines/strip";

/** The block of a `--trace`: who sent it, then lines of hexadecimal and text, or of text alone. */
const BLOCK = /^(?:[\d:.]+ )?(=>|<=) (Send|Recv) (header|SSL data|data)/;
const DUMP = /^[0-9a-f]{4,8}: (?:((?:[0-9a-f]{2} ){1,16}) *)?(.*)$/;

/** curl with `-v`, `--trace` or `--trace-ascii`. */
export const curl: Dialect = {
  id: "curl",
  marks: /^(?:[\d:.]+ )?(?:\* +(?:Trying|Connected to|Connect data stream|Connecting to|TCP_NODELAY|Server denied|Closing connection|Uses? |Hostname|Host |Could not resolve|connect to|Failed to connect|Established)|.{0,40}\b(?:c(?:url|URL)\b[^:]{0,20}\[[0-2]\]|CURLINFO_\w+):|== Info: |(?:=>|<=) (?:Send|Recv) |curl: \(\d+\))/,
  read(lines) {
    let direction: "sent" | "received" | undefined;
    // A block is one piece of the conversation; its lines are cut at sixteen or sixty-four bytes.
    let piece: LogLine[] | undefined;
    const log = lines.map((line): LogLine[] => {
      const block = BLOCK.exec(line);
      if (block) {
        direction = block[3] === "header" ? (block[1] === "=>" ? "sent" : "received") : undefined;
        piece = undefined;
        return [];
      }
      const dump = DUMP.exec(line);
      if (dump) {
        const part = dump[2] ?? "";
        const [begun] = piece ?? [];
        if (piece && begun) piece[0] = { ...begun, text: begun.text.slice(0, 4000) + part };
        else if (direction) return piece = [{ direction, text: part }];
        return [];
      }
      direction = undefined;
      return [...own(line)];
    });
    // Line ends show as dots where there is a hexadecimal part.
    return log.map((told) => told.map((line) => (line.direction === "note" ? line : { ...line, text: line.text.replace(/\.\.$/, "").trim() })));
  },
};

/** What a program that uses the library prints of the type that curl gives it: CURLINFO_TEXT, _HEADER_IN and _HEADER_OUT are 0, 1 and 2. */
const CALLBACK = /^.{0,40}\b(?:curl\b[^:]{0,20}\[([0-2])\]|CURLINFO_(TEXT|HEADER_IN|HEADER_OUT)):\s*(?:- +)?/i;
const KINDS: Readonly<Record<string, "note" | "received" | "sent">> = { 0: "note", 1: "received", 2: "sent", TEXT: "note", HEADER_IN: "received", HEADER_OUT: "sent" };

function own(line: string): readonly LogLine[] {
  const callback = CALLBACK.exec(line);
  const kind = KINDS[(callback?.[1] ?? callback?.[2] ?? "").toUpperCase()];
  if (callback && kind) return plainLine({ text: line.slice(callback[0].length).trim(), arrow: kind });
  const match = /^(?:(\d\d:\d\d:\d\d\.\d+) )?([*<>]|== Info:) ?(.*)$/.exec(line);
  if (!match) return readPlain(line.replace(/^curl: \(\d+\) /, ""));
  const [, time, sign = "", text = ""] = match;
  const at = time === undefined ? undefined : timeOf(time);
  const arrow = sign === ">" ? "sent" : sign === "<" ? "received" : "note";
  return plainLine({ text: text.trim(), arrow, ...(at === undefined ? {} : { at }) });
}
