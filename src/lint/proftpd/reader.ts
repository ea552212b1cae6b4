import { LINES_OF_A_FILE, type PlacedFile, type Surroundings } from "../shared/include";
import { directiveFor } from "./catalogue";
import { evaluate, isSeen, waitsForLabel, type Known, type OpenCondition } from "./conditions";
import { isConditional, type Conf, type Placed } from "./conf";
import type { ProftpdDaemon } from "./daemons";
import type { Directive } from "./directives";
import { parse, type Line, type Statement } from "./parse";
import { closeSection, contextIn, dropUnknown, serverIn } from "./sections";

interface Name {
  readonly key: string;
  readonly directive: Directive | undefined;
  /** Where all of that key are collected. */
  readonly like: Placed[];
}

type Where = Pick<Placed, "section" | "context" | "server">;

const MOST_FILES = 200;
const DEEPEST = 16;

/** A configuration with the files that it includes, as far as they are known. `isPart`: some other file includes this one, nobody knows in which section. */
export function readConf(text: string, daemon: string, surroundings: Surroundings & { readonly isPart?: boolean } = {}): Conf {
  return new Reader(daemon as ProftpdDaemon, surroundings).read(text);
}

/** Goes through the lines in the daemon's order: what is open, skipped, loaded and defined at each. */
class Reader {
  private readonly placed: Placed[] = [];
  private readonly byKey = new Map<string, Placed[]>();
  private readonly sections: Placed[] = [];
  private readonly conditions = new Map<string, OpenCondition[]>();
  private readonly known: Known = { modules: new Set(), labels: new Set() };
  private readonly files: PlacedFile[] = [];
  private readonly loaded = new Set<string>();
  private readonly names = new Map<string, Name>();
  private where: Where = { section: undefined, context: "server config", server: "main" };
  private maybes = 0;
  private hasInclude = false;
  private skipped: { readonly placed: Placed; readonly key: string; depth: number; endsOfDefines: number } | undefined;

  constructor(private readonly daemon: ProftpdDaemon, private readonly surroundings: Surroundings & { readonly isPart?: boolean }) {}

  read(text: string): Conf {
    const lines = parse(text);
    this.readLines(lines, []);
    dropUnknown(this.sections);
    const { daemon, placed, byKey, files, hasInclude, loaded, skipped } = this;
    const open = [...this.conditions.values()].flat().flatMap(({ placed: one, presence }) => (presence === "maybe" ? [one] : []));
    const unclosed = [...this.sections.filter(({ directive }) => directive), ...(skipped ? [skipped.placed] : []), ...open.filter(waitsForLabel).slice(skipped?.endsOfDefines ?? 0)];
    return { daemon, lines, placed, byKey, unclosed, unclosedModules: open.filter(({ key }) => key === "<ifmodule>"), hasInclude, files, loaded, isPart: this.surroundings.isPart ?? false };
  }

  /** @param from the paths of the files that include this one */
  private readLines(lines: readonly Line[], from: readonly string[]): void {
    for (const line of lines) {
      if (line.kind === "blank" || line.kind === "comment") continue;
      if (this.skipped) this.skip(line);
      else this.readStatement(line, from);
    }
  }

  /** The daemon compares the whole line: a blank or a comment after the end tag hides it. */
  private skip({ text }: Statement): void {
    const { skipped } = this;
    if (!skipped || !text.startsWith("<")) return;
    const line = text.toLowerCase();
    if (line === "</ifdefine>") skipped.endsOfDefines++;
    else if (line.startsWith("<ifdefine")) skipped.endsOfDefines--;
    if (line.startsWith(skipped.key.slice(0, -1))) skipped.depth++;
    else if (line === skipped.key.replace("<", "</") && --skipped.depth === 0) this.skipped = undefined;
  }

  private readStatement(statement: Statement, from: readonly string[]): void {
    const { key, directive, like } = this.nameOf(statement);
    if (statement.kind === "close" && directive) dropUnknown(this.sections);
    const section = this.sections.at(-1);
    // A section that a conditional has left open is as uncertain as that, and so is what stands in it.
    const presence = this.maybes > 0 || section?.presence === "maybe" ? "maybe" : "yes";
    const { context, server } = this.placeIn(section);
    const here: Placed = { order: this.placed.length, statement, key, directive, context, server, presence, section };
    this.placed.push(here);
    if (statement.kind !== "close") like.push(here);
    if (statement.kind === "directive") {
      if (key === "include") this.include(here, from);
      else this.remember(here);
    } else if (isConditional(key)) this.readConditional(here);
    else if (statement.kind === "open") this.sections.push(here);
    else closeSection(this.sections, key, directive?.module);
  }

  /** A file has few different names. */
  private nameOf({ kind, name }: Statement): Name {
    const found = this.names.get(name);
    if (found) return found;
    const lower = name.toLowerCase();
    const key = kind === "close" ? lower.replace("</", "<") : lower;
    const like = this.byKey.get(key) ?? [];
    const made = { key, directive: directiveFor(key, this.daemon), like };
    this.names.set(name, made);
    this.byKey.set(key, like);
    return made;
  }

  /** Most lines stand in the same section as the one before. */
  private placeIn(section: Placed | undefined): Where {
    if (this.where.section !== section) this.where = { section, context: contextIn(section), server: serverIn(section) };
    return this.where;
  }

  private readConditional(here: Placed): void {
    const { statement, key } = here;
    const open = this.conditions.get(key) ?? [];
    if (statement.kind === "close") {
      if (statement.arguments.length === 0 && isSeen(statement, open.at(-1)) && open.pop()?.presence === "maybe") this.maybes--;
      return;
    }
    const presence = evaluate(statement, this.known, this.hasInclude);
    if (presence === "no") {
      this.skipped = { placed: here, key, depth: 1, endsOfDefines: 0 };
      return;
    }
    open.push({ placed: here, presence });
    this.conditions.set(key, open);
    if (presence === "maybe") this.maybes++;
  }

  private include({ statement }: Placed, from: readonly string[]): void {
    for (const { text: path } of statement.arguments) {
      const files = this.surroundings.include?.(path);
      if (!files) this.hasInclude = true;
      for (const file of files ?? []) {
        // The daemon runs out of stack over a file that includes itself.
        if (from.includes(file.path) || from.length === DEEPEST || this.files.length === MOST_FILES) continue;
        const firstLine = LINES_OF_A_FILE * (this.files.length + 1);
        this.files.push({ ...file, firstLine });
        this.readLines(parse(file.text, firstLine), [...from, file.path]);
      }
    }
  }

  private remember({ key, presence, statement: { arguments: [word] } }: Placed): void {
    if (!word) return;
    if (key === "loadmodule") {
      this.loaded.add(word.text);
      if (presence === "yes") this.known.modules.add(word.text);
    }
    if (key === "define" && presence === "yes") this.known.labels.add(word.text);
  }
}
