import { parseBoolean } from "./catalogue";
import { innermost, isConditional, type Conf, type Placed } from "./conf";
import { anywhere, isKnownValue } from "./refusal";

/** A line that the daemon takes only once, for the second time. */
export interface Repeat {
  readonly placed: Placed;
  readonly before: Placed;
  /** The daemon's words. */
  readonly words: string;
}

/** AuthOrder in a server, DefaultServer on, a Directory with the same path: set_authorder, set_defaultserver and add_directory in modules/mod_core.c. */
export function repeatsOf(conf: Conf): readonly Repeat[] {
  const repeats: Repeat[] = [];
  const seen = new Map<string, Placed>();
  // The server whose section the parser is in: a <Global> does not change that.
  const hostOf = innermost("<virtualhost>");
  const full = conf.byKey.has("<directory>") ? sectionsWithContent(conf) : undefined;
  for (const placed of anywhere(conf, "AuthOrder", "DefaultServer", "<Directory>")) {
    const { key, statement: { kind, arguments: [word] }, context, presence } = placed;
    if (!word || !isKnownValue([word]) || (key === "defaultserver" && parseBoolean(word.text) !== true)) continue;
    // Of all servers one is the default.
    const name = key === "defaultserver" ? key : `${key} ${key === "<directory>" ? word.text : ""} ${hostOf(placed)?.order ?? "main"}`;
    // What is read perhaps meets what is read for certain, and what stands under the same condition.
    const perhaps = presence === "maybe" ? seen.get(`maybe ${name}`) : undefined;
    const before = seen.get(name) ?? (perhaps && isUnderSameCondition(conf, perhaps, placed) ? perhaps : undefined);
    // What stands in <Global> is kept there until the end: it only meets what the server has by then.
    const isKept = context === "server config" || context === "<VirtualHost>";
    if (!before) {
      if (isKept && (kind !== "open" || full?.has(placed))) seen.set(presence === "maybe" ? `maybe ${name}` : name, placed);
    } else if (isKept || context === "<Global>") {
      const words = key === "authorder" ? "AuthOrder: AuthOrder has already been configured"
        : key === "defaultserver" ? "DefaultServer: DefaultServer has already been set"
        : `<Directory>: <Directory> section already configured for '${word.text}'`;
      repeats.push({ placed, before, words });
    }
  }
  return repeats;
}

/** Nothing begins or ends a condition between the two; a template may have one of its own there. */
function isUnderSameCondition({ placed, hasInclude }: Conf, first: Placed, second: Placed): boolean {
  return !hasInclude && !placed.slice(first.order + 1, second.order).some(({ key }) => isConditional(key));
}

/** The daemon drops the others. What is read perhaps is content of what is read perhaps. */
function sectionsWithContent({ placed }: Conf): ReadonlySet<Placed> {
  const full = new Set<Placed>();
  for (const { statement: { kind }, presence, section } of placed) {
    if (kind !== "directive") continue;
    for (let outer = section; outer && !full.has(outer) && (presence === "yes" || outer.presence === "maybe"); outer = outer.section) full.add(outer);
  }
  return full;
}
