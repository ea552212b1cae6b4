import { lint } from "../../../src/lint/lint";
import { assertLinear } from "../../helpers/linear";

const times = (count: number, line: (at: number) => string): string => Array.from({ length: count }, (_, at) => line(at)).join("");

/** Files of an odd shape, each with so many of a kind. */
const SHAPES: Readonly<Record<string, (count: number) => string>> = {
  "one section of many lines": (count) => `<Global>\n${times(count, (at) => `Umask 0${at % 8}2\n`)}</Global>\n`,
  "sections in sections, with something to limit": (count) => times(count, (at) => `<Directory /a${at}>\n<Limit ALL>\n`) + times(count, () => "</Limit>\n</Directory>\n"),
  "sections that nothing closes": (count) => times(count, (at) => `<Directory /a${at % 7}>\n`),
  "end tags of other sections": (count) => times(count, () => "<Limit ALL>\n") + times(count, () => "</Global>\n"),
  "conditions in conditions": (count) => times(count, () => "<IfModule mod_tls.c>\n") + times(count, () => "</IfModule>\n"),
  "virtual hosts that are alike": (count) => times(count, () => "<VirtualHost 192.0.2.1>\nPort 21\nPassivePorts 50000 50100\nTLSEngine on\n</VirtualHost>\n"),
  "many settings of all hosts, and many hosts": (count) =>
    `<Global>\nTLSEngine on\n${times(count, () => "Port 21\nTLSOptions StdEnvVars\n")}</Global>\n${times(count, () => "<VirtualHost 192.0.2.1>\n</VirtualHost>\n")}`,
  "anonymous sections": (count) => times(count, (at) => `<Anonymous ~ftp${at}>\n<Limit WRITE>\nDenyAll\n</Limit>\n</Anonymous>\n`),
  "one endless line": (count) => `AllowUser ${"a ".repeat(20 * count)}`,
  "a line that is continued for ever": (count) => "AllowUser a\\\n".repeat(10 * count),
  "short lines": (count) => "a\n".repeat(4 * count),
};

describe("proftpd files of an odd shape", function () {
  this.timeout(60_000);

  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`take time that grows with their length: ${name}`, () => assertLinear(name, 600, (size) => lint(shape(size), { dialect: "proftpd" })));
  }
});
