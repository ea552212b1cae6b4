import { join } from "node:path";
import { ROOT } from "../helpers/paths";
import type { Accounts } from "./accounts";
import { USER } from "./accounts";
import type { View } from "./scenario";
import type { Finished, World } from "./world";

/** The bundle that is delivered, or another build of the command line, for example `out/src/cli.js`. */
const CLI = process.env["FTP_DOCTOR_CLI"] ?? join(ROOT, "dist/cli.js");
/** `short` where silence is the fault and need not be listened to for long. */
export type Patience = "short" | "long";

const TIMES: Readonly<Record<Patience, readonly string[]>> = {
  short: ["--connect-timeout", "1.5", "--max-time", "2.5"],
  long: ["--connect-timeout", "10", "--max-time", "12"],
};

/** How long any client may take before it is ended, in milliseconds. */
const LIMIT = 20_000;

/**
 * Lists the first directory with curl, as a client that does exactly what the server says: PASV, and the address of the 227.
 * Callers override this by further arguments.
 */
export async function curl(
  world: World, accounts: Accounts, url: string, args: readonly string[], patience: Patience, { user = USER, trust }: View = {},
): Promise<Finished> {
  const obedient = ["-sS", ...(trust === undefined ? ["-k"] : ["--cacert", trust]), "-v", "--disable-epsv", "--no-ftp-skip-pasv-ip", ...TIMES[patience]];
  // The user is given on standard input: arguments are for everybody to read.
  const input = `user = "${user}:${accounts.password}"\n`;
  const seen = await world.run(["curl", ...obedient, ...args, "-K", "-", url], { node: "client", input, limitMs: LIMIT });
  return { ...seen, stderr: seen.stderr.replaceAll(accounts.password, "***") };
}

/** Our own command line, from inside the client's network. */
export function ftpDoctor(world: World, accounts: Accounts, args: readonly string[], { trust }: View = {}): Promise<Finished> {
  const env = { FTP_DOCTOR_PASSWORD: accounts.password, ...(trust === undefined ? {} : { NODE_EXTRA_CA_CERTS: trust }) };
  return world.run([process.execPath, CLI, ...args], { node: "client", env, limitMs: LIMIT });
}
