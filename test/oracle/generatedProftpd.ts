import fc from "fast-check";
import { DIRECTIVES, type Directive } from "../../src/lint/proftpd/directives";
import { KEYWORDS } from "../../src/lint/proftpd/demands/keywords";
import { bend } from "./bend";

/** Stands for the folder of the modules in the first line; whoever asks the daemon puts the real one in its place. */
export const MODULE_PATH = "ModulePath /modules";

const LOADED = [
  "mod_tls", "mod_ifsession", "mod_quotatab", "mod_ban", "mod_sql", "mod_sql_passwd", "mod_ratio", "mod_wrap2", "mod_copy", "mod_exec", "mod_ident", "mod_ctrls_admin", "mod_sftp", "mod_rewrite",
  "mod_shaper", "mod_qos", "mod_digest", "mod_memcache", "mod_redis", "mod_statcache", "mod_log_forensic", "mod_radius", "mod_load", "mod_dynmasq", "mod_auth_otp", "mod_deflate", "mod_site_misc",
];
const STATIC = [
  "mod_core", "mod_auth", "mod_xfer", "mod_ls", "mod_log", "mod_auth_unix", "mod_auth_file", "mod_auth_pam", "mod_delay", "mod_facts", "mod_rlimit", "mod_cap",
  "mod_ctrls", "mod_lang", "mod_dso",
];
// Which accounts, files, devices and hosts there are is a matter of the machine; of some the linter knows nothing, and says nothing.
const ELSEWHERE = new RegExp(`^(?:${[
  "User", "Group", "LoadModule", "ModulePath", "ModuleOrder", "LoadFile", "SyslogFacility", "SystemLog", "ControlsLog", "TraceLog", "ScoreboardFile", "ScoreboardMutex", "LangPath",
  "AuthUserFile", "AuthGroupFile", "TLS\\w*File", "TLS\\w*Path", "TLS\\w*Provider", "TLSCipherSuite", "TLSECDHCurve", "TLSPreSharedKey", "TLSStaplingResponder", "TLSMasqueradeAddress",
  "TLSRandomSeed", "TLSCryptoDevice", "DefaultAddress", "MasqueradeAddress", "Include", "Define", "DelayTable", "BanTable", "SQLBackend", "SQLNamedConnectInfo", "ExecOn\\w*", "ExecBeforeCommand", "ControlsSocket", "PidFile",
  "UnsetEnv", "SetEnv", "Wrap\\w*Tables", "SFTP\\w*(?:Key|File|Blacklist|Provider|Banner)", "Radius\\w+Server", "Redis(?:Server|Sentinel)", "MemcacheServers", "RewriteMap", "SQLPasswordSaltFile", "ForensicLogFile",
].join("|")})$`);
const VALUES = [
  "on", "off", "1", "0", "yes", "TRUE", "none", "022", "5m", "2d", "10min", "01:30:00", "10", "600", "1024", "70000", "-1", "abc", "~", "/nonexistent/x", '"a b"', '""', "x:y", "192.0.2.1", "08",
  "allow,deny", "deny,allow", "^[a-z]+$", "info", "warn", "max", "session", "user", "group", "10M", "10 Mb", "+a", "-CAP_CHOWN", "allow", "1/00:10:00", "sql:/a", "size", "count", "all", "from", "192.0.2.0/24", "ALL,!READ", "a,b", "10:20", "RETR",
];
const SAMPLES = [
  "PassivePorts 50000 50100", "PassivePorts 50100 50000", "PassivePorts 1000 2000", "MasqueradeAddress 127.0.0.1", "Umask 022 077", "MaxClients 10 \"a b\"",
  "ServerIdent on \"a b\"", "TLSOptions NoSessionReuseRequired StdEnvVars", "TLSProtocol TLSv1.2 TLSv1.3", "TLSProtocol ALL -SSLv3", "AuthOrder mod_auth_unix.c",
  "DefaultRoot ~ !adm", "ExtendedLog /nonexistent/a ALL,!READ", "ListOptions \"-la\" strict", "DirFakeUser on ftp",
  "AllowUser a,b", "DenyAll", "AllowAll", "Order deny,allow", "User nobody", "Group nogroup", "DisplayChdir .message true", "Define X", "UserAlias anonymous ftp",
  "CreateHome on 711 dirmode 755 uid ~ NoRootPrivs", "CreateHome on 711 skel", "TransferRate RETR,STOR 10:20 user a", "RLimitMemory session 10M max", "HideFiles ^a user b", "MaxClientsPerClass a 10", "AuthOrder mod_auth_file.c mod_auth_pam.c*",
  "TLSCipherSuite HIGH:!aNULL", "TLSCipherSuite FOO:BAR", "TLSCipherSuite kEDH+FOO:HIGH@STRENGTH", "TLSCipherSuite HIGH:!HIGH", "TLSCipherSuite HIGH:@FOO", "TLSECDHCurve P-256:secp384r1", "TLSECDHCurve P-257",
  "SFTPCiphers aes256-ctr", "SFTPDigests hmac-sha2-256 foo", "SFTPClientMatch a channelWindowSize 1GB pessimisticNewkeys on", "SFTPRekey required 3600 1024 60", "ShaperAll downrate 10 uprate 20.5",
  "QoSOptions dataqos ef ctrlqos cs1", "DigestCache size 10 maxAge 5m", "DelayOnEvent PASS 500ms-1s", "SQLAuthenticate users* groupset groups", "RadiusQuotaInfo $(10:false) hard 1 2 3 4 5 6", "BanOnEvent MaxLoginAttempts 2/00:10:00 01:00:00",
];

const names: fc.Arbitrary<Directive> = fc.constantFrom(...DIRECTIVES.filter(({ name, module }) =>
  !name.startsWith("<") && !ELSEWHERE.test(name) && [...LOADED, ...STATIC].includes(module)));
const line = fc.oneof(
  { weight: 3, arbitrary: names.chain(({ name, counts, isBoolean }) => {
    const words = KEYWORDS.find((one) => one.name === name)?.words;
    const value = words ? fc.constantFrom(...words, ...words, "abc") : isBoolean ? fc.constantFrom("on", "off", "Yes", "0", "TRUE", "no") : fc.constantFrom(...VALUES);
    const { least, most = least + 1 } = counts;
    return fc.oneof(
      { weight: 8, arbitrary: fc.array(value, { minLength: least, maxLength: Math.max(least, Math.min(most, least + 1)) }) },
      { weight: 1, arbitrary: fc.array(value, { maxLength: 4 }) },
    ).map((values) => [name, ...values].join(" "));
  }) },
  { weight: 1, arbitrary: fc.constantFrom(...SAMPLES) },
);
const section = fc.constantFrom(
  ["<Global>", "</Global>"], ["<Limit ALL>", "</Limit>"], ["<Limit READ,WRITE LOGIN>", "</Limit>"], ["<Directory /srv/a>", "</Directory>"],
  ["<Anonymous ~ftp>", "</Anonymous>"], ["<VirtualHost 127.0.0.1>", "</VirtualHost>"], ["<Class a>", "</Class>"], ["<IfModule mod_core.c>", "</IfModule>"],
  ["<IfModule !mod_core.c>", "</IfModule>"], ["<IfModule mod_nothing.c>", "</IfModule>"], ["<IfModule mod_tls.c>", "</IfModule>"], ["<IfUser a>", "</IfUser>"],
  ["<IfDefine X>", "</IfDefine>"], ["<IfModule mod_nothing.c>"], ["<IfModule mod_tls.c>"], ["<IfModule !mod_core.c>"],
);
const inside = (sections: typeof section) => fc.tuple(sections, fc.array(line, { maxLength: 2 })).map(([[open = "", close = ""], lines]) => [open, ...lines.map((one) => `  ${one}`), close].filter((one) => one !== ""));
const inSection = inside(section);
// What mod_ifsession makes of a virtual host inside its sections depends on those before it; what no end tag closes, on the options of the start when it stands in a condition.
const nested = fc.tuple(section.filter(([open]) => open !== "<IfUser a>"), fc.array(fc.oneof(line.map((one) => [one]), inside(section.filter(([, close]) => close !== undefined))), { maxLength: 2 }))
  .map(([[open = "", close = ""], blocks]) => [open, ...blocks.flat(), close].filter((one) => one !== ""));

/** Some lines as the catalogue has them, most of them right, perhaps with one slip. */
export const proftpdFile: fc.Arbitrary<readonly string[]> = fc.tuple(
  fc.array(fc.oneof(line.map((one) => [one]), line.map((one) => [one]), inSection, nested), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.flat()),
  fc.nat(2), fc.nat(), bend,
).map(([lines, odds, which, change]) => lines.map((one, index) => (odds === 0 && index === which % lines.length ? change(one) : one)))
  .map((lines) => lines.filter((one) => !isElsewhere(one)))
  .map((lines) => [MODULE_PATH, ...LOADED.map((name) => `LoadModule ${name}.c`), ...lines]);

/** A slip may have made one of those that are a matter of the machine. */
function isElsewhere(text: string): boolean {
  const name = /^[\s\0]*([^\s\0]*)/.exec(text)?.[1] ?? "";
  const bare = text.replace(/^ +/, "");
  return !SAMPLES.includes(bare) && (ELSEWHERE.test(name) || /^(?:user|group|include|allow|deny|from)$/i.test(name) || /^<virtualhost/i.test(name) !== (bare === "<VirtualHost 127.0.0.1>"));
}
