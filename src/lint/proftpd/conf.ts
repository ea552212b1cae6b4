import type { PlacedFile } from "../shared/include";
import type { ProftpdDaemon } from "./daemons";
import type { Context, Directive } from "./directives";
import type { Line, Statement } from "./parse";

/** The server that a directive is for: the main one, a virtual host (by its start tag), or all of them by `<Global>`. */
export type Server = "main" | "global" | Statement;

/** A statement that is not skipped for certain, with its surroundings. */
export interface Placed {
  /** Its index among all. */
  readonly order: number;
  readonly statement: Statement;
  /** Its name in lower case; an end tag has that of its start tag. */
  readonly key: string;
  /** Undefined when the daemon has no directive or section of that name, whatever modules are loaded. */
  readonly directive: Directive | undefined;
  readonly context: Context;
  readonly server: Server;
  /** `maybe`: only parsed when a module is loaded or a label defined. */
  readonly presence: "yes" | "maybe";
  /** The section that is open here, if any. */
  readonly section: Placed | undefined;
}

export interface Conf {
  readonly daemon: ProftpdDaemon;
  /** Of the file itself, without those that it includes. */
  readonly lines: readonly Line[];
  /**
   * In the order in which the daemon reads them, included files in their places. There may be many thousands: rules `filter` them, since the loop of a
   * generator is never compiled while it runs.
   */
  readonly placed: readonly Placed[];
  /** The same, by name: `placed` may have many thousands. */
  readonly byKey: ReadonlyMap<string, readonly Placed[]>;
  /** Start tags that nothing closes, outermost first; a conditional only when the daemon skips to its end, as started without -D. */
  readonly unclosed: readonly Placed[];
  /** `<IfModule>` without an end, of modules that may be there or not: the daemon misses the end only when it skips the body. */
  readonly unclosedModules: readonly Placed[];
  /** Some settings are in files of which nothing is known. */
  readonly hasInclude: boolean;
  readonly files: readonly PlacedFile[];
  /** In which section some other file includes this one is not known. */
  readonly isPart: boolean;
  /** Modules that the file loads, by their names with `.c`. */
  readonly loaded: ReadonlySet<string>;
}

const CONDITIONALS: ReadonlySet<string> = new Set(["ifmodule", "ifdefine", "ifversion"].flatMap((name) => [`<${name}>`, `</${name}>`]));

/** `</Limit>` where `<Limit>` is the innermost open section. */
export function closesItsSection({ key, section }: Placed): boolean {
  return section !== undefined && key === section.key;
}

/** Finds the innermost section with that key around a statement. It remembers what it passed: sections may be nested thousands deep. */
export function innermost(key: string): (placed: Placed) => Placed | undefined {
  const known = new Map<Placed, Placed | undefined>();
  return ({ section }) => {
    const path: Placed[] = [];
    let outer = section;
    for (; outer && outer.key !== key && !known.has(outer); outer = outer.section) path.push(outer);
    const found = outer === undefined || outer.key === key ? outer : known.get(outer);
    for (const one of path) known.set(one, found);
    return found;
  };
}

/** Whether a section only decides whether its lines are read: IfDefine, IfModule and the like. */
export function isConditional(name: string): boolean {
  return name.startsWith("<") && CONDITIONALS.has(name.toLowerCase());
}
