import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { LAB } from "./install";

const run = promisify(execFile);

export const USER = "alice";
/** A file in alice's home: who lists it has got through. */
export const KNOWN_FILE = "known-file.txt";
/** Where every world has its key and certificate. */
export const CERTIFICATE = "/run/lab/certificate.pem";

/** The files that every world binds over its own /etc, and one certificate. All made once, kept in `.lab/accounts`. */
export interface Accounts {
  /** A canary: a word that must appear nowhere in what our programs print. */
  readonly password: string;
  /** Holds passwd, shadow, group, hosts, resolv.conf, nsswitch.conf, shells and pam.d. */
  readonly etc: string;
  /** Private key and certificate in one file. */
  readonly certificate: string;
}

export async function makeAccounts(): Promise<Accounts> {
  const folder = join(LAB, "accounts");
  const passwordFile = join(folder, "password");
  if (!(await readFile(passwordFile).then(() => true, () => false))) await build(folder);
  return { password: await readFile(passwordFile, "utf8"), etc: join(folder, "etc"), certificate: join(folder, "certificate.pem") };
}

/** Whole or not at all: another process may be doing the same, and the first to finish has made it for both. */
async function build(folder: string): Promise<void> {
  await mkdir(LAB, { recursive: true });
  const workshop = await mkdtemp(join(LAB, "accounts-"));
  const password = `canary-${randomBytes(6).toString("hex")}`;
  await makeCertificate(join(workshop, "certificate.pem"));
  await writeEtc(join(workshop, "etc"), password);
  await writeFile(join(workshop, "password"), password, { mode: 0o600 });
  // The workshop is for its owner only; in a world everybody may look up accounts.
  await chmod(workshop, 0o755);
  await rename(workshop, folder).catch(() => rm(workshop, { recursive: true, force: true }));
}

async function writeEtc(etc: string, password: string): Promise<void> {
  const { stdout: hash } = await run("openssl", ["passwd", "-6", password]);
  await mkdir(join(etc, "pam.d"), { recursive: true });
  const pam = "auth required pam_unix.so\naccount required pam_unix.so\nsession required pam_permit.so\n";
  const files: Record<string, string> = {
    passwd: [
      "root:x:0:0::/root:/bin/sh",
      "daemon:x:1:1::/nonexistent:/bin/false",
      "nobody:x:65534:65534::/nonexistent:/bin/false",
      "sshd:x:101:65534::/nonexistent:/bin/false",
      "ftp:x:102:102::/run/lab/pub:/bin/false",
      `${USER}:x:1000:1000::/run/lab/home:/bin/sh`,
    ].join("\n") + "\n",
    group: `root:x:0:\nftp:x:102:\n${USER}:x:1000:\nnogroup:x:65534:\n`,
    shadow: `root:*:19000:0:99999:7:::\nftp:*:19000:0:99999:7:::\n${USER}:${hash.trim()}:19000:0:99999:7:::\n`,
    hosts: "127.0.0.1 localhost lab\n",
    // A daemon that resolves its clients must not hang for long where no name server runs.
    "resolv.conf": "nameserver 192.0.2.53\noptions timeout:1 attempts:1\n",
    "nsswitch.conf": "passwd: files\ngroup: files\nshadow: files\nhosts: files dns\n",
    shells: "/bin/sh\n",
    "pam.d/vsftpd": pam,
    "pam.d/other": pam,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(etc, name), text);
  await chmod(join(etc, "shadow"), 0o600);
}

async function makeCertificate(file: string): Promise<void> {
  const names = "DNS:ftp.example.net,IP:203.0.113.10,IP:203.0.113.2,IP:2001:db8:2::10";
  const key = `${file}.key`;
  await run("openssl", [
    "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-subj", "/CN=ftp.example.net",
    "-addext", `subjectAltName=${names}`, "-keyout", key, "-out", `${file}.crt`,
  ]);
  await writeFile(file, (await readFile(key, "utf8")) + (await readFile(`${file}.crt`, "utf8")), { mode: 0o600 });
}
