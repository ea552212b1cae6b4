import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ROOT } from "./paths";

export interface Source {
  /** Path from the checkout, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What the file imports, statically or dynamically: module names as written. */
  readonly imports: readonly string[];
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|\brequire\(\s*["']([^"']+)["']\s*\)/g;
const TYPE_ONLY = /(?:^|\n)\s*import type\s[^;]*?from\s*["']([^"']+)["']/g;

/** Every file below `folder` (from the checkout) whose name ends with `ending`. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && statSync(join(ROOT, folder, name)).isFile())
    .map((name) => `${folder}/${name.split(sep).join("/")}`)
    .sort();
}

export function readSource(path: string): Source {
  const text = readFileSync(join(ROOT, path), "utf8");
  return { path, text, imports: [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? "") };
}

/** Modules of which only types are imported: they leave no trace in the compiled code. */
export function typeOnlyImports(text: string): readonly string[] {
  return [...text.matchAll(TYPE_ONLY)].map((match) => match[1] ?? "");
}

/** `./x` and `../x` as paths from the checkout without ending; packages stay as they are. */
export function resolveImport(from: string, name: string): string {
  if (!name.startsWith(".")) return name;
  return relative(ROOT, join(ROOT, from, "..", name)).split(sep).join("/");
}
