import assert from "node:assert/strict";
import { dialectById } from "../../../src/lint/dialect";
import { lint } from "../../../src/lint/lint";

const FILES: Readonly<Record<string, string>> = {
  "/etc/pure-ftpd/users.conf": "# who\nPureDB /etc/pure-ftpd/pureftpd.pdb\nNoAnonymous yes\n",
  "/etc/pure-ftpd/ports.conf": "PassivePortRange 50000 50100\nInclude /etc/pure-ftpd/tls.conf\n",
  "/etc/pure-ftpd/tls.conf": "TLS 2\nCertFile /etc/a.pem\n",
  "/etc/pure-ftpd/bad.conf": "\nNoAnonymus yes\nMaxIdleTime 5\n",
  "/etc/pure-ftpd/loop.conf": "Include /etc/pure-ftpd/loop.conf\nInclude /etc/pure-ftpd/loop2.conf\n",
  "/etc/pure-ftpd/loop2.conf": "Include /etc/pure-ftpd/loop.conf\n",
};
const include = (path: string) => (FILES[path] === undefined ? undefined : [{ path, text: FILES[path] }]);
const found = (text: string) => lint(text, { dialect: "pureftpd", fileName: "/etc/pure-ftpd.conf", include })
  .map(({ file = "", rule, range: { start } }) => `${file}:${start.line + 1} ${rule.replace("pureftpd/", "")}`);
const including = (...names: readonly string[]) => names.map((name) => `Include /etc/pure-ftpd/${name}.conf\n`).join("");

describe("files that a pure-ftpd.conf includes", () => {
  const WHOLE = "ChrootEveryone yes\nMaxClientsNumber 20\n";

  it("say what the file itself does not", () => {
    assert.deepEqual(found(`${WHOLE}NoAnonymous yes\n`), [":1 passive-range-missing", ":3 clear-text-login"]);
    assert.deepEqual(found(WHOLE + including("users", "ports")), []);
    assert.deepEqual(found(`${WHOLE}${including("users")}`), [":1 passive-range-missing", "/etc/pure-ftpd/users.conf:3 clear-text-login"]);
  });

  it("keep the rules about the whole silent where nobody knows them", () => {
    assert.deepEqual(found(`${WHOLE}NoAnonymous yes\n${including("elsewhere")}`), []);
    assert.deepEqual(lint(`${WHOLE}${including("users")}`, { dialect: "pureftpd" }), []);
  });

  it("have their findings on their own lines, and count in the daemon's order", () => {
    assert.deepEqual(found(`${WHOLE}MaxIdleTime 10\n${including("ports", "bad")}`), [":3 duplicate-option", "/etc/pure-ftpd/bad.conf:2 unknown-option"]);
    const [duplicate, unknown] = lint(`${WHOLE}MaxIdleTime 10\n${including("ports", "bad")}`, { dialect: "pureftpd", include });
    assert.match(duplicate?.message ?? "", /on line 3 \(bad\.conf\)/);
    assert.match(unknown?.message ?? "", /property not found line 2: \[NoAnonymus yes\]/);
  });

  it("may not include each other without an end", () => {
    assert.deepEqual(found(`${WHOLE}PassivePortRange 50000 50100\n${including("loop")}`), ["/etc/pure-ftpd/loop.conf:1 include-recursion"]);
    assert.deepEqual(found(`${WHOLE}PassivePortRange 50000 50100\n${including("loop2")}`), ["/etc/pure-ftpd/loop.conf:1 include-recursion"]);
    assert.deepEqual(found(`${WHOLE}PassivePortRange 50000 50100\nInclude /etc/pure-ftpd.conf\n`), [":4 include-recursion"]);
  });

  it("may be a chain of sixteen, and no longer", () => {
    const chainOf = (length: number) => lint("Include /1\n", {
      dialect: "pureftpd", include: (path) => (Number(path.slice(1)) < length ? [{ path, text: `Include /${Number(path.slice(1)) + 1}\n` }] : undefined),
    }).map(({ file, message }) => `${file} ${/\[.*\]/.exec(message)?.[0]}`);
    assert.deepEqual(chainOf(16), []);
    assert.deepEqual(chainOf(17), ["/15 [/16]"]);
  });

  it("are links that an editor follows", () => {
    const links = dialectById("pureftpd").open?.(including("users"), "pureftpd@1.0.50").links() ?? [];
    assert.deepEqual(links.map(({ path, isInclude }) => [path, isInclude]), [["/etc/pure-ftpd/users.conf", true]]);
  });
});
