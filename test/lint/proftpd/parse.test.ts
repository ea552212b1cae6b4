import assert from "node:assert/strict";
import fc from "fast-check";
import { parse, print, type Statement } from "../../../src/lint/proftpd/parse";
import { readConf } from "../../../src/lint/proftpd/reader";
import { pieceAt, sourceText } from "../../helpers/lintText";

const statements = (text: string): readonly Statement[] => parse(text).flatMap((line) => (line.kind === "blank" || line.kind === "comment" ? [] : [line]));
const words = (text: string) => statements(text).map(({ name, arguments: all }) => [name, ...all.map((word) => word.text)]);

describe("proftpd parser", () => {
  it("prints what it was given, whatever that is", () => {
    fc.assert(fc.property(sourceText, (text) => print(parse(text)) === text));
  });

  it("prints any bytes, and lines longer than the daemon's buffer", () => {
    const bytes = fc.uint8Array({ maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
    const piece = fc.oneof(bytes, fc.constantFrom("\0", "\n", "\\\n", "\r\n", "# ", "a".repeat(4100)));
    fc.assert(fc.property(fc.array(piece).map((all) => all.join("")), (text) => print(parse(text)) === text));
  });

  it("loses what a NUL hides, with the end of its line; and comments between continued lines", () => {
    assert.deepEqual(words("Port 21\0x\n22\nUmask 022\n"), [["Port", "2122"], ["Umask", "022"]]);
    assert.deepEqual(words("\0Port\nUmask 022\n# a\0b\nFoo 1\nBar 1\n"), [["Umask", "022"], ["Bar", "1"]]);
    assert.deepEqual(words("PassivePorts \\\n  # c \\\n 1 2\n"), [["PassivePorts", "1", "2"]]);
    assert.deepEqual(words(`# ${"a".repeat(4094)}Port 21\n`), [["Port", "21"]]);
  });

  it("gives each unquoted word of one line its place", () => {
    fc.assert(fc.property(sourceText, (text) => {
      for (const { arguments: all } of statements(text)) {
        for (const { text: word, isQuoted, range } of all) {
          if (!isQuoted && range.start.line === range.end.line) assert.equal(pieceAt(text, range), word);
        }
      }
    }));
  });

  it("splits words as the daemon does", () => {
    assert.deepEqual(words('Port\t21 # comment'), [["Port", "21"]]);
    assert.deepEqual(words('ServerName "a \\"b\\" # c" d'), [["ServerName", 'a "b" # c', "d"]]);
    assert.deepEqual(words('A "x"y \'p q\' on#x "open'), [["A", "x", "y", "'p", "q'", "on#x", "open"]]);
    assert.deepEqual(words("Port 21\r\n# comment \\\nUmask 022"), [["Port", "21"], ["Umask", "022"]]);
  });

  it("joins a line that ends in a backslash with the next", () => {
    const text = "Passive\\\nPorts 1 \\\n   2\nPort \\ \n21\\";
    assert.deepEqual(words(text), [["PassivePorts", "1", "2"], ["Port", "\\"], ["21\\"]]);
    const [first] = statements(text);
    assert.deepEqual(first?.nameRange, { start: { line: 0, column: 0 }, end: { line: 1, column: 5 } });
    assert.deepEqual(first?.arguments[1]?.range, { start: { line: 2, column: 3 }, end: { line: 2, column: 4 } });
    assert.equal(first?.lastLine, 2);
  });

  it("takes the bracket off the last word of a tag", () => {
    assert.deepEqual(words("<Limit READ WRITE>"), [["<Limit>", "READ", "WRITE"]]);
    assert.deepEqual(words("<Global>\n</Global>"), [["<Global>"], ["</Global>"]]);
    assert.deepEqual(words("<Limit ALL >\n<Limit ALL"), [["<Limit>", "ALL"], ["<Limit", "ALL"]]);
    assert.deepEqual(words("< Limit ALL>"), [["<>", "Limit", "ALL"]]);
  });
});

describe("proftpd contexts", () => {
  const contexts = (text: string) => readConf(text, "proftpd@1.3.8").placed.filter(({ statement }) => statement.kind === "directive")
    .map(({ statement, context, presence }) => `${statement.name}: ${context}, ${presence}`);

  it("follow sections, not conditionals", () => {
    assert.deepEqual(
      contexts("A\n<VirtualHost 127.0.0.1>\nB\n<IfModule mod_core.c>\n<Limit ALL>\nC\n</IfModule>\n</Limit>\n<IfUser x>\nD\n</IfUser>\n</VirtualHost>\nE"),
      ["A: server config, yes", "B: <VirtualHost>, yes", "C: <Limit>, yes", "D: <VirtualHost>, yes", "E: server config, yes"]);
  });

  it("know what is read for certain, perhaps, and never", () => {
    assert.deepEqual(contexts("<IfModule mod_tls.c>\nA\n</IfModule>\nB"), ["A: server config, maybe", "B: server config, yes"]);
    assert.deepEqual(contexts("LoadModule mod_tls.c\n<IfModule mod_tls.c>\nA\n</IfModule>").at(-1), "A: server config, yes");
    assert.deepEqual(contexts("<IfModule mod_core>\nA\n<IfModule mod_ls.c>\n</IfModule>\nB\n</IfModule>\nC"), ["C: server config, yes"]);
    assert.deepEqual(contexts("<IfModule !mod_core.c>\nA\n</IfModule> # hidden\nB"), []);
    assert.deepEqual(contexts("Define X\n<IfDefine X>\nA\n</IfDefine>\n<IfDefine !X>\nB\n</IfDefine>\n<IfDefine Y>\nC\n</IfDefine>"),
      ["Define: server config, yes", "A: server config, yes", "C: server config, maybe"]);
  });

  it("know which conditionals have no end for a daemon that was given no labels", () => {
    const unclosed = (text: string) => readConf(text, "proftpd@1.3.8").unclosed.filter(({ presence }) => presence === "yes").map(({ statement }) => statement.name);
    assert.deepEqual(unclosed("<IfDefine X>\n</IfDefine> # hidden"), ["<IfDefine>"]);
    assert.deepEqual(unclosed("<IfDefine X>\n</IfDefine> # hidden\n</IfDefine>"), []);
    assert.deepEqual(unclosed("Define X\n<IfDefine X>\n</IfDefine> # hidden"), []);
    assert.deepEqual(unclosed("<IfDefine !X>\n</IfDefine> # hidden"), []);
    assert.deepEqual(unclosed("<IfDefine X>\n<IfModule mod_of_nobody.c>"), ["<IfDefine>"]);
    assert.deepEqual(unclosed("<IfDefine X>\n<IfModule mod_of_nobody.c>\n</IfDefine>"), []);
  });
});
