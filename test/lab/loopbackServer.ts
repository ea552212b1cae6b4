import { createServer } from "node:net";
import { makeAccounts, USER } from "./accounts";
import { type Settings, startDaemon } from "./daemons";
import { installDaemons, whyNoLab } from "./install";
import { startWorld } from "./world";

export interface LoopbackServer {
  readonly host: "127.0.0.1";
  readonly port: number;
  readonly user: string;
  readonly password: string;
  stop(): Promise<void>;
}

/**
 * A real vsftpd on 127.0.0.1, for whatever runs in the machine's own network: the editor, a browser, a script. Its accounts
 * and files are its own, and it ends with this process.
 * @param settings options of vsftpd.conf over the sane base, for example `{ pasv_address: "10.99.0.5" }`
 * @throws Error that says why this machine cannot run it
 */
export async function startLoopbackVsftpd(settings: Settings = {}): Promise<LoopbackServer> {
  const reason = await whyNoLab();
  if (reason !== undefined) throw new Error(reason);
  const [accounts, daemons, port] = [await makeAccounts(), await installDaemons(), await freePort()];
  const world = await startWorld(accounts, "", true);
  try {
    await startDaemon(world, { kind: "vsftpd", port, set: { listen_address: "127.0.0.1", ...settings } }, daemons);
  } catch (error) {
    await world.stop();
    throw error;
  }
  return { host: "127.0.0.1", port, user: USER, password: accounts.password, stop: () => world.stop() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
