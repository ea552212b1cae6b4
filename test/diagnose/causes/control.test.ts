import { describeCause } from "../../helpers/causes";
import { bad, denied, epsv, evidence, good, OPEN, refused, skip, TLS } from "../../helpers/evidence";

const noGreeting = bad({ kind: "timeout", waitingFor: "greeting", afterMs: 3000 });
const closed = bad({ kind: "closed", by: "fin", afterMs: 4 });
const speaks = (protocol: "ssh" | "http" | "smtp" | "tls" | "ftp" | "unknown" | "silent", firstBytes = "") => good({ protocol, firstBytes });
const nonsense = bad({ kind: "malformed", expected: "an FTP greeting", got: "hello" });
const plainText = (detail: string) => bad({ kind: "tls", reason: "plain-text", detail });

describeCause("not-ftp-service", [
  ["SSH", evidence({ service: speaks("ssh", "SSH-2.0-OpenSSH_9.2"), greeting: nonsense, login: skip("greeting") }), "certain"],
  ["HTTP that waits for a request", evidence({ service: speaks("http"), greeting: noGreeting, login: skip("greeting") }), "certain"],
  ["something unknown", evidence({ service: speaks("unknown", "hello"), greeting: nonsense, login: skip("greeting") }), "likely"],
  ["silence", evidence({ service: speaks("silent"), greeting: noGreeting, login: skip("greeting") }), "silent"],
  ["FTP that refuses service",
    evidence({ service: speaks("ftp", "421 "), greeting: refused("421 Service not available."), login: skip("greeting") }), "silent"],
]);

describeCause("implicit-tls-port-spoken-plain", [
  ["port 990 in clear",
    evidence({ target: { port: 990, security: "plain" }, service: speaks("tls"), greeting: noGreeting, login: skip("greeting") }),
    "certain"],
  ["another port could be HTTPS",
    evidence({ target: { port: 2121 }, service: speaks("tls"), greeting: noGreeting, login: skip("greeting") }), "likely"],
  ["the client speaks TLS first", evidence({ target: { port: 990, security: "implicit" }, service: speaks("tls") }), "silent"],
  ["silence in a log, at the port's number", evidence({ target: { port: 990, security: "plain" }, service: noGreeting, greeting: noGreeting, login: skip("greeting") }), "likely"],
  ["silence in a log, at another port", evidence({ target: { port: 2121, security: "plain" }, service: noGreeting, greeting: noGreeting, login: skip("greeting") }), "silent"],
  ["silence", evidence({ target: { port: 990, security: "plain" }, service: speaks("silent"), greeting: noGreeting }), "silent"],
]);

describeCause("plain-port-spoken-tls", [
  ["the server greets in clear",
    evidence({ target: { security: "implicit" }, service: speaks("ftp", "220 "), tls: plainText("wrong version number") }), "certain"],
  ["the bytes are a 220", evidence({ target: { security: "implicit" }, service: skip("tls"), tls: plainText("220 ready") }), "certain"],
  ["nobody knows what the clear text was",
    evidence({ target: { security: "implicit" }, service: skip("tls"), tls: plainText("wrong version number") }), "likely"],
  ["silence on the port that greets in clear everywhere", evidence({ target: { security: "implicit", port: 21 }, service: skip("tls"), tls: bad({ kind: "timeout", waitingFor: "tls", afterMs: 9000 }), greeting: skip("tls") }), "likely"],
  ["silence on port 990", evidence({ target: { security: "implicit", port: 990 }, service: skip("tls"), tls: bad({ kind: "timeout", waitingFor: "tls", afterMs: 9000 }), greeting: skip("tls") }), "silent"],
  ["SSH",
    evidence({ target: { security: "implicit" }, service: speaks("ssh", "SSH-2.0-x"), tls: plainText("wrong version number") }), "silent"],
  ["clear text after AUTH TLS", evidence({ target: { security: "explicit" }, tls: plainText("500 OOPS: x") }), "silent"],
]);

describeCause("closed-before-greeting", [
  ["vsftpd, by TCP wrappers", evidence({ greeting: refused("421 Service not available."), login: skip("greeting") }), "certain"],
  ["ProFTPD, by ftpshut", evidence({ greeting: refused("500 FTP server shut down (today) -- please try again later"), login: skip("greeting") }), "certain"],
  ["FIN before the first byte", evidence({ service: closed, greeting: closed, login: skip("greeting") }), "certain"],
  ["behind a handshake of implicit TLS: what ends TLS has nobody to talk to",
    evidence({ target: { security: "implicit" }, tls: TLS, service: closed, greeting: closed, login: skip("greeting") }), "certain"],
  ["half a greeting", evidence({ service: speaks("ftp", "220-hel"), greeting: closed, login: skip("greeting") }), "silent"],
  ["closed under implicit TLS",
    evidence({ target: { security: "implicit" }, tls: closed, greeting: skip("tls"), service: skip("tls") }), "silent"],
]);

describeCause("too-many-connections", [
  ["vsftpd, in total", evidence({ greeting: refused("421 There are too many connected users, please try later.") }), "certain"],
  ["vsftpd, per address", evidence({ greeting: refused("421 There are too many connections from your internet address.") }), "certain"],
  ["ProFTPD after PASS",
    evidence({ login: refused("530 Sorry, the maximum number of allowed clients (2) are already connected.") }), "certain"],
  ["a limit exceeded", evidence({ greeting: refused("421 You have exceeded the number of simultaneous sessions allowed.") }), "certain"],
  ["a limit reached", evidence({ greeting: refused("421 Connection limit reached.") }), "certain"],
  ["a limit of attempts", evidence({ login: refused("530 Maximum number of login attempts exceeded.") }), "silent"],
  ["a limit of time", evidence({ greeting: refused("421 Session time limit exceeded.") }), "silent"],
  ["Pure-FTPd", evidence({ greeting: refused("421 2 users (the maximum) are already logged in, sorry") }), "certain"],
  ["pyftpdlib for the data connection",
    evidence({ data: [denied("PASV", "425 Too many connections. Can't open data channel.")] }), "certain"],
  ["too many errors", evidence({ login: refused("500 Too many errors.") }), "silent"],
  ["a 421 for another reason", evidence({ greeting: refused("421 Service not available.") }), "silent"],
]);

describeCause("server-config-fatal", [
  ["at the greeting",
    evidence({ greeting: refused("500 OOPS: vsftpd: both local and anonymous access disabled!"), login: skip("greeting") }), "certain"],
  ["after PASS", evidence({ login: refused("500 OOPS: could not read chroot() list file:/etc/vsftpd.chroot_list") }), "certain"],
  ["at PASV", evidence({ data: [denied("PASV", "500 OOPS: invalid pasv_address")] }), "certain"],
  ["a text that nobody knows yet", evidence({ login: refused("500 OOPS: something new") }), "certain"],
  ["Pure-FTPd", evidence({ greeting: refused("421 Illegal forced IP for passive connections") }), "certain"],
  ["at PASV, while the set-up is active",
    evidence({ target: { mode: "active" }, data: [denied("PASV", "500 OOPS: invalid pasv_address"), epsv(4001, OPEN)] }), "silent"],
  ["a failed handshake of OpenSSL", evidence({ greeting: refused("500 OOPS: error:1408F10B:SSL routines:wrong version number") }), "silent"],
  ["an ordinary 500", evidence({ login: refused("500 Unknown command.") }), "silent"],
]);
