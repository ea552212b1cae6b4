import assert from "node:assert/strict";
import fc from "fast-check";
import { dialectById, type DaemonId } from "../../../src/lint/dialect";
import { lint } from "../../../src/lint/lint";
import { OPTIONS } from "../../../src/lint/vsftpd/options";
import { DAEMONS } from "../../../src/lint/vsftpd/daemons";
import { readConf } from "../../../src/lint/vsftpd/conf";
import { dangerOf } from "../../../src/lint/vsftpd/editing/dangers";
import { groupOf, meaningOf } from "../../../src/lint/vsftpd/editing/meanings";
import { requirementsOf } from "../../../src/lint/vsftpd/requirements";
import type { EditedFile } from "../../../src/lint/shared/editing";
import { applyEdits } from "../../../src/text";
import { sourceText } from "../../helpers/lintText";

function open(text: string, daemon: DaemonId = "vsftpd@debian-3.0.3"): EditedFile {
  const file = dialectById("vsftpd").open?.(text, daemon);
  assert.ok(file);
  return file;
}

const at = (line: number, column: number) => ({ line, column });
const formatted = (text: string, daemon?: DaemonId) => applyEdits(text, open(text, daemon).format({ unit: "  " }));

describe("vsftpd, while it is written", () => {
  it("knows what every option does, and nothing about options that do not exist", () => {
    const names = OPTIONS.map(({ name }) => name);
    assert.deepEqual(names.filter((name) => !meaningOf(name) || !groupOf(name)), []);
    for (const name of names) {
      for (const needed of requirementsOf(name).flatMap((one) => one.split(" | "))) {
        assert.ok(names.includes(needed.replace(/=.*/, "")), `${name} needs ${needed}`);
      }
    }
    assert.equal(dangerOf("no_such_option"), undefined);
    assert.equal(meaningOf("toString"), undefined);
  });

  it("completes names with the value that is not the default", () => {
    const text = "listen=NO\npasv\n";
    const found = open(text).complete(at(1, 4));
    const listen = found.find(({ label }) => label === "listen");
    assert.equal(listen?.insert, "listen=${1|YES,NO|}");
    assert.equal(listen.isUnlikely, true);
    const enable = found.find(({ label }) => label === "pasv_enable");
    assert.deepEqual(enable?.range, { start: at(1, 0), end: at(1, 4) });
    assert.equal(enable.insert, "pasv_enable=${1|NO,YES|}");
    assert.ok(found.some(({ label, kind }) => label === "passive" && kind === "block"));
    assert.ok(!found.some(({ label }) => label === "ssl_tlsv12"), "3.0.3 has no such option");
    assert.ok(open(text, "vsftpd@3.0.5").complete(at(1, 4)).some(({ label }) => label === "ssl_tlsv12"));
  });

  it("offers a user's file what counts after the login first", () => {
    const offered = dialectById("vsftpd").open?.("", "vsftpd@debian-3.0.3", "/etc/vsftpd/users/anna").complete(at(0, 0)) ?? [];
    assert.deepEqual(["listen_port", "local_root"].map((name) => offered.find(({ label }) => label === name)?.isUnlikely), [true, false]);
    assert.ok(!offered.some(({ kind }) => kind === "block"));
  });

  it("completes a name before a value without another equals sign", () => {
    const [first] = open("pasv=YES\n").complete(at(0, 2));
    assert.equal(first?.isSnippet, false);
    assert.deepEqual(first.range, { start: at(0, 0), end: at(0, 4) });
  });

  it("completes values, and nothing in comments", () => {
    const labels = (text: string, column: number) => open(text).complete(at(0, column)).map(({ label }) => label);
    assert.deepEqual(labels("pasv_enable=", 12), ["YES", "NO"]);
    assert.ok(labels("local_umask=0", 13).includes("022"));
    assert.deepEqual(labels("# pasv_enable=", 14), []);
    assert.ok(labels("", 0).includes("listen"));
  });

  it("offers blocks that each daemon takes", () => {
    for (const daemon of DAEMONS) {
      for (const block of open("", daemon).complete(at(0, 0)).filter(({ kind }) => kind === "block")) {
        const text = `${block.insert.replace(/\$\{\d+:([^}]*)\}/g, "$1")}\n`;
        assert.deepEqual(lint(text, { dialect: "vsftpd", daemon }).filter(({ severity }) => severity === "error"), [], `${daemon} ${block.label}`);
      }
    }
  });

  it("explains an option with the defaults of every build", () => {
    const hover = open("listen=NO\nnonsense=1\n").hover(at(0, 8));
    assert.match(hover?.markdown ?? "", /Default of vsftpd 3\.0\.3 \(Debian\): `NO`[^]*Elsewhere: `YES` \(vsftpd 3\.0\.3 \(Red Hat\)/);
    assert.match(hover?.markdown ?? "", /https:\/\//);
    assert.equal(open("nonsense=1\n").hover(at(0, 2)), undefined);
    assert.match(open("ssl_tlsv1_2=YES\n").hover(at(0, 2))?.markdown ?? "", /Unknown to vsftpd 3\.0\.3 \(Debian\)[^]*Known only to .*Red Hat/);
    assert.match(open("pasv_address=1.2.3.4").hover(at(0, 3))?.markdown ?? "", /only with `pasv_enable=YES`[^]*⚠/);
  });

  it("shows neighbours of one kind as a group", () => {
    const [first, second] = open("listen=YES\n# about ports\nlisten_port=21\npasv_min_port=5000\n").outline();
    assert.deepEqual([first?.kind, first?.children.map(({ name }) => name)], ["group", ["listen", "listen_port"]]);
    assert.deepEqual(second?.children.map(({ detail }) => detail), ["5000"]);
  });

  it("folds comments of several lines", () => {
    assert.deepEqual(open("# a\n# b\n# c\nlisten=YES\n# d\n").folds(), [{ first: 0, last: 2, isComment: true }]);
  });

  it("links the files of the daemon", () => {
    const [list, users] = open("userlist_file=/etc/vsftpd.user_list \nuser_config_dir=/etc/vsftpd/users\nlocal_root=/srv\n").links();
    assert.deepEqual([list?.path, list?.kind, list?.range.end.column], ["/etc/vsftpd.user_list", "file", 35]);
    assert.deepEqual([users?.path, users?.kind], ["/etc/vsftpd/users", "directory"]);
  });

  it("hints at the range and at permissions", () => {
    const texts = (text: string) => open(text).hints().map((hint) => hint.text);
    assert.deepEqual(texts("pasv_min_port=50000\npasv_max_port=50100\n"), ["ports 50000–50100"]);
    assert.deepEqual(texts("pasv_max_port=4000\n"), ["ports 5001–65535"]);
    assert.deepEqual(texts("pasv_enable=NO\npasv_max_port=4000\n"), []);
    assert.deepEqual(texts("local_umask=022\nanon_umask=77\n"), ["decimal 18", "octal 0115"]);
    assert.deepEqual(texts("idle_session_timeout=300\nwrite_enable=0\nhide_ids=YES\nftp_username=ftp\n"), ["default", "default", "default"]);
  });

  it("says which server the file is for", () => {
    const [place] = open("ssl_enable=YES\nlisten=YES\nlisten_port=990\nimplicit_ssl=YES\nlisten_address=192.0.2.7\n").servers();
    assert.deepEqual([place?.host, place?.port, place?.isImplicitTls, place?.range.start.line], ["192.0.2.7", 990, true, 1]);
    assert.deepEqual(open("local_root=/srv/anna\n").servers(), []);
    assert.equal(open("listen=YES\nlisten_address=0.0.0.0\n").servers()[0]?.host, undefined);
  });
});

describe("vsftpd, formatted", () => {
  it("loses blanks that the daemon stumbles over", () => {
    assert.equal(formatted("  # note \nlisten = YES  \n   \npasv_min_port= 50000\nbanner_file = /etc/b \n"), "# note\nlisten=YES\n\npasv_min_port=50000\nbanner_file=/etc/b\n");
  });

  it("keeps blanks that mean something", () => {
    assert.equal(formatted("ftpd_banner= Hello \n", "vsftpd@3.0.3"), "ftpd_banner= Hello \n");
    assert.equal(formatted("local_umask= 022\n"), "local_umask= 022\n");
    assert.equal(formatted("banner_file= \n"), "banner_file= \n");
  });

  it("means the same to every daemon, and is stable", () => {
    fc.assert(fc.property(sourceText, fc.constantFrom(...DAEMONS), (text, daemon) => {
      const after = formatted(text, daemon);
      assert.equal(formatted(after, daemon), after);
      const before = readConf(text, daemon);
      const taken = (conf: typeof before) => conf.settings.filter(({ problems }) => problems.length === 0);
      const now = new Map(readConf(after, daemon).settings.map((setting) => [setting.line, setting]));
      for (const { line, option, read } of taken(before)) {
        const same = now.get(line);
        assert.equal(same?.option?.name, option?.name);
        if (option?.type === "string") assert.equal(same?.read, read);
        assert.deepEqual(same?.problems, []);
      }
      const errors = (source: string) => lint(source, { dialect: "vsftpd", daemon }).filter(({ severity }) => severity === "error").length;
      assert.ok(errors(after) <= errors(text));
    }), { numRuns: 300 });
  });
});
