import { range, type Range } from "../../text";
import { debianComplaint, debianForm, debianOption, type DebianForm } from "./debian";
import type { Option } from "./options";
import { endOfText, mapLines, startOfText, type Line, type Statement } from "./parse";

/** One of Debian's files as pure-ftpd-wrapper reads it: parse_file and its callers. */
export interface OptionFile {
  readonly name: string;
  readonly lines: readonly Line[];
  /** Undefined when no option has a file of that name: the wrapper stops. */
  readonly option: Option | undefined;
  readonly form: DebianForm | undefined;
  /** The line that becomes a switch. */
  readonly setting: Statement | undefined;
  /** The line that stops the wrapper, and its words; also one whose switch stops the daemon. */
  readonly refused: { readonly range: Range; readonly text: string; readonly words: string } | undefined;
  /** Lines that nobody reads, because one above them has become a switch. */
  readonly unread: readonly Range[];
}

// Names that the wrapper knows, though no version has such an option in its own file.
const NAMES_OF_THE_WRAPPER = ["FSCharset"];

/** @param name of the file, without folders */
export function readOptionFile(text: string, name: string): OptionFile {
  const option = debianOption(name);
  const form = option ? debianForm(option) : NAMES_OF_THE_WRAPPER.includes(name) ? "ignored" : undefined;
  const pieces = mapLines(text, pieceOf);
  const lines = pieces.map(({ line }) => line);
  const file = { name, lines, option, form, setting: undefined, refused: undefined, unread: [] };
  if (!option || form === undefined || form === "ignored") return file;
  const values = pieces.filter(({ line: { kind } }) => kind === "statement");
  for (const [index, piece] of values.entries()) {
    const complaint = debianComplaint(form, piece.text);
    const words = complaint === undefined ? refusedByDaemon(form, piece.text) : `Invalid configuration file /etc/pure-ftpd/conf/${name}: ${complaint}`;
    if (words !== undefined) return { ...file, refused: { ...piece, words } };
    // What yields no switch is no value: the next line is asked.
    if (form === "boolean" && /^(?:no|0|off)$/i.test(piece.text)) continue;
    return { ...file, setting: settingOf(piece, option), unread: values.slice(index + 1).map((one) => one.range) };
  }
  return file;
}

interface LinePiece {
  readonly line: Line;
  readonly range: Range;
  readonly text: string;
}

function pieceOf(raw: string, line: number, eol: "\n" | ""): LinePiece {
  const end = endOfText(raw, raw.length);
  const start = startOfText(raw, end);
  const text = raw.slice(start, end);
  const kind = text === "" ? "blank" : text.startsWith("#") ? "comment" : "statement";
  const piece = { text, range: range(line, start, line, start + text.length) };
  if (kind !== "statement") return { line: { kind, line, raw, eol }, ...piece };
  const nothing = { text: "", range: range(line, start, line, start) };
  const statement: Statement = { kind, line, raw, eol, match: { kind: "unknown" }, option: undefined, words: undefined, read: raw, text, name: nothing, value: piece };
  return { line: statement, ...piece };
}

function settingOf({ line, text, range: where }: LinePiece, option: Option): Statement {
  const match = { kind: "accepted", option, value: 0 } as const;
  return { ...line, kind: "statement", match, option, words: undefined, read: line.raw, text, name: { text: option.name, range: where }, value: { text, range: where } };
}

/** The wrapper makes an argument of its own complaint about an address. */
function refusedByDaemon(form: DebianForm, value: string): string | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(value)?.slice(1) ?? [];
  if (form !== "address" || (parts.length === 4 && parts.every((part) => Number(part) < 256))) return undefined;
  return `Invalid argument: "${`"${value}":`.split(" ")[0] ?? ""}"`;
}
