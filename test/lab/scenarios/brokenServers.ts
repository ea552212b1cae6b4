import type { Daemon } from "../daemons";
import type { Rule } from "../firewall";
import { without } from "../firewall";
import type { Scenario } from "../scenario";
import { DIRECT } from "../scenario";
import { ADDRESS } from "../topology";

const EXPLICIT = { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] };
/** Silence has to be listened to on each way; a shorter one says the same. */
const IMPATIENT = { doctor: ["--timeout", "4"] };
const URL = `ftp://${ADDRESS.server}/`;
const SOUND: Daemon = { kind: "scripted" };
const IPV6 = { url: `ftp://[${ADDRESS.server6}]/`, curl: ["--epsv"] };
const EPSV_SWALLOWED: Rule = { at: "internet", rule: "-A FORWARD -p tcp --dport 21 -m string --string EPSV --algo bm -j DROP" };
const CLOSING_REPLY_LOST: Rule = { at: "internet", rule: '-A FORWARD -p tcp --sport 21 -m string --string "226" --algo bm -j DROP' };
const FOREIGN_CERTIFICATE = "cd /run/lab\nopenssl req -x509 -newkey rsa:2048 -nodes -days 9 -subj /CN=other -keyout other.key -out other.crt 2>/dev/null\ncat other.key other.crt >other.pem";
/** Ports of the passive range are not for daemons without privileges: what a security policy (SELinux) does. */
const PORTS_NOT_PERMITTED = `ip netns exec server sysctl -qw net.ipv4.ip_local_port_range="55000 60000"
ip netns exec server sysctl -qw net.ipv4.ip_unprivileged_port_start=50000`;
const PORTS_PERMITTED = "ip netns exec server sysctl -qw net.ipv4.ip_unprivileged_port_start=1024";
const NO_ROOM = `mount -t tmpfs -o size=64k,uid=1000,gid=1000 small /run/lab/home
echo it works >/run/lab/home/known-file.txt
dd if=/dev/zero of=/run/lab/home/filling bs=1k count=100 2>/dev/null || true`;

/** A server that says what no sound one says. `lines` go over its methods. */
function broken(id: string, cause: string, lines: readonly string[], symptom: Scenario["symptom"], more: Partial<Scenario> = {}): Scenario {
  return { id: `${cause}-${id}`, cause, topology: DIRECT, daemon: { kind: "scripted", lines }, ...(symptom ? { symptom } : {}), fix: { daemon: SOUND }, ...more };
}

/** Servers that break the protocol, TLS or their own sockets; most of them scripted, because no real daemon does it. */
export const brokenServerScenarios: readonly Scenario[] = [
  { id: "healthy-scripted-server", cause: "healthy", topology: DIRECT, daemon: SOUND, view: EXPLICIT },
  broken("endless", "greeting-never-ends", ["def greet(self):", "    while True: self.say('220-welcome')"], { status: [28, 56] }),
  broken("endless-line", "reply-flood", ["def PASV(self, arg):", "    while True: self.sock.sendall(b'227 ' * 100)"], { status: [28, 56] }),
  broken("endless-reply", "reply-flood", ["def PASV(self, arg):", "    while True: self.say('227-more of it')"], { status: [28, 56] }),
  broken("no-code", "server-protocol-bug", [
    "def send(self, data):", "    data.sendall(b'known-file.txt\\r\\n'); self.end(data); self.say('Transfer complete')",
  ], { status: 28 }, { view: { doctor: ["--security", "plain"] } }),
  broken("asks-again", "server-protocol-bug", ["def PASS(self, arg): self.say('331 password')"], { status: [28, 67] }),
  broken("says-it-twice", "server-protocol-bug", ["def USER(self, arg): self.say('331 password\\r\\n331 password')"], { status: 67 }),
  broken("name-in-227", "pasv-reply-malformed", ["def PASV(self, arg): self.listen(); self.say('227 Entering Passive Mode (ftp.example.net,156,64)')"], { status: 14 }),
  broken("code-200", "pasv-reply-malformed", [
    "def PASV(self, arg): self.listen(); self.say('200 Entering Passive Mode (203,0,113,10,156,64)')",
  ], { status: 13 }),
  // The real daemons here take a ticket as often as it comes.
  broken("two-uses", "tls-ticket-single-use", [
    "def send(self, data):", "    if data.session_reused and self.uses < 3: return super().send(data)",
    "    data.close(); self.say('425 Unable to build data connection: TLS session of data connection not resumed.')",
  ], { status: [18, 19, 56] }, { view: { ...EXPLICIT, curl: ["--ssl-reqd", URL, URL, URL] } }),
  broken("other-machine", "tls-data-certificate-mismatch", [
    "def protect(self, data): return context('/run/lab/other.pem').wrap_socket(data, server_side=True)",
  ], { status: 60 }, { prepare: FOREIGN_CERTIFICATE, view: { ...EXPLICIT, trust: "/run/lab/certificate.pem" } }),
  // curl forgives it; clients on GnuTLS do not.
  broken("no-goodbye", "tls-shutdown-unclean", ["def end(self, data): data.close()"], { status: [0, 56] }, { view: EXPLICIT }),
  ...(["vsftpd", "proftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `epsv-filtered-${kind}`,
    cause: "epsv-filtered",
    topology: DIRECT,
    daemon: { kind },
    rules: [EPSV_SWALLOWED],
    view: { curl: ["--epsv"] },
    symptom: { status: 28 },
    fix: { rules: [without(EPSV_SWALLOWED)] },
  })),
  {
    id: "epsv-unsupported-pyftpdlib",
    cause: "epsv-unsupported",
    topology: DIRECT,
    daemon: { kind: "pyftpdlib", lines: ['del Lab.proto_cmds["EPSV"]', 'del Lab.proto_cmds["PASV"]'] },
    view: IPV6,
    symptom: { status: [8, 13, 28] },
    fix: { daemon: { kind: "pyftpdlib" } },
  },
  {
    id: "epsv-unsupported-pure-ftpd",
    cause: "epsv-unsupported",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd", set: { NATmode: "yes" } },
    view: IPV6,
    symptom: { status: [8, 13, 28] },
    fix: { advised: ["NATmode"] },
  },
  ...(["vsftpd", "proftpd"] as const).map((kind): Scenario => ({
    id: `control-dropped-while-idle-${kind}`,
    cause: "control-dropped-while-idle",
    topology: DIRECT,
    daemon: { kind },
    rules: [CLOSING_REPLY_LOST],
    view: IMPATIENT,
    symptom: { status: 28 },
    withinMs: 14_000,
    fix: { rules: [without(CLOSING_REPLY_LOST)] },
  })),
  {
    // Only ProFTPD names the error: vsftpd (500 OOPS: vsf_sysutil_bind) and Pure-FTPd (425 All reserved TCP ports are busy) say what they say of a full range.
    id: "passive-listener-failed-proftpd",
    cause: "passive-listener-failed",
    topology: DIRECT,
    daemon: { kind: "proftpd" },
    prepare: PORTS_NOT_PERMITTED,
    symptom: { status: [8, 13, 28, 56] },
    fix: { script: PORTS_PERMITTED },
  },
  ...(["vsftpd", "proftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `quota-exceeded-${kind}`,
    cause: "quota-exceeded",
    topology: DIRECT,
    daemon: kind === "vsftpd" ? { kind, set: { write_enable: "YES" } } : { kind },
    prepare: NO_ROOM,
    view: { curl: ["-T", "/run/lab/pub/known-file.txt"], doctor: ["--write-test"] },
    symptom: { status: [18, 25, 55, 56, 70] },
    fix: { script: "rm /run/lab/home/filling", view: { doctor: ["--write-test"] } },
  })),
];
