import { runMocha } from "../runMocha";

/** Called by VS Code (`extensionTestsPath`). */
export function run(): Promise<void> {
  return runMocha(__dirname);
}
