import { execFile, spawn, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, open, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { certificate } from "../helpers/certificate";
import type { Daemons } from "../lab/install";
import { wrapperFor } from "./wrapper";

/** What a daemon says to a configuration. `words`: its complaint, or its greeting. */
export interface Answer {
  readonly accepted: boolean;
  readonly words: string;
}

const run = promisify(execFile);

/**
 * Starts vsftpd in a network of its own and connects to it once: what it refuses at the start and what it refuses each client count alike.
 * What belongs to the machine and not to the file (accounts, directories, certificates) is set by `-o`, which the file cannot override.
 */
export async function askVsftpd(text: string, daemons: Daemons): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), "oracle-"));
  let child: ChildProcess | undefined;
  try {
    const conf = join(folder, "vsftpd.conf");
    await writeFile(conf, text, { mode: 0o600 });
    await mkdir(join(folder, "empty"));
    const pem = join(folder, "server.pem");
    await writeFile(pem, Object.values(certificate()).join(""), { mode: 0o600 });
    const address = /^listen_address=([\d.]+)/m.exec(text)?.[1] ?? "127.0.0.1";
    await writeFile(join(folder, "list"), "");
    const lists = ["userlist_file", "banned_email_file", "email_password_file", "xferlog_file", "vsftpd_log_file"].map((name) => `${name}=${join(folder, "list")}`);
    const options = ["background=NO", "seccomp_sandbox=NO", "ftp_username=nobody", "guest_username=nobody", `secure_chroot_dir=${join(folder, "empty")}`, `rsa_cert_file=${pem}`, "implicit_ssl=NO", ...lists]
      .map((one) => `-o${one}`);
    const script = 'ip link set lo up; [ "$1" = 127.0.0.1 ] || ip address add "$1/32" dev lo; shift; exec "$@"';
    // The daemon writes its last words to descriptor 0.
    const output = await open(join(folder, "output"), "w+");
    child = spawn("unshare", ["-n", "sh", "-c", script, "sh", address, daemons.path("vsftpd"), conf, ...options], {
      stdio: [output.fd, "ignore", "ignore"], env: { ...process.env, LD_LIBRARY_PATH: daemons.libraries },
    });
    await output.close();
    const port = await listeningPort(child);
    if (port === undefined) return { accepted: false, words: (await readFile(join(folder, "output"), "utf8")).replace(/\r?\n$/, "") || `signal ${child.signalCode}` };
    const greeting = await firstLine(child, address, port);
    return { accepted: greeting.startsWith("220"), words: greeting };
  } finally {
    await endProcess(child);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Has proftpd check a file. It may exit with 0 in spite of a `fatal:` line, so the lines decide. */
export async function askProftpd(text: string, daemons: Daemons): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), "oracle-"));
  try {
    const conf = join(folder, "proftpd.conf");
    await writeFile(conf, text);
    // It keeps its words to itself when standard error is a socket, as pipes of Node are.
    const { stdout } = await run("sh", ["-c", '"$@" </dev/null 2>&1 | cat', "sh", daemons.path("proftpd"), "-t", "-c", conf], {
      env: { ...process.env, LD_LIBRARY_PATH: daemons.libraries },
    });
    const complaint = /fatal: .*|ProFTPD terminating \(signal 11\)/.exec(stdout)?.[0];
    return { accepted: complaint === undefined, words: complaint ?? "" };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Starts Pure-FTPd in a network of its own and connects to it once; with `fileName`, through Debian's wrapper or by the command of a unit. What it does not say to the terminal
 * it writes to descriptor 0, its client.
 */
export async function askPureftpd(text: string, daemons: Daemons, fileName?: string): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), "oracle-"));
  let child: ChildProcess | undefined;
  try {
    const conf = join(folder, "pure-ftpd.conf");
    await writeFile(conf, text.replaceAll("Include /etc/pure-ftpd/", `Include ${folder}/`));
    const command = await pureftpdCommand(text, conf, daemons.path("pure-ftpd"), fileName);
    const client = await open(join(folder, "client"), "w+");
    const terminal = await open(join(folder, "terminal"), "w+");
    child = spawn("unshare", ["-n", "sh", "-c", 'ip link set lo up; exec "$@"', "sh", ...command], {
      stdio: [client.fd, "ignore", terminal.fd], env: { ...process.env, LD_LIBRARY_PATH: daemons.libraries },
    });
    await Promise.all([client.close(), terminal.close()]);
    const port = await listeningPort(child);
    if (port === undefined) {
      const said = (await readFile(join(folder, "terminal"), "utf8")) || (await readFile(join(folder, "client"), "utf8")).replace(/^421 /, "");
      return { accepted: false, words: said.replace(/^\/\S+?:(?:\d+:\d+:)? /, "").replaceAll(folder, "/etc/pure-ftpd").trimEnd() };
    }
    const greeting = await firstLine(child, "127.0.0.1", port);
    return { accepted: greeting.startsWith("220"), words: greeting };
  } finally {
    await endProcess(child);
    await rm(folder, { recursive: true, force: true });
  }
}

async function pureftpdCommand(text: string, conf: string, daemon: string, fileName: string | undefined): Promise<readonly string[]> {
  if (fileName === undefined || fileName.endsWith(".conf")) return [daemon, conf];
  const started = /^ExecStart=\S+ (.*)/m.exec(text.replaceAll("\\\n", " "))?.[1];
  // The first words of what the C library says to the terminal are not the daemon's.
  return started === undefined ? [await wrapperFor(dirname(conf), fileName, text, daemon)] : ["sh", "-c", `exec "$0" ${started} 2>/dev/null`, daemon];
}

async function endProcess(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

/** The port on which the process listens, or undefined once it has ended. `/proc/PID/net` is the network that the process sees. */
async function listeningPort(child: ChildProcess): Promise<number | undefined> {
  const own = await readlink("/proc/self/ns/net");
  for (let tries = 0; tries < 1000; tries++) {
    if (child.exitCode !== null || child.signalCode !== null) return undefined;
    const network = await readlink(`/proc/${child.pid}/ns/net`).catch(() => own);
    for (const table of network === own ? [] : ["tcp", "tcp6"]) {
      const lines = await readFile(`/proc/${child.pid}/net/${table}`, "utf8").catch(() => "");
      // State 0A is LISTEN, see proc_net_tcp(5).
      const port = /^ *\d+: [0-9A-F]+:([0-9A-F]{4}) [0-9A-F]+:0000 0A/m.exec(lines)?.[1];
      if (port !== undefined) return parseInt(port, 16);
    }
    await wait(10);
  }
  throw new Error("the daemon neither listens nor ends");
}

/** The greeting with all its lines. */
async function firstLine({ pid }: ChildProcess, address: string, port: number): Promise<string> {
  const script = `exec 3<>/dev/tcp/${address}/${port}; while IFS= read -r -t 10 line <&3; do printf "%s\\n" "$line"; case "$line" in ???-*) ;; *) break ;; esac; done`;
  const { stdout } = await run("nsenter", ["-t", String(pid), "-n", "bash", "-c", script]);
  return stdout.trim();
}
