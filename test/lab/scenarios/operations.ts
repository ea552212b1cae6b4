import type { Daemon } from "../daemons";
import type { Scenario } from "../scenario";
import { DIRECT } from "../scenario";
import { ADDRESS } from "../topology";

const AT = (path: string) => ({ url: `ftp://${ADDRESS.server}/${path}/` });
const UPLOAD_IS_KNOWN = "echo it works >/run/lab/home/upload/known-file.txt";

/** The home is the root: a path means the same to all clients. */
function jailed(kind: "vsftpd" | "proftpd" | "pure-ftpd"): Daemon {
  switch (kind) {
    case "vsftpd": return { kind, set: { chroot_local_user: "YES" } };
    case "proftpd": return { kind, lines: ["DefaultRoot ~"] };
    case "pure-ftpd": return { kind, set: { ChrootEveryone: "yes" } };
    default: return kind satisfies never;
  }
}

/** Connections are sound; the server refuses what is asked of it. */
export const operationScenarios: readonly Scenario[] = [
  {
    id: "listing-denied-vsftpd",
    cause: "listing-denied",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { dirlist_enable: "NO" } },
    symptom: { status: [8, 9, 18, 19] },
    fix: { advised: ["dirlist_enable"] },
  },
  {
    id: "listing-denied-pyftpdlib",
    cause: "listing-denied",
    topology: DIRECT,
    daemon: { kind: "pyftpdlib", lines: ['    authorizer = UnixAuthorizer(global_perm="er", require_valid_shell=False)'] },
    symptom: { status: [8, 9, 18, 19] },
    fix: { daemon: { kind: "pyftpdlib" } },
  },
  ...([["unreadable", [], "chmod 711 /run/lab/home"], ["limit-dirs", ["<Limit DIRS>", "DenyAll", "</Limit>"], "true"]] as const).map(([word, lines, prepare]): Scenario => ({
    // It says 226 and sends nothing, as for an empty directory.
    id: `listing-denied-${word}-proftpd`,
    cause: "listing-denied",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines },
    prepare,
    symptom: { status: 0 },
    fix: { daemon: { kind: "proftpd" }, script: "chmod 755 /run/lab/home" },
  })),
  ...(["vsftpd", "proftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `path-not-found-${kind}`,
    cause: "path-not-found",
    topology: DIRECT,
    daemon: jailed(kind),
    prepare: UPLOAD_IS_KNOWN,
    view: AT("Upload"),
    symptom: { status: 9 },
    fix: { view: AT("upload") },
  })),
  ...(["proftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `permission-denied-${kind}`,
    cause: "permission-denied",
    topology: DIRECT,
    daemon: jailed(kind),
    prepare: `${UPLOAD_IS_KNOWN}\nchown 0:0 /run/lab/home/upload\nchmod 700 /run/lab/home/upload`,
    view: AT("upload"),
    symptom: { status: 9 },
    fix: { script: "chmod 755 /run/lab/home/upload" },
  })),
  {
    // The server says what it is about to send, and leaves.
    id: "control-closed-during-transfer-pyftpdlib",
    cause: "control-closed-during-transfer",
    topology: DIRECT,
    daemon: { kind: "pyftpdlib", lines: ["    def ftp_LIST(self, path):", "        self.respond('150 File status okay.'); time.sleep(0.3); self.close()", "import time"] },
    symptom: { status: [8, 18, 28, 56] },
    fix: { daemon: { kind: "pyftpdlib" } },
  },
];
