import assert from "node:assert/strict";
import { DAEMONS, DIALECT_IDS, DIALECTS, daemonOf, defaultDaemon, guessDaemon, guessDialect } from "../../src/lint/dialect";

describe("dialects", () => {
  it("are listed alike everywhere", () => {
    assert.deepEqual(DIALECTS.map(({ id }) => id), DIALECT_IDS);
    assert.deepEqual(DIALECTS.flatMap(({ daemons }) => daemons), DAEMONS);
    for (const daemon of DAEMONS) assert.ok(daemon.startsWith(`${daemonOf(daemon)}@`));
    assert.equal(defaultDaemon("vsftpd"), "vsftpd@debian-3.0.3");
  });

  it("are guessed from the name first", () => {
    const names = {
      "/etc/vsftpd.conf": "vsftpd", "vsftpd.conf": "vsftpd", "/etc/vsftpd/users/anna.conf": "vsftpd", "my.vsftpd.conf": "vsftpd", "vsftpd-2.conf": "vsftpd",
      "vsftpd.conf.bak": "vsftpd", "C:\\work\\vsftpd.conf": "vsftpd", "/etc/proftpd/conf.d/tls.conf": "proftpd", "proftpd.conf": "proftpd", "a.proftpd.conf": "proftpd",
      "pure-ftpd.conf": "pureftpd", "/etc/pure-ftpd/extra.conf": "pureftpd", "my.pure-ftpd.conf": "pureftpd", "/usr/local/etc/pureftpd.conf": "pureftpd",
    };
    assert.deepEqual(Object.fromEntries(Object.keys(names).map((name) => [name, guessDialect(name, "")])), names);
  });

  it("have a build that the folder or the example tells", () => {
    const upstream = "# Example config file /etc/vsftpd.conf\n#\nlisten=YES\n";
    const redHat = "# Example config file /etc/vsftpd/vsftpd.conf\n#\nlisten=NO\n";
    assert.equal(guessDaemon("vsftpd", "/etc/vsftpd/vsftpd.conf", "listen=NO\n"), "vsftpd@redhat-3.0.3");
    assert.equal(guessDaemon("vsftpd", "/etc/vsftpd/vsftpd.conf", upstream), "vsftpd@debian-3.0.3");
    assert.equal(guessDaemon("vsftpd", "/home/anna/vsftpd.conf", redHat), "vsftpd@redhat-3.0.3");
    assert.equal(guessDaemon("vsftpd", "/home/anna/copy.conf", redHat), "vsftpd@debian-3.0.3");
    assert.equal(guessDaemon("vsftpd", "/etc/vsftpd.conf", "ssl_tlsv1_2=YES\n"), "vsftpd@debian-3.0.3");
    assert.equal(guessDaemon("proftpd", "/etc/proftpd/proftpd.conf", ""), defaultDaemon("proftpd"));
  });

  it("are guessed from what the lines look like", () => {
    assert.equal(guessDialect("ftp.conf", "# FTP\nlisten=YES\nlocal_enable = YES\n"), "vsftpd");
    assert.equal(guessDialect("ftp.conf", "# FTP\n        listen=YES\n        pam_service_name=vsftpd\n"), "vsftpd");
    assert.equal(guessDialect("ftp.service", "[Service]\nType=forking\nUser=root\nRestart=always\nPIDFile=/run/ftp.pid\n"), undefined);
    assert.equal(guessDialect("ftp.conf", "<Global>\n  PassivePorts 1 2\n</Global>\n"), "proftpd");
    assert.equal(guessDialect("ftp.conf", "# FTP\nChrootEveryone yes\nNoAnonymous: no\n"), "pureftpd");
    assert.equal(guessDialect("notes.txt", "Nothing of that kind = here\n"), undefined);
    assert.equal(guessDialect("empty", ""), undefined);
  });
});
