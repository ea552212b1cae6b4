import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../helpers/paths";

export const LAB = join(ROOT, ".lab");
const TREE = join(LAB, "root");
const run = promisify(execFile);

/** The FTP daemons conflict with each other as installed packages; unpacked into one tree they live side by side. */
const PACKAGES = [
  "vsftpd", "proftpd-core", "proftpd-mod-crypto", "proftpd-mod-ldap", "pure-ftpd", "openssh-server", "dnsmasq-base",
  "libhiredis0.14", "libmemcachedutil2", "libmemcached11", "libhashkit2", "libpcre2-posix3", "libwrap0", "libnftables1", "libjansson4", "libldap-2.5-0",
];
const TOOLS = ["unshare", "nsenter", "ip", "iptables", "mount", "openssl", "curl", "dpkg", "apt-get", "python3"];

export type Program = "vsftpd" | "proftpd" | "pure-ftpd" | "sshd" | "dnsmasq";

export interface Daemons {
  readonly path: (program: Program) => string;
  /** Where the unpacked shared libraries are, in the form of `LD_LIBRARY_PATH`. */
  readonly libraries: string;
  readonly proftpdModules: string;
}

/** Why the lab cannot run on this machine, or undefined if it can. */
export async function whyNoLab(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "networks of namespaces need root on Linux";
  for (const tool of TOOLS) {
    if (!(await exists(await which(tool)))) return `"${tool}" is missing; scripts/ci-packages.sh installs what the lab needs`;
  }
  try {
    await run("unshare", ["-m", "-n", "-p", "-u", "--fork", "true"]);
    return undefined;
  } catch (error) {
    return `this machine forbids namespaces: ${String(error)}`;
  }
}

/** Unpacks the Debian packages of all daemons into `.lab/root`, once. Several processes may do this at the same time. */
export async function installDaemons(): Promise<Daemons> {
  const wanted = PACKAGES.join("\n");
  const marker = join(TREE, "packages.txt");
  if ((await readFile(marker, "utf8").catch(() => "")) !== wanted) await unpack(wanted, marker);
  const libraryRoot = join(TREE, "usr/lib");
  const triplet = (await readdir(libraryRoot)).find((name) => name.includes("-linux-gnu")) ?? "";
  return {
    path: (program) => join(TREE, "usr/sbin", program),
    libraries: join(libraryRoot, triplet),
    proftpdModules: join(libraryRoot, "proftpd"),
  };
}

async function unpack(wanted: string, marker: string): Promise<void> {
  await mkdir(LAB, { recursive: true });
  const workshop = await mkdtemp(join(LAB, "unpack-"));
  try {
    const tree = join(workshop, "root");
    await download(workshop);
    for (const file of await readdir(workshop)) {
      if (file.endsWith(".deb")) await run("dpkg", ["-x", file, tree], { cwd: workshop });
    }
    await relinkLibraries(tree);
    await writeFile(join(tree, "packages.txt"), wanted);
    if ((await readFile(marker, "utf8").catch(() => "")) === wanted) return;
    await rm(TREE, { recursive: true, force: true });
    await rename(tree, TREE);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** A machine whose package lists are missing or stale gets new ones before the second try. */
async function download(folder: string): Promise<void> {
  const args = ["-q", "-o", "APT::Sandbox::User=root", "download", ...PACKAGES];
  try {
    await run("apt-get", args, { cwd: folder });
  } catch {
    await run("apt-get", ["-q", "update"]);
    await run("apt-get", args, { cwd: folder });
  }
}

/** Some libraries are packed under /lib: one folder is enough for the loader. */
async function relinkLibraries(tree: string): Promise<void> {
  const old = join(tree, "lib");
  if (await exists(old)) await run("cp", ["-a", `${old}/.`, join(tree, "usr/lib")]);
}

async function which(tool: string): Promise<string> {
  for (const folder of ["/usr/sbin", "/usr/bin", "/sbin", "/bin", ...(process.env["PATH"] ?? "").split(":")]) {
    if (await exists(join(folder, tool))) return join(folder, tool);
  }
  return `/nowhere/${tool}`;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
