import { describeCause } from "../../helpers/causes";
import {
  bad, certificate, connected, denied, epsv, evidence, good, LISTED, OPEN, pasv, refused, reply, SERVER, skip, TIMEOUT, TLS,
} from "../../helpers/evidence";
import type { DataTry, Evidence } from "../../../src/ftp/evidence";

const transfer = (verb: string, ...lines: readonly string[]): Evidence =>
  evidence({ data: [{ ...pasv(SERVER, 40000, { announced: OPEN, listing: refused(...lines) }), transfer: verb }] });
const operation = (command: string, ...lines: readonly string[]): Evidence => evidence({ operations: [{ command, outcome: refused(...lines) }] });
const unread = (...lines: readonly string[]): Evidence =>
  evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: good({ completed: reply(...lines), bytes: 0 }) })] });
const greetedByPure = evidence({ greeting: good({ reply: reply("220-Welcome to Pure-FTPd", "220 x"), afterMs: 4 }) });
const listed = pasv(SERVER, 40000, { announced: OPEN });
const ending = (...lines: readonly string[]): Partial<Evidence> => ({ ending: refused(...lines) });
const CLOSED = bad({ kind: "closed", by: "fin", afterMs: 0 });
const broken: DataTry = {
  command: "PASV", connections: [], listing: skip("passive"),
  announced: bad({ kind: "malformed", expected: "an address and a port", got: "227 ready" }),
};

const stalls = (waitingFor: "data" | "tls" | "reply"): Evidence =>
  evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: bad({ kind: "timeout", waitingFor, afterMs: 9000 }) })] });

describeCause("data-stalled", [
  ["reset, and a 226 all the same", evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: bad({ kind: "closed", by: "reset", afterMs: 5, on: "data" }) })] }), "likely"],
  ["the server says that it broke", transfer("LIST", "426 Connection closed; transfer aborted."), "likely"],
  ["the server says that nobody came", transfer("LIST", "425 Failed to establish connection."), "likely"],
  ["the server gave up", transfer("LIST", "421 Data timeout. Reconnect. Sorry."), "likely"],
  ["the user broke it off", { ...transfer("RETR", "426 Transfer aborted"), operations: [{ command: "ABOR", outcome: good(reply("226 done")) }] }, "silent"],
  ["the data stop", stalls("data"), "likely"],
  ["not even a reply", evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: bad({ kind: "timeout", waitingFor: "data", afterMs: 2000, bytes: 0, wordless: true }) })] }), "likely"],
  ["the handshake gets no answer", stalls("tls"), "likely"],
  ["the handshake gets no answer, and in clear it lists", { ...stalls("tls"), plain: [pasv(SERVER, 40001, { announced: OPEN })] }, "likely"],
  ["the data ended, the reply is lost", stalls("reply"), "silent"],
  ["no connection came about",
    evidence({ data: [pasv(SERVER, 40000, { announced: TIMEOUT, listing: bad({ kind: "timeout", waitingFor: "data", afterMs: 9000 }) })] }), "silent"],
]);

describeCause("control-dropped-while-idle", [
  ["the data ended, and no 226", stalls("reply"), "likely"],
  ["the data stop", stalls("data"), "silent"],
  ["all is well", evidence({ data: [listed] }), "silent"],
]);

const tlsListing = (tls: { readonly fingerprint?: string; readonly cleanEnd?: boolean }): DataTry["listing"] =>
  good({ completed: reply("226 done"), bytes: 70, tls: { version: "TLSv1.3", resumed: false, ...tls } });
const resumed = { ...listed, resumption: true };
const ticket = (listing: DataTry["listing"]) => ({ resumed: true, listing });

describeCause("tls-data-certificate-mismatch", [
  ["two certificates", evidence({ tls: certificate(), data: [{ ...listed, listing: tlsListing({ fingerprint: "bb".repeat(32) }) }] }), "certain"],
  ["the same", evidence({ tls: certificate(), data: [{ ...listed, listing: tlsListing({ fingerprint: "aa".repeat(32) }) }] }), "silent"],
  ["a resumed session shows none", evidence({ tls: certificate(), data: [{ ...listed, listing: tlsListing({}) }] }), "silent"],
]);

describeCause("tls-ticket-single-use", [
  ["two work, then no more",
    evidence({ tls: TLS, data: [resumed], tickets: [ticket(LISTED), ticket(refused("425 Unable to build data connection: Operation not permitted"))] }), "certain"],
  ["one works, the next does not", evidence({ tls: TLS, data: [resumed], tickets: [ticket(refused("522 SSL connection failed: session reuse required"))] }), "likely"],
  ["all work", evidence({ tls: TLS, data: [resumed], tickets: [ticket(LISTED), ticket(LISTED), ticket(LISTED)] }), "silent"],
  ["none works", evidence({ tls: TLS, data: [{ ...resumed, listing: refused("522 no") }], tickets: [ticket(refused("522 no"))] }), "silent"],
  ["a passing fault", evidence({ tls: TLS, data: [resumed], tickets: [ticket(refused("425 no")), ticket(LISTED)] }), "silent"],
  ["the server minds the file", evidence({ tls: TLS, data: [resumed], tickets: [ticket(refused("550 Permission denied"))] }), "silent"],
]);

describeCause("tls-data-handshake-early", [
  ["the connection breaks", evidence({ tls: TLS, data: [resumed], earlyHandshake: bad({ kind: "tls", reason: "closed", detail: "read ECONNRESET" }) }), "likely"],
  ["the server waits", evidence({ tls: TLS, data: [resumed], earlyHandshake: good({ server: "waits" }) }), "silent"],
  ["nobody tried", evidence({ tls: TLS, data: [resumed] }), "silent"],
]);

describeCause("quota-exceeded", [
  ["the write test", evidence({ data: [listed], write: refused("452 Transfer aborted. No space left on device") }), "certain"],
  ["a write that failed", transfer("STOR", "451 Failure writing to local file."), "likely"],
  ["552 to STOR", transfer("STOR", "552 Disk full - please upload later"), "certain"],
  ["a text that says so", transfer("STOR", "550 quota exceeded"), "certain"],
  ["another refusal", transfer("STOR", "553 Could not create file."), "silent"],
]);

describeCause("path-not-found", [
  ["CWD", operation("CWD /none", "550 Failed to change directory."), "certain"],
  ["aioftp", evidence({ target: { path: "none" }, directory: refused("550 path does not exists"), data: [listed] }), "certain"],
  ["it is there already", operation("MKD none", "550 none: file exists"), "silent"],
  ["RETR", transfer("RETR", "550 none.txt: No such file or directory"), "certain"],
  ["a listing came after it",
    evidence({ operations: [{ command: "CWD x", outcome: refused("550 no") }], data: [{ ...listed, listing: { ...LISTED, at: { first: 9, last: 9 } } as DataTry["listing"] }] }),
    "silent"],
  ["the directory to list", evidence({ target: { path: "/none" }, directory: refused("550 Failed to change directory."), data: [listed] }), "certain"],
  ["a client asks for the size of what it will create", operation("SIZE new.txt", "550 Could not get file size."), "silent"],
]);

describeCause("permission-denied", [
  ["STOR", transfer("STOR", "553 Could not create file."), "certain"],
  ["CWD", operation("CWD /upload/", "550 Can't change directory to /upload/: Permission denied"), "certain"],
  ["DELE", operation("DELE x", "550 Permission denied"), "certain"],
  ["a question is all that the log shows", operation("MDTM x", "550 x: Operation not permitted"), "certain"],
  ["a question asked in passing", evidence({ operations: [{ command: "MDTM x", outcome: refused("550 x: Operation not permitted") }], data: [listed] }), "silent"],
  ["the directory is there already", operation("MKD x", "550 File exists"), "silent"],
  ["at the login", evidence({ login: refused("550 Permission denied") }), "silent"],
]);

const PROFTPD = good({ reply: reply("220 ProFTPD Server (lab) [203.0.113.5]"), afterMs: 4 });
const shown = (bytes: number) => good({ completed: reply("226 Transfer complete"), bytes });

describeCause("listing-denied", [
  ["not now", transfer("LIST", "450 Directory busy, try later"), "certain"],
  ["no such command", transfer("LIST", "500 LIST not understood"), "certain"],
  ["vsftpd calls it a success", unread("226 Transfer done (but failed to open directory)."), "certain"],
  ["so does Pure-FTPd", unread("226-Sorry, we were unable to read [.]", "226-Options: -l", "226 0 matches total"), "certain"],
  ["an empty directory", unread("226 Transfer complete"), "silent"],
  ["ProFTPD shows not even the directory itself", { ...unread("226 Transfer complete"), greeting: PROFTPD, all: shown(0) }, "likely"],
  ["an empty directory of ProFTPD", { ...unread("226 Transfer complete"), greeting: PROFTPD, all: shown(116) }, "silent"],
  ["others do not know the question", { ...unread("226 Transfer complete"), all: shown(0) }, "silent"],
  ["LIST", transfer("LIST", "550 Permission denied."), "certain"],
  ["450", transfer("MLSD", "450 Access denied"), "certain"],
  ["no connection came", transfer("LIST", "425 Can't open data connection."), "silent"],
]);

describeCause("pasv-reply-malformed", [
  ["another yes than 227", evidence({ data: [denied("PASV", "200 Entering Passive Mode (203,0,113,5,156,64)")] }), "certain"],
  ["nothing to read", evidence({ data: [broken] }), "certain"],
  ["a refusal", evidence({ data: [denied("PASV", "550 no")] }), "silent"],
  ["over IPv6 nobody needs PASV", evidence({ connect: connected("2001:db8::5", "2001:db8::2"), data: [broken, epsv(40001, OPEN, "2001:db8::5")] }), "silent"],
]);

describeCause("passive-listener-failed", [
  ["the session dies of it", evidence({ data: [{ command: "PASV", announced: CLOSED, connections: [], listing: skip("passive") }] }), "likely"],
  ["ProFTPD, listen(2) failed", evidence({ data: [denied("EPSV", "425 EPSV: Cannot allocate memory")] }), "likely"],
  ["nobody came to the port before", evidence({ data: [denied("PASV", "421 Passive data channel timed out.")] }), "silent"],
  ["425 to PASV", evidence({ data: [denied("PASV", "425 Can't open passive connection")] }), "likely"],
  ["421", evidence({ data: [denied("EPSV", "421 Could not create socket.")] }), "likely"],
  ["the daemon's own complaint", evidence({ data: [denied("PASV", "500 OOPS: invalid pasv_address")] }), "likely"],
  ["the process died", evidence({ data: [denied("PASV", "500 OOPS: child died")] }), "silent"],
  ["a complaint, and EPSV works", evidence({ data: [denied("PASV", "500 OOPS: invalid pasv_address"), epsv(4001, OPEN)] }), "silent"],
  ["passive mode is off", evidence({ data: [denied("PASV", "502 Command not implemented.")] }), "silent"],
  ["the other command works", evidence({ data: [denied("PASV", "425 no"), epsv(4001, OPEN)] }), "silent"],
]);

describeCause("data-peer-mismatch", [
  ["Pure-FTPd sent the data: the closing reply is lost", { ...greetedByPure, data: [pasv(SERVER, 40000, {
    announced: OPEN, listing: bad({ kind: "timeout", waitingFor: "reply", afterMs: 4000, bytes: 70 }),
  })] }, "silent"],
  ["FileZilla Server 1, EINVAL", transfer("LIST", "425 Unable to build data connection: Invalid argument"), "certain"],
  ["the address of PORT is another matter",
    evidence({ target: { mode: "active" }, data: [denied("PORT", "501 Rejected data connection to foreign address 10.1.1.1:5000.")] }), "silent"],
  ["vsftpd", transfer("LIST", "425 Security: Bad IP connecting."), "certain"],
  ["FileZilla Server", transfer("LIST", "425 Rejected data connection for transfer of \"/\", IP addresses of control and data connection do not match"), "certain"],
  ["Pure-FTPd says nothing and waits", { ...stalls("reply"), greeting: good({ reply: reply("220-Welcome to Pure-FTPd", "220 x"), afterMs: 4 }) }, "likely"],
  ["another server waits", stalls("reply"), "silent"],
  ["ProFTPD", transfer("LIST", "425 Unable to build data connection: Permission denied"), "likely"],
  ["nobody came", transfer("LIST", "425 Failed to establish connection."), "silent"],
]);

describeCause("server-bind-failed", [
  ["vsftpd on its console", evidence({ greeting: refused("500 OOPS: could not bind listening IPv4 socket") }), "certain"],
  ["another complaint", evidence({ greeting: refused("500 OOPS: bad bool value in config file for: listen") }), "silent"],
]);

describeCause("tls-shutdown-unclean", [
  ["complete, and the client complains",
    evidence({ data: [{ ...listed, listing: good({ completed: reply("226 done"), bytes: 0, unclean: "user canceled" }) }] }), "likely"],
  ["complete, without a goodbye", evidence({ data: [{ ...listed, listing: tlsListing({ cleanEnd: false }) }] }), "certain"],
  ["complete, with one", evidence({ data: [{ ...listed, listing: tlsListing({ cleanEnd: true }) }] }), "silent"],
  ["complete", evidence({ data: [listed] }), "silent"],
]);

describeCause("control-idle-timeout", [
  ["FileZilla Server", evidence({ data: [listed], ...ending("421 Activity timeout.") }), "certain"],
  ["after a listing", evidence({ data: [listed], ...ending("421 Timeout.") }), "certain"],
  ["a transfer hangs", evidence({ data: [pasv(SERVER, 40000, { announced: TIMEOUT })], ...ending("421 Idle timeout") }), "silent"],
  ["another goodbye", evidence(ending("421 Server shutting down")), "silent"],
]);

describeCause("control-closed-during-transfer", [
  ["421 in answer to LIST", transfer("LIST", "421 Service not available, closing control connection."), "likely"],
  ["421 for a limit", transfer("LIST", "421 Too many connections"), "silent"],
  ["the control connection is reset", evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: bad({ kind: "closed", by: "reset", afterMs: 5, on: "control" }) })] }), "likely"],
  ["closed after LIST",
    evidence({ ending: CLOSED, data: [pasv(SERVER, 40000, { announced: OPEN, listing: CLOSED })] }), "likely"],
  ["closed, as the probe sees it",
    evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: CLOSED })] }), "likely"],
  ["a log in which the data connection was closed", evidence({ tlsOffer: skip("not-in-log"), data: [pasv(SERVER, 40000, { announced: OPEN, listing: CLOSED })] }), "silent"],
  ["a reset", evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: bad({ kind: "closed", by: "reset", afterMs: 31 }) })] }), "silent"],
  ["the data port is blocked",
    evidence({ ending: CLOSED, data: [pasv(SERVER, 40000, { announced: TIMEOUT, listing: CLOSED })] }), "silent"],
]);
