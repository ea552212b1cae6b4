import assert from "node:assert/strict";
import fc from "fast-check";
import { DIALECTS } from "../../src/lint/dialect";
import { lint } from "../../src/lint/lint";
import { applyEdits, comparePositions } from "../../src/text";
import { assertLinear } from "../helpers/linear";
import { fixAll } from "../helpers/lintFixtures";
import { sourceText } from "../helpers/lintText";

describe("lint", () => {
  for (const { id: dialect, daemons } of DIALECTS) {
    it(`${dialect}: says something orderly of any text, for every daemon`, () => {
      fc.assert(fc.property(sourceText, fc.constantFrom(...daemons), (text, daemon) => {
        const found = lint(text, { dialect, daemon });
        for (const [index, { range, fixes, message }] of found.entries()) {
          assert.ok(comparePositions(range.start, range.end) <= 0);
          assert.ok(index === 0 || comparePositions(found[index - 1]?.range.start ?? range.start, range.start) <= 0);
          assert.doesNotMatch(message, /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/);
          for (const { edits } of fixes) assert.notEqual(applyEdits(text, edits), text);
        }
        assert.equal(new Set(found.map(({ rule, range, message }) => JSON.stringify([rule, range, message]))).size, found.length);
      }), { numRuns: 300 });
    });

    it(`${dialect}: all preferred repairs come to an end and leave nothing to repair`, () => {
      fc.assert(fc.property(sourceText, (text) => {
        const fixed = fixAll(text, { dialect });
        assert.deepEqual(lint(fixed, { dialect }).filter(({ fixes }) => fixes.length > 0), []);
      }), { numRuns: 300 });
    });

    it(`${dialect}: stays linear in hostile texts`, async () => {
      for (const piece of ["\r", " ", "\t#", "=", "\n", "<", "<Limit ALL>\n", "</Limit>\n", "<IfModule mod_tls.c>\n", '"', "\\\n", "a\\\n", "0", "9", "x=\n", "\uFEFF", "{{", "${a", "<%", "$(", "__A", "a=${b}\n"]) {
        await assertLinear(JSON.stringify(piece), 6000, (size) => {
          const text = piece.repeat(Math.ceil(size / piece.length));
          lint(text, { dialect });
          lint(`x=${text}y`, { dialect });
        });
      }
    });
  }

  it("refuses a daemon of another dialect", () => {
    assert.throws(() => lint("", { dialect: "vsftpd", daemon: "proftpd@1.3.8" }), RangeError);
  });

  it("reads with the eyes of the daemon that is named", () => {
    const rules = (text: string, daemon: string) => lint(text, { dialect: "vsftpd", daemon }).map(({ rule }) => rule);
    assert.deepEqual(rules("ssl_tlsv12=YES\n", "vsftpd@debian-3.0.3"), ["vsftpd/unknown-option"]);
    assert.deepEqual(rules("ssl_tlsv12=YES\n", "vsftpd@debian-3.0.5"), []);
    assert.deepEqual(rules("ssl_tlsv1_2=YES\n", "vsftpd@redhat-3.0.3"), []);
    assert.deepEqual(rules("ssl_tlsv1_2=YES\n", "vsftpd@3.0.5"), ["vsftpd/unknown-option"]);
    assert.deepEqual(rules("utf8_filesystem=YES\n", "vsftpd@3.0.3"), ["vsftpd/unknown-option"]);
    assert.deepEqual(rules("write_enable = YES \r\n", "vsftpd@debian-3.0.5-1"), []);
    assert.deepEqual(rules("listen_ipv6=YES\npasv_min_port=50000\npasv_max_port=50100\n", "vsftpd@3.0.3"), ["vsftpd/listen-twice"]);
    assert.deepEqual(rules("listen_ipv6=YES\npasv_min_port=50000\npasv_max_port=50100\n", "vsftpd@debian-3.0.3"), []);
    assert.deepEqual(rules("banner_file= \n", "vsftpd@3.0.3"), []);
  });
});

describe("the passive block", () => {
  const fixes = (text: string) => lint(text, { dialect: "vsftpd" }).find(({ rule }) => rule === "vsftpd/passive-range")?.fixes ?? [];

  it("comes as one edit, below the last line", () => {
    const [block] = fixes("listen=YES");
    assert.equal(block?.edits.length, 1);
    assert.equal(applyEdits("listen=YES", block?.edits ?? []), "listen=YES\npasv_enable=YES\npasv_min_port=50000\npasv_max_port=50100");
  });

  it("keeps what is there and stands beside it", () => {
    const text = "pasv_min_port=60000\nlisten=YES\n";
    assert.equal(applyEdits(text, fixes(text)[0]?.edits ?? []), "pasv_min_port=60000\npasv_enable=YES\npasv_max_port=60100\nlisten=YES\n");
  });

  it("has a place for the public address, and an IPv4 listener to announce it", () => {
    const text = "listen=NO\nlisten_ipv6=YES\n";
    const fix = fixes(text)[1];
    assert.equal(fix?.placeholder, "203.0.113.10");
    const fixed = applyEdits(text, fix?.edits ?? []);
    assert.equal(fixed, "listen=YES\nlisten_ipv6=NO\npasv_enable=YES\npasv_min_port=50000\npasv_max_port=50100\npasv_address=203.0.113.10\n");
    // The address is still one for examples.
    assert.deepEqual(lint(fixed, { dialect: "vsftpd" }).map(({ rule }) => rule), ["vsftpd/pasv-address-documentation"]);
  });
});
