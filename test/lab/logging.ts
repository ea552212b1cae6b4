import type { Daemon } from "./daemons";
import type { World } from "./world";

/** Where the daemons write; the system log is written by {@link startSyslog}. */
const FILES = ["syslog", "vsftpd.log", "xferlog", "proftpd.log", "tls.log", "extended.log"];

/** A file system of devices of its own, so that the world has a place for /dev/log. */
export const OWN_DEVICES = `mkdir -p /run/dev && mount -t tmpfs dev /run/dev
for d in null zero random urandom full tty; do touch /run/dev/$d; mount --bind /dev/$d /run/dev/$d; done
ln -s /proc/self/fd /run/dev/fd; mkdir /run/dev/shm; mount --rbind /run/dev /dev`;

/** Writes the system log as rsyslog does: time, host, program, text. */
const SYSLOG = `import os, re, socket
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind("/dev/log")
os.chmod("/dev/log", 0o666)
f = open("/run/lab/syslog", "a", buffering=1)
while True:
    m = re.sub(r"^<\\d+>", "", s.recv(65536).decode("utf8", "replace").rstrip("\\n\\0"))
    f.write(re.sub(r"^(\\w{3} [ \\d]\\d [\\d:]{8}) ", r"\\1 lab ", m) + "\\n")
`;

/** The same daemon with all the logging that it has for its operator, debug output for ProFTPD's developers left out. */
export function talkative(daemon: Daemon): Daemon {
  switch (daemon.kind) {
    case "vsftpd": return { ...daemon, set: { xferlog_enable: "YES", log_ftp_protocol: "YES", vsftpd_log_file: "/run/lab/vsftpd.log", dual_log_enable: "YES", xferlog_file: "/run/lab/xferlog", ...daemon.set } };
    case "proftpd": {
      const logs = ["TLSLog /run/lab/tls.log", 'LogFormat commands "%h %l %u %t \\"%r\\" %s %b"', "ExtendedLog /run/lab/extended.log ALL commands"];
      return { ...daemon, lines: [...logs, ...(daemon.lines ?? [])] };
    }
    case "pure-ftpd": return { ...daemon, set: { SyslogFacility: "ftp", VerboseLog: "yes", ...daemon.set } };
    case "pyftpdlib":
    case "scripted":
    case "sshd":
    case "http": return daemon;
    default: return daemon satisfies never;
  }
}

export async function startSyslog(world: World): Promise<void> {
  await world.write("/run/lab/syslog.py", SYSLOG);
  world.start(["/usr/bin/python3", "/run/lab/syslog.py"]);
  await world.run(["sh", "-c", "for i in $(seq 200); do test -S /dev/log && exit; sleep 0.02; done; exit 1"]);
}

/** What the daemon has written, file after file. */
export async function writtenLogs(world: World): Promise<string> {
  const { stdout } = await world.run(["sh", "-c", `cd /run/lab; for f in ${FILES.join(" ")}; do test -s $f && cat $f; done; true`]);
  return stdout;
}
