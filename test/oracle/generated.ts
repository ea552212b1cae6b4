import fc from "fast-check";
import { knownOption } from "../../src/lint/vsftpd/conf";
import { OPTIONS as VSFTPD_OPTIONS, type OptionType } from "../../src/lint/vsftpd/options";
import { OPTIONS as PUREFTPD_OPTIONS, type Form } from "../../src/lint/pureftpd/options";
import { bend } from "./bend";

/** Lines as the catalogues have them, most of them right, some bent at one place. */
type Lines = fc.Arbitrary<readonly string[]>;

const DEBIAN = "vsftpd@debian-3.0.3";

// What decides where vsftpd listens is given to it from outside; the rest needs accounts or certificates of the machine, or is asked per client.
const VSFTPD_ELSEWHERE = /^(?:listen.*|anonymous_enable|local_enable|ftp_enable|tcp_wrappers|http_enable|one_process_model|ssl_enable|background|pasv_addr_resolve)$/;
const VSFTPD_VALUES: Readonly<Record<OptionType, readonly string[]>> = {
  boolean: ["YES", "NO", "yes", "True", "FALSE", "1", "0"],
  number: ["0", "1", "21", "50000", "65535", "022"],
  mode: ["022", "077", "0666"],
  string: ["/nonexistent/file", "nobody", "{.*,*.mp3}", "203.0.113.10", "a b c", "x=y", "#"],
};
const vsftpdLine = fc.constantFrom(...VSFTPD_OPTIONS.filter(({ name }) => knownOption(name, DEBIAN) && !VSFTPD_ELSEWHERE.test(name))).chain(({ name, type }) =>
  fc.constantFrom(...VSFTPD_VALUES[type]).map((value) => `${name}=${value}`));

// Anything between two line feeds.
const wild = fc.array(fc.oneof(
  fc.constantFrom("hide_ids", "ftpd_banner", "max_clients", "local_umask", "Hide_ids", "foo", "=", "==", ":", "YES", "no", "022", '"', "#", ";", "[x]", " ", "\t", "\r", "\f", "\v", "\0", "\u00a0", "\u2028", "\u017f"),
  fc.string({ unit: "binary", maxLength: 4 }),
), { maxLength: 6 }).map((parts) => parts.join("").replace(/\n|\p{Surrogate}/gu, ""));

export const vsftpdFile: Lines = fileOf(fc.oneof({ weight: 14, arbitrary: vsftpdLine }, { weight: 1, arbitrary: wild }), ["", "# a remark", "#", "\t"]);

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

function fileOf(line: fc.Arbitrary<string>, others: readonly string[]): Lines {
  const bent = fc.tuple(line, bend).map(([text, change]) => change(text));
  return fc.array(fc.oneof({ weight: 12, arbitrary: line }, { weight: 2, arbitrary: bent }, { weight: 1, arbitrary: fc.constantFrom(...others) }), { minLength: 1, maxLength: 5 });
}
