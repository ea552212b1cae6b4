import type { Failure, Reply } from "../evidence";
import { decodeLine, foldLine, frameLines, LINE_LIMIT, REPLY_LIMIT, type OpenReply } from "../reply";
import type { Span } from "../transcript";

/** What a control connection has received and nobody has taken yet. */
export type Received = { readonly reply: Reply; readonly at: Span } | { readonly stray: string; readonly at: Span };

/** A run needs some dozens of lines. */
const LINES_LIMIT = 4096;

export interface Inbox {
  readonly items: Received[];
  /** The first bytes as Latin-1, up to 200. */
  firstBytes(): string;
  /** Takes bytes as they come. A failure: a cap is reached and nothing more is read. */
  add(bytes: Buffer): Failure | undefined;
  /** The connection is over: whether a line without its end was left. */
  end(): boolean;
  /** Takes out everything, the unfinished line too. */
  drain(): string;
}

/** Frames bytes into replies. @param record writes a received line and returns its index and what of it may be shown */
export function createInbox(record: (line: string) => { readonly index: number; readonly shown: string }): Inbox {
  const items: Received[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let open: { readonly reply: OpenReply; readonly first: number } | undefined;
  let firstBytes = "";
  let lines = 0;

  const addLine = (bytes: Buffer): Failure | undefined => {
    const long = bytes.length > LINE_LIMIT;
    const text = decodeLine(bytes);
    const { index, shown } = record(long ? text.slice(0, 200) : text);
    lines += 1;
    if (long) return { kind: "too-much", what: "line", limit: LINE_LIMIT };
    // Masking changes no code and no address, so the reply can be folded from what is shown.
    const folded = foldLine(open?.reply, shown);
    const at = { first: open?.first ?? index, last: index };
    open = folded.kind === "open" ? { reply: folded.open, first: at.first } : undefined;
    if (folded.kind === "reply") items.push({ reply: folded.reply, at });
    if (folded.kind === "stray") items.push({ stray: folded.text, at });
    const flooded = lines > LINES_LIMIT || (folded.kind === "open" && folded.open.size > REPLY_LIMIT);
    return flooded ? { kind: "too-much", what: "reply", limit: REPLY_LIMIT } : undefined;
  };

  return {
    items,
    firstBytes: () => firstBytes,
    add: (bytes) => {
      if (firstBytes.length < 200) firstBytes = (firstBytes + bytes.toString("latin1")).slice(0, 200);
      const framed = frameLines(rest, bytes);
      rest = framed.rest;
      for (const line of framed.lines) {
        const failure = addLine(line);
        if (failure) return failure;
      }
      return rest.length > LINE_LIMIT ? addLine(rest) : undefined;
    },
    end: () => {
      const unfinished = rest;
      rest = Buffer.alloc(0);
      if (unfinished.length > 0) addLine(unfinished);
      return unfinished.length > 0;
    },
    drain: () => {
      const whole = items.splice(0).map((item) => "reply" in item ? item.reply.lines.join("\n") : item.stray);
      const text = [...whole, ...(open?.reply.lines ?? [])].join("\n") + decodeLine(rest);
      rest = Buffer.alloc(0);
      open = undefined;
      return text;
    },
  };
}
