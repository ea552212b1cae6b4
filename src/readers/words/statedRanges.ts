import type { StatedRange } from "../../ftp/evidence";

/** What daemons, their images and people call the range of passive ports. */
const DAEMONS = /\bpasv|_pasv|passive/i;
/** What opens, forwards or publishes ports, and prose about it. */
const OPENS = /--?dports?\b|--add-port|\bufw\b|\b(?:Custom )?TCP(?: Rule)?\b|^\s*-\s*["']?\d|\s-p ?\d|\bports?\b.{0,60}\b(?:open|forward|allow|map|publish|expose)|\b(?:open|forward|allow|map|publish|expose)\w*\b.{0,60}\bports?\b/i;
const PAIR = /(?<![\d.,:/-])(\d{4,5}) ?(?:[-–—:~]|\.\.|to|through) ?(\d{4,5})(?![\d.,-])/g;
/** ProFTPD, Pure-FTPd; Python, where the end is not part of it. */
const DIRECTIVE = /^\s*Passive(?:Ports|PortRange)\s+(\d{4,5})\s+(\d{4,5})\b/i;
const PYTHON = /passive\w*\s*=\s*(?:list\()?range\((\d{4,5}),\s*(\d{4,5})\)/i;
const END = /(?:pasv|passive)\w{0,20}?(min|start|first|low|max|end|last|high)\w{0,10}["']?\s*(?:[=:]|\s)\s*["']?(\d{4,5})\b/gi;
/** A line of the conversation tells ports of its own. */
const SPOKEN = /\b22[79][ -]|\bEntering\b/;

/** What the text around a log states of the range of passive ports: in the daemon's configuration, or what was opened for it. */
export function statedRanges(lines: readonly string[]): readonly StatedRange[] {
  const found: StatedRange[] = [];
  let low: number | undefined;
  for (const whole of lines) {
    const line = whole.slice(0, 300);
    if (SPOKEN.test(line)) continue;
    const by = DAEMONS.test(line) ? "daemon" : "firewall";
    const add = (first: number, last: number): void => { if (isRange(first, last)) found.push({ by, first, last }); };
    const directive = DIRECTIVE.exec(line);
    const python = PYTHON.exec(line);
    if (directive) add(Number(directive[1]), Number(directive[2]));
    else if (python) add(Number(python[1]), Number(python[2]) - 1);
    else if (by === "daemon" || OPENS.test(line)) for (const [, first, last] of line.matchAll(PAIR)) add(Number(first), Number(last));
    for (const [, end = "", port] of line.matchAll(END)) {
      if (/^(?:min|start|first|low)/i.test(end)) low = Number(port);
      else if (low !== undefined) add(low, Number(port));
    }
  }
  return found;
}

/** Years look the same. */
function isRange(first: number, last: number): boolean {
  return first >= 1024 && last >= first && last <= 65_535 && !(first > 1969 && last < 2100);
}
