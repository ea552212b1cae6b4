import type { Dialect, LogLine } from "../lines/logLine";
import { readPlain } from "../lines/plain";
import { timeOf } from "../lines/strip";

const LINE = /\bFtpControlStream#\d{1,12} - (Created connection from|Sending command|Received response) ?(.*)$/;
const PEER = /^\[?([\d.a-f:]+?)\]?:\d{1,5} to \[?([\d.a-f:]+?)\]?:(\d{1,5})\.?$/i;
/** A reply of several lines goes on without a prefix. */
const NEXT = /^(?:\d{3}[ -]|\s)/;

/** The trace of .NET's FtpWebRequest (System.Net): commands and replies stand in brackets. */
export const dotnetTrace: Dialect = {
  id: "system.net trace",
  marks: LINE,
  read(lines) {
    let open = false;
    return lines.map((line): readonly LogLine[] => {
      const [, kind, rest = ""] = LINE.exec(line) ?? [];
      const at = timeOf(line.slice(0, 60));
      const common = at === undefined ? {} : { at };
      if (kind === undefined && open && NEXT.test(line)) {
        open = !line.trimEnd().endsWith("]");
        return [{ direction: "received", text: line.trimEnd().replace(/\]$/, ""), ...common }];
      }
      open = false;
      if (kind === undefined) return readPlain(line);
      const [, , host, port] = kind.startsWith("Created") ? PEER.exec(rest) ?? [] : [];
      if (host !== undefined) return [{ direction: "note", text: `Connected to ${host}:${port ?? ""}`, statuses: [{ kind: "connected", to: { host, port: Number(port) } }], ...common }];
      const said = rest.replace(/^\[/, "").replace(/\]\.?$/, "").trim();
      if (kind === "Sending command") return [{ direction: "sent", text: said, ...common }];
      open = kind === "Received response" && !/\]\.?\s*$/.test(rest);
      return said === "" ? [] : [{ direction: kind === "Received response" ? "received" : "note", text: said, ...common }];
    });
  },
};
