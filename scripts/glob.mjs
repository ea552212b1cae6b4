import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** All files below `folder` whose name ends with `ending`, sorted. (`fs.globSync` needs Node 22.) */
export function globSync(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending)).map((name) => join(folder, name)).sort();
}
