import { describeCause } from "../../helpers/causes";
import { bad, denied, evidence, good, OPEN, pasv, refused, reply, SERVER, skip, TLS } from "../../helpers/evidence";

const login = (...lines: readonly string[]) => evidence({ login: refused(...lines), features: skip("login") });
const anonymous = (...lines: readonly string[]) => evidence({ target: { user: "anonymous" }, login: refused(...lines), features: skip("login") });
const listing = (...lines: readonly string[]) => evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: refused(...lines) })] });
const stranger = (command: string, answer: string) => evidence({ login: skip("not-in-log"), operations: [{ command, outcome: refused(answer) }], data: [] });
const insideTls = (greeting: string) => evidence({
  greeting: good({ reply: reply(`220 ${greeting}`), afterMs: 5 }), tls: TLS, features: skip("login"),
  login: bad({ kind: "tls", reason: "plain-text", detail: "wrong version number" }),
});

const keptOn = (greeting: string, ...lines: readonly string[]) =>
  evidence({ greeting: good({ reply: reply(`220 ${greeting}`), afterMs: 5 }), login: refused(...lines), features: skip("login") });
const hungUp = (greeting: string, ...lines: readonly string[]) => ({ ...keptOn(greeting, ...lines), hungUp: { first: 0, last: 0 } });
const PROFTPD = "ProFTPD Server ready.";

describeCause("too-many-connections", [
  ["ProFTPD hangs up, in the administrator's own words", hungUp(PROFTPD, "530 Leider sind alle Plaetze belegt"), "likely"],
  ["it says why, and that is something else", hungUp(PROFTPD, "530 Access denied from your network"), "silent"],
  ["its usual words", hungUp(PROFTPD, "530 Login incorrect."), "silent"],
  ["it lets the user try again", keptOn(PROFTPD, "530 Geht nicht"), "silent"],
  ["another server", hungUp("ready", "530 Geht nicht"), "silent"],
]);

describeCause("login-rejected", [
  ["the server hangs up", evidence({ login: bad({ kind: "closed", by: "fin", afterMs: 5 }), features: skip("login") }), "likely"],
  ["530", login("530 Login incorrect."), "certain"],
  ["a vague 4xx", login("450 try again"), "likely"],
  ["in TLS, anonymous",
    evidence({ tls: TLS, target: { user: "ftp" }, login: refused("530 Anonymous sessions may not use encryption.") }), "certain"],
  ["Pure-FTPd takes everybody for anonymous", evidence({ login: good({ user: "anna", reply: reply("230 Anonymous user logged in") }) }), "likely"],
  ["BSD's ftpd, in many lines", evidence({ login: good({ user: "anna", reply: reply("230-Welcome", "230 Guest login ok, access restrictions apply.") }) }), "likely"],
  ["anonymous is what was asked for",
    evidence({ target: { user: "anonymous" }, login: good({ user: "anonymous", reply: reply("230 Anonymous user logged in") }) }), "silent"],
  ["a banner that speaks of guests", evidence({ login: good({ user: "anna", reply: reply("230-No anonymous uploads", "230 Anna logged in") }) }), "silent"],
  ["logged in", evidence(), "silent"],
  ["never got there", evidence({ login: skip("tls") }), "silent"],
  ["the last answer is to a stranger", stranger("TYPE I", "530 Please login with USER and PASS."), "likely"],
  ["the same, told without its question", stranger("NOOP", "530 You aren't logged in"), "likely"],
  ["what AUTH may have been told", stranger("NOOP", "530 Please login with USER and PASS."), "silent"],
  ["another refusal", stranger("CWD /a", "550 Permission denied."), "silent"],
]);

describeCause("anonymous-disabled", [
  ["a deny list says so, too: told beside", anonymous("530 Permission denied."), "likely"],
  ["anonymous users may come, but not with TLS", anonymous("530 Anonymous sessions may not use encryption."), "silent"],
  ["Pure-FTPd", anonymous("530 This is a private system - No anonymous login"), "certain"],
  ["pyftpdlib", anonymous("530 Anonymous access not allowed."), "certain"],
  ["vsftpd says no more than this", anonymous("530 Login incorrect."), "likely"],
  ["an account", login("530 This is a private system - No anonymous login"), "silent"],
  ["a limit", anonymous("421 Timeout."), "silent"],
]);

describeCause("chroot-writable-root", [
  ["after PASS", login("500 OOPS: vsftpd: refusing to run with writable root inside chroot()"), "certain"],
  ["the anonymous wording", anonymous("500 OOPS: vsftpd: refusing to run with writable anonymous root"), "certain"],
  ["its words in clear inside TLS", insideTls("(vsFTPd 3.0.3)"), "likely"],
  ["a broken record of another server", insideTls("ProFTPD Server ready."), "silent"],
  ["another OOPS", login("500 OOPS: cannot change directory:/home/anna"), "silent"],
]);

describeCause("home-directory-unavailable", [
  ["Pure-FTPd, anonymous", login("421 Can't change directory to /srv/ftp/ [/]"), "certain"],
  ["Pure-FTPd, found out at the listing", listing("421-Sorry, we were unable to read [.]", "421 chdir: Permission denied"), "likely"],
  ["pyftpdlib, found out at the listing", listing("550 No such file or directory."), "likely"],
  ["a log does not tell which directory that is", { ...listing("550 No such file or directory."), operations: [] }, "silent"],
  ["vsftpd", login("500 OOPS: cannot change directory:/home/anna"), "certain"],
  ["Pure-FTPd", login("421 Home directory not available - aborting"), "certain"],
  ["IIS", login("530 User cannot log in, home directory inaccessible."), "certain"],
  ["another OOPS", login("500 OOPS: priv_sock_get_cmd"), "silent"],
  ["ProFTPD, which hangs up", hungUp(PROFTPD, "530 Login incorrect."), "likely"],
  ["ProFTPD, which lets the user try again", keptOn(PROFTPD, "530 Login incorrect."), "silent"],
  ["another server hangs up", hungUp("ready", "530 Login incorrect."), "silent"],
  ["a refused command after login", evidence({ data: [denied("PASV", "550 home directory not available")] }), "silent"],
]);
