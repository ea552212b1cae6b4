import assert from "node:assert/strict";
import fc from "fast-check";
import { parse, print } from "../../../src/lint/vsftpd/parse";
import { readConf } from "../../../src/lint/vsftpd/conf";
import { numberOf, passiveRange, rangeFrom } from "../../../src/lint/vsftpd/effective";
import { parseBoolean, parseNumber, trimBlanks } from "../../../src/lint/vsftpd/values";
import { pieceAt, sourceText } from "../../helpers/lintText";

const DAEMON = "vsftpd@debian-3.0.3";

describe("vsftpd parser", () => {
  it("prints what it was given, whatever that is", () => {
    fc.assert(fc.property(sourceText, (text) => print(parse(text)) === text));
  });

  it("gives each piece its place", () => {
    fc.assert(fc.property(sourceText, (text) => {
      for (const line of parse(text).lines) {
        if (line.kind !== "setting") continue;
        for (const { text: piece, range } of [line.key, line.value]) assert.equal(pieceAt(text, range), piece);
        if (line.equals) assert.equal(pieceAt(text, line.equals), "=");
      }
    }));
  });

  it("skips what the daemon skips", () => {
    const kinds = (text: string) => parse(text).lines.map(({ kind }) => kind);
    assert.deepEqual(kinds("#a=b\n\n \t\r\n#"), ["comment", "blank", "blank", "comment"]);
    assert.deepEqual(kinds(" #a\n;\n\u00a0\nlisten"), ["setting", "setting", "setting", "setting"]);
    assert.deepEqual(kinds(""), []);
  });

  it("splits at the first equals sign and ends at NUL", () => {
    const settings = parse("  a==b=c\nd\ne=f\0g\n").lines.map((line) => line.kind === "setting" && [line.key.text, line.value.text]);
    assert.deepEqual(settings, [["a", "=b=c"], ["d", ""], ["e", "f"]]);
  });

  it("reads 100000 bytes, not characters", () => {
    assert.equal(parse(`${"a".repeat(100_000)}b`).rest, "b");
    assert.equal(parse(`${"ä".repeat(50_000)}b`).rest, "b");
    assert.equal(parse(`${"😀".repeat(25_000)}b`).rest, "b");
    assert.equal(parse("€".repeat(33_333)).rest, "");
  });
});

describe("vsftpd values", () => {
  it("takes six words for a boolean", () => {
    assert.deepEqual(["yes", "True", "1", "NO", "false", "0"].map(parseBoolean), [true, true, true, false, false, false]);
    assert.deepEqual(["on", "y", "2", "", " YES", "YES\r", '"YES"'].map(parseBoolean), Array(7).fill(undefined));
  });

  it("never refuses a number", () => {
    const expected: Readonly<Record<string, number>> = {
      "50000": 50000, " 022": 22, "022": 18, "089": 0, "0x9000": 0, "abc": 0, "40000x": 40000, "4,000": 4, "": 0,
      "-1": 4294967295, "+5": 5, "99999999999": 1215752191, "0100000": 32768, ["9".repeat(50)]: 4294967295,
    };
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((text) => [text, parseNumber(text)])), expected);
  });

  it("trims the blanks of the C locale only", () => {
    assert.equal(trimBlanks(" \t\v\f\rx y\u00a0 "), "x y\u00a0");
  });
});

describe("vsftpd passive range", () => {
  it("ignores an end that makes no sense", () => {
    const ranges: readonly (readonly [string, readonly [number, number]])[] = [
      ["", [5001, 65535]], ["pasv_max_port=2000", [5001, 65535]], ["pasv_max_port=6000", [5001, 6000]],
      ["pasv_min_port=0\npasv_max_port=2000", [1024, 2000]], ["pasv_min_port=50000\npasv_max_port=40000", [50000, 65535]],
      ["pasv_min_port=70000\npasv_max_port=80000", [1024, 65535]], ["pasv_min_port=500\npasv_max_port=1100", [1024, 1100]],
      ["pasv_min_port=65000\npasv_max_port=70000", [65000, 65535]], ["pasv_min_port=60000", [60000, 65535]],
    ];
    for (const [text, [first, last]] of ranges) assert.deepEqual(passiveRange(readConf(text, DAEMON)), { first, last }, text);
    assert.deepEqual(rangeFrom(65535, 65535), { first: 65535, last: 65535 });
  });

  it("goes by the last line and by what is compiled in", () => {
    assert.equal(numberOf(readConf("pasv_min_port=1\npasv_min_port=2", DAEMON), "pasv_min_port"), 2);
    assert.equal(numberOf(readConf("", DAEMON), "accept_timeout"), 60);
  });
});
