import assert from "node:assert/strict";
import fc from "fast-check";
import { dialectById, type DaemonId } from "../../../src/lint/dialect";
import { lint } from "../../../src/lint/lint";
import { readConf } from "../../../src/lint/pureftpd/conf";
import { DAEMONS } from "../../../src/lint/pureftpd/daemons";
import { dangerOf } from "../../../src/lint/pureftpd/editing/dangers";
import { groupOf, meaningOf } from "../../../src/lint/pureftpd/editing/meanings";
import { suggestedValues } from "../../../src/lint/pureftpd/editing/suggestions";
import { OPTIONS } from "../../../src/lint/pureftpd/options";
import { requirementOf } from "../../../src/lint/pureftpd/requirements";
import type { EditedFile } from "../../../src/lint/shared/editing";
import { applyEdits } from "../../../src/text";
import { assertLinear } from "../../helpers/linear";
import { sourceText } from "../../helpers/lintText";

function open(text: string, fileName?: string, daemon: DaemonId = "pureftpd@1.0.50"): EditedFile {
  const file = dialectById("pureftpd").open?.(text, daemon, fileName);
  assert.ok(file);
  return file;
}

const at = (line: number, column: number) => ({ line, column });
const formatted = (text: string) => applyEdits(text, open(text).format({ unit: "  " }));
const errors = (text: string, daemon?: DaemonId, fileName?: string) =>
  lint(text, { dialect: "pureftpd", ...(daemon && { daemon }), ...(fileName && { fileName }) }).filter(({ severity }) => severity === "error");

describe("pure-ftpd, while it is written", () => {
  it("knows what every option does, and nothing about options that do not exist", () => {
    const names = OPTIONS.map(({ name }) => name);
    assert.deepEqual(names.filter((name) => !meaningOf(name) || !groupOf(name)), []);
    for (const needed of names.flatMap(requirementOf).flatMap((one) => one.split(" | "))) assert.deepEqual(errors(`${needed}\n`), [], needed);
    for (const name of ["no_such_option", "toString"]) assert.deepEqual([dangerOf(name), meaningOf(name), requirementOf(name)], [undefined, undefined, []]);
  });

  it("completes names with a value", () => {
    const text = "NoAnonymous yes\nPassive\n";
    const found = open(text).complete(at(1, 7));
    const anonymous = found.find(({ label }) => label === "NoAnonymous");
    assert.deepEqual([anonymous?.insert, anonymous?.isUnlikely], ["NoAnonymous ${1|yes,no|}", true]);
    assert.deepEqual(found.find(({ label }) => label === "PassivePortRange")?.range, { start: at(1, 0), end: at(1, 7) });
    assert.ok(found.some(({ label, kind }) => label === "passive" && kind === "block"));
    assert.ok(!found.some(({ label }) => label === "FileSystemCharset"), "gone since 1.0.48");
    assert.ok(open(text, undefined, "pureftpd@1.0.47").complete(at(1, 7)).some(({ label }) => label === "FileSystemCharset"));
  });

  it("goes on with a name that another one begins, and with one before a value", () => {
    assert.deepEqual(open("TLSCi\n").complete(at(0, 5))[0]?.range, { start: at(0, 0), end: at(0, 5) });
    const [first] = open("Passive 1 2\n").complete(at(0, 3));
    assert.deepEqual(first?.range, { start: at(0, 0), end: at(0, 7) });
    const [second] = open("NoAnonymous yes\n").complete(at(0, 4));
    assert.deepEqual([second?.isSnippet, second?.range], [false, { start: at(0, 0), end: at(0, 11) }]);
  });

  it("completes values, and nothing in comments", () => {
    const labels = (text: string, column: number) => open(text).complete(at(0, column)).map(({ label }) => label);
    assert.deepEqual(labels("NoAnonymous ", 12), ["yes", "no"]);
    assert.deepEqual(labels("TLS = ", 6), ["1", "2", "3", "0"]);
    assert.deepEqual(labels("# TLS 1", 7), []);
    assert.ok(labels("", 0).includes("PureDB"));
  });

  it("suggests only what the daemon takes, also in its blocks", () => {
    for (const { name, until } of OPTIONS) {
      for (const value of until === undefined ? suggestedValues(name) : []) assert.deepEqual(errors(`${name} ${value}\n`), [], `${name} ${value}`);
    }
    for (const daemon of DAEMONS) {
      for (const { insert } of open("", undefined, daemon).complete(at(0, 0)).filter(({ kind }) => kind === "block")) {
        assert.deepEqual(errors(`${insert.replace(/\$\{\d+[:|]([^},|]*)[^}]*\}/g, "$1")}\n`, daemon), [], insert);
      }
    }
  });

  it("explains an option: default, switch, Debian's form, danger, version", () => {
    const text = (line: string) => open(line).hover(at(0, 2))?.markdown ?? "";
    assert.match(text("PassivePortRange 5000 5100"), /Default: `1024 65535`[^]*`-p …`, `--passiveportrange=…`[^]*`\/etc\/pure-ftpd\/conf\/PassivePortRange`[^]*`NATmode no`[^]*⚠[^]*https:/);
    assert.match(text("PureDB /etc/x"), /`-l puredb:…`[^]*auth/);
    assert.match(text("CertFile /etc/x"), /has no file of that name/);
    assert.match(text("FileSystemCharset utf-8"), /⚠ Gone since Pure-FTPd 1\.0\.48/);
    assert.equal(open("nonsense 1\n").hover(at(0, 2)), undefined);
  });

  it("shows neighbours of one kind as a group, and folds comments", () => {
    const [first, second] = open("TLS 1\n# which\nTLSCipherSuite HIGH\nPureDB /x\n").outline();
    assert.deepEqual([first?.kind, first?.children.map(({ name }) => name)], ["group", ["TLS", "TLSCipherSuite"]]);
    assert.deepEqual(second?.children.map(({ detail }) => detail), ["/x"]);
    assert.deepEqual(open("# a\n# b\nTLS 1\n").folds(), [{ first: 0, last: 1, isComment: true }]);
  });

  it("links the files of the daemon", () => {
    const links = open('PureDB /etc/x.pdb \nCertFileAndKey "/etc/a b" /etc/c\nAltLog clf:/var/log/x\nTLS 1\n').links();
    assert.deepEqual(links.map(({ path, range: { start, end } }) => [path, start.column, end.column]), [
      ["/etc/x.pdb", 7, 17], ["/etc/a b", 16, 24], ["/etc/c", 26, 32], ["/var/log/x", 11, 21],
    ]);
  });

  it("hints at the clients that are really let in, and at permissions", () => {
    const texts = (text: string) => open(text).hints().map((hint) => hint.text);
    assert.deepEqual(texts("PassivePortRange 50000 50019\nMaxClientsNumber 40\n"), ["20 ports, clients: 10", "really 10"]);
    assert.deepEqual(texts("PassivePortRange 50000 50000\n"), ["1 ports, clients: unlimited"]);
    assert.deepEqual(texts("PassivePortRange 50000 50100\nNATmode yes\nUmask 133:022\n"), ["files 644, directories 755"]);
    assert.deepEqual(texts("PassivePortRange 5 6\nUmask 999:022\n"), []);
  });

  it("says which server the file is for", () => {
    const [place] = open("Daemonize yes\nBind 192.0.2.7,2121\n").servers();
    assert.deepEqual([place?.host, place?.port, place?.range.start.line], ["192.0.2.7", 2121, 0]);
    assert.deepEqual(open("Bind ,2121\n").servers().map(({ host, port }) => [host, port]), [[undefined, 2121]]);
    assert.deepEqual(open("TLS 1\n").servers(), []);
  });
});

describe("Debian's files of pure-ftpd", () => {
  const file = (name: string) => `/srv/copy/etc/pure-ftpd/conf/${name}`;

  it("get the values of their option", () => {
    assert.deepEqual(open("", file("Umask")).complete(at(0, 0)).map(({ label }) => label), ["133 022", "177 077", "117 007"]);
    assert.match(open("1\n", file("TLS")).hover(at(0, 0))?.markdown ?? "", /\*\*TLS\*\*/);
    assert.deepEqual(open("1\n", file("README")).complete(at(0, 0)), []);
  });

  it("are read as the wrapper reads them", () => {
    const rules = (name: string, text: string) => lint(text, { dialect: "pureftpd", fileName: file(name) }).map(({ rule }) => rule.replace("pureftpd/", ""));
    assert.deepEqual(rules("NATmode", "no\nyes\n"), ["nat-mode"]);
    assert.deepEqual(rules("NATmode", "no\ntrue\n"), ["debian-bad-value"]);
    assert.deepEqual(rules("PassivePortRange", "50100 50000\n"), ["passive-range-refused"]);
    assert.deepEqual(rules("ForcePassiveIP", "192.168.1.1\n"), ["force-passive-ip-private"]);
    assert.deepEqual(rules("TrustedIP", "1.2.3.400\n"), ["debian-bad-value"]);
    assert.deepEqual(rules("LimitRecursion", "-1 -1\n"), []);
    assert.deepEqual(rules("FSCharset", "x y\n"), []);
    assert.deepEqual(rules("natmode", "yes\n"), ["debian-unknown-file"]);
    assert.deepEqual(rules("MaxClientsNumber", "# none\n\n"), []);
  });
});

describe("pure-ftpd, formatted", () => {
  it("stays linear, in Debian's files too", async () => {
    for (const piece of [" ", "\t#", "yes\n", "5 ", "-", "pure-ftpd -"]) {
      await assertLinear(JSON.stringify(piece), 6000, (size) => {
        const text = `x${piece.repeat(size / piece.length)}y`;
        for (const name of ["NATmode", "LimitRecursion", "AnonymousBandwidth", "ForcePassiveIP"]) lint(text, { dialect: "pureftpd", fileName: `/etc/pure-ftpd/conf/${name}` });
        lint(text, { dialect: "pureftpd", fileName: "Dockerfile" });
        formatted(text);
      });
    }
  });

  it("loses blanks that mean nothing", () => {
    assert.equal(formatted("  # note \n\tTLS\t\t1  \r\n   \nUmask  =  133:022 \nNonsense  x \n"), "  # note\nTLS 1\r\n\nUmask  =  133:022\nNonsense  x\n");
  });

  it("means the same to every daemon, and is stable", () => {
    const line = fc.tuple(fc.constantFrom("", " ", "\t "), fc.constantFrom(...OPTIONS), fc.constantFrom(" ", "\t\t", " = ", ":", "\f"), fc.constantFrom("yes", "1", "1 2", "1:2", "/a b", '"x" y'), fc.constantFrom("", " ", "\r"))
      .map(([indent, { name }, separator, value, end]) => `${indent}${name}${separator}${value}${end}\n`);
    fc.assert(fc.property(fc.array(fc.oneof(line, sourceText), { maxLength: 8 }), fc.constantFrom(...DAEMONS), (parts, daemon) => {
      const text = parts.join("");
      const after = formatted(text);
      assert.equal(formatted(after), after);
      const taken = (source: string) => readConf(source, daemon).settings.filter(({ words }) => words === undefined).map(({ line: number, option, value }) => [number, option?.name, value.text]);
      const before = taken(text);
      assert.deepEqual(taken(after), before);
    }), { numRuns: 500 });
  });
});
