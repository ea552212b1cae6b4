import assert from "node:assert/strict";
import fc from "fast-check";
import { dialectById, guessDialect } from "../../../src/lint/dialect";
import { lint } from "../../../src/lint/lint";
import { readCommandLine } from "../../../src/lint/pureftpd/commandLine";
import { hasCommandLine } from "../../../src/lint/pureftpd/commandWords";
import { assertLinear } from "../../helpers/linear";
import { pieceAt } from "../../helpers/lintText";

const read = (text: string) => {
  const { settings, refused } = readCommandLine(text, "pureftpd@1.0.50");
  return { settings: settings.map(({ name, value }) => `${name.text} ${value.text}`), refused: refused.map((one) => one.text) };
};

describe("pure-ftpd on a command line", () => {
  it("is read as getopt reads it", () => {
    assert.deepEqual(read("ExecStart=-/usr/sbin/pure-ftpd -EAp 1:2 -c50 --passiveport=3:4 --maxload 5 -l pam -lpuredb:/x -- \n"), {
      settings: ["NoAnonymous yes", "ChrootEveryone yes", "PassivePortRange 1:2", "MaxClientsNumber 50", "PassivePortRange 3:4", "MaxLoad 5", "PAMAuthentication yes", "PureDB /x"],
      refused: [],
    });
    assert.deepEqual(read("exec pure-ftpd --no --norename=yes -l foo -8 x -c\n").refused, ["--no", "--norename=yes", "foo", "-8", "x", "-c"]);
  });

  it("is found in lists, quotes, continued lines, and ends where the shell ends it", () => {
    assert.deepEqual(read('    command: ["/usr/sbin/pure-ftpd", "-p", "1:2"]\n').settings, ["PassivePortRange 1:2"]);
    assert.deepEqual(read('command: "pure-ftpd -p 1:2"\n  -N: x\n').settings, ["PassivePortRange 1:2"]);
    assert.deepEqual(read("CMD pure-ftpd -p 1:2 \\\r\n  -N && echo -E\n").settings, ["PassivePortRange 1:2", "NATmode yes"]);
    assert.deepEqual(read("RUN apt-get install pure-ftpd -y\n# pure-ftpd -N\n").settings, []);
    assert.deepEqual(read("ExecStart=/usr/sbin/pure-ftpd \\\n  --noanonymous \\\n  -p 1:2\nExecStop=/bin/true\n").settings, ["NoAnonymous yes", "PassivePortRange 1:2"]);
    assert.deepEqual(read("  exec sudo /usr/local/sbin/pure-ftpd -E -B &\n").settings, ["NoAnonymous yes", "Daemonize yes"]);
    assert.deepEqual(read("exec pure-ftpd -P $(curl -s example.org) -p {{ first }}:{{ last }} -N\n"), { settings: ["NATmode yes"], refused: [] });
    assert.deepEqual(read("CMD pure-ftpd -S ,2121 -P 192.0.2.1\n").settings, ["Bind ,2121", "ForcePassiveIP 192.0.2.1"]);
    assert.deepEqual(read("command: [pure-ftpd, -E, -p, 1:2]\n").settings, ["NoAnonymous yes", "PassivePortRange 1:2"]);
    assert.deepEqual(read("ExecStart=pure-ftpd --bind 192.0.2.1,21 -E\n").settings, ["Bind 192.0.2.1,21", "NoAnonymous yes"]);
    assert.deepEqual(read("CMD pure-ftpd -P $HOST $FLAGS -c ${N} -N\n"), { settings: ["NATmode yes"], refused: [] });
  });

  it("is also that of a script which hands it on, where its way to log in says so", () => {
    const image = "image: stilliard/pure-ftpd\n";
    assert.deepEqual(read(`${image}command: /run.sh -c 5 -l puredb:/etc/x.pdb -E -P $PUBLICHOST\n`).settings, ["MaxClientsNumber 5", "PureDB /etc/x.pdb", "NoAnonymous yes"]);
    assert.deepEqual(read(`${image}CMD bash /run.sh \\\n -E \\\n -lunix\n`).settings, ["NoAnonymous yes", "UnixAuthentication yes"]);
    assert.deepEqual(read(`${image}command: ["/run.sh", "-l", "pam", "-E"]\n`).settings, ["PAMAuthentication yes", "NoAnonymous yes"]);
    for (const other of ["command: /run.sh -c 5 -E", "command: /run.sh -l debug", "RUN /run.sh\nCMD other -l unix", "command: /run.sh --level unix"]) {
      assert.equal(hasCommandLine(`${image}${other}\n`), false, other);
    }
  });

  it("may have each word in an item of a list", () => {
    const list = 'services:\n  ftp:\n    command:\n      - /usr/sbin/pure-ftpd\n      - "-c"\n      # as many as ports\n      - \'5\'\n      - -E # no guests\n\n      - --passiveportrange=1:2\n    ports:\n      - -x\n';
    for (const text of [list, list.replaceAll("\n", "\r\n")]) assert.deepEqual(read(text), { settings: ["MaxClientsNumber 5", "NoAnonymous yes", "PassivePortRange 1:2"], refused: [] });
    assert.deepEqual(read("- command:\n  - pure-ftpd\n  - -E\n- name: x\n- -y\n"), { settings: ["NoAnonymous yes"], refused: [] });
    assert.deepEqual(read("runcmd:\n  - pure-ftpd -E -N\n  - other -y\n").settings, ["NoAnonymous yes", "NATmode yes"]);
    assert.equal(hasCommandLine("packages:\n  - pure-ftpd\n  - curl\n"), false);
    const found = lint(list.replace("1:2", "50100:50000"), { dialect: "pureftpd", fileName: "compose.yaml" });
    assert.deepEqual(found.map(({ range: { start } }) => [start.line, start.column]), [[9, 27]]);
  });

  it("has hovers on switches and their values", () => {
    const text = "[Service]\nExecStart=/usr/sbin/pure-ftpd -EAp 1:2 -c50 --maxload 5\n";
    const file = dialectById("pureftpd").open?.(text, "pureftpd@1.0.50", "ftp.service");
    const at = (column: number) => {
      const hover = file?.hover({ line: 1, column });
      return hover && `${pieceAt(text, hover.range)} ${/\*\*(\w+)/.exec(hover.markdown)?.[1] ?? ""}`;
    };
    assert.match(file?.hover({ line: 1, column: 35 })?.markdown ?? "", /^`-p …`, `--passiveportrange=…`[^]*`1024:65535`/);
    assert.deepEqual([20, 30, 32, 33, 35, 40, 41, 48, 54].map(at), [
      undefined, "-E NoAnonymous", "A ChrootEveryone", "p PassivePortRange", "1:2 PassivePortRange", "-c MaxClientsNumber", "50 MaxClientsNumber", "--maxload MaxLoad", "5 MaxLoad",
    ]);
  });

  it("is looked for in files of other programs only", () => {
    const { isStartedBy } = dialectById("pureftpd");
    const line = "CMD /usr/sbin/pure-ftpd -E\n";
    for (const [name, text, isOne] of [["Dockerfile", line, true], ["a.yaml", "image: pure-ftpd\n", false], ["notes.md", line, false], ["pure-ftpd.conf", line, false]] as const) {
      assert.equal(isStartedBy?.(`/x/${name}`, text), isOne, name);
    }
    const several = "CMD exec \\\n  pure-ftpd \\\n  -E \\\n  -p 1:2\n";
    assert.deepEqual(lint(several, { dialect: "pureftpd", fileName: "Dockerfile" }).map(({ range }) => range.start.line), [3]);
    assert.deepEqual(lint(several.replace("  pure", "# ftp-doctor: ignore pureftpd/passive-range-refused tested\n  pure"), { dialect: "pureftpd", fileName: "Dockerfile" }), []);
  });

  it("knows where each word stands, in any text", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(" ", "-E", "-p", "1:2", '"', "'", "[", "]", ",", "\\\n", "\n", "--tls=", "x", "$y", "é"), { maxLength: 20 }), (parts) => {
      const text = `exec pure-ftpd -E ${parts.join("")}`;
      const { settings, refused } = readCommandLine(text, "pureftpd@1.0.50");
      for (const { range, text: word } of refused) assert.equal(pieceAt(text, range), word);
      for (const { option, value } of settings) if (option?.form !== "boolean") assert.equal(pieceAt(text, value.range), value.text);
    }), { numRuns: 500 });
  });

  it("is what the linter reads in files of other programs", () => {
    const unit = "[Service]\nUser=root\nExecStart=/usr/sbin/pure-ftpd -p 50100:50000\n";
    assert.equal(guessDialect("/etc/systemd/system/ftp.service", unit), "pureftpd");
    const withFile = "[Unit]\nDescription=FTP\n[Service]\nType=forking\nPIDFile=/run/pure-ftpd.pid\nExecStart=/usr/sbin/pure-ftpd /etc/pure-ftpd.conf\n[Install]\nWantedBy=multi-user.target\n";
    assert.equal(guessDialect("/etc/systemd/system/ftp.service", withFile), undefined);
    assert.deepEqual(lint(withFile, { dialect: "pureftpd", fileName: "ftp.service" }), []);
    const found = lint(unit, { dialect: "pureftpd", fileName: "ftp.service" });
    assert.deepEqual(found.map(({ rule, range, fixes }) => [rule, range.start.column, fixes.length]), [["pureftpd/passive-range-refused", 33, 0]]);
  });

  it("is read in time that grows with the file", async () => {
    const shapes: readonly ((size: number) => string)[] = [
      (size) => `exec pure-ftpd ${"-E ".repeat(size)}`, (size) => `exec${" ".repeat(size)}pure-ftpd${" ".repeat(size)}x`, (size) => `${" ".repeat(size)}pure-ftpd`,
      (size) => `exec pure-ftpd -E${" ".repeat(size)}x`, (size) => `exec pure-ftpd ${"{{".repeat(size)}`,
    ];
    for (const shape of shapes) await assertLinear(shape(1), 15_000, (size) => lint(shape(size), { dialect: "pureftpd", fileName: "run.sh" }));
  });
});
