import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Accounts } from "./accounts";
import { CERTIFICATE, KNOWN_FILE } from "./accounts";
import type { Node } from "./topology";

export interface Finished {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

export interface RunOptions {
  readonly node?: Node;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Milliseconds until the program is ended; then `status` is undefined. */
  readonly limitMs?: number;
}

/** Namespaces of one scenario: processes, mounts, host name, and one network per node. */
export interface World {
  run(command: readonly string[], options?: RunOptions): Promise<Finished>;
  /** Starts a program that stays; it ends with the world. */
  start(command: readonly string[], options?: RunOptions): void;
  /** What the programs that stayed have printed. */
  output(): string;
  write(path: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A world lives as long as its first process, `cat`, which waits for the end of a pipe that this process holds. When the pipe
 * closes, be it by `stop` or because we died, the kernel ends all other processes of the pid namespace, and with the last one
 * go the networks and the temporary file system. Nothing has to be cleaned up.
 * @param hostNetwork keep the network of this machine, for a server on loopback
 */
export async function startWorld(accounts: Accounts, script: string, hostNetwork = false): Promise<World> {
  const flags = ["-m", "-p", "-u", ...(hostNetwork ? [] : ["-n"]), "--fork", "--kill-child", "--mount-proc"];
  const holder = spawn("unshare", [...flags, "sh", "-c", `${prologue(accounts)}\n${script}\necho ready\nexec cat >/dev/null`]);
  const ended = once(holder, "exit");
  let complaint = "";
  holder.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const ready = await Promise.race([once(holder.stdout, "data").then(() => true), ended.then(() => false)]);
  if (!ready) throw new Error(`the world could not be built: ${complaint}`);

  const stayed: ChildProcess[] = [];
  let printed = "";
  const inside = (command: readonly string[], options: RunOptions) => spawn("nsenter", [...enter(holder.pid ?? 0, options.node), ...command], {
    env: { PATH: process.env["PATH"], HOME: "/run/lab", LC_ALL: "C", TZ: "UTC", ...options.env },
    stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  return {
    run: (command, options = {}) => finish(inside(command, options), options),
    start(command, options = {}) {
      const child = inside(command, options);
      stayed.push(child);
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (printed += chunk.toString("latin1")));
    },
    output: () => printed,
    async write(path, text) {
      const seenFromHere = `/proc/${holder.pid ?? 0}/root${path}`;
      await mkdir(dirname(seenFromHere), { recursive: true });
      await writeFile(seenFromHere, text);
    },
    async stop() {
      holder.stdin.end();
      const lastResort = setTimeout(() => holder.kill("SIGKILL"), 5000);
      await ended;
      clearTimeout(lastResort);
      for (const child of stayed) child.kill("SIGKILL");
    },
  };
}

async function finish(child: ChildProcess, { input, limitMs = 60_000 }: RunOptions): Promise<Finished> {
  const began = performance.now();
  const collected = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => (collected[name] += text));
  }
  child.stdin?.on("error", () => undefined).end(input);
  const limit = setTimeout(() => child.kill("SIGKILL"), limitMs);
  const closed = once(child, "close");
  const [status] = (await once(child, "exit")) as [number | null];
  clearTimeout(limit);
  // The pipes may stay open in a process that outlives nsenter; what has arrived by now is what counts.
  // On a busy machine the time may be over before the pipes were looked at even once: an immediate comes behind that.
  await Promise.race([closed, new Promise((resolve) => setTimeout(() => setImmediate(() => setImmediate(resolve)), 50))]);
  return { ...collected, status: status ?? undefined, ms: Math.round(performance.now() - began) };
}

function enter(holder: number, node: Node | undefined): readonly string[] {
  const proc = `/proc/${holder}`;
  return [
    `--mount=${proc}/ns/mnt`, `--pid=${proc}/ns/pid_for_children`, `--uts=${proc}/ns/uts`,
    `--net=${node === undefined ? `${proc}/ns/net` : `${proc}/root/run/netns/${node}`}`, "--",
  ];
}

/**
 * Everything a daemon wants to own or write lies in a temporary file system over /run; the account files cover those of the machine.
 * What a scenario writes below /etc stays in its world.
 */
function prologue({ etc, certificate }: Accounts): string {
  return `set -e
mount -t tmpfs -o mode=755 lab /run
# alice owns what she uploads, not her home: vsftpd refuses a jail that its prisoner can write to.
mkdir -p /run/netns /run/lab/home/upload /run/lab/pub /run/vsftpd/empty /run/sshd
chown 1000:1000 /run/lab/home/upload
for dir in home pub; do echo "it works" >/run/lab/$dir/${KNOWN_FILE}; done
mkdir -p /run/etc/written /run/etc/work
mount -t overlay etc -o lowerdir=${etc}:/etc,upperdir=/run/etc/written,workdir=/run/etc/work /etc
install -m 600 ${certificate} ${CERTIFICATE}
hostname lab
`;
}
