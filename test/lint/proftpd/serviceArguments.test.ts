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
});
