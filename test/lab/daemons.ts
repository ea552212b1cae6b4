import { CERTIFICATE } from "./accounts";
import type { Daemons } from "./install";
import { pyftpdlibProgram } from "./pyftpdlib";
import { scriptedProgram } from "./scripted";
import { PASSIVE_RANGE } from "./topology";
import type { World } from "./world";

/** A server and what its configuration says beyond the sane base: later words win over the base, `undefined` takes a word out. */
export type Daemon =
  | { readonly kind: "vsftpd" | "pure-ftpd"; readonly set?: Settings; readonly port?: number }
  /** `lines` stand at the end of the main server's configuration. */
  | { readonly kind: "proftpd"; readonly lines?: readonly string[]; readonly port?: number }
  /** `lines` are Python, at the end of its handler. */
  | { readonly kind: "pyftpdlib"; readonly lines?: readonly string[]; readonly port?: number }
  /** `lines` are Python, in the body of its session: for what no real daemon does. */
  | { readonly kind: "scripted"; readonly lines?: readonly string[]; readonly port?: number }
  | { readonly kind: "sshd" | "http"; readonly port?: number };

export type Settings = Readonly<Record<string, string | undefined>>;

/** What starts a daemon: its configuration, its command, and the port that it opens when it is ready. */
interface Plan {
  readonly file?: { readonly path: string; readonly text: string };
  readonly command: readonly string[];
  readonly port: number;
}

const PID_FILE = "/run/lab/server.pid";

/** Starts the daemon on the node `server` (or in the world's only network) and waits until its port is open. */
export async function startDaemon(world: World, daemon: Daemon, daemons: Daemons, node?: "server"): Promise<void> {
  const { file, command, port } = plan(daemon, daemons);
  if (file) await world.write(file.path, file.text);
  const where = { ...(node ? { node } : {}), env: { LD_LIBRARY_PATH: daemons.libraries } };
  world.start(["sh", "-c", `echo $$ >${PID_FILE}; exec "$@"`, "sh", ...command], where);
  // State 0A is LISTEN, see proc_net_tcp(5).
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const wait = `for i in $(seq 300); do grep -q ':${hex} [0-9A-F]*:0000 0A' /proc/net/tcp /proc/net/tcp6 && exit 0; sleep 0.02; done; exit 1`;
  const { status } = await world.run(["sh", "-c", wait], node ? { node } : {});
  if (status !== 0) throw new Error(`${daemon.kind} did not open port ${port}: ${world.output()}`);
}

/** A session would keep the listening socket of its dead parent open. */
const TREE = "tree() { echo $1; for child in $(cat /proc/$1/task/$1/children); do tree $child; done; }";

/** Ends the daemon that {@link startDaemon} started, with its sessions, and waits until it has let go of its port. */
export async function stopDaemon(world: World): Promise<void> {
  await world.run(["sh", "-c", `${TREE}; pid=$(cat ${PID_FILE}); kill -9 $(tree $pid); while kill -0 $pid 2>/dev/null && ! grep -q '^State:.Z' /proc/$pid/status; do sleep 0.01; done`]);
}

function plan(daemon: Daemon, daemons: Daemons): Plan {
  switch (daemon.kind) {
    case "vsftpd": {
      const path = "/run/lab/vsftpd.conf";
      const port = daemon.port ?? 21;
      return { port, file: { path, text: settings({ ...vsftpdBase(port), ...daemon.set }, "=") }, command: [daemons.path("vsftpd"), path] };
    }
    case "proftpd": {
      const path = "/run/lab/proftpd.conf";
      const port = daemon.port ?? 21;
      const text = [...proftpdBase(port, daemons), ...(daemon.lines ?? [])].join("\n");
      return { port, file: { path, text: `${text}\n` }, command: [daemons.path("proftpd"), "-n", "-q", "-c", path] };
    }
    case "pure-ftpd": {
      const path = "/run/lab/pure-ftpd.conf";
      const port = daemon.port ?? 21;
      return { port, file: { path, text: settings({ ...pureFtpdBase(port), ...daemon.set }, " ") }, command: [daemons.path("pure-ftpd"), path] };
    }
    case "pyftpdlib": {
      const path = "/run/lab/server.py";
      const port = daemon.port ?? 21;
      return { port, file: { path, text: pyftpdlibProgram(port, daemon.lines ?? []) }, command: ["/usr/bin/python3", path] };
    }
    case "scripted": {
      const path = "/run/lab/scripted.py";
      const port = daemon.port ?? 21;
      return { port, file: { path, text: scriptedProgram(port, daemon.lines ?? []) }, command: ["/usr/bin/python3", path] };
    }
    case "sshd": {
      const port = daemon.port ?? 21;
      const options = ["-o", `Port=${port}`, "-o", "PidFile=none", "-h", "/run/lab/host-key", "-f", "/dev/null"];
      const script = 'ssh-keygen -q -t ed25519 -N "" -f /run/lab/host-key </dev/null; exec "$@"';
      return { port, command: ["sh", "-c", script, "sh", daemons.path("sshd"), "-D", ...options] };
    }
    case "http": {
      const port = daemon.port ?? 80;
      return { port, command: ["python3", "-m", "http.server", "--directory", "/run/lab/pub", String(port)] };
    }
    default: return daemon satisfies never;
  }
}

function settings(all: Settings, separator: string): string {
  return Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}${separator}${value}\n`])).join("");
}

function vsftpdBase(port: number): Settings {
  return {
    listen: "YES",
    listen_port: String(port),
    background: "NO",
    anonymous_enable: "NO",
    local_enable: "YES",
    pam_service_name: "vsftpd",
    secure_chroot_dir: "/run/vsftpd/empty",
    seccomp_sandbox: "NO",
    xferlog_enable: "NO",
    pasv_min_port: String(PASSIVE_RANGE.first),
    pasv_max_port: String(PASSIVE_RANGE.last),
    rsa_cert_file: CERTIFICATE,
  };
}

/** `ServerName` and the rest only so that the daemon stays within its temporary file system and asks no name server. */
function proftpdBase(port: number, daemons: Daemons): readonly string[] {
  return [
    `ModulePath ${daemons.proftpdModules}`,
    "LoadModule mod_tls.c",
    "ControlsEngine off",
    "DelayEngine off",
    'ServerName "lab"',
    "ServerType standalone",
    `Port ${port}`,
    "UseIPv6 on",
    "UseReverseDNS off",
    "User nobody",
    "Group nogroup",
    "PidFile /run/lab/proftpd.pid",
    "ScoreboardFile /run/lab/proftpd.scoreboard",
    "SystemLog /run/lab/proftpd.log",
    "WtmpLog off",
    "TransferLog none",
    "AuthOrder mod_auth_unix.c",
    "AuthPAM off",
    "RequireValidShell off",
    `PassivePorts ${PASSIVE_RANGE.first} ${PASSIVE_RANGE.last}`,
  ];
}

function pureFtpdBase(port: number): Settings {
  return {
    Bind: `,${port}`,
    PIDFile: "/run/lab/pure-ftpd.pid",
    UnixAuthentication: "yes",
    NoAnonymous: "yes",
    DontResolve: "yes",
    Daemonize: "no",
    MinUID: "1000",
    SyslogFacility: "none",
    PassivePortRange: `${PASSIVE_RANGE.first} ${PASSIVE_RANGE.last}`,
    CertFile: CERTIFICATE,
    TLS: "0",
  };
}
