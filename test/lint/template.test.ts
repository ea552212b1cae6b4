import assert from "node:assert/strict";
import type { DialectId } from "../../src/lint/dialect";
import { lint } from "../../src/lint/lint";

const VSFTPD = "listen={{ listen }}\nlocal_umask=22\npasv_max_port=<%= last %>\n{% if tls %}\nssl_enable=YES\nssl_enable=NO\n{% endif %}\n";
const PUREFTPD = "ChrootEveryone {{ chroot }}\nMaxClientsPerIP ${PER_IP}\nMaxIdleTime fifteen\n{% if tls %}\nTLS 1\nTLS 2\n{% endif %}\nTrustedIP $TRUSTED\nMinUID $((BASE + 1))\n";

const PROFTPD = "ServerName {{ name }}\nPassivePorts {{ first }} {{ last }}\n<VirtualHost {{ address }}>\n  Port ${PORT}\n  Umask 999\n</VirtualHost>\n{% if one -%}\nDefaultServer on\n{% else %}\n"
  + "DefaultServer on\n{% endif %}\n<% @limits.each do |limit| %>\n<Limit <%= limit %>>\n  DenyAll\n</Limit>\n<% end %>\n";

describe("templates", () => {
  const rules = (text: string, dialect: DialectId, fileName: string) => lint(text, { dialect, fileName }).map(({ rule }) => rule.split("/")[1]);

  it("are pointed out where the file has the daemon's own name", () => {
    assert.deepEqual(rules(VSFTPD, "vsftpd", "/etc/vsftpd.conf"), ["placeholder", "decimal-mask", "placeholder-number", "placeholder", "placeholder"]);
    assert.deepEqual(rules(PROFTPD, "proftpd", "/etc/proftpd.conf").filter((rule) => rule === "unknown-directive").length, 5);
    assert.deepEqual(rules(PUREFTPD, "pureftpd", "/etc/pure-ftpd.conf"), ["placeholder", "placeholder", "bad-value", "placeholder", "placeholder", "placeholder", "placeholder"]);
  });

  it("need no such words where their name says what they are, and their own lines are still judged", () => {
    assert.deepEqual(rules(VSFTPD, "vsftpd", "roles/ftp/templates/vsftpd.conf"), ["decimal-mask"]);
    for (const suffix of ["j2", "erb", "template", "tmpl", "in"]) {
      assert.deepEqual(rules(VSFTPD, "vsftpd", `templates/vsftpd.conf.${suffix}`), ["decimal-mask"]);
      assert.deepEqual(rules(PUREFTPD, "pureftpd", `templates/pure-ftpd.conf.${suffix}`), ["bad-value"]);
      assert.deepEqual(rules(PROFTPD, "proftpd", `templates/proftpd.conf.${suffix}`), ["bad-argument"]);
    }
  });

  it("may be files of Debian's folder, of which the wrapper takes texts", () => {
    assert.deepEqual(rules("${FIRST} ${LAST}\n", "pureftpd", "/etc/pure-ftpd/conf/PassivePortRange"), ["debian-bad-value"]);
    assert.deepEqual(rules("${ADDRESS}\n", "pureftpd", "/etc/pure-ftpd/conf/ForcePassiveIP"), []);
  });
});
