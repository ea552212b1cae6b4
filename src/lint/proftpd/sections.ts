import type { Placed, Server } from "./conf";
import type { Context } from "./directives";

const CONTEXTS: ReadonlyMap<string, Context> = new Map(
  (["<VirtualHost>", "<Global>", "<Anonymous>", "<Directory>", "<Limit>", "<Class>"] as const).map((context) => [context.toLowerCase(), context]));

/** mod_ifsession opens no context of its own: start_ifctxt keeps the type of the surrounding one. */
export function contextIn(section: Placed | undefined): Context {
  return section ? CONTEXTS.get(section.key) ?? section.context : "server config";
}

/** A <Global> inside a virtual host is for all servers as well. */
export function serverIn(section: Placed | undefined): Server {
  if (!section) return "main";
  if (section.key === "<global>") return "global";
  return section.key === "<virtualhost>" && section.server === "main" ? section.statement : section.server;
}

/**
 * An end tag that closes an outer section leaves the inner ones unclosed: one mistake, reported once, at the end tag. Those of mod_ifsession close
 * whatever is open, but for a <Class>, which the daemon keeps elsewhere: end_ifctxt in contrib/mod_ifsession.c.
 */
export function closeSection(sections: Placed[], key: string, module: string | undefined): void {
  if (module === "mod_ifsession") {
    if (sections.at(-1)?.key !== "<class>") sections.pop();
    return;
  }
  for (let index = sections.length - 1; index >= Math.max(0, sections.length - 16); index--) {
    if (sections[index]?.key !== key) continue;
    sections.length = index;
    return;
  }
}

/** A mistyped start tag is one mistake; that it has no end is none. */
export function dropUnknown(sections: Placed[]): void {
  while (sections.length > 0 && !sections.at(-1)?.directive) sections.pop();
}
