import assert from "node:assert/strict";
import { DAEMONS, DIALECTS } from "../../../src/lint/dialect";
import { daemonLabel } from "../../../src/lint/features/daemonLabel";
import { fixAll } from "../../../src/lint/features/fixAll";
import { lint } from "../../../src/lint/lint";
import { ignoreComment } from "../../../src/lint/shared/ignore";

const rules = (text: string, dialect: "vsftpd" | "proftpd" = "vsftpd") => lint(text, { dialect }).map(({ rule }) => rule);

describe("severity of a rule", () => {
  const text = "pasv_min_port=1024\nlisten=on\n";

  it("is what the settings say, or silence", () => {
    const severity = { "vsftpd/bad-boolean": "hint", "vsftpd/passive-range": "off" } as const;
    const found = lint(text, { dialect: "vsftpd", severity });
    assert.equal(found.find(({ rule }) => rule === "vsftpd/bad-boolean")?.severity, "hint");
    assert.ok(rules(text).includes("vsftpd/passive-range"));
    assert.ok(!found.some(({ rule }) => rule === "vsftpd/passive-range"));
    assert.deepEqual(lint(text, { dialect: "vsftpd", severity: {} }), lint(text, { dialect: "vsftpd" }));
  });
});

describe("a comment that ignores a rule", () => {
  it("is about the statement below, and about that rule only", () => {
    const text = `listen=on\n${ignoreComment("vsftpd/bad-boolean", "patched build")}\nlocal_enable=on\n`;
    assert.deepEqual(lint(text, { dialect: "vsftpd" }).filter(({ rule }) => rule === "vsftpd/bad-boolean").map(({ range }) => range.start.line), [0]);
    assert.ok(rules("# ftp-doctor: ignore vsftpd/trailing-space x\nlocal_enable=on\n").includes("vsftpd/bad-boolean"));
    assert.ok(rules("# ftp-doctor: ignore vsftpd/bad-boolean-x\nlocal_enable=on\n").includes("vsftpd/bad-boolean"));
  });

  it("may stand above others, and at a continued statement", () => {
    const both = "# ftp-doctor: ignore vsftpd/bad-boolean\r\n# ftp-doctor: ignore vsftpd/crlf-line-end why not\r\nlisten=on\r\n";
    assert.ok(!rules(both).includes("vsftpd/bad-boolean"));
    const continued = "PassivePorts \\\n  70000 \\\n  80000\n";
    assert.ok(rules(continued, "proftpd").includes("proftpd/passive-ports-range"));
    assert.ok(!rules(`# ftp-doctor: ignore proftpd/passive-ports-range\n${continued}`, "proftpd").includes("proftpd/passive-ports-range"));
  });
});

describe("all safe repairs", () => {
  it("are made until none is left, and nothing else is", () => {
    const text = "  # note\nlisten = on \nlocal_enable=YES # really\npasv_min_port=60100\npasv_max_port=60000\n";
    const fixed = fixAll(text, { dialect: "vsftpd" });
    const left = lint(fixed, { dialect: "vsftpd" }).filter(({ fixes: [fix] }) => fix?.safe && fix.placeholder === undefined);
    assert.deepEqual(left, []);
    assert.match(fixed, /^# note$/m);
    assert.match(fixed, /^listen=YES$/m);
    assert.equal(fixAll(fixed, { dialect: "vsftpd" }), fixed);
  });

  it("leave a file alone that has nothing to repair", () => {
    for (const { id } of DIALECTS) assert.equal(fixAll("", { dialect: id }), "");
  });

  it("are many in a long file, too", function () {
    this.timeout(5000);
    const fixed = fixAll("  # note\n".repeat(5000), { dialect: "vsftpd" });
    assert.doesNotMatch(fixed, /^ /m);
  });

  it("keep silent where a rule is switched off", () => {
    const off = { "vsftpd/indented-comment": "off" } as const;
    assert.equal(fixAll("  # note\n", { dialect: "vsftpd", severity: off }), "  # note\n");
  });
});

describe("names of daemons", () => {
  it("are those of their makers", () => {
    assert.equal(daemonLabel("vsftpd@debian-3.0.3"), "vsftpd 3.0.3 (Debian)");
    assert.equal(daemonLabel("vsftpd@3.0.5"), "vsftpd 3.0.5");
    assert.equal(daemonLabel("proftpd@1.3.8"), "ProFTPD 1.3.8");
    assert.equal(new Set(DAEMONS.map(daemonLabel)).size, DAEMONS.length);
  });
});
