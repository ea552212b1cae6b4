import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../helpers/paths";

// tsc makes `require` of an `import()` in a CommonJS module, and Node 20.0 cannot require an ES module.
const importUrl = new Function("url", "return import(url)") as (url: string) => Promise<unknown>;

/** @param path of an ES module, from the root of the checkout */
export function importModule(path: string): Promise<unknown> {
  return importUrl(pathToFileURL(join(ROOT, path)).href);
}
