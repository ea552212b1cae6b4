import assert from "node:assert/strict";
import { lint } from "../../src/lint/lint";
import { askProftpd } from "./daemons";
import { installedDaemons } from "./installed";

/** Each makes the daemon crash. */
const CRASHES = [
  "SFTPHostKeys ssh-ed25519",
  "SFTPCiphers aes256-ctr", "ServerName a\nSFTPDigests hmac-sha2-256", "<VirtualHost 127.0.0.7>\nServerName a\nSFTPKeyExchanges ecdh-sha2-nistp256\n</VirtualHost>", "SFTPHostKey agent:/nonexistent/a",
  "TLSCipherSuite a b c", "RLimitCPU session",
];

const MODULES = [
  "mod_ban", "mod_sql", "mod_sql_passwd", "mod_quotatab", "mod_wrap2", "mod_wrap2_file", "mod_sftp", "mod_rewrite", "mod_qos", "mod_dynmasq", "mod_digest", "mod_statcache", "mod_log_forensic",
  "mod_redis", "mod_ifversion", "mod_ctrls_admin", "mod_auth_otp", "mod_deflate", "mod_tls", "mod_tls_fscache", "mod_radius", "mod_ldap", "mod_shaper", "mod_memcache", "mod_ifsession",
];

/** Refused: one fault each. */
const BAD = [
  "<Limit ALL>\nAllow from 192.0.2.0/255.255.255.0\n</Limit>", "<Limit ALL>\nDeny 192.0.2.0/33\n</Limit>", "<Limit ALL>\nAllow 192.0.2.300/24\n</Limit>",
  "<Limit ALL>\nAllow from example.com/24\n</Limit>", "<Limit ALL>\nAllow from all, 192.0.2.0/24\n</Limit>", "<Limit ALL>\nDeny from\n</Limit>",
  "<Limit ALL>\nAllow from 192.0.2.1,2001:db8::/129\n</Limit>", "<Class a>\nFrom 192.0.2.0/24 198.51.100.0/x\n</Class>", "CapabilitiesSet CAP_CHOWN", "TransferRate RETR 10 foo a",
  "CreateHome on 711 skel rel", "CreateHome on 711 dirmode 999", "CreateHome on 711 uid root", "CreateHome on 711 homegid x", "CreateHome on 711 foo", "<Limit ALL>\nAllow 1:2\n</Limit>", "<Limit ALL>\nAllow 192.0.2.1 all\n</Limit>", "CapabilitiesSet +CAP_FOO", "LogOptions +PID", "TraceOptions -PID", "DenyFilter a [I]", "CommandBufferSize 513 Kb", "DelayOnEvent user 5", "DelayOnEvent USER 5-10", "FSCachePolicy a 1 b 2", "RegexOptions Engine perl", "RLimitMemory 10Mb", "ScoreboardScrub never", "TransferRate RETR 10:x", "TransferRate RETR 10K", "TransferRate RETR -5", "UseEncoding utf8 latin1 lax", "UseSendfile x%", "FactsDefault Charset", "<IfVersion >= new>\n</IfVersion>", "SFTPCiphers aes256", "SFTPDigests hmac-sha256", "SFTPKeyExchanges ecdh-sha2", "SFTPHostKeys ecdsa", "SFTPExtensions +limits", "SFTPClientMatch a b c", "SFTPKeyLimits a 1", "SFTPTrafficPolicy default", "SQLPasswordCost moderate", "SQLPasswordSaltFile none x", "SQLAuthenticate yes", "TLSCipherSuite TLSv1.2 HIGH", "TLSSessionTicketKeys age 5", "TLSSessionTicketKeys count 1", "TLSSessionTicketKeys size 5", "TLSSessionCache file:/a", "TLSRenegotiate required x", "AdminControlsEngine all", "DigestCache on off", "DigestCache size x", "ForensicLogCapture xferlog", "ForensicLogBufferSize 0", "RewriteRule ( b", "RewriteCondition a b NC", "RewriteMaxReplace 0", "WrapUserTables a b", "RedisTimeouts 1 x", "SocketOptions buffer 10", "DeflateLog rel", "Trace sftp:high", "Trace sftp:5x", "MaxPasswordSize 10x", "MaxCommandRate 5 x", "MaxConnectionRate 5 0", "CommandBufferSize 10K", "RLimitCPU none", "RLimitCPU session 10 abc", "RLimitOpenFiles abc",
  "AuthOTPAlgorithm sha1", "AuthOTPOptions requiretableentry", "AuthOTPTable file:/nonexistent/x", "SQLAuthTypes foo", "SQLPasswordEncoding foo", "SQLPasswordPBKDF2 sha1 0 20",
  "SQLPasswordPBKDF2 sha1 10 x", "SQLPasswordUserSalt sql:x", "SQLConnectInfo a b c d e f g h i", "BanOnEvent MaxLoginAttempts 1 00:10:00", "BanOnEvent MaxLoginAttempts 1/10 00:10:00",
  "BanOnEvent MaxLoginAttempts 0/00:00:10 00:10:00", "BanOnEvent MaxLoginAttempts 1/00:00:10 600", "BanCache foo", "WrapTables foo bar", "QuotaDefault foo false hard 1 2 3 4 5 6",
  "QuotaDefault user maybe hard 1 2 3 4 5 6", "QuotaDefault user false firm 1 2 3 4 5 6", "QuotaExcludeFilter [", "SFTPClientMatch [ sftpProtocolVersion 3", "SFTPAuthMethods password+foo",
  "SFTPRekey foo", "SFTPAuthorizedUserKeys x:y", "QuotaLock none", "SFTPMaxChannels 0", "SFTPDHParamFile rel", "RewriteLog rel", "RewriteMap a b", "RewriteMap a fifo:rel", "QoSOptions foo bar", "DynMasqRefresh abc", "DigestAlgorithms sha-1",
  "DigestMaxSize 10 foo", "DigestMaxSize abc", "TLSRSACertificateKeyFile rel", "TLSCACertificateFile rel", "TLSUserName foo", "TLSProtocol ALL TLSv1.2", "SFTPExtensions copyFile", "TLSVerifyOrder foo", "TLSPreSharedKey a foo", "SFTPKeyBlacklist rel", "StatCacheCapacity 9", "StatCacheMaxAge 0", "ForensicLogCriteria foo", "ForensicLogBufferSize 10x", "RedisTimeouts x y",
  "TLSCipherSuite !aNULL:-RC4", "TLSCipherSuite TLS_AES_128_GCM_SHA256", "TLSCipherSuite TLSv1.3 HIGH", "TLSECDHCurve secp384r1,prime256v1", "TLSECDHCurve nistp256", "<IfDefine X>\n</IfDefine> # c", "<IfDefine X>\n<IfModule mod_of_nobody.c>", "<IfDefine X>\n<IfModule mod_of_nobody.c>\n<IfDefine Y>\n</IfDefine>",
  "SocketOptions maxseg -1", "SocketOptions rcvbuf 10KB", "SocketOptions sndbuf 512", "SocketOptions reuseport maybe", "SocketOptions keepalive 30", "SocketOptions keepalive 60:x:5", "SocketOptions keepalive 60:3:0", "Trace DEFAULT:10 session", "Trace session foo",
  "TLSSessionCache fs:/path=/a", "RootRevoke UseNonCompliantActive", "SQLGroupInfo custom:/a/b", "RadiusGroupInfo a,b 1,2 3", "RadiusGroupInfo 1 a,,b 1,2", "RadiusQuotaInfo yes hard 1 2 3 4 5 6", "RadiusQuotaInfo true firm 1 2 3 4 5 6", "RedisLogOnEvent READ", "RedisLogOnCommand ALL a", "<Global>\nLogFormat a b\n</Global>\nRedisLogOnEvent READ a", "RedisLogOnCommand ALL a\nLogFormat a b", "LogFormat a b\n<VirtualHost 127.0.0.3>\nRedisLogOnCommand ALL a\n</VirtualHost>", "RedisLogFormatExtra a {}", "LogFormat a b\nRedisLogFormatExtra a []", "RadiusQuotaInfo true hard 1x 2 3 4 5 6", "RadiusQuotaInfo true hard 1 -2 3 4 5 6", "RadiusQuotaInfo true hard 1 2 3 4.5 5 6", "ForensicLogCriteria ModifiedConfig",
  "TLSCipherSuite FOO:BAR", "TLSCipherSuite HIGH:!HIGH", "TLSCipherSuite HIGH:@FOO", "TLSCipherSuite HIGH:@SECLEVEL=6", "TLSCipherSuite HIGH/MEDIUM", "TLSCipherSuite !aNULL:DEFAULT", "TLSCipherSuite kRSA+ECDHE", "TLSCipherSuite AES_256_GCM", "TLSCipherSuite HIGH:!", "TLSCipherSuite 'HIGH'", "TLSECDHCurve P-256:", "TLSECDHCurve secp112r1:P-256", "TLSRenegotiate data 5x", "TLSRenegotiate timeout 5 foo", "TLSControlsACLs foo allow user root", "BanControlsACLs all,foo allow user root", "DelayControlsACLs delay allow user root", "AdminControlsACLs get,,kick allow user root", "LDAPServer ldap://a.example.org/??foo", "LDAPServer ldap://a.example.org/???(uid=*)", "LDAPServer ldap://a.example.org/dc=a??sub", "LDAPServer ldapi:///run/ldapi", "LDAPServer ldap://a.example.org/????", "LDAPServer ldap://a.example.org/?????", "LDAPServer ldap://[::1", "LDAPServer a:0", "LDAPServer a ssl-verify:maybe", "LDAPServer ssl-verify:never a", "LDAPServer \"ldap://a ldap://b/dc=c\"", "LDAPUseSASL GSSAPI", "LDAPProtocolVersion -3", "LDAPSearchScope foo", "LDAPAttr mail x", "LDAPUsers on", "LDAPDefaultUID ftp", "RadiusQuotaInfo $(1:1) hard 1 2 3 4 5 6", "RadiusQuotaInfo false $(0:hard) 1 2 3 4 5 6", "RadiusQuotaInfo false hard $(12) 2 3 4 5 6", "RadiusUserInfo $(x:1000) 1000 /home /bin/sh", "RadiusUserInfo 1000 1000 /home $(10:/bin/sh", "RadiusGroupInfo a a $(11)", "RadiusGroupInfo a $(x:a,b) 1", "RadiusAuthServer localhost:65536 a", "RadiusAuthServer localhost a -5s", "TimeoutIdle -5s",
  "SFTPAuthMethods password+", "SFTPAuthMethods password+password", "SFTPAuthMethods sql:/a", "SFTPClientAlive 3 -1", "SFTPClientMatch a channelWindowSize 1G", "SFTPClientMatch a channelPacketSize 1MB", "SFTPClientMatch a sftpProtocolVersion 1-7", "SFTPClientMatch a sftpUTF8ProtocolVersion x", "SFTPClientMatch a channelWindowSize 1KB pessimisticNewkeys x", "SFTPClientMatch a sftpCiphers aes256-ctr,foo", "SFTPClientMatch a sftpKeyExchanges foo", "SFTPKeyLimits MinimumRSASize -1", "SFTPRekey required 0", "SFTPRekey required 3600 5x", "SFTPRekey required 3600 1024 0", "SQLAuthenticate users groupset", "SQLAuthenticate off users", "SQLAuthenticate users Users*", "SQLPasswordPBKDF2 5000 sha512 64", "RewriteMap a int:lower", "RewriteMap a dbm:/a", "ShaperAll downrate 5KB", "ShaperAll downshares 0", "ShaperAll priority -1", "ShaperAll downrate x foo 5", "ShaperSession downshares 10", "ShaperSession rate 5", "QoSOptions dataqos le", "QoSOptions dataqos lowdelay ctrlqos x", "MemcacheTimeouts 1 2 3 x", "DigestCache maxAge 5x", "DigestCache size -5", "DelayOnEvent PASS 5x", "DelayOnEvent PASS 5ms-10", "<IfAuthenticated on>\n</IfAuthenticated>", "<IfUser regex ([>\n</IfUser>", "<IfUser regex a b>\n</IfUser>", "<IfVersion foo 1.3.8>\n</IfVersion>", "<IfVersion = /(/>\n</IfVersion>", "<IfVersion = 1 2>\n</IfVersion>",
  "<Limit LOGIN>\nDenyGroup regex a b\n</Limit>", "ListOptions \"-l\" maxfiles 0", "ExtendedLog syslog:warning", "BanOnEvent MaxLoginAttempts 1/00:00:00 00:00:01",
  "<VirtualHost 127.0.0.8>\nDefaultServer on\n</VirtualHost>\nDefaultServer on",
  "<Limit LOGIN>\nMaxClients\n</Limit>", "<Limit LOGIN>\nTLSEngine\n</Limit>", "DenyAll x", "<Directory /a>\nPort\n</Directory>", "<Directory /a>\nPort 1 2\n</Directory>", "<Directory /a>\nDefaultRoot\n</Directory>", "<Directory /a>\nDirFakeUser on a b\n</Directory>",
  "<Limit LOGIN>\nSQLLog\n</Limit>", "SQLPasswordPBKDF2 sha999 1000 20", "<IfVersion ~ ^1.4>\n</IfVersion>", "<IfVersion != /9.9/>\n</IfVersion>",
];

/** Taken, all in one file. */
const GOOD = [
  "<Limit ALL>\nAllow from 192.0.2.0/24, 198.51.100.7 .example.com 2001:db8::/32\nAllow 192.0.2/24\nDeny !192.0.2.0/24\nDeny from all\n</Limit>", "<Class a>\nFrom 192.0.2.0/024\n</Class>",
  "TLSCipherSuite ALL:!ADH:!DES", "TLSCipherSuite TLSv1.3 TLS_AES_128_GCM_SHA256:TLS_FOO", "TLSECDHCurve X25519:P-256:secp384r1", "<IfDefine X>\n</IfDefine> # c\n</IfDefine>", "<IfDefine !X>\n</IfDefine> # c", "CapabilitiesSet +CAP_CHOWN", "SocketOptions RcvBuf 8192 keepalive on", "Trace sftp:20 DEFAULT:1-10", "TransferRate RETR 10:20 user a", "CreateHome on 711 skel /etc/skel", "MaxPasswordSize +10", "MaxCommandRate 5 10", "MaxConnectionRate 5", "CommandBufferSize 10 Kb", "RLimitCPU daemon 10 max", "RLimitOpenFiles 10 20", "AuthOTPAlgorithm TOTP-SHA1",
  "AuthOTPOptions DisplayVerificationCode", "AuthOTPTable SQL:/a/b", "SQLAuthTypes crypt PLAINTEXT md5 Sha1 pbkdf2 empty openssl", "SQLPasswordEncoding BASE64", "SQLPasswordPBKDF2 sql:/x",
  "SQLPasswordUserSalt NAME", "SQLConnectInfo a b c d e f g h", "BanOnEvent MaxLoginAttempts 1/0:0:10 0:10:0", "BanCache Memcache", "WrapTables file:/a foo",
  "QuotaDefault USER on SOFT 1 2 3 4 5 6", "QuotaExcludeFilter none", "SFTPAuthMethods hostbased keyboard-interactive publickey+password", "SFTPAuthorizedUserKeys file:~/.sftp/authorized_keys", "SFTPRekey REQUIRED", "TLSUserName CommonName", "TLSProtocol ALL -SSLv3 +TLSv1.3", "SFTPExtensions +copyFile", "TLSVerifyOrder crl ocsp", "SFTPMaxChannels 5",
  "SFTPClientMatch .*x sftpProtocolVersion 4", "RewriteLog none", "RewriteMap a int:toupper", "QoSOptions DataQoS throughput", "DynMasqRefresh 5x", "DigestAlgorithms crc32 sha256 SHA512",
  "DigestMaxSize 10", "StatCacheCapacity 10x", "StatCacheMaxAge 5 x", "<Limit READ>\nAllow all 192.0.2.0/24\n</Limit>", "<Limit WRITE>\nAllow fe80::1 foo:21\n</Limit>", "<Limit DIRS>\nDeny none x\n</Limit>",
  "LogOptions +timestamp -Hostname", "TraceOptions +ConnIPs", "PathDenyFilter a [NC]", "CommandBufferSize 512 Kb", "DelayOnEvent USER 1.5s", "DelayOnEvent FailedLogin 500ms", "FSCachePolicy maxAge 1 SIZE 5x", "RegexOptions Engine PCRE",
  "RLimitMemory session 10M max", "RLimitMemory 10k max x", "ScoreboardScrub 30", "TransferRate STOR 10.5: user a", "UseEncoding utf8 latin1 STRICT", "FactsDefault perm UNIX.mode", "<IfVersion >= 1.3.5>\n</IfVersion>",
  "<IfVersion ~ ^1>\n</IfVersion>", "SFTPCiphers aes256-ctr none", "SFTPDigests hmac-sha2-512-etm@openssh.com umac-64@openssh.com", "SFTPKeyExchanges curve448-sha512 rsa1024-sha1", "SFTPHostKeys ssh-ed448", "SFTPKeyLimits minimumrsasize 2048",
  "SFTPTrafficPolicy Paranoid", "SQLPasswordCost Sensitive", "SQLAuthenticate OFF", "SQLPasswordSaltFile /a prepend", "TLSCipherSuite tlsv1.3 TLS_AES_128_GCM_SHA256", "TLSSessionTicketKeys Age 1m Count 2", "TLSRenegotiate ctrl x required off",
  "AdminControlsEngine dns,get kick", "DigestCache maxAge 60 size 100", "ForensicLogCapture transferlog Unspec", "RewriteRule a b [foo]", "RewriteCondition a b [nocase,or]", "WrapGroupTables a file:/b c", "CreateHome off 711 x", "ForensicLogCriteria failedlogin", "RedisTimeouts -1 5",
  "SocketOptions maxseg 1460 reuseport on", "SocketOptions keepalive 60:3:5x", "SocketOptions sndbuf 1024", "Trace SESSION DEFAULT:10", "AuthOTPOptions FTPStandardResponse", "TLSStaplingCache fs:/path=/a", "RootRevoke UseNonCompliantActiveTransfers", "SQLGroupInfo custom:/a/b/c/d", "RadiusGroupInfo 1 a,b, 1,2", "RadiusGroupInfo $(16:2) a,b $(17:1,2,3)", "RadiusQuotaInfo TRUE Soft 1 2 3 4 5 6", "ForensicLogCriteria ModuleConfig", "ForensicLogCapture Unknown", "RedisLogOnCommand NONE", "LogFormat a b\nRedisLogOnCommand FOO a\n<Global>\nRedisLogOnEvent READ a\n</Global>", "RedisLogFormatExtra a {\"b\":1}", "RadiusQuotaInfo TRUE Soft 1.5 1e3 0x10 7 8 9", "RadiusQuotaInfo TRUE Soft inf .5 -0 -0 8 9",
  "TLSCipherSuite kEDH+FOO:HIGH", "TLSCipherSuite DEFAULT@SECLEVEL=0", "TLSECDHCurve brainpoolP256r1", "TLSRenegotiate none foo", "TLSControlsACLs all,sesscache allow user root", "AdminControlsACLs \"get, kick,\" deny group adm", "LDAPServer ldaps://a.example.org:636/??sub b:389 ssl-verify:Never ssl-ciphers:FOO", "<VirtualHost 127.0.0.4>\nLDAPServer URL:ldap://a/ ldap://a:+389/?uid\n</VirtualHost>", "LDAPUseSASL scram-sha-512 PLAIN", "LDAPProtocolVersion 2", "LDAPSearchScope OneLevel", "<VirtualHost 127.0.0.5>\nRadiusQuotaInfo $(10:VENDOR:1) $(11:firm) $(12:-5) 2 3 $(100:) 5 6\nRadiusUserInfo $(10:1000) $(1:50) $(12:home) $(13:sh)\nRadiusGroupInfo a \"b, c\" \"1, 2\"\n</VirtualHost>", "RadiusAuthServer localhost:66560 a 5m",
  "<VirtualHost 127.0.0.6>\nUmask 022\nSFTPAuthMethods pass+public keyboard-interactive\nSFTPClientMatch a channelWindowSize 1GB sftpCiphers aes256-ctr,aes128-ctr\nSFTPClientMatch b sftpProtocolVersion 3-5 pessimisticNewkeys on channelPacketSize 32KB\nSFTPRekey none 5\n</VirtualHost>", "SFTPClientAlive x y", "SQLAuthenticate Users* groupsetfast groups", "RewriteMap b int:utf8trans", "ShaperAll downrate 5.5 priority 15 downshares 5", "ShaperSession shares +x priority 3", "QoSOptions CtrlQoS EF DataQoS af41", "MemcacheTimeouts 1 2 3 4", "DigestCache maxAge 01:00:00", "DelayOnEvent PASS 500-1s", "<IfUser regex ^a>\nUmask 022\n</IfUser>", "<IfUser REGEX ([>\nUmask 022\n</IfUser>", "<IfVersion => 1.3>\n</IfVersion>", "<IfVersion 1..3>\n</IfVersion>",
];

describe("arguments of modules' directives", function () {
  this.timeout(120_000);
  const daemons = installedDaemons();
  const withModules = (lines: readonly string[]) =>
    [`ModulePath ${daemons().proftpdModules}`, ...MODULES.map((name) => `LoadModule ${name}.c`), ...lines, ""].join("\n");

  it(`proftpd refuses each of ${BAD.length} in the words foretold`, async () => {
    const half = Math.ceil(BAD.length / 2);
    await Promise.all([BAD.slice(0, half), BAD.slice(half)].map(async (some) => {
      for (const line of some) await assertForetold(line);
    }));
  });

  it(`proftpd crashes over each of ${CRASHES.length} as foretold`, async () => {
    for (const line of CRASHES) {
      const text = `ModulePath ${daemons().proftpdModules}\nLoadModule mod_tls.c\nLoadModule mod_sftp.c\n${line}\n`;
      assert.deepEqual(lint(text, { dialect: "proftpd" }).filter(({ severity }) => severity === "error").map(({ rule }) => rule), ["proftpd/crash"], line);
      assert.match((await askProftpd(text, daemons())).words, /signal 11/, line);
    }
    const taken = `ModulePath ${daemons().proftpdModules}\nLoadModule mod_sftp.c\n<VirtualHost 127.0.0.7>\nPort 2222\nSFTPCiphers aes256-ctr\n</VirtualHost>\n`;
    assert.deepEqual(lint(taken, { dialect: "proftpd" }).filter(({ severity }) => severity === "error"), []);
    assert.equal((await askProftpd(taken, daemons())).words, "");
  });

  it("proftpd takes what has no error", async () => {
    const text = withModules(GOOD);
    assert.deepEqual(lint(text, { dialect: "proftpd" }).filter(({ severity }) => severity === "error"), []);
    assert.equal((await askProftpd(text, daemons())).words, "");
  });


  async function assertForetold(line: string): Promise<void> {
    const text = withModules([line]);
    const { words } = await askProftpd(text, daemons());
    const messages = lint(text, { dialect: "proftpd" }).filter(({ severity }) => severity === "error").map(({ message }) => message);
    const foretold = /^fatal: (?<words>.*?)(?:: )?(?: on line \d+ of '.*)?$/.exec(words)?.groups?.["words"];
    assert.ok(foretold !== undefined && messages.some((message) => message.includes(foretold)), `${line}: ${words || "taken"}\n${messages.join("\n")}`);
    assertWarned(line, foretold);
  }
});

/** Where some other file may load the module or not, the same words are a warning. What stands open under a condition has rules of its own. */
function assertWarned(line: string, words: string): void {
  if (line.startsWith("<IfDefine")) return;
  const found = lint(`<IfModule mod_tls.c>\n${line}\n</IfModule>\n`, { dialect: "proftpd" });
  assert.ok(found.some(({ severity, message }) => severity === "warning" && message.includes(words)), `${line} under a condition: ${words}`);
  assert.deepEqual(found.filter(({ severity }) => severity === "error").map(({ message }) => message), [], `${line} under a condition`);
}
