import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Daemons } from "../lab/install";
import { MODULE_PATH } from "./generatedProftpd";

const run = promisify(execFile);

type Server = "vsftpd" | "proftpd" | "pure-ftpd";

/**
 * One daemon after the other reads one file after the other, in one network of their own. There the port of FTP is taken: who takes the file comes as far as that,
 * fails and ends, so nobody waits for a listener.
 */
const SCRIPT: Readonly<Record<Server, string>> = {
  vsftpd: `python3 -c 'import socket, time; s = socket.create_server(("", 21)); open("taken", "w"); time.sleep(600)' & holder=$!
    while [ ! -e taken ]; do sleep 0.02; done
    for f in *.conf; do timeout 10 "$0" "$PWD/$f" -obackground=NO -olisten=YES -olisten_ipv6=NO -olisten_port=21 -olisten_address= <>"$f.out" >&0 2>&1; echo $? >"$f.status"; done
    kill $holder`,
  proftpd: 'for f in *.conf; do "$0" -t -c "$PWD/$f" </dev/null 2>&1 | cat >"$f.out"; echo 0 >"$f.status"; done',
  "pure-ftpd": `python3 -c 'import socket, time; s = socket.create_server(("::", 21), family=socket.AF_INET6, dualstack_ipv6=True); open("taken", "w"); time.sleep(600)' & holder=$!
    while [ ! -e taken ]; do sleep 0.02; done
    for f in *.conf; do timeout 10 "$0" "$PWD/$f" <>"$f.out" >/dev/null 2>"$f.terminal"; echo $? >"$f.status"; done
    kill $holder`,
};

/** Which of the files the daemon takes, in their order. Two daemons share the work. */
export async function acceptedOf(server: Server, texts: readonly string[], daemons: Daemons): Promise<readonly boolean[]> {
  const half = Math.ceil(texts.length / 2);
  const halves = await Promise.all([texts.slice(0, half), texts.slice(half)].map((some) => askAll(server, some, daemons)));
  return halves.flat();
}

async function askAll(server: Server, texts: readonly string[], daemons: Daemons): Promise<readonly boolean[]> {
  if (texts.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), "oracle-"));
  const name = (index: number) => join(folder, `${String(index).padStart(6, "0")}.conf`);
  try {
    for (const [index, text] of texts.entries()) {
      await writeFile(name(index), text.replace(MODULE_PATH, `ModulePath ${daemons.proftpdModules}`), { mode: 0o600 });
      await writeFile(`${name(index)}.out`, "");
    }
    await run("unshare", ["-n", "bash", "-c", `ip link set lo up; ${SCRIPT[server]}`, daemons.path(server)], {
      cwd: folder, env: { ...process.env, LD_LIBRARY_PATH: daemons.libraries },
    });
    return await Promise.all(texts.map(async (_, index) => isAccepted(
      server, Number(await readFile(`${name(index)}.status`, "utf8")), await readFile(`${name(index)}.out`, "utf8"))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isAccepted(server: Server, status: number, words: string): boolean {
  switch (server) {
    case "vsftpd": return words.includes("could not bind listening IPv4 socket");
    case "proftpd": return !/fatal: |terminating \(signal 11\)/.test(words);
    // It frees the name of a database once for each line that names one, and so aborts (128 + SIGABRT) on its way out, which begins with the port that is taken.
    case "pure-ftpd": return status === 0 || status === 134;
    default: return server satisfies never;
  }
}
