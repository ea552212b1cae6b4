import assert from "node:assert/strict";
import { patternComplaint } from "../../src/lint/proftpd/pcre/complaint";
import { askProftpd } from "./daemons";
import { installedDaemons } from "./installed";

/** Each with one fault. */
const REFUSED = [
  "*.exe", "\\.(exe)|*.com", "a**", "^*", "(|*)", "{3}", "a{3}{4}", "a*?+", "\\b*", "(?i)*", "(?#c)*", "\\E*", "(?(?=a)*b)", "a{3,1}", "a{65536}",
  ")", "a)b(", "((a)", "(?:abc", "(?|a", "(?>a", "(?i", "(?i-", "(?", "\\.(js|css$", "(?C", "(?1", "(?P>x", "(?&x",
  "^[^.*$", "[]", "[^]", "[[:alpha:]", "[\\Qa", "[a-", "[z-a]", "[\\d-z]", "[a-\\d]", "[a-[:digit:]]", "[[:alpha:]-z]", "[[:foo:]]", "[[:^foo:]]", "[:alpha:]", "[[=a=]]", "[[.a.]]", "[\\B]", "[\\Z]", "[\\N]",
  "\\x{zz}", "\\x{100}", "\\c", "\\cé", "\\p", "\\p{L", "\\k", "\\g", "\\N{U+41}", "\\N{foo}", "\\Lx", "\\u0041", "\\o", "\\o{9}", "\\400", "\\i", "[\\y]",
  "\\1", "(a)\\2", "(a)\\g2", "\\g{-1}", "\\g{0}", "\\g0", "\\k<x>", "\\k{x}", "(?&x)", "(?P=x)", "(?1)", "(?-1)", "(?(2)a|b)", "(?(a)b)", "(?(<n>)a|b)",
  "(?<1a>x)", "(?<>a)", "(?<n", "(?<n>a)(?<n>b)", "(?Px)", "(?P=)", "(?R", "(?C300)", "(?(1", "(?((a))", "(?(?:a)b)", "(?(*SKIP)a)", "(?z)", "(?~a)", "(?^-i)a", "(?#abc",
  "(?<=a*)b", "(?<!a{2,3})b", "(?(?=a)b|c|d)", "(a)(?(1)b|c|d)", "(?(DEFINE)a|b)", "(*FOO)", "a(*UTF)", "(*MARK)", "(*foo:a)", "(*",
];
const TAKEN = [
  "a{,3}", "a{2", "a{3}+", "a*?", "a*+", "(?=a)*", "a(?#c)*", "\\Qab\\E*", "\\Q*", "[]a]", "[^]]", "[\\b]", "[a\\-z]", "[[:alpha]", "[a-z-]", "\\xzz", "\\pL", "\\p{^L}", "\\X\\R\\h\\V\\K\\G\\C", "\\e\\a",
  "(?<=a|bc)d", "(?<=a{2})d", "(?<!(?=a*)b)c", "(?'n'a)\\k'n'\\k{n}", "(?J)(?<n>a)(?<n>b)", "(?+1)(a)", "(?0)?", "(a)\\g{-1}", "(?^i)a", "(?(R)a|b)", "(?(DEFINE)a)", "(*ACCEPT)", "(*MARK:x)a", "(*UTF)a", "(*pla:a)", "\\12", "\\\\g0a", "(?<=\\Qa+\\E)b",
];

describe("regular expressions", function () {
  this.timeout(120_000);
  const daemons = installedDaemons();
  const line = (pattern: string) => `PathDenyFilter "${pattern.replace(/\\/g, "\\\\")}"\n`;

  it(`proftpd refuses each of ${REFUSED.length} in the words foretold`, async () => {
    for (const pattern of REFUSED) {
      const { words } = await askProftpd(line(pattern), daemons());
      assert.equal(/failed regex compilation: (.*) on line/.exec(words)?.[1], patternComplaint(pattern), pattern);
      assert.notEqual(patternComplaint(pattern), undefined, pattern);
    }
  });

  it("proftpd takes what has no fault", async () => {
    assert.deepEqual(TAKEN.filter((pattern) => patternComplaint(pattern) !== undefined), []);
    // A filter stands once in each server.
    const hosts = TAKEN.map((pattern, index) => `<VirtualHost 127.0.1.${index + 1}>\n${line(pattern)}</VirtualHost>\n`);
    assert.equal((await askProftpd(hosts.join(""), daemons())).words, "");
  });
});
