import assert from "node:assert/strict";
import fc from "fast-check";
import { lint } from "../../src/lint/lint";
import { SEED, STEADY_SEED } from "../helpers/seed";
import { askProftpd, askVsftpd } from "./daemons";
import { installedDaemons } from "./installed";

const settings = (seed: number) => ({ seed, numRuns: 60, endOnFailure: true });

const blank = fc.constantFrom("", "", "", "", " ", "\t", "\r", "\f ");
const vsftpdName = fc.constantFrom(
  "write_enable", "hide_ids", "use_localtime", "dirmessage_enable", "pasv_enable", "max_clients", "local_umask", "hide_file", "ftpd_banner", "deny_file",
  "foo", "Write_enable", "#x", ";y", "pasv_address", "pasv_min_port",
);
const vsftpdValue = fc.constantFrom(
  "YES", "NO", "yes", "1", "0", "TRUE", "on", "2", '"YES"', "12", "022", "abc", "", "", "# c", "YES # c", "YES#c", "NO\t#x", "12 # y", "=YES", "YES;", "YES\0foo", "\0",
);
const vsftpdLine = fc.oneof(
  fc.tuple(blank, vsftpdName, blank, fc.constant("="), blank, vsftpdValue, blank).map((parts) => parts.join("")),
  fc.tuple(blank, vsftpdName, blank).map((parts) => parts.join("")),
  fc.tuple(vsftpdName, fc.constant(" "), vsftpdValue).map((parts) => parts.join("")),
  fc.constantFrom("", "# c", " # c", "\t", "\r", "\uFEFF", "[x]", "<x>"),
);

const proftpdLine = fc.tuple(
  fc.constantFrom("", "  ", "\t"),
  fc.constantFrom(
    "Umask 022", "Umask", "umask\t022", "UseIPv6 on", 'UseIPv6 "OFF"', "UseIPv6 enable", "UseIPv6 on#c", "<Limit ALL>", "<Limit READ WRITE >", "</Limit>", "</Limit x>",
    "<Global>", "</Global>", "<Anonymous /srv/a>", "</Anonymous>", "</Directory>", "<IfModule mod_core.c>", "<IfModule mod_core>", "<IfModule !mod_core.c>",
    "<IfModule !mod_core>", "</IfModule>", "</IfModule>", "</IfModule mod_core.c>", "PassivePorts 1024 2000", "PassivePorts 2000 1024", "PassivePorts 5 6",
    "PassivePorts 60000-60010", 'PassivePorts "6000" 7000 8', "PassivePorts abc 9", "DenyAll", "AllowOverwrite on", "# x", "# x \\", "FooBar 1", "PassiveAddress 1.2.3.4",
    "MasqueradeAddress 127.0.0.1", "</Foo>", "\uFEFFUmask 022", "RootLogin off", "Pass\\\nivePorts 1024 \\\n2000", 'ServerName "a b',
  ),
  fc.constantFrom("", "", "", " ", " # c", "\r"),
).map((parts) => parts.join(""));

describe("random files", () => {
  const daemons = installedDaemons();

  it("vsftpd refuses exactly what has an error", async () => {
    await fc.assert(fc.asyncProperty(fc.array(vsftpdLine, { minLength: 1, maxLength: 3 }), async (lines) => {
      const text = `listen=YES\n${lines.join("\n")}\n`;
      assert.equal((await askVsftpd(text, daemons())).accepted, isFree(text, "vsftpd"), JSON.stringify(text));
    }), settings(SEED));
  });

  it("proftpd refuses exactly what has an error", async () => {
    await fc.assert(fc.asyncProperty(fc.array(proftpdLine, { minLength: 1, maxLength: 8 }), async (lines) => {
      const text = `${lines.join("\n")}\n`;
      assert.equal((await askProftpd(text, daemons())).accepted, isFree(text, "proftpd"), JSON.stringify(text));
    }), settings(STEADY_SEED));
  });
});

function isFree(text: string, dialect: "vsftpd" | "proftpd"): boolean {
  return lint(text, { dialect }).every(({ severity }) => severity !== "error");
}
