import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { LAB } from "../lab/install";

const run = promisify(execFile);
const TREE = join(LAB, "wrapper");

/**
 * Debian's wrapper with one file of `/etc/pure-ftpd/conf`, in a folder of its own.
 * @param daemon the program that it starts
 * @returns the path of the wrapper to run
 */
export async function wrapperFor(folder: string, fileName: string, text: string, daemon: string): Promise<string> {
  await installWrapper();
  const own = await readFile(join(TREE, "usr/sbin/pure-ftpd-wrapper"), "utf8");
  const wrapper = join(folder, "pure-ftpd-wrapper");
  const moved = own.replaceAll("/etc/pure-ftpd/", `${folder}/`).replaceAll("/var/run/pure-ftpd/", `${folder}/`).replace("'/usr/sbin/pure-ftpd'", `'${daemon}'`);
  await writeFile(wrapper, moved, { mode: 0o755 });
  await mkdir(join(folder, "conf"));
  await mkdir(join(folder, "auth"));
  await writeFile(join(folder, "conf", basename(fileName)), text);
  return wrapper;
}

async function installWrapper(): Promise<void> {
  if (await access(TREE).then(() => true, () => false)) return;
  const workshop = await mkdtemp(join(LAB, "unpack-"));
  try {
    await run("apt-get", ["-q", "-o", "APT::Sandbox::User=root", "download", "pure-ftpd-common"], { cwd: workshop });
    const [file = ""] = (await readdir(workshop)).filter((name) => name.endsWith(".deb"));
    await run("dpkg", ["-x", file, join(workshop, "root")], { cwd: workshop });
    // Another process may have been faster.
    await rename(join(workshop, "root"), TREE).catch(() => undefined);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
