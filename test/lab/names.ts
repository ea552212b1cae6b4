import { ADDRESS } from "./topology";
import type { Daemons } from "./install";
import type { World } from "./world";

const PID_FILE = "/run/lab/dnsmasq.pid";

/** Starts the name server of the network, which knows exactly these names and asks nobody else. */
export async function startNames(world: World, names: Readonly<Record<string, string>>, daemons: Daemons): Promise<void> {
  const records = Object.entries(names).map(([name, address]) => `--host-record=${name},${address}`);
  const options = ["--conf-file=/dev/null", "--no-hosts", "--no-resolv", "--local=/#/", "--user=root", `--pid-file=${PID_FILE}`];
  const env = { LD_LIBRARY_PATH: daemons.libraries };
  const command = [daemons.path("dnsmasq"), ...options, "--bind-interfaces", "--listen-address=192.0.2.53", ...records];
  // It returns when it is ready, and stays in the background until the world ends.
  const { status, stderr } = await world.run(["sh", "-c", '"$@" >/dev/null 2>/run/lab/dnsmasq.log || { cat /run/lab/dnsmasq.log >&2; exit 1; }', "sh", ...command], { node: "other", env });
  if (status !== 0) throw new Error(`dnsmasq did not start next to ${ADDRESS.other}: ${stderr}`);
}

export async function stopNames(world: World): Promise<void> {
  await world.run(["sh", "-c", `pid=$(cat ${PID_FILE}); kill -9 $pid; sleep 0.05`]);
}
