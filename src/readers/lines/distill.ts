import { anyOf } from "../words/anyOf";

/** A line of a log with its number, counted from 1. */
export interface Numbered { readonly number: number; readonly text: string }

interface Kept extends Numbered { readonly trouble: boolean }

/** One connection of a long log while it goes by: its first lines, those around trouble, and its last. */
interface Piece {
  readonly head: Kept[];
  middle: Kept[];
  tail: Kept[];
  trouble: boolean;
  talked: boolean;
  named: boolean;
}

/** What is kept of a log that is too long to be read whole. `lines` are in their order. `seen`: how many connections there were. */
export interface Distilled {
  readonly lines: readonly Numbered[];
  readonly kept: number;
  readonly seen: number;
}

export interface Distiller {
  readonly take: (line: Numbered) => void;
  readonly end: () => Distilled;
}

const HEAD = 100;
const MIDDLE = 300;
const TAIL = 200;
/** So many lines around a line with trouble are worth keeping. */
const AROUND = 20;
const MOST_OPEN = 100;
/** UTF-16 units: of a line, and kept of connections with trouble and of others. */
const LINE_LIMIT = 1000;
const TROUBLED_LIMIT = 500_000;
const QUIET_LIMIT = 150_000;

const GREETING = /(?:^|[^\d.,:])220[ -]|\bCONNECT: Client|session opened|[Cc]onnected on port|[Nn]ew (?:session|connection)/;
const USER = /\bUSER \S/;
const TALKS = /\b(?:USER|PASS|AUTH|PASV|EPSV|PORT|LIST|MLSD|RETR|STOR|CWD)\b|(?:^|[^\d.,:])(?:2[23][1-9]|331|230|150)[ -]/;
const TROUBLE = anyOf(
  /(?:^|[^\d.,:/])(?:4[235][0-7]|5[0-5]\d)[ -](?!\d)|OOPS|refus|fail|error|denied|tim(?:ed|e) ?out/i,
  /reject|violation|illegal|cannot|unable|could ?n[o']t|expired/i,
);

/**
 * Reduces a long log to its beginning and to windows on its connections, those with trouble first and of those the last ones: in bounded memory,
 * looking at each line once. `channelOf` tells connections apart that are told side by side; a line for which it says undefined belongs to none.
 */
export function newDistiller(channelOf: (line: string) => string | undefined): Distiller {
  const open = new Map<string, Piece>();
  const troubled = newStore(TROUBLED_LIMIT);
  const quiet = newStore(QUIET_LIMIT);
  const beginning: Kept[] = [];
  let connections = 0;
  const finish = (channel: string, piece: Piece): void => {
    open.delete(channel);
    (piece.trouble ? troubled : quiet).add(piece);
  };
  const begin = (): Piece => {
    connections++;
    const [oldest] = open;
    if (oldest && open.size >= MOST_OPEN) finish(...oldest);
    return { head: [], middle: [], tail: [], trouble: false, talked: false, named: false };
  };
  return {
    take({ number, text: line }) {
      const shown = line.slice(0, 500);
      // A copy: a part of a string keeps the whole string in memory.
      const text = ` ${line.slice(0, LINE_LIMIT)}`.slice(1);
      const one: Kept = { number, text, trouble: TROUBLE.test(shown) };
      if (beginning.length < HEAD) beginning.push(one);
      const channel = channelOf(shown);
      if (channel === undefined) return;
      const last = open.get(channel);
      const names = USER.test(shown);
      const isOver = last?.talked === true && (GREETING.test(shown) || (last.named && names));
      if (last && isOver) finish(channel, last);
      const piece = last && !isOver ? last : begin();
      // The order of the map is that of the last lines.
      open.delete(channel);
      open.set(channel, piece);
      keep(piece, one);
      piece.talked ||= names || TALKS.test(shown);
      piece.named ||= names;
      piece.trouble ||= one.trouble;
    },
    end() {
      for (const [channel, piece] of [...open]) finish(channel, piece);
      const pieces = [...troubled.all(), ...quiet.all()];
      const byNumber = new Map([...beginning, ...pieces.flatMap(linesOf)].map((line) => [line.number, line]));
      return { lines: [...byNumber.values()].sort((one, other) => one.number - other.number), kept: pieces.length, seen: connections };
    },
  };
}

function keep(piece: Piece, line: Kept): void {
  if (piece.head.length < HEAD) piece.head.push(line);
  else piece.tail.push(line);
  if (piece.tail.length < 2 * TAIL) return;
  const troubles = piece.tail.flatMap(({ trouble }, index) => (trouble ? [index] : []));
  const near = (index: number): boolean => troubles.some((one) => Math.abs(one - index) <= AROUND);
  const gone = piece.tail.slice(0, TAIL);
  piece.middle = [...piece.middle, ...(troubles.length === 0 ? [] : gone.filter((_, index) => near(index)))].slice(-MIDDLE);
  piece.tail = piece.tail.slice(TAIL);
}

function linesOf({ head, middle, tail }: Piece): readonly Kept[] {
  return [...head, ...middle, ...tail];
}

/** Keeps the last pieces, as many as fit. */
function newStore(limit: number): { readonly add: (piece: Piece) => void; readonly all: () => readonly Piece[] } {
  const pieces: { readonly piece: Piece; readonly size: number }[] = [];
  let total = 0;
  return {
    add(piece) {
      const size = linesOf(piece).reduce((sum, { text }) => sum + text.length, 0);
      pieces.push({ piece, size });
      total += size;
      while (total > limit && pieces.length > 1) total -= pieces.shift()?.size ?? 0;
    },
    all: () => pieces.map(({ piece }) => piece),
  };
}
