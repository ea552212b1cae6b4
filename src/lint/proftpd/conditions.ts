import { MODULES } from "./catalogue";
import type { Placed } from "./conf";
import type { Statement } from "./parse";

/** Whether the daemon reads what a conditional encloses. */
export type Presence = "yes" | "no" | "maybe";

/** What the lines read so far have loaded and defined: the daemon decides while it parses. */
export interface Known {
  readonly modules: Set<string>;
  readonly labels: Set<string>;
}

/** A conditional whose lines are read. */
export interface OpenCondition {
  readonly placed: Placed;
  readonly presence: "yes" | "maybe";
}

/** Whether the daemon skips it when it is started without -D, as long as no line defines the label. */
export function waitsForLabel({ key, statement: { arguments: [word] } }: Placed): boolean {
  return key === "<ifdefine>" && word?.text.startsWith("!") === false;
}

/** While it skips, the daemon sees neither an end tag in quotes nor one with something behind it. */
export function isSeen({ text }: Statement, open: OpenCondition | undefined): boolean {
  return !text.startsWith('"') && !(open?.presence === "maybe" && waitsForLabel(open.placed) && text.toLowerCase() !== "</ifdefine>");
}

// Every build has them: the Makefile of 1.3.8 links them in whatever is configured.
const ALWAYS: ReadonlySet<string> = new Set([
  "mod_core.c", "mod_xfer.c", "mod_rlimit.c", "mod_auth_unix.c", "mod_auth_file.c", "mod_auth.c", "mod_ls.c", "mod_log.c", "mod_site.c",
  "mod_delay.c", "mod_facts.c",
  // These need a switch or a library of configure, which every distribution has.
  "mod_ctrls.c", "mod_dso.c", "mod_auth_pam.c", "mod_cap.c", "mod_lang.c",
]);

/** @param isOpen other files, of which nothing is known, may load modules */
export function evaluate({ name, arguments: [word] }: Statement, known: Known, isOpen: boolean): Presence {
  const negated = word?.text.startsWith("!") ?? false;
  const label = negated ? word?.text.slice(1) : word?.text;
  if (label === undefined || label.includes("%{env:")) return "maybe";
  const presence = /^<IfModule>$/i.test(name) ? modulePresence(label, known, isOpen)
    : /^<IfDefine>$/i.test(name) && known.labels.has(label) ? "yes" : "maybe";
  if (!negated || presence === "maybe") return presence;
  return presence === "yes" ? "no" : "yes";
}

/** The name is compared as it is written, with its `.c`. */
function modulePresence(name: string, { modules }: Known, isOpen: boolean): Presence {
  if (modules.has(name) || ALWAYS.has(name)) return "yes";
  if (!name.endsWith(".c")) return "no";
  return isOpen || MODULES.has(name.slice(0, -2)) ? "maybe" : "no";
}
