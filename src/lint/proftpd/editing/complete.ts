import * as l10n from "@vscode/l10n";
import { range, type Position, type Range } from "../../../text";
import type { Completion } from "../../shared/editing";
import { directiveByName } from "../catalogue";
import type { Conf } from "../conf";
import type { ProftpdDaemon } from "../daemons";
import { DIRECTIVES, type Context, type Directive } from "../directives";
import { readConf } from "../reader";
import { blocks } from "./blocks";
import { defaultOf, valuesOf } from "./defaults";
import { describeDirective } from "./describe";

/** Names at the start of a statement, as its section allows them; values behind the name; nothing in a comment. */
export function complete({ lines, daemon }: Conf, text: string, { line, column }: Position): readonly Completion[] {
  const all = text.split("\n");
  const before = (all[line] ?? "").slice(0, column);
  const statement = lines.findLast((one) => one.line <= line);
  if (/^\s*#/.test(before) || (statement && statement.line < line && "lastLine" in statement && statement.lastLine >= line)) return [];
  const [, indent = "", name = "", gap] = /^([ \t]*)(<?\/?[^ \t]*)([ \t]+)?/.exec(before) ?? [];
  if (gap !== undefined && name !== "") return values(name, line, before);
  const end = column + (/^[A-Za-z0-9>]*/.exec((all[line] ?? "").slice(column))?.[0].length ?? 0);
  return names(surroundings(all.slice(0, line), daemon), range(line, indent.length, line, end), /\S/.test((all[line] ?? "").slice(end).trim()));
}

/** Where a line after these would stand. */
function surroundings(above: readonly string[], daemon: ProftpdDaemon): { readonly context: Context; readonly open: string | undefined } {
  const here = readConf(`${above.join("\n")}\nServerName x\n`, daemon).placed.at(-1);
  const isReal = here?.statement.name === "ServerName";
  return { context: isReal ? here.context : "server config", open: isReal ? here.section?.statement.name : undefined };
}

function names({ context, open }: ReturnType<typeof surroundings>, where: Range, hasArguments: boolean): readonly Completion[] {
  const fitting = DIRECTIVES.filter(({ contexts }) => contexts.includes(context));
  const found = fitting.map((directive): Completion => ({
    label: directive.name,
    kind: directive.name.startsWith("<") ? "section" : "name",
    insert: hasArguments ? directive.name.replace(/>$/, "") : insertOf(directive),
    isSnippet: !hasArguments,
    range: where,
    detail: detailOf(directive),
    documentation: describeDirective(directive),
  }));
  const close: readonly Completion[] = open === undefined ? [] : [{
    label: open.replace("<", "</"), kind: "section", insert: open.replace("<", "</"), isSnippet: false, range: where, detail: l10n.t("end of the section"),
  }];
  return hasArguments ? found : [...close, ...found, ...(context === "server config" || context === "<Global>" ? blocks(where) : [])];
}

/** A section with its end; a directive with a place for its values. */
function insertOf({ name, counts }: Directive): string {
  if (!name.startsWith("<")) return counts.most === 0 ? name : `${name} $0`;
  const start = counts.least > 0 || name !== "<Global>" ? `${name.slice(0, -1)} \${1}>` : name;
  return `${start}\n\t$0\n${name.replace("<", "</")}`;
}

function detailOf({ name, module }: Directive): string {
  const value = defaultOf(name);
  return value === undefined ? module : l10n.t("{module}, default {value}", { module, value });
}

function values(name: string, line: number, before: string): readonly Completion[] {
  const directive = directiveByName(name.startsWith("<") && !name.endsWith(">") ? `${name}>` : name);
  if (!directive) return [];
  const words = directive.isBoolean ? ["on", "off"] : valuesOf(directive.name);
  const start = before.length - (/[^ \t]*$/.exec(before)?.[0].length ?? 0);
  const where = range(line, start, line, before.length);
  return words.map((word) => ({
    label: word, kind: "value", insert: word, isSnippet: false, range: where, detail: word === defaultOf(directive.name) ? l10n.t("default") : "",
  }));
}
