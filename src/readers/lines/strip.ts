import { isCommand, isReplyLine } from "../session/grammar";

const TIME = /\b(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d{1,6}))?(?: ?([AaPp])\.?[Mm]\b)?/;
/** What logs put before the text: dates, times, levels, numbers of threads and processes, names of programs. */
const PREFIXES: readonly RegExp[] = [
  /^\(\d+\) ?[\d/.-]+,? [\d:]+(?: ?[AP]M)? - [^>]{0,80}\([\d.:a-f]+\)>\s*/i,
  /^[\d.]{7,15}:\d{1,5}-\[[^\]]{0,40}\]\s*/,
  /^[^=]{0,200}(?:=[^=]{0,100}){0,6}?\bline=(?=[A-Z]{3,4}\b|\d{3}[ -])/,
  // Rebex: level, object, thread.
  /^(?:INFO|DEBUG|VERBOSE|ERROR) \w{1,40}\(\d{1,6}\)\[\d{1,6}\] (?:Info: )?/,
  /^\d?[\w-]+\.[jt]s(?: \[\w+\])?:\d+(?::\d+)?\s+/,
  // The address of whoever is at the other end.
  /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})? ?(?:[>|:-]|->) (?=[1-6][0-7]\d[ -]|[A-Z]{3,4}(?: |$))/,
  /^\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} +\d+ +\d+ [VDIWEF] [^\s:]{1,60} *: /,
  /^[\w:]{2,40}=GLOB\(0x[\da-f]+\)(?=[<>]{3})/,
  /^[VDIWE]\/[\w.]+ ?\( *\d+\):\s*/,
  // ESP-IDF: level, milliseconds since the start, tag.
  /^[VDIWE] \(\d{1,10}\) \S{1,40}: /,
  // A reply that is shown between brackets, of which the second stands after its line end.
  /^\[(?=[1-6]\d\d(?:[ -][^\]]*)?$)/,
  // NLog: time, level, name of the logger.
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{4}\|\w{4,5}\|[^|\s]{1,100}\|/,
  /^\d{4}[-/.]\d\d?[-/.]\d\d?[T ,]+\d\d?:\d\d:\d\d(?:[.,]\d+)?(?: ?(?:Z|[+-]\d\d:?\d\d))?[\s:;,|-]*/,
  /^\d\d?[-/.]\d\d?[-/.]\d{2,4}[T ,]+\d\d?:\d\d(?::\d\d)?(?:[.,]\d+)?(?: ?[AP]M)?[\s:;,|-]*/i,
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d\d? \d\d:\d\d:\d\d(?: \d{4})?[\s:]*/,
  // Arduino's serial monitor has an arrow behind the time, whoever speaks.
  /^\d\d:\d\d:\d\d\.\d{3} -> /,
  /^\d\d?:\d\d:\d\d(?:[.,:]\d+)?(?: ?[AP]M\b)?[\s:;,|-]*/i,
  /^[[(](?!\d{3}[ -]|\w+ socket\))[^\])]{1,40}[\])](?=[\s:]|\S)[\s:]*/,
  // Python's logging without a format: level, name of the logger.
  /^(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[A-Za-z_][\w.-]{0,60}:/,
  /^(?:DEBUG|INFO|TRACE|VERBOSE|ERROR|NOTICE|FINE|FINER|FINEST|LOG|DBG|ERR|Debug|Info|Trace|Verbose|Notice|debug|info|trace)\b ?(?:[:|>-]+\s*|\s+(?=[<>*-]|[A-Z]{3,4}\b|\d{3}\b|\[))/,
  /^\d{1,2}[:.)>|](?!\d)\s*/,
  /^\d{1,5} (?=\d{1,3} \S+ ?[:：])/,
  /^\d{1,3} (?=[^\s\d:：]+(?: [^\s\d:：]+)? ?[:：]\s)/,
  /^(?:ftp|FTP|ftps|FTPS)(?: \w+)?: (?=\d{3}[ -]|[A-Z]{3,4}\b|[<>]|-- \d)/,
  /^[A-Za-z][\w.$-]{0,60}(?:\[\d+\])?: (?=[<>]|-{2,4}[> ]|\*{4} |\d{3}[ -])/,
  // Fetch, in the system's log
  /^Fetch\.[\w.]{1,40}\[\d+\]: \[[^\]]{1,80}\] (?:0x[\da-f]+ (?=\d{3}[ -]|[A-Z]{3,4}\b))?/,
  // lftp's log file names the host first.
  /^[a-z\d-]+(?:\.[a-z\d-]+)+ (?=-{4} |---> |<--- |\*{4} )/i,
  /^[│┃|]\s+/,
  /^EZ[A-Z]\d{4}[IEW]\s+/,
];
const MARKER = /^(?:<- \d{1,4} --|-- \d{1,4} ->)\s+|^(?:[-=]{0,4}[<>]{1,3}[-=]{0,4}>?|={2,3}>|\*{1,4}|#|[!.]|-{2,4})\s+|^(?:[-=]{1,4}[<>]|[<>][-=]{1,4}|[<>])\s*/;
const LABEL = /^Send (?=[A-Z]{3,4}$)|^(?:[CSTR]|(?:Send|Sent|Sending|Received|Got|Wrote) (?:reply|response|answer|command|cmd)|Command is|[TR]x|[TR]X|(?:FTP )?(?:Tx|Rx)|Cmd|CMD|Command|COMMAND|Reply|Response|RESPONSE|Resp|Recv|Received|RECEIVED|Send|Sent|SEND|RECV|SENT|Server(?: (?:reply|Reply|response|Response))?|Client|Request|Answer|Status|STATUS|ERROR|Error|Returns|FTP (?:command|response|reply|sent|received))(?:[:：]>?|>)\s*/;

const SENT = /^(?!\w+ (?:reply|response|answer))(?:C\b|T|(?:FTP )?T[xX]|cmd|command|send|sent|client|request|ftp command|ftp sent|\w+ (?:command|cmd))/i;

/** A command behind one of these is named in an answer, to FEAT for example. */
const ANSWER = /^(?:Response|Reply|Resp)\b/i;

export interface Stripped {
  readonly text: string;
  /** Milliseconds since midnight. */
  readonly at?: number;
  /** What a marker such as `>` or `<---` before the text says. */
  readonly arrow?: "sent" | "received" | "note";
}

/** The text of a log line without what stands before it. Stops where a command or a reply begins. */
export function stripLine(line: string): Stripped {
  const at = timeOf(line.slice(0, 60));
  let text = unquote(line.slice(0, 4000).trim());
  let arrow: Stripped["arrow"];
  for (let round = 0; round < 8 && !isCommand(text) && !isReplyLine(text); round += 1) {
    const before = text;
    const marker = MARKER.exec(text)?.[0];
    if (marker !== undefined) {
      arrow = /^(?:[-=]*>|-- \d)/.test(marker) ? "sent" : /^[-=]*</.test(marker) ? "received" : "note";
      text = text.slice(marker.length);
    } else {
      const prefix = PREFIXES.find((one) => one.test(text));
      const label = prefix ? undefined : LABEL.exec(text)?.[0];
      text = prefix ? text.replace(prefix, "") : text.slice(label?.length ?? 0);
      if (label !== undefined) arrow = SENT.test(label) ? "sent" : ANSWER.test(label) && isCommand(text) ? "received" : arrow;
    }
    text = unquote(text.trim());
    if (text === before) break;
  }
  return { text, ...(at === undefined ? {} : { at }), ...(arrow === undefined ? {} : { arrow }) };
}

/** Milliseconds since midnight of the first time in `text`. */
export function timeOf(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours = "", minutes = "", seconds = "", fraction = "", half = ""] = match;
  const hour = half === "" ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Math.floor(Number(`0.${fraction || "0"}`) * 1000);
}

/** A string as programs print it, without its quotes and its line end. */
export function unquote(text: string): string {
  const inner = /^b?(['"`])(.*)\1[,;]?$/s.exec(text)?.[2] ?? /^`(.*)'$/s.exec(text)?.[1] ?? text;
  return inner.replace(/(?:\\r|\\n|<CRLF>|\[CR\]|\[LF\]|\r|\n)+$/g, "");
}
