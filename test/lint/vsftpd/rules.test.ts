import assert from "node:assert/strict";
import type { DaemonId } from "../../../src/lint/dialect";
import { guessDialect } from "../../../src/lint/dialect";
import { lint } from "../../../src/lint/lint";
import type { Diagnostic } from "../../../src/lint/rule";
import { isUserFile } from "../../../src/lint/vsftpd/userFile";

const USER_FILE = "/etc/vsftpd/user_conf/anna";

function found(text: string, given: { daemon?: DaemonId; fileName?: string } = {}): readonly Diagnostic[] {
  return lint(text, { dialect: "vsftpd", ...given });
}

const rules = (...args: Parameters<typeof found>) => found(...args).map(({ rule }) => rule.replace("vsftpd/", ""));

describe("vsftpd, a user's file", () => {
  it("is known by its folder", () => {
    const paths = ["/etc/vsftpd/users/anna", "/etc/vsftpd_user_conf/bert", "C:\\etc\\vsftpd\\vuser_conf\\anna", "/etc/vsftpd/virtual_users/a.b", "/srv/vsftpd/userconf/c"];
    assert.deepEqual(paths.filter((path) => !isUserFile(path)), []);
    const others = ["/etc/vsftpd/vsftpd.conf", "/etc/vsftpd.conf", "/etc/vsftpd/user_list", "/home/users/anna", "/etc/vsftpd/users/vsftpd.conf", "/etc/vsftpd/users/"];
    assert.deepEqual(others.filter(isUserFile), []);
    assert.equal(guessDialect(USER_FILE, ""), "vsftpd");
  });

  it("is no server of its own, and its lines are checked all the same", () => {
    assert.deepEqual(rules("pasv_min_port=50000\nanonymous_enable=NO\n", { fileName: USER_FILE }), ["user-file-setting"]);
    assert.deepEqual(rules("local_root=/srv # anna\nwrite_enable=on\nidle_session_timeout=300\n", { fileName: USER_FILE }), ["comment-in-string", "bad-boolean"]);
    assert.ok(!rules("listen_port=21\n").includes("user-file-setting"));
    assert.deepEqual(rules("listen=YES\nanonymous_enable=NO\n", { fileName: "/src/vsftpd/user/a.conf" }), ["passive-range", "no-login"]);
  });
});

describe("vsftpd, a template", () => {
  it("says what becomes of its lines as they stand, and nothing else", () => {
    for (const value of ["${A}", "{{ a }}", "<%= a %>", "@LISTEN@", "$LISTEN", "$(a)", "%LISTEN%", "%(LISTEN)s", "__LISTEN__", "{{#if a}}YES{{/if}}"]) {
      assert.deepEqual(rules(`listen=${value}\nlisten_port=${value}\n`), ["placeholder", "placeholder-number"], value);
    }
    const jinja = "{% if tls %}\nssl_enable=YES\n{% else %}\nssl_enable=NO\n{% endif %}\n{# why #}\npasv_address={{ ip }}\n{{ more }}\n";
    assert.deepEqual(rules(jinja), ["placeholder", "placeholder", "placeholder", "placeholder", "placeholder"]);
  });

  it("is no file with a text that vsftpd itself replaces, or with braces of a pattern", () => {
    const text = "listen=YES\nlocal_enable=on\nuser_sub_token=$USER\nlocal_root=/srv/$USER\ndeny_file={*.exe,.*}\nftpd_banner=100% @home\n";
    assert.ok(rules(text).includes("bad-boolean"));
    assert.ok(rules(text).includes("passive-range"));
  });
});

describe("vsftpd, rules about a server", () => {
  const TLS = "listen=YES\nssl_enable=YES\nrsa_cert_file=/etc/a.pem\nrequire_ssl_reuse=NO\npasv_min_port=50000\npasv_max_port=50100\n";

  it("know the switches of each build for versions of TLS", () => {
    const off = (text: string, daemon: DaemonId) => found(TLS + text, { daemon }).filter(({ rule }) => rule === "vsftpd/tls-versions");
    assert.match(off("ssl_tlsv12=NO\nssl_tlsv13=NO\n", "vsftpd@3.0.5")[0]?.message ?? "", /refuses every handshake/);
    assert.match(off("ssl_tlsv1=NO\nssl_tlsv1_2=NO\nssl_tlsv1_3=NO\n", "vsftpd@redhat-3.0.3")[0]?.message ?? "", /refuses every handshake/);
    assert.deepEqual(off("ssl_tlsv12=NO\n", "vsftpd@3.0.5"), []);
    assert.deepEqual(off("ssl_tlsv1=YES\nssl_tlsv12=NO\nssl_tlsv13=NO\n", "vsftpd@3.0.5"), []);
  });

  it("know localhost, and leave other names to the lookup", () => {
    const address = (text: string) => rules(`listen=YES\nanonymous_enable=YES\npasv_min_port=50000\npasv_max_port=50100\n${text}\n`);
    assert.deepEqual(address("pasv_addr_resolve=YES\npasv_address=localhost"), ["pasv-address-private"]);
    assert.deepEqual(address("pasv_addr_resolve=YES\npasv_address=ftp.example.org"), []);
    assert.deepEqual(address("pasv_address=localhost"), ["pasv-address-not-ipv4"]);
    for (const name of ["YOUR_PUBLIC_IP", "<address>", "x.x.x.x", "203.0.20x.xx"]) {
      const message = (text: string) => found(`listen=YES\nanonymous_enable=YES\npasv_min_port=50000\npasv_max_port=50100\npasv_address=${name}\n${text}`)[0]?.message ?? "";
      assert.match(message(""), /^bad pasv_address .*invalid pasv_address"/);
      assert.match(message("pasv_addr_resolve=YES\n"), /^bad pasv_address .*cannot resolve host:/);
    }
  });

  it("know which builds listen without being told", () => {
    const text = "anonymous_enable=YES\npasv_min_port=50000\npasv_max_port=50100\n";
    assert.deepEqual(rules(text), ["no-listener"]);
    assert.deepEqual(rules(text, { daemon: "vsftpd@3.0.5" }), []);
    assert.deepEqual(rules("write_enable=YES\nhide_ids=YES\n"), []);
  });

  it("leave to the main file who may write", () => {
    const text = "write_enable=YES\nanon_upload_enable=YES\nanon_other_write_enable=YES\n";
    assert.deepEqual(rules(text), []);
    assert.deepEqual(rules(`listen=YES\n${text}`).filter((rule) => rule === "anonymous-upload"), ["anonymous-upload"]);
  });

  it("say what ends a session before its greeting", () => {
    const words = (text: string) => found(`listen=YES\n${text}`).filter(({ severity }) => severity === "error").map(({ message }) => /500 OOPS: (.*)"$/.exec(message)?.[1]);
    assert.deepEqual(words("ftp_enable=NO\n"), ["vsftpd: both FTP and HTTP disabled!"]);
    assert.deepEqual(words("http_enable=YES\n"), ["vsftpd: HTTP needs 'one_process_model' for now"]);
    assert.deepEqual(words("local_enable=YES\none_process_model=YES\n"), ["vsftpd: security: 'one_process_model' is anonymous only"]);
    assert.deepEqual(words("one_process_model=YES\nhttp_enable=YES\n"), []);
    assert.deepEqual(words("anonymous_enable=NO\ntcp_wrappers=YES\n"), ["vsftpd: both local and anonymous access disabled!"]);
    assert.deepEqual(words("anonymous_enable=NO\nftp_enable=NO\n"), ["vsftpd: both local and anonymous access disabled!"]);
  });

  it("tell a list of the allowed from one of the refused by its name", () => {
    const list = (text: string) => rules(`listen=YES\nanonymous_enable=NO\nlocal_enable=YES\n${text}`).includes("userlist-inverted");
    assert.ok(list("userlist_enable=YES\nuserlist_file=/etc/ftp.allow\n"));
    assert.ok(list("userlist_enable=YES\nuserlist_deny=NO\nuserlist_file=/etc/denied_users\n"));
    assert.ok(list("userlist_deny=NO\n"));
    assert.ok(!list("userlist_enable=YES\nuserlist_file=/etc/vsftpd.user_list\n"));
    assert.ok(!list("userlist_enable=NO\nuserlist_deny=NO\n"));
  });

  it("do not take a decision for something forgotten", () => {
    const off = (text: string) => found(`listen=YES\n${text}`).filter(({ rule }) => rule === "vsftpd/requirement-off").map(({ fixes: [fix] }) => fix?.title);
    assert.deepEqual(off("anon_upload_enable=YES\n"), ["Set write_enable=YES"]);
    assert.deepEqual(off("anon_upload_enable=YES\nwrite_enable=NO\n"), []);
    assert.deepEqual(off("anonymous_enable=NO\nlocal_enable=YES\nguest_enable=YES\nwrite_enable=YES\nanon_upload_enable=YES\n"), []);
    assert.deepEqual(off("xferlog_enable=YES\nxferlog_std_format=YES\nlog_ftp_protocol=YES\n"), ["Set xferlog_std_format=NO"]);
    assert.deepEqual(off("listen=NO\nlisten_ipv6=YES\nlisten_address=192.0.2.7\n"), ["Set listen=YES, listen_ipv6=NO"]);
    assert.deepEqual(off("ssl_enable=NO\nrsa_cert_file=/etc/a.pem\n"), []);
  });

  it("listen where an IPv6 socket can", () => {
    const errors = (address: string) => found(`listen_ipv6=YES\nlisten_address6=${address}\n`).filter(({ severity }) => severity === "error").length;
    assert.deepEqual(["::1", "::", "fe80::1%eth0", "localhost", "127.0.0.1", "[::1]", "::1/64"].map(errors), [0, 0, 0, 1, 1, 1, 1]);
  });
});
