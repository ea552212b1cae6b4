import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ROOT } from "./paths";

/** The demo server of `npm start` in a process of its own: it announces a private address. @returns its port, and how to end it */
export async function startDemoServer(): Promise<{ readonly port: number; readonly stop: () => void }> {
  const child = spawn(process.execPath, [join(ROOT, "scripts/demoServer.mjs")], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const port = Number(/:(\d+)/.exec(line.toString())?.[1]);
  if (!port) throw new Error(`the demo server said ${line.toString()}`);
  return { port, stop: () => void child.kill() };
}
