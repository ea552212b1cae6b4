import assert from "node:assert/strict";
import fc from "fast-check";
import { markdownReport } from "../../../src/diagnose/report/report";
import { explain } from "../../../src/explain";
import { secretsOf } from "../../../src/readers/lines/secrets";
import { assertLinear } from "../../helpers/linear";

/** The secret words of a log, those that stand where a secret stands. */
function told(log: string): readonly string[] {
  const lines = log.split("\n");
  return secretsOf(lines).filter((one) => one.told).map(({ line, from, to }) => lines[line]?.slice(from, to) ?? "");
}

const WORD = "s3cr3t-w0rd";
const BASE64 = Buffer.from(`ann:${WORD}`).toString("base64");
/** Each kind of place in which people paste a secret, as the line in which it stands. */
const KINDS: Readonly<Record<string, string>> = {
  "PASS of a client": `Command:\tPASS ${WORD}`,
  "PASS of lftp": `---> PASS ${WORD}`,
  "PASS of ftplib": `*cmd* 'PASS ${WORD}'`,
  "PASS in a server's log": `(000012) 3/1/2024 10:00:00 - (not logged in) (192.0.2.7)> PASS ${WORD}`,
  "PASS in a capture's summary": `192.0.2.7 203.0.113.9 FTP request: PASS ${WORD}`,
  "PASS typed at a prompt": `ftp> quote pass ${WORD}`,
  "pass typed at a prompt": `ftp> pass ${WORD}`,
  "a prompt in Persian": `رمز عبور: ${WORD}`,
  "a session of a web server": `GET /files;JSESSIONID=${WORD} HTTP/1.1`,
  "user and password typed at a prompt": `ftp> user ann ${WORD}`,
  "user and password in a script": `user ann ${WORD}`,
  "ACCT": `ACCT ${WORD}`,
  "SITE PSWD": `SITE PSWD old ${WORD}`,
  "AUTH PLAIN": `AUTH PLAIN ${BASE64}`,
  "ADAT": `---> ADAT ${BASE64}`,
  "URL": `ftp://ann:${WORD}@files.example/`,
  "URL with an @ in the user": `ftps://ann@shop.example:${WORD}@files.example/`,
  "ftp -u": `ftp -u ftp://ann:${WORD}@files.example/x x`,
  "WinSCP open": `winscp> open ftpes://ann:${WORD}@files.example/ -certificate=*`,
  "WinSCP command line": `. Command-line: "C:\\WinSCP.exe" /command "open ftp://ann@files.example -password=${WORD}"`,
  "lftp -u": `lftp -u ann,${WORD} files.example`,
  "lftp open -u": `lftp -e 'open -u "ann","${WORD}" files.example'`,
  "lftp user:password": `lftp ann:${WORD}@files.example`,
  "ncftp -p": `ncftpput -u ann -p ${WORD} files.example / x`,
  "curl -u": `curl -v -u ann:${WORD} ftp://files.example/`,
  "curl --user in quotes": `curl --user "ann:${WORD} with blanks" ftp://files.example/`,
  "curl --proxy-user": `curl --proxy-user ann:${WORD} ftp://files.example/`,
  "wget --ftp-password": `wget --ftp-user=ann --ftp-password=${WORD} ftp://files.example/`,
  ".netrc": `machine files.example login ann password ${WORD}`,
  ".netrc on several lines": `  password ${WORD}`,
  "Authorization": `> Authorization: Basic ${BASE64}`,
  "Proxy-Authorization": `Proxy-Authorization: Bearer ${WORD}`,
  "JSON": `"password": "${WORD}",`,
  "environment": `FTP_PASSWORD=${WORD}`,
  "variable": `$ftpPassword = "${WORD}";`,
  "ftp_login()": `ftp_login($conn, 'ann', '${WORD}');`,
  "ftplib.FTP()": `ftp = FTP("files.example", "ann", "${WORD}")`,
  "NetworkCredential": `new NetworkCredential("ann", "${WORD}")`,
  "ftp_login() with variables": `ftp_login($conn, $user, '${WORD}');`,
  "login() of Go": `err := conn.Login("ann", "${WORD}")`,
  "FtpClient()": `var client = new FtpClient("files.example", 21, "ann", "${WORD}");`,
  "Net::FTP": `Net::FTP.open('files.example', 'ann', '${WORD}')`,
  "define()": `define( 'FTP_PASS', '${WORD}' );`,
  "array of PHP": `'password' => '${WORD}',`,
  "SecureString": `ConvertTo-SecureString '${WORD}' -AsPlainText -Force`,
  "YAML of a workflow": `          password: '${WORD}'`,
  "environment without an underscore": `FTPPASS=${WORD}`,
  "PASS with a time of day": `> 2024-03-01 10:00:00.123 PASS ${WORD}`,
  "PASS in JSON": `{"name":"ftp-srv","directive":"PASS","arg":"${WORD}"}`,
  "URL with an @ in the password": `ftp://ann:${WORD}@more@files.example/`,
  "FileZilla's sites": `<Pass encoding="base64">${BASE64}</Pass>`,
  "XML": `<password encrypted="false">${WORD}</password>`,
  "lftp set": `lftp -c "set ftp:password ${WORD}; open files.example"`,
  "net use": `net use Z: \\\\files.example\\pub ${WORD} /user:ann`,
  "net use, password last": `net use \\\\files.example\\pub /user:CORP\\ann ${WORD}`,
  "rclone config": `rclone config password files pass ${WORD}`,
  "rclone obscure": `rclone obscure ${WORD}`,
  "PuTTY's tools": `psftp -pw ${WORD} ann@files.example`,
  "smbclient": `smbclient //files.example/pub -U ann%${WORD}`,
  "accounts of a container": `USERS="ann|${WORD}|/home/ann"`,
  "chpasswd": `echo 'ann:${WORD}' | sudo chpasswd`,
  "hash of a password": `ann:$6$salt1234$${BASE64}${BASE64}:19000:0:99999:7:::`,
  "cookie": `Cookie: session=${WORD}`,
  "API key": `api_key = ${WORD}`,
  "label in Swedish": `Lösenord: ${WORD}`,
  "label in Thai": `รหัสผ่าน: ${WORD}`,
  "prompt with a name": `Passwort für ann: ${WORD}`,
  "label in German": `Passwort: ${WORD}`,
  "label in Chinese": `密码：${WORD}`,
};

describe("secrets in a log", () => {
  for (const [kind, line] of Object.entries(KINDS)) {
    it(`are flagged, and repeated nowhere: ${kind}`, () => {
      const secret = told(line).find((one) => one.includes(WORD) || one.includes(BASE64));
      assert.ok(secret !== undefined, line);
      const diagnosis = explain(`ftp> open files.example\nConnected to files.example (203.0.113.9).\n220 ready\n${line}\nUSER ann\n331 go on\n530 Login with ${secret} incorrect\n`);
      assert.ok(diagnosis, "a conversation is found");
      assert.equal(diagnosis.judgement.kind === "cause" ? diagnosis.judgement.cause.id : "", "login-rejected");
      const shown = JSON.stringify(diagnosis) + markdownReport(diagnosis);
      assert.ok(!shown.includes(secret), shown.slice(Math.max(0, shown.indexOf(secret) - 80)));
    });
  }

  it("are found in commands, URLs and options", () => {
    assert.deepEqual(told("> USER anna\n> PASS hunter22\n"), ["hunter22"]);
    assert.deepEqual(told("Command:\tPASS with a blank"), ["with a blank"]);
    assert.deepEqual(told("*cmd* 'PASS h1dden'"), ["h1dden"]);
    assert.deepEqual(told("[12:00:01] --> 'PASS abc\\r\\n'"), ["abc"]);
    assert.deepEqual(told("lftp ftp://anna:geheim@ftp.example.org/"), ["geheim"]);
    assert.deepEqual(told("$ curl -v -u anna:geheim ftp://ftp.example.org/"), ["geheim"]);
    assert.deepEqual(told("wget --ftp-password=geheim ftp://h/"), ["geheim"]);
    assert.deepEqual(told("\"password\": \"geheim\","), ["geheim"]);
    assert.deepEqual(told("ACCT 4711"), ["4711"]);
    assert.deepEqual([told("PASS password"), told("PASS <geheim>")], [["password"], ["<geheim>"]]);
  });

  it("are not seen in masks, replies, prose and what anonymous users send", () => {
    for (const line of [
      "> PASS ****", "Command:\tPASS ********", "PASS (hidden)", "[a] FTP command: Client \"203.0.113.9\", \"PASS <password>\"", "PASS [redacted]", "331 Please specify the password.", "< 503 PASS without USER", "530 Login with USER and PASS first.",
      "I pass the file on", "user ann logged in", "password incorrect", "USER=\"$USER\"; user $USER $PASS", "lftp files.example", "ftp -u file",
      "set ftp:passive-mode on", "net use Z: /delete", "net use Z: \\\\files.example\\pub /user:ann *", "rclone config password", "<Pass encoding=\"base64\" />", "<Pass></Pass>",
      "password: ${{ secrets.FTP_PASSWORD }}", "ftp_login($conn, $user, $pass)", "define('FTP_HOST', 'files.example');", "passwd_file=/etc/passwd", "ftp -p 203.0.113.9",
      "pasv_address=203.0.113.9", "export FTP_PASSIVE_MODE=1", "{\"directive\":\"CWD\",\"arg\":\"/pub\"}", "ftp-password: (not set)", "curl --user-agent x/1 ftp://files.example/", "230 User ann logged in", "Authorization failed", "AUTH TLS", "AUTH SSL", "login: ann", "ncftp -u ann files.example", "Password: ", "\"password\": null", "> USER anonymous\n> PASS mozilla@example.com", "ftp://anonymous:me@ftp.example.org/", "Using PASV, please pass", "ftp> passive", "SSL reusing session ID=0123456789abcdef",
    ]) assert.deepEqual(told(line), [], line);
  });

  it("are found again where the same word stands bare", () => {
    const lines = ["> PASS hunter22", "the login with hunter22 fails", "> PASS hunter22"];
    assert.deepEqual(secretsOf(lines).map(({ line, told: isTold }) => [line, isTold]), [[0, true], [1, false], [2, true]]);
  });

  it("never overlap, and lie inside of their lines", () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom("PASS abcdefgh", "ftp://a:abcdefgh@h/", "-u a:abcdefgh", "pwd=abcdefgh", "x abcdefgh y"), fc.string()), { maxLength: 20 }), (lines) => {
      let last = { line: -1, to: 0 };
      for (const { line, from, to } of secretsOf(lines)) {
        assert.ok(from < to && to <= (lines[line]?.length ?? -1));
        assert.ok(line > last.line || from >= last.to);
        last = { line, to };
      }
    }));
  });

  it("cost time in proportion to the log", async () => {
    const shapes: readonly ((size: number) => readonly string[])[] = [
      (size) => ["pwd=a,".repeat(size)], (size) => [`${"123 ".repeat(size)}PASS`], (size) => Array.from({ length: size }, () => "> PASS abcdefgh"),
    ];
    for (const shape of shapes) await assertLinear(shape(1).join(), 10_000, (size) => secretsOf(shape(size)));
  });
});
