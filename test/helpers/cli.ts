import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./paths";

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the compiled command line as a user would. `input` goes to its standard input, which is closed then. */
export function runCli(args: readonly string[], { input = "", env = {} }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {}): Promise<CliRun> {
  const clean: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C" };
  delete clean["FTP_DOCTOR_PASSWORD"];
  const child = spawn(process.execPath, [join(ROOT, "out/src/cli.js"), ...args], { env: { ...clean, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => child.once("close", (status) => { resolve({ status, stdout, stderr }); }));
}
