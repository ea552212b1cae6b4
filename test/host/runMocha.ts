import { readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import { MARK } from "./mark";

/** Runs every `*.test.js` of a folder inside the extension host. Throws when one failed: that is how VS Code is told. */
export async function runMocha(folder: string): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", color: false, timeout: 60_000, forbidOnly: process.env["CI"] === "true" });
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".test.js")).sort()) mocha.addFile(join(folder, name));
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) => console.log(format(...words).replace(/^/gm, MARK));
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
