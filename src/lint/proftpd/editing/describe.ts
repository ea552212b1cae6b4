import * as l10n from "@vscode/l10n";
import { firstVersionOf } from "../catalogue";
import { daemonName } from "../daemons";
import type { Directive } from "../directives";
import { KEYWORDS } from "../demands/keywords";
import { defaultOf } from "./defaults";
import { CORE_DETAILS } from "./meaningsOfCore";
import { DATABASES } from "./meaningsOfDatabases";
import { MODULES } from "./meaningsOfModules";
import { SERVER } from "./meaningsOfServer";
import { TRANSPORT } from "./meaningsOfTransport";
import { USERS } from "./meaningsOfUsers";
import { usualMeaning } from "./usualMeaning";

/** Modules of the core, whose pages stand apart from those of the contributed ones. */
const CORE: ReadonlySet<string> = new Set([
  "mod_auth", "mod_auth_file", "mod_auth_pam", "mod_auth_unix", "mod_cap", "mod_core", "mod_ctrls", "mod_delay", "mod_dso", "mod_facl", "mod_facts",
  "mod_ident", "mod_lang", "mod_log", "mod_ls", "mod_memcache", "mod_redis", "mod_rlimit", "mod_xfer",
]);

const TEXTS = [SERVER, USERS, CORE_DETAILS, TRANSPORT, DATABASES, MODULES].flatMap((some) => Object.entries(some));

/** The directives with a text of their own. */
export const EXPLAINED = TEXTS.map(([name]) => name);

const BY_NAME = new Map(TEXTS);

/** Everything worth knowing about a directive, as Markdown. */
export function describeDirective(directive: Directive): string {
  const { name, module, contexts } = directive;
  const value = defaultOf(name);
  return [
    `**${markdown(name)}** · ${module}`,
    meaningOf(directive) ?? "",
    ...(value === undefined ? [] : [l10n.t("Default of {daemon}: {value}", { daemon: daemonName("proftpd@1.3.8"), value: `\`${value}\`` })]),
    ...wordsOf(directive), ...historyOf(directive),
    l10n.t("Allowed in {contexts}", { contexts: contexts.map((context) => `\`${context}\``).join(", ") }),
    `[${module}](${pageOf(directive)})`,
  ].filter((part) => part !== "").join("\n\n");
}

/** What a directive does, in a sentence or two. */
export function meaningOf({ name, module }: Directive): string | undefined {
  return BY_NAME.get(name)?.() ?? usualMeaning(name, module);
}

function wordsOf({ name }: Directive): readonly string[] {
  const words = KEYWORDS.find((one) => one.name === name)?.words ?? [];
  return words.length > 0 ? [l10n.t("One of {words}", { words: words.map((word) => `\`${word}\``).join(", ") })] : [];
}

function historyOf({ name }: Directive): readonly string[] {
  const since = firstVersionOf(name.toLowerCase());
  return since === undefined ? [] : [l10n.t("New in ProFTPD {since}", { since })];
}

function pageOf({ name, module }: Directive): string {
  const folder = CORE.has(module) ? "modules" : "contrib";
  return `http://www.proftpd.org/docs/${folder}/${module}.html#${name.replace(/[<>]/g, "")}`;
}

function markdown(text: string): string {
  return text.replace(/[<>]/g, (bracket) => `\\${bracket}`);
}
