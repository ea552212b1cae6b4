import assert from "node:assert/strict";
import { lint } from "../../src/lint/lint";
import { askProftpd } from "./daemons";
import { installedDaemons } from "./installed";

const MODULES = [
  "mod_ban", "mod_sql", "mod_sql_passwd", "mod_quotatab", "mod_wrap2", "mod_wrap2_file", "mod_sftp", "mod_rewrite", "mod_qos", "mod_dynmasq", "mod_digest", "mod_statcache", "mod_log_forensic",
  "mod_redis", "mod_auth_otp", "mod_deflate", "mod_tls",
];

/** Refused: one fault each. */
const BAD = [
  "<Limit ALL>\nAllow from 192.0.2.0/255.255.255.0\n</Limit>", "<Limit ALL>\nDeny 192.0.2.0/33\n</Limit>", "<Limit ALL>\nAllow 192.0.2.300/24\n</Limit>",
  "<Limit ALL>\nAllow from example.com/24\n</Limit>", "<Limit ALL>\nAllow from all, 192.0.2.0/24\n</Limit>", "<Limit ALL>\nDeny from\n</Limit>",
  "<Limit ALL>\nAllow from 192.0.2.1,2001:db8::/129\n</Limit>", "<Class a>\nFrom 192.0.2.0/24 198.51.100.0/x\n</Class>", "CapabilitiesSet CAP_CHOWN", "TransferRate RETR 10 foo a",
  "CreateHome on 711 skel rel", "SocketOptions buffer 10", "DeflateLog rel", "Trace sftp:high", "Trace sftp:5x", "MaxPasswordSize 10x", "MaxCommandRate 5 x", "MaxConnectionRate 5 0", "CommandBufferSize 10K", "RLimitCPU none", "RLimitCPU session 10 abc", "RLimitOpenFiles abc",
  "AuthOTPAlgorithm sha1", "AuthOTPOptions requiretableentry", "AuthOTPTable file:/nonexistent/x", "SQLAuthTypes foo", "SQLPasswordEncoding foo", "SQLPasswordPBKDF2 sha1 0 20",
  "SQLPasswordPBKDF2 sha1 10 x", "SQLPasswordUserSalt sql:x", "SQLConnectInfo a b c d e f g h i", "BanOnEvent MaxLoginAttempts 1 00:10:00", "BanOnEvent MaxLoginAttempts 1/10 00:10:00",
  "BanOnEvent MaxLoginAttempts 0/00:00:10 00:10:00", "BanOnEvent MaxLoginAttempts 1/00:00:10 600", "BanCache foo", "WrapTables foo bar", "QuotaDefault foo false hard 1 2 3 4 5 6",
  "QuotaDefault user maybe hard 1 2 3 4 5 6", "QuotaDefault user false firm 1 2 3 4 5 6", "QuotaExcludeFilter [", "SFTPClientMatch [ sftpProtocolVersion 3", "SFTPAuthMethods password+foo",
  "SFTPRekey foo", "SFTPAuthorizedUserKeys x:y", "QuotaLock none", "SFTPMaxChannels 0", "SFTPDHParamFile rel", "RewriteLog rel", "RewriteMap a b", "RewriteMap a fifo:rel", "QoSOptions foo bar", "DynMasqRefresh abc", "DigestAlgorithms sha-1",
  "DigestMaxSize 10 foo", "DigestMaxSize abc", "TLSRSACertificateKeyFile rel", "TLSCACertificateFile rel", "TLSUserName foo", "TLSProtocol ALL TLSv1.2", "SFTPExtensions copyFile", "TLSVerifyOrder foo", "TLSPreSharedKey a foo", "SFTPKeyBlacklist rel", "StatCacheCapacity 9", "StatCacheMaxAge 0", "ForensicLogCriteria foo", "ForensicLogBufferSize 10x", "RedisTimeouts x y",
];

/** Taken, all in one file. */
const GOOD = [
  "<Limit ALL>\nAllow from 192.0.2.0/24, 198.51.100.7 .example.com 2001:db8::/32\nAllow 192.0.2/24\nDeny !192.0.2.0/24\nDeny from all\n</Limit>", "<Class a>\nFrom 192.0.2.0/024\n</Class>",
  "CapabilitiesSet +CAP_CHOWN", "SocketOptions RcvBuf 8192 keepalive on", "Trace sftp:20 DEFAULT:1-10", "TransferRate RETR 10:20 user a", "CreateHome on 711 skel /etc/skel", "MaxPasswordSize +10", "MaxCommandRate 5 10", "MaxConnectionRate 5", "CommandBufferSize 10 Kb", "RLimitCPU daemon 10 max", "RLimitOpenFiles 10 20", "AuthOTPAlgorithm TOTP-SHA1",
  "AuthOTPOptions DisplayVerificationCode", "AuthOTPTable SQL:/a/b", "SQLAuthTypes crypt PLAINTEXT md5 Sha1 pbkdf2 empty openssl", "SQLPasswordEncoding BASE64", "SQLPasswordPBKDF2 sql:/x",
  "SQLPasswordUserSalt NAME", "SQLConnectInfo a b c d e f g h", "BanOnEvent MaxLoginAttempts 1/0:0:10 0:10:0", "BanCache Memcache", "WrapTables file:/a foo",
  "QuotaDefault USER on SOFT 1 2 3 4 5 6", "QuotaExcludeFilter none", "SFTPAuthMethods hostbased keyboard-interactive publickey+password", "SFTPAuthorizedUserKeys file:~/.sftp/authorized_keys", "SFTPRekey REQUIRED", "TLSUserName CommonName", "TLSProtocol ALL -SSLv3 +TLSv1.3", "SFTPExtensions +copyFile", "TLSVerifyOrder crl ocsp", "SFTPMaxChannels 5",
  "SFTPClientMatch .*x sftpProtocolVersion 4", "RewriteLog none", "RewriteMap a int:toupper", "QoSOptions DataQoS throughput", "DynMasqRefresh 5x", "DigestAlgorithms crc32 sha256 SHA512",
  "DigestMaxSize 10", "StatCacheCapacity 10x", "StatCacheMaxAge 5 x", "ForensicLogCriteria failedlogin", "RedisTimeouts -1 5",
];

describe("arguments of modules' directives", function () {
  this.timeout(120_000);
  const daemons = installedDaemons();
  const withModules = (lines: readonly string[]) =>
    [`ModulePath ${daemons().proftpdModules}`, ...MODULES.map((name) => `LoadModule ${name}.c`), ...lines, ""].join("\n");

  it(`proftpd refuses each of ${BAD.length} in the words foretold`, async () => {
    for (const line of BAD) {
      const text = withModules([line]);
      const { words } = await askProftpd(text, daemons());
      const messages = lint(text, { dialect: "proftpd" }).filter(({ severity }) => severity === "error").map(({ message }) => message);
      const foretold = /^fatal: (?<words>.*?)(?:: )?(?: on line \d+ of '.*)?$/.exec(words)?.groups?.["words"];
      assert.ok(foretold !== undefined && messages.some((message) => message.includes(foretold)), `${line}: ${words || "taken"}\n${messages.join("\n")}`);
    }
  });

  it("proftpd takes what has no error", async () => {
    const text = withModules(GOOD);
    assert.deepEqual(lint(text, { dialect: "proftpd" }).filter(({ severity }) => severity === "error"), []);
    assert.equal((await askProftpd(text, daemons())).words, "");
  });
});
