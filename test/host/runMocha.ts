import { readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import { MARK } from "./mark";

/**
 * Runs every `*.test.js` of a folder. Throws when one failed: that is how VS Code is told.
 * @param print takes the report; the default marks its lines, for whoever listens outside of the extension host
 */
export async function runMocha(folder: string, print = (text: string) => console.log(text.replace(/^/gm, MARK))): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", color: false, timeout: 60_000, forbidOnly: process.env["CI"] === "true" });
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".test.js")).sort()) mocha.addFile(join(folder, name));
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) => print(format(...words));
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
