import assert from "node:assert/strict";
import { CAUSES } from "../../src/diagnose/causes";
import { FATAL_TEXTS, fatalText } from "../../src/diagnose/symptoms/fatalTexts";
import type { Facts, Software } from "../../src/diagnose/verdict";
import { OPTIONS } from "../../src/lint/vsftpd/options";

const known = new Set(OPTIONS.map(({ name }) => name));

/** Facts that lead into each branch of the advice. */
const FACTS: readonly Facts[] = [
  {}, { controlKind: "public", control: "203.0.113.5" }, { scope: "address" }, { scope: "total" },
  ...["530 This FTP server is anonymous only.", "530 Permission denied.", "530 Anonymous sessions must use encryption.", "530 x"].map((reply) => ({ reply })),
  ...FATAL_TEXTS.filter(({ directive = "listen" }) => known.has(directive)).map(({ fix, directive = "listen" }) => ({ fix, directive })),
];

describe("remedies", () => {
  it("name only options of vsftpd that a vsftpd knows", () => {
    const settings = CAUSES.flatMap(({ remedy }) => FACTS.flatMap((facts) => remedy.server.vsftpd?.(facts) ?? [])).flatMap(({ setting }) => setting ?? []);
    assert.ok(settings.length > 20);
    assert.deepEqual([...new Set(settings.map(({ name }) => name))].filter((name) => !known.has(name)), []);
  });
});

describe("the advice about a refused write", () => {
  const cause = CAUSES.find(({ id }) => id === "permission-denied");
  const cases: readonly (readonly [software: Software, reply: string, anonymous: boolean, expected: RegExp])[] = [
    ["vsftpd", "550 Permission denied.", false, /^write_enable=YES(?!.*anon_upload_enable)/],
    ["vsftpd", "550 Permission denied.", true, /write_enable=YES.*anon_upload_enable=YES/],
    ["vsftpd", "553 Could not create file.", false, /^(?!.*write_enable).*owner and mode/],
    ["proftpd", "550 a.txt: Operation not permitted", false, /<Limit STOR>/],
    ["proftpd", "550 a.txt: Permission denied", false, /^Let the account's user write.*<Limit STOR>/],
    ["proftpd", "550 a.exe: Forbidden filename", false, /PathDenyFilter/],
    ["proftpd", "550 a.txt: Overwrite permission denied", false, /AllowOverwrite=on/],
    ["pureftpd", "550 Anonymous users may not overwrite existing files", true, /AnonymousCantUpload=no/],
    ["pureftpd", "553 Can't open that file: Permission denied", false, /^(?!.*Anonymous).*owner and mode/],
    ["pyftpdlib", "550 Not enough privileges.", false, /perm=/],
  ];
  for (const [software, reply, anonymous, expected] of cases) {
    it(`${software}${anonymous ? ", anonymous" : ""}: ${reply}`, () => {
      const advice = cause?.remedy.server[software]?.({ reply, anonymous }) ?? [];
      assert.match(advice.map(({ text, setting }) => `${setting ? `${setting.name}=${setting.value}: ` : ""}${text}`).join("; "), expected);
    });
  }
});

describe("fatalText", () => {
  const texts: readonly (readonly [string, string])[] = [
    ["500 OOPS: unrecognised variable in config file: listen ", "listen"],
    ["500 OOPS: bad bool value in config file for: ssl_enable", "ssl_enable"],
    ["500 OOPS: vsftpd: cannot locate user specified in 'ftp_username':nobody2", "ftp_username"],
    ["500 OOPS: vsftpd: not found: directory given in 'secure_chroot_dir':/run/x", "secure_chroot_dir"],
    ["500 OOPS: invalid pasv_address", "pasv_address"],
    ["500 OOPS: vsf_sysutil_bind", "pasv_max_port"],
    ["500 OOPS: priv_sock_get_cmd", "seccomp_sandbox"],
    ["500 OOPS: something new", ""],
    ["421 Illegal forced IP for passive connections", "ForcePassiveIP"],
    ["421-Welcome to Pure-FTPd 421 Illegal forced IP for passive connections", "ForcePassiveIP"],
    ["500 Sorry, no server available to handle request on 203.0.113.5", "DefaultServer"],
  ];
  for (const [text, directive] of texts) {
    it(`blames ${directive || "no directive"} for "${text}"`, () => {
      assert.equal(fatalText(text)?.directive, directive);
    });
  }

  it("knows that an OpenSSL error and a refused command are something else", () => {
    assert.equal(fatalText("500 OOPS: error:0A00010B:SSL routines::wrong version number"), undefined);
    assert.equal(fatalText("500 Illegal PORT command."), undefined);
  });

  it("names options of vsftpd that a vsftpd knows", () => {
    const directives = FATAL_TEXTS.flatMap(({ directive }) => directive ?? []).filter((name) => name === name.toLowerCase());
    assert.deepEqual(directives.filter((name) => !known.has(name)), []);
  });
});
