import { range } from "../../text";
import type { Piece } from "../shared/line";

/** A line of /etc/default/pure-ftpd-common that looks like an assignment. Blanks around `=` make a command of it. */
export interface Assignment {
  readonly name: Piece;
  /** Without its quotes. */
  readonly value: Piece;
  readonly blanks: "none" | "before" | "after";
}

/** Whether Debian's init script reads a file of that name, as a piece of shell. */
export function isDefaultsFile(fileName: string): boolean {
  return /(?:^|[\\/])default[\\/]pure-ftpd-common$/.test(fileName);
}

/** The assignments of /etc/default/pure-ftpd-common, a shell script in name only. */
export function readDefaults(text: string): readonly Assignment[] {
  return text.split("\n").flatMap((raw, line): readonly Assignment[] => {
    const [, start = "", name = "", before = "", after = "", quote = "", value = ""] = /^([ \t]*(?:export[ \t]+)?)([A-Za-z_]\w*)([ \t]*)=([ \t]*)(["']?)([^"'\s;#]*)/.exec(raw) ?? [];
    if (name === "") return [];
    const from = start.length + name.length + before.length + 1 + after.length + quote.length;
    return [{
      name: { text: name, range: range(line, start.length, line, start.length + name.length) },
      value: { text: value, range: range(line, from, line, from + value.length) },
      blanks: before !== "" ? "before" : after !== "" && value !== "" ? "after" : "none",
    }];
  });
}
