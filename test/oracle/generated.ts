import fc from "fast-check";
import { knownOption } from "../../src/lint/vsftpd/conf";
import { OPTIONS as VSFTPD_OPTIONS, type OptionType } from "../../src/lint/vsftpd/options";
import { DIRECTIVES } from "../../src/lint/proftpd/directives";
import { OPTIONS as PUREFTPD_OPTIONS, type Form } from "../../src/lint/pureftpd/options";

/** Lines as the catalogues have them, most of them right, some bent at one place. */
type Lines = fc.Arbitrary<readonly string[]>;

const DEBIAN = "vsftpd@debian-3.0.3";

// What decides where vsftpd listens is given to it from outside; the rest needs accounts or certificates of the machine, or is asked per client.
const VSFTPD_ELSEWHERE = /^(?:listen.*|anonymous_enable|local_enable|ftp_enable|tcp_wrappers|ssl_enable|background|pasv_addr_resolve)$/;
const VSFTPD_VALUES: Readonly<Record<OptionType, readonly string[]>> = {
  boolean: ["YES", "NO", "yes", "True", "FALSE", "1", "0"],
  number: ["0", "1", "21", "50000", "65535", "022"],
  mode: ["022", "077", "0666"],
  string: ["/nonexistent/file", "nobody", "{.*,*.mp3}", "203.0.113.10", "a b c", "x=y", "#"],
};
const vsftpdLine = fc.constantFrom(...VSFTPD_OPTIONS.filter(({ name }) => knownOption(name, DEBIAN) && !VSFTPD_ELSEWHERE.test(name))).chain(({ name, type }) =>
  fc.constantFrom(...VSFTPD_VALUES[type]).map((value) => `${name}=${value}`));

export const vsftpdFile: Lines = fileOf(vsftpdLine, ["", "# a remark", "#", "\t"]);

const PUREFTPD_VALUES: Readonly<Record<Form, readonly string[]>> = {
  "boolean": ["yes", "no", "On", "OFF", "true", "False", "1", "0"],
  "number": ["1", "8", "50", "0", "4294967296"],
  "two-numbers": ["50000 50100", "1 2", "10000\t5", "0 1", "60000 1024"],
  "number-or-two": ["5", "5 6", "0"],
  "pair": ["133:022", "1:2", "1000:10", "9:8"],
  "word": ["203.0.113.10", "HIGH", "127.0.0.1", "ftp.example.com"],
  "letters": ["ftp", "local7", "none"],
  "text": ["/nonexistent/a/b", "clf:/nonexistent/a/b", "/nonexistent/a b", '"/nonexistent/a/b"', "/nonexistent/a # b"],
  "two-texts": ["/nonexistent/a /nonexistent/b", '"/nonexistent/a b" "/nonexistent/c"'],
};
// Where it listens, programs that it starts, libraries that a build may lack, and what is asked per client.
const PUREFTPD_ELSEWHERE = ["Bind", "IPV6Only", "CallUploadScript", "TLS"];
const pureftpdLine = fc.tuple(
  fc.constantFrom(...PUREFTPD_OPTIONS.filter(({ name, database }) => !database && !PUREFTPD_ELSEWHERE.includes(name))),
  fc.constantFrom(" ", "\t", "   ", "=", " = ", ": "),
).chain(([{ name, form }, separator]) => fc.constantFrom(...PUREFTPD_VALUES[form]).map((value) => `${name}${separator}${value}`));

export const pureftpdFile: Lines = fileOf(pureftpdLine, ["", "# a remark", "  # another", " "])
  .map((lines) => lines.filter((line) => !/^\s*(?:ForcePassiveIP.*["':]|Bind|TLS\b)/i.test(line)));

// Modules that every build has.
const CORE = ["mod_core", "mod_auth", "mod_xfer", "mod_ls", "mod_log", "mod_auth_unix", "mod_auth_file", "mod_delay", "mod_facts", "mod_site"];
const SAMPLES = [
  "PassivePorts 50000 50100", "MasqueradeAddress 127.0.0.1", "Umask 022", "Umask 022 077", "MaxInstances 30", "ServerName \"a b\"", "Port 21",
  "DisplayLogin welcome.msg", "TimeoutIdle 600", "TimeoutLogin 30", "MaxLoginAttempts 3", "ServerIdent off", "User nobody", "Group nogroup", "RequireValidShell off",
  "SystemLog none", "DenyAll", "AllowAll", "Order allow,deny", "HideNoAccess on", "UserAlias anonymous ftp",
];
const booleans = fc.constantFrom(...DIRECTIVES.filter(({ module, isBoolean }) => isBoolean && CORE.includes(module)));
const proftpdLine = fc.oneof(
  fc.tuple(booleans, fc.constantFrom("on", "off", "On", "TRUE", "no", "1", "0", "yes")).map(([{ name }, value]) => `${name} ${value}`),
  fc.constantFrom(...SAMPLES),
);
const section = fc.constantFrom(
  ["<Global>", "</Global>"], ["<Limit ALL>", "</Limit>"], ["<Limit READ WRITE>", "</Limit>"], ["<Directory />", "</Directory>"], ["<Anonymous ~ftp>", "</Anonymous>"],
  ["<VirtualHost 127.0.0.1>", "</VirtualHost>"], ["<IfModule mod_core.c>", "</IfModule>"], ["<IfModule !mod_core.c>", "</IfModule>"], ["<IfModule mod_nothing>", "</IfModule>"],
);
const inSection = fc.tuple(section, fc.array(proftpdLine, { maxLength: 2 })).map(([[open = "", close = ""], lines]) => [open, ...lines.map((line) => `  ${line}`), close]);

export const proftpdFile: Lines = fc.tuple(
  fc.array(fc.oneof(proftpdLine.map((line) => [line]), proftpdLine.map((line) => [line]), inSection), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.flat()),
  fc.nat(2), fc.nat(), bend(),
).map(([lines, odds, which, change]) => lines.map((line, index) => (odds === 0 && index === which % lines.length ? change(line) : line)))
  // Which accounts there are is a matter of the machine.
  .map((lines) => lines.filter((line) => !/^\s*(?:User|Group)\b/i.test(line) || /^\s*(?:User nobody|Group nogroup)$/.test(line))
    .filter((line) => !/[\0\\]/.test(line)));

function fileOf(line: fc.Arbitrary<string>, others: readonly string[]): Lines {
  const bent = fc.tuple(line, bend()).map(([text, change]) => change(text));
  return fc.array(fc.oneof({ weight: 12, arbitrary: line }, { weight: 2, arbitrary: bent }, { weight: 1, arbitrary: fc.constantFrom(...others) }), { minLength: 1, maxLength: 5 });
}

/** One slip of the keyboard or of an editor: something is put in, taken out, doubled, or its case is changed. */
function bend(): fc.Arbitrary<(line: string) => string> {
  return fc.tuple(
    fc.constantFrom("insert", "delete", "replace", "double", "case", "end", "start"), fc.nat(),
    fc.constantFrom(" ", "\t", "#", " # c", "=", ":", '"', "'", "-", "x", "0", ",", ";", ".", "\r", "\0", "\u00e9", "\uFEFF", "<", ">", "/", "\\"),
  ).map(([kind, random, text]) => (line) => {
    const at = line.length === 0 ? 0 : random % line.length;
    const [before, here, after] = [line.slice(0, at), line.slice(at, at + 1), line.slice(at + 1)];
    switch (kind) {
      case "insert": return before + text + here + after;
      case "delete": return before + after;
      case "replace": return before + text + after;
      case "double": return before + here + here + after;
      case "case": return before + (here === here.toUpperCase() ? here.toLowerCase() : here.toUpperCase()) + after;
      case "end": return line + text;
      case "start": return text + line;
      default: return kind satisfies never;
    }
  });
}
