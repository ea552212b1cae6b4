import { evaluate, type Known } from "./conditions";
import { directiveByName } from "./catalogue";
import type { Context } from "./directives";
import { parse, type Line, type Statement } from "./parse";

/** The server that a directive is for: the main one, a virtual host (by its start tag), or all of them by `<Global>`. */
export type Server = "main" | "global" | Statement;

/** A statement that is not skipped for certain, with its surroundings. */
export interface Placed {
  readonly statement: Statement;
  readonly context: Context;
  readonly server: Server;
  /** `maybe`: only parsed when a module is loaded or a label defined. */
  readonly presence: "yes" | "maybe";
  /** The section that is open here, if any. */
  readonly section: Placed | undefined;
}

export interface Conf {
  readonly lines: readonly Line[];
  readonly placed: readonly Placed[];
  /** Start tags that nothing closes, outermost first; a conditional only when the daemon skips to its end. */
  readonly unclosed: readonly Placed[];
  /** Some settings are in other files. */
  readonly hasInclude: boolean;
}

const CONDITIONAL = /^<\/?(?:ifmodule|ifdefine|ifversion)>$/;
const CONTEXTS: readonly Context[] = ["<VirtualHost>", "<Global>", "<Anonymous>", "<Directory>", "<Limit>", "<Class>"];

export function readConf(text: string): Conf {
  const lines = parse(text);
  const placed: Placed[] = [];
  const sections: Placed[] = [];
  const known: Known = { modules: new Set(), labels: new Set() };
  const conditions = new Map<string, ("yes" | "maybe")[]>();
  let maybes = 0;
  let skipped: { readonly placed: Placed; readonly name: string; depth: number } | undefined;
  let hasInclude = false;
  for (const statement of lines) {
    if (statement.kind === "blank" || statement.kind === "comment") continue;
    const name = statement.name.toLowerCase();
    if (skipped) {
      // Compared with the whole line: a blank or a comment after the end tag hides it.
      const line = statement.raw.replace(/^[ \t\v\f]+|\r?\n$/g, "").toLowerCase();
      if (line.startsWith(skipped.name.slice(0, -1))) skipped.depth++;
      else if (line === endOf(skipped.name) && --skipped.depth === 0) skipped = undefined;
      continue;
    }
    if (statement.kind === "close" && isKnownTag(name)) dropUnknown(sections);
    const here = place(statement, sections.at(-1), maybes > 0);
    placed.push(here);
    if (statement.kind === "directive") {
      hasInclude ||= name === "include";
      remember(known, name, here);
    } else if (CONDITIONAL.test(name)) {
      const open = conditions.get(name.replace("</", "<")) ?? [];
      if (statement.kind === "open") {
        const presence = evaluate(statement, known);
        if (presence === "no") skipped = { placed: here, name, depth: 1 };
        else {
          open.push(presence);
          conditions.set(name, open);
        }
        if (presence === "maybe") maybes++;
      } else if (statement.arguments.length === 0 && open.pop() === "maybe") maybes--;
    } else if (statement.kind === "open") sections.push(here);
    else closeSection(sections, name);
  }
  dropUnknown(sections);
  return { lines, placed, unclosed: [...sections.filter(({ statement }) => isKnownTag(statement.name)), ...(skipped ? [skipped.placed] : [])], hasInclude };
}

/** `</Limit>` where `<Limit>` is the innermost open section. */
export function closesItsSection({ statement, section }: Placed): boolean {
  return section !== undefined && statement.name.toLowerCase() === endOf(section.statement.name.toLowerCase());
}

export function isConditional(name: string): boolean {
  return CONDITIONAL.test(name.toLowerCase());
}

function place(statement: Statement, section: Placed | undefined, maybe: boolean): Placed {
  const opened = section?.statement;
  // mod_ifsession opens no context of its own: start_ifctxt keeps the type of the surrounding one.
  const own = CONTEXTS.find((one) => one.toLowerCase() === opened?.name.toLowerCase());
  const context = own ?? section?.context ?? "server config";
  // A <Global> inside a virtual host is for all servers as well.
  const server = own === "<Global>" ? "global" : own === "<VirtualHost>" && opened && section.server === "main" ? opened : (section?.server ?? "main");
  return { statement, context, server, presence: maybe ? "maybe" : "yes", section };
}

function remember({ modules, labels }: Known, name: string, { statement: { arguments: [word] }, presence }: Placed): void {
  if (!word || presence === "maybe") return;
  if (name === "loadmodule") modules.add(word.text);
  if (name === "define") labels.add(word.text);
}

/** An end tag that closes an outer section leaves the inner ones unclosed: one mistake, reported once, at the end tag. */
function closeSection(sections: Placed[], name: string): void {
  for (let index = sections.length - 1; index >= Math.max(0, sections.length - 16); index--) {
    if (endOf(sections[index]?.statement.name.toLowerCase() ?? "") !== name) continue;
    sections.length = index;
    return;
  }
}

/** A mistyped start tag is one mistake; that it has no end is none. */
function dropUnknown(sections: Placed[]): void {
  while (sections.length > 0 && !isKnownTag(sections.at(-1)?.statement.name ?? "")) sections.pop();
}

function isKnownTag(name: string): boolean {
  return directiveByName(name.replace("</", "<")) !== undefined;
}

function endOf(name: string): string {
  return name.replace("<", "</");
}
