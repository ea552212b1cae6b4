import assert from "node:assert/strict";
import fc from "fast-check";
import { dialectById } from "../../../src/lint/dialect";
import { lint } from "../../../src/lint/lint";
import { directiveByName } from "../../../src/lint/proftpd/catalogue";
import { defaultOf } from "../../../src/lint/proftpd/editing/defaults";
import { EXPLAINED, meaningOf } from "../../../src/lint/proftpd/editing/describe";
import { DIRECTIVES } from "../../../src/lint/proftpd/directives";
import { parse } from "../../../src/lint/proftpd/parse";
import type { EditedFile } from "../../../src/lint/shared/editing";
import { applyEdits } from "../../../src/text";
import { sourceText } from "../../helpers/lintText";

function open(text: string): EditedFile {
  const file = dialectById("proftpd").open?.(text, "proftpd@1.3.8");
  assert.ok(file);
  return file;
}

const at = (line: number, column: number) => ({ line, column });
const labels = (text: string, line: number, column: number) => open(text).complete(at(line, column)).map(({ label }) => label);
const formatted = (text: string, unit = "  ") => applyEdits(text, open(text).format({ unit }));

describe("proftpd, while it is written", () => {
  it("explains every directive, and only those that exist", () => {
    assert.deepEqual(DIRECTIVES.filter((directive) => !meaningOf(directive)).map(({ name }) => name), []);
    assert.deepEqual(EXPLAINED.filter((name) => directiveByName(name)?.name !== name), []);
    assert.equal(new Set(EXPLAINED).size, EXPLAINED.length);
    assert.equal(defaultOf("TLSEngine"), "off");
  });

  it("completes the directives of the section", () => {
    const limit = labels("<Limit LOGIN>\n  A\n", 1, 3);
    assert.ok(limit.includes("AllowAll") && limit.includes("</Limit>"));
    assert.ok(!limit.includes("PassivePorts"));
    const main = labels("ServerName x\nPas", 1, 3);
    assert.ok(main.includes("PassivePorts") && main.includes("<VirtualHost>") && main.includes("passive"));
    assert.ok(!main.some((label) => label.startsWith("</")));
    assert.ok(!labels("<Global>\n\n</Global>\n", 1, 0).includes("ServerType"));
  });

  it("replaces what is typed, and keeps the arguments", () => {
    const [item] = open("  Passive 1 2\n").complete(at(0, 9)).filter(({ label }) => label === "PassivePorts");
    assert.deepEqual([item?.range, item?.insert, item?.isSnippet], [{ start: at(0, 2), end: at(0, 9) }, "PassivePorts", false]);
    const [section] = open("<Lim").complete(at(0, 4)).filter(({ label }) => label === "<Limit>");
    assert.equal(section?.insert, "<Limit ${1}>\n\t$0\n</Limit>");
  });

  it("completes values, and nothing in comments or continuations", () => {
    assert.deepEqual(labels("TLSEngine o", 0, 11), ["on", "off"]);
    assert.ok(labels("TLSOptions ", 0, 11).includes("NoSessionReuseRequired"));
    assert.ok(labels("<IfModule mod_", 0, 14).includes("mod_tls.c"));
    assert.deepEqual(labels("  # Pas", 0, 7), []);
    assert.deepEqual(labels("PassivePorts \\\n  Pas\n", 1, 5), []);
  });

  it("offers blocks that the daemon takes", () => {
    for (const block of open("").complete(at(0, 0)).filter(({ kind }) => kind === "block")) {
      const text = `${block.insert.replace(/\$\{\d+:([^}]*)\}/g, "$1")}\n`;
      assert.deepEqual(lint(text, { dialect: "proftpd" }).filter(({ severity }) => severity === "error"), [], block.label);
    }
  });

  it("explains a directive and where it may stand", () => {
    const { markdown = "" } = open("<Global>\n  TLSRequired on\n</Global>\n").hover(at(1, 5)) ?? {};
    assert.match(markdown, /Default of ProFTPD 1\.3\.8: `off`[^]*`<VirtualHost>`[^]*contrib\/mod_tls\.html#TLSRequired/);
    assert.match(open("<Limit ALL>\n</Limit>\n").hover(at(1, 3))?.markdown ?? "", /\*\*\\<Limit\\>\*\*/);
    assert.equal(open("NoSuchThing 1\n").hover(at(0, 3)), undefined);
  });

  it("shows and folds the tree of sections, whatever is missing", () => {
    const [vhost] = open("<VirtualHost a>\n<Limit ALL>\nDenyAll\n</VirtualHost>\nPort 21\n").outline();
    assert.deepEqual([vhost?.detail, vhost?.children[0]?.name, vhost?.children[0]?.children[0]?.name], ["a", "<Limit>", "DenyAll"]);
    assert.deepEqual(open("# a\n# b\n<Limit ALL>\n  DenyAll\n</Limit>\n").folds(), [{ first: 2, last: 3, isComment: false }, { first: 0, last: 1, isComment: true }]);
  });

  it("links files and includes", () => {
    const found = open("Include /etc/proftpd/conf.d/*.conf\nTLSRSACertificateFile \"/etc/a b.pem\"\nTransferLog none\n").links();
    assert.deepEqual(found.map(({ path, kind }) => [path, kind]), [["/etc/proftpd/conf.d/*.conf", "pattern"], ["/etc/a b.pem", "file"]]);
  });

  it("hints at what comes of numbers", () => {
    assert.deepEqual(open("PassivePorts 50000 50100\nUmask 022\nUmask 027 077\n").hints().map(({ text }) => text),
      ["101 ports", "files 0644, directories 0755", "files 0640, directories 0700"]);
    assert.deepEqual(open("PassivePorts 1 2\n").hints(), []);
  });

  it("says which servers the file is for", () => {
    const text = "Port 0\n<VirtualHost 192.0.2.1>\n  Port 990\n  TLSOptions UseImplicitSSL\n</VirtualHost>\n<VirtualHost ftp.example.org other>\n</VirtualHost>\n";
    const found = open(text).servers();
    assert.deepEqual(found.map(({ host, port, isImplicitTls }) => [host, port, isImplicitTls]), [["192.0.2.1", 990, true], ["ftp.example.org", undefined, false]]);
    assert.deepEqual(open("ServerName x\nDefaultAddress 192.0.2.9\n").servers()[0]?.host, "192.0.2.9");
    assert.deepEqual(open("<Directory /srv>\n</Directory>\n").servers(), []);
  });

  it("has ordered ranges in any text", () => {
    fc.assert(fc.property(sourceText, (text) => {
      const check = (items: ReturnType<EditedFile["outline"]>): void => items.forEach(({ name, range, nameRange, children }) => {
        assert.notEqual(name, "");
        for (const inner of [nameRange, ...children.map((child) => child.range)]) {
          assert.ok(inner.start.line > range.start.line || (inner.start.line === range.start.line && inner.start.column >= range.start.column));
          assert.ok(inner.end.line < range.end.line || (inner.end.line === range.end.line && inner.end.column <= range.end.column), JSON.stringify([text, inner, range]));
        }
        check(children);
      });
      check(open(text).outline());
      open(text).folds().forEach(({ first, last }) => assert.ok(first < last));
    }), { numRuns: 300 });
  });
});

describe("proftpd, formatted", () => {
  it("is indented by section", () => {
    assert.equal(formatted("<Global>\nUmask 022  \n    # note\n <Limit ALL>\nDenyAll\n</Limit>\n   </Global>\n \t\nPort 21\n"),
      "<Global>\n  Umask 022\n  # note\n  <Limit ALL>\n    DenyAll\n  </Limit>\n</Global>\n\nPort 21\n");
    assert.equal(formatted("<Global>\nUmask 022\n</Global>", "\t"), "<Global>\n\tUmask 022\n</Global>");
  });

  it("keeps what could mean something", () => {
    for (const text of ["Port 21\\ \nUmask 022\n", "ServerName \"a \n", "<IfModule !mod_core.c>\n</IfModule> \n"]) assert.equal(formatted(text), text);
  });

  it("means the same, and is stable", () => {
    const meaning = (text: string) => parse(text).flatMap((line) => "name" in line ? [[line.name, line.arguments.map((word) => word.text)]] : []);
    fc.assert(fc.property(sourceText, (text) => {
      const after = formatted(text);
      assert.equal(formatted(after), after);
      assert.deepEqual(meaning(after), meaning(text));
      const found = (source: string) => lint(source, { dialect: "proftpd" }).map(({ rule }) => rule).sort();
      assert.deepEqual(found(after), found(text));
    }), { numRuns: 300 });
  });
});
