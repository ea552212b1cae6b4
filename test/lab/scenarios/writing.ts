import type { Daemon } from "../daemons";
import type { Scenario } from "../scenario";
import { DIRECT } from "../scenario";

const NOBODY = { user: "anonymous", password: "guest@example.net" };
const UPLOAD = { curl: ["-T", "/run/lab/pub/known-file.txt"], doctor: ["--write-test"] };
const HALF_FULL = `mount -t tmpfs -o size=1m,uid=1000,gid=1000 small /run/lab/home
echo it works >/run/lab/home/known-file.txt
dd if=/dev/zero of=/run/lab/home/filling bs=1k count=500 2>/dev/null`;

function refused(id: string, cause: string, daemon: Daemon, more: Partial<Scenario>): Scenario {
  return { id: `${cause}-${id}`, cause, topology: DIRECT, daemon, view: UPLOAD, symptom: { status: 25 }, ...more };
}

/** Why nothing can be stored: each daemon says of its own rules and of the file system something else. */
export const writingScenarios: readonly Scenario[] = [
  refused("vsftpd-file-system", "permission-denied", { kind: "vsftpd", set: { write_enable: "YES" } }, {
    fix: { script: "chown 1000:1000 /run/lab/home", view: { doctor: ["--write-test"] } },
  }),
  refused("vsftpd-anonymous", "permission-denied", { kind: "vsftpd", set: { anonymous_enable: "YES", anon_root: "/run/lab/pub" } }, {
    view: { ...NOBODY, ...UPLOAD }, fix: { advised: ["write_enable", "anon_upload_enable"], view: NOBODY },
  }),
  refused("pure-ftpd-anonymous", "permission-denied", { kind: "pure-ftpd", set: { NoAnonymous: "no", AnonymousCantUpload: "yes" } }, {
    prepare: "chown 102:102 /run/lab/pub", view: { ...NOBODY, ...UPLOAD }, fix: { advised: ["AnonymousCantUpload"], view: { ...NOBODY, doctor: ["--write-test"] } },
  }),
  refused("pure-ftpd-disk-usage", "quota-exceeded", { kind: "pure-ftpd", set: { MaxDiskUsage: "1" } }, {
    prepare: HALF_FULL, fix: { advised: ["MaxDiskUsage"], view: { doctor: ["--write-test"] } },
  }),
];
