import type { Group } from "./outline";

/** Options that belong together, each with what it does. */
export interface GroupOfOptions extends Group {
  readonly meanings: Readonly<Record<string, () => string>>;
}

interface Meanings {
  readonly groupOf: (name: string) => Group | undefined;
  /** What an option does, in a sentence or two. */
  readonly meaningOf: (name: string) => string | undefined;
}

/** The groups of a dialect, by the names of their options. */
export function meaningsByName(groups: readonly GroupOfOptions[]): Meanings {
  const byName = new Map(groups.flatMap((group) => Object.keys(group.meanings).map((name) => [name, group] as const)));
  return { groupOf: (name) => byName.get(name), meaningOf: (name) => byName.get(name)?.meanings[name]?.() };
}
