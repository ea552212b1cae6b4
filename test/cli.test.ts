import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "./helpers/cli";
import { startDemoServer } from "./helpers/demoServer";

const CANARY = "canary-5e1c7a";

describe("command line", () => {
  let demo: Awaited<ReturnType<typeof startDemoServer>>;
  let folder: string;
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "ftp-doctor-"));
    demo = await startDemoServer();
  });
  after(() => {
    demo.stop();
    rmSync(folder, { recursive: true });
  });

  it("names the cause, shows the transcript and ends with 1", async () => {
    const { status, stdout, stderr } = await runCli(["diagnose", `ftp://demo@127.0.0.1:${demo.port}`], { env: { FTP_DOCTOR_PASSWORD: CANARY } });
    assert.equal(stderr, "");
    assert.match(stdout, /^\+\d\.\d{3} passive {2}< 227 Entering Passive Mode/m);
    assert.match(stdout, /pasv-private-address/);
    assert.ok(stdout.indexOf("227 Entering") < stdout.indexOf("pasv-private-address"), "the transcript comes first");
    assert.ok(!stdout.includes(CANARY));
    assert.equal(status, 1);
  });

  it("prints one JSON object of the documented form", async () => {
    const { status, stdout } = await runCli(["diagnose", "127.0.0.1", "--port", String(demo.port), "--user", "demo", "--password-stdin", "--json"], { input: `${CANARY}\n` });
    assert.equal(status, 1);
    assert.ok(!stdout.includes(CANARY));
    const { judgement, evidence, transcript, timings } = JSON.parse(stdout) as Record<string, never> & { judgement: { kind: string; cause: Record<string, unknown>; also: unknown } };
    assert.equal(judgement.kind, "cause");
    assert.deepEqual(Object.keys(judgement.cause).filter((key) => ["id", "layer", "certainty", "summary", "facts", "remedy", "cites"].includes(key)).length, 7);
    assert.ok(Array.isArray(judgement.also));
    for (const part of [evidence, transcript, timings]) assert.equal(typeof part, "object");
  });

  it("comes to the same verdict from its own transcript", async () => {
    const live = await runCli(["diagnose", `demo@127.0.0.1:${demo.port}`], { env: { FTP_DOCTOR_PASSWORD: "x" } });
    const explained = await runCli(["explain", "-"], { input: live.stdout });
    assert.match(explained.stdout, /pasv-private-address \(certain\)/);
    assert.equal(explained.status, 1);
  });

  for (const [what, args, message] of [
    ["no command", [], /command is missing/],
    ["an unknown command", ["probe"], /unknown command "probe"/],
    ["an unknown option", ["diagnose", "127.0.0.1", "--fast"], /--fast/],
    ["no host", ["diagnose"], /one host or URL/],
    ["a host with control characters", ["diagnose", "exa\u0007mple\r\nQUIT"], /control character/],
    ["an impossible port", ["diagnose", "127.0.0.1", "--port", "70000"], /--port "70000": expected a number from 1 to 65535/],
    ["an impossible port in a URL", ["diagnose", "ftp://127.0.0.1:99999/"], /99999/],
    ["an impossible time", ["diagnose", "127.0.0.1", "--timeout", "soon"], /--timeout "soon"/],
    ["a wrong word", ["diagnose", "127.0.0.1", "--security", "maybe"], /auto, plain, explicit, implicit/],
    ["no password", ["diagnose", "127.0.0.1", "--user", "somebody"], /FTP_DOCTOR_PASSWORD/],
    ["a file that is not there", ["lint", "/nonexistent/vsftpd.conf"], /cannot be read: there is no such file$/m],
    ["a log that is not there", ["explain", "/nonexistent/filezilla.log"], /cannot be read: there is no such file\n$/],
    ["a folder without configurations", ["lint", join(__dirname, "lab")], /no file below/],
    ["a pattern without files", ["lint", "/nonexistent/*.conf"], /no file has a name/],
    ["an unknown dialect", ["lint", "x", "--dialect", "apache"], /--dialect "apache"/],
    ["a log without FTP", ["explain", "LICENSE"], /no FTP conversation/],
  ] as const) {
    it(`says what is wrong with ${what}, in one sentence, and ends with 2`, async () => {
      const { status, stdout, stderr } = await runCli(args);
      assert.match(stderr, message);
      assert.ok(!/\n\s+at /.test(stderr), "no stack");
      assert.equal(stdout, "");
      assert.equal(status, 2);
    });
  }

  for (const args of [["--help"], ["help"], ["lint", "--help"]]) {
    it(`explains every option after ${args.join(" ")}, within the width of a terminal`, async () => {
      const { status, stdout } = await runCli(args);
      for (const option of ["--security", "--compare-plain", "--dialect"]) assert.ok(stdout.includes(`  ${option} `), option);
      assert.deepEqual(stdout.split("\n").slice(3).filter((line) => line.length > 100), []);
      assert.equal(status, 0);
    });
  }

  it("takes no password from an argument, and does not repeat it", async () => {
    const { status, stdout, stderr } = await runCli(["diagnose", `ftp://demo:${CANARY}@127.0.0.1:${demo.port}`]);
    assert.match(stderr, /password does not belong into an argument/);
    assert.ok(!(stdout + stderr).includes(CANARY));
    assert.equal(status, 2);
  });

  it("gives up on a server that says nothing", async () => {
    const silent = createServer((socket) => socket.on("error", () => undefined).resume()).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const { status, stdout } = await runCli(["diagnose", `127.0.0.1:${port}`, "--timeout", "0.3", "--json"]);
    silent.close();
    assert.notEqual((JSON.parse(stdout) as { judgement: { kind: string } }).judgement.kind, "healthy");
    assert.equal(status, 1);
  }).timeout(60_000);

  it("lints: 1 with an error, 0 without, and counts lines and columns from 1", async () => {
    const bad = file("vsftpd.conf", "listen=YES\nanon_enable=NO\n");
    const { status, stdout } = await runCli(["lint", bad, "--format", "json"]);
    const found = (JSON.parse(stdout) as { severity: string; line: number; column: number; rule: string; file: string; fixes: unknown[] }[]).find(({ severity }) => severity === "error");
    assert.deepEqual({ ...found, message: undefined, fixes: undefined }, {
      file: bad, line: 2, column: 1, endLine: 2, endColumn: 12, rule: "vsftpd/unknown-option", severity: "error", message: undefined, fixes: undefined,
    });
    assert.equal(status, 1);
    assert.equal((await runCli(["lint", file("good.vsftpd.conf", "listen=YES\nlocal_enable=YES\n")])).status, 0);
  });

  it("prints SARIF 2.1.0", async () => {
    const { stdout } = await runCli(["lint", file("vsftpd.conf", "pasv_enable=NO\n"), "--format", "sarif"]);
    const log = JSON.parse(stdout) as { version: string; runs: { results: { ruleId: string }[] }[] };
    assert.equal(log.version, "2.1.0");
    assert.ok(log.runs[0]?.results.some(({ ruleId }) => ruleId === "vsftpd/pasv-disabled"));
  });

  it("lets the named daemon decide", async () => {
    const conf = file("vsftpd.conf", "listen=YES\nssl_tlsv1_2=YES\n");
    assert.equal((await runCli(["lint", conf, "--daemon", "vsftpd@debian-3.0.3"])).status, 1);
    assert.equal((await runCli(["lint", conf, "--daemon", "vsftpd@redhat-3.0.3"])).status, 0);
  });

  it("lints what a folder, a pattern and standard input have", async () => {
    const top = mkdtempSync(join(folder, "tree-"));
    mkdirSync(join(top, "etc/pure-ftpd/conf"), { recursive: true });
    writeFileSync(join(top, "etc/pure-ftpd/conf/NATmode"), "true\n");
    writeFileSync(join(top, "etc/vsftpd.conf"), "anon_enable=NO\n");
    writeFileSync(join(top, "etc/README"), "anon_enable=NO\n");
    const lines = (text: string) => text.split("\n").filter((line) => line.includes(": error: ")).map((line) => line.slice(top.length + 1).replace(/ .*/, ""));
    assert.deepEqual(lines((await runCli(["lint", top])).stdout), ["etc/pure-ftpd/conf/NATmode:1:1:", "etc/vsftpd.conf:1:1:"]);
    assert.deepEqual(lines((await runCli(["lint", join(top, "etc/vs*.conf"), join(top, "etc/vsftpd.conf")])).stdout), ["etc/vsftpd.conf:1:1:"]);
    const { stdout, status } = await runCli(["lint", "-", "--dialect", "pureftpd"], { input: "TLS yes\n" });
    assert.match(stdout, /^-:1:5: error: /);
    assert.equal(status, 1);
  });

  it("goes through Debian's links to ways to log in", async () => {
    const top = mkdtempSync(join(folder, "links-"));
    for (const name of ["conf", "auth"]) mkdirSync(join(top, "etc/pure-ftpd", name), { recursive: true });
    writeFileSync(join(top, "etc/pure-ftpd/conf/PureDB"), "/etc/pure-ftpd/pureftpd.pdb\n");
    writeFileSync(join(top, "etc/pure-ftpd/conf/UnixAuthentication"), "yes\n");
    symlinkSync("/etc/pure-ftpd/conf/UnixAuthentication", join(top, "etc/pure-ftpd/auth/65unix"));
    symlinkSync("../conf/PAMAuthentication", join(top, "etc/pure-ftpd/auth/70pam"));
    const { stdout } = await runCli(["lint", top]);
    assert.deepEqual(stdout.split("\n").flatMap((line) => /([^/]*):1:1: warning: .*\[(.*)\]/.exec(line)?.slice(1).join(" ") ?? []),
      ["70pam pureftpd/debian-auth-link", "PureDB pureftpd/debian-auth-link"]);
  });

  it("counts columns in files of any encoding", async () => {
    const { stdout } = await runCli(["lint", file("pure-ftpd.conf", Buffer.from("FortunesFile /caf\u00e9\u0080 # x\n", "latin1"))]);
    assert.match(stdout, /pure-ftpd\.conf:1:21: error: /);
  });

  it("survives binary junk and five megabytes", async () => {
    const junk = Buffer.from(Array.from({ length: 65536 }, (_, index) => (index * 7919) % 256));
    const first = await runCli(["lint", file("vsftpd.conf", junk)]);
    assert.ok(first.status === 0 || first.status === 1, first.stderr);
    const long = await runCli(["lint", file("proftpd.conf", "# a comment line that says nothing at all\n".repeat(128_000))]);
    assert.equal(long.status, 0, long.stderr);
  }).timeout(60_000);
});
