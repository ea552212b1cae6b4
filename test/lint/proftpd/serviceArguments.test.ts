import assert from "node:assert/strict";
import { lint } from "../../../src/lint/lint";

const errorOf = (line: string) => lint(`${line}\n`, { dialect: "proftpd" }).find(({ severity }) => severity === "error")?.message;

describe("arguments of ProFTPD that name other servers", () => {
  it("an address of LDAP has a port of digits and no base DN", () => {
    assert.match(errorOf("LDAPServer ldap://ldap.example.org:port") ?? "", /invalid LDAP URL 'ldap:\/\/ldap\.example\.org:port'/);
    assert.match(errorOf("LDAPServer ldap://a.example.org ldaps://b.example.org/dc=example,dc=org") ?? "", /ldaps:\/\/b\.example\.org\/dc=example,dc=org: a base DN may not be specified/);
    for (const taken of ["ldap://a.example.org:389/??sub", "ldaps://[2001:db8::1]:636/", "ldap://192.0.2.1 192.0.2.2:389", "ldap://%{env:LDAP_HOST}:%{env:LDAP_PORT}"]) {
      assert.equal(errorOf(`LDAPServer ${taken}`), undefined, taken);
    }
  });

  it("a receiver of SNMP has no port, or one up to 65535", () => {
    assert.match(errorOf("SNMPNotify 192.0.2.1:trap") ?? "", /port must be between 1-65535/);
    assert.match(errorOf("SNMPNotify 192.0.2.1:65536") ?? "", /port must be between 1-65535/);
    assert.equal(errorOf("SNMPNotify 192.0.2.1:162"), undefined);
    assert.equal(errorOf("SNMPNotify nms.example.org"), undefined);
  });

  it("an URL of LDAP has neither filter nor another scheme, and options stand behind it", () => {
    assert.match(errorOf("LDAPServer ldap://a.example.org/??sub?(uid=x)") ?? "", /a search filter may not be specified/);
    assert.match(errorOf("LDAPServer ldap://a.example.org/??all") ?? "", /Strong\(er\) authentication required/);
    assert.match(errorOf("LDAPServer ldapi://a") ?? "", /invalid scheme specified by URL 'ldapi:\/\/a'/);
    assert.match(errorOf("LDAPServer ssl-verify:never ldaps://a") ?? "", /wrong order of parameters/);
    assert.equal(errorOf("LDAPServer ldaps://a/??one ssl-verify:demand ssl-ca:/etc/ca.pem"), undefined);
  });

  it("an attribute of RADIUS has a number and a default", () => {
    assert.match(errorOf("RadiusQuotaInfo $(1:1) hard 1 2 3 4 5 6") ?? "", /invalid per-session value/);
    assert.match(errorOf("RadiusUserInfo 1 1 $(x:/home) /bin/sh") ?? "", /home relative path not allowed/);
    assert.equal(errorOf("RadiusQuotaInfo $(10:VENDOR:1) $(11:hard) 1 2 3 4 5 $(12:6)"), undefined);
  });

  it("lists of SFTP crash the daemon where no other setting of the server stands above them", () => {
    assert.match(errorOf("Port 21\n<VirtualHost 192.0.2.1>\nServerName a\nSFTPCiphers aes256-ctr\n</VirtualHost>") ?? "", /signal 11/);
    assert.equal(errorOf("Port 21\n<VirtualHost 192.0.2.1>\nSFTPEngine on\nSFTPCiphers aes256-ctr\nSFTPDigests hmac-sha2-256\n</VirtualHost>"), undefined);
    assert.equal(errorOf("Include /etc/a.conf\nSFTPHostKey agent:/run/a"), undefined);
    assert.equal(errorOf("SFTPHostKey /etc/ssh/ssh_host_rsa_key"), undefined);
  });
});
