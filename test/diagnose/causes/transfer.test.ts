import { describeCause } from "../../helpers/causes";
import { bad, denied, epsv, evidence, good, LISTED, OPEN, pasv, refused, reply, SERVER, skip, TIMEOUT } from "../../helpers/evidence";
import type { DataTry, Evidence } from "../../../src/ftp/evidence";

const transfer = (verb: string, ...lines: readonly string[]): Evidence =>
  evidence({ data: [{ ...pasv(SERVER, 40000, { announced: OPEN, listing: refused(...lines) }), transfer: verb }] });
const operation = (command: string, ...lines: readonly string[]): Evidence => evidence({ operations: [{ command, outcome: refused(...lines) }] });
const listed = pasv(SERVER, 40000, { announced: OPEN });
const ending = (...lines: readonly string[]): Partial<Evidence> => ({ ending: refused(...lines) });
const CLOSED = bad({ kind: "closed", by: "fin", afterMs: 0 });
const broken: DataTry = {
  command: "PASV", connections: [], listing: skip("passive"),
  announced: bad({ kind: "malformed", expected: "an address and a port", got: "227 ready" }),
};

describeCause("quota-exceeded", [
  ["552 to STOR", transfer("STOR", "552 Disk full - please upload later"), "certain"],
  ["a text that says so", transfer("STOR", "550 quota exceeded"), "certain"],
  ["another refusal", transfer("STOR", "553 Could not create file."), "silent"],
]);

describeCause("path-not-found", [
  ["CWD", operation("CWD /none", "550 Failed to change directory."), "certain"],
  ["RETR", transfer("RETR", "550 none.txt: No such file or directory"), "certain"],
  ["a listing came after it",
    evidence({ operations: [{ command: "CWD x", outcome: refused("550 no") }], data: [{ ...listed, listing: { ...LISTED, at: { first: 9, last: 9 } } as DataTry["listing"] }] }),
    "silent"],
  ["a client asks for the size of what it will create", operation("SIZE new.txt", "550 Could not get file size."), "silent"],
]);

describeCause("permission-denied", [
  ["STOR", transfer("STOR", "553 Could not create file."), "certain"],
  ["DELE", operation("DELE x", "550 Permission denied"), "certain"],
  ["the directory is there already", operation("MKD x", "550 File exists"), "silent"],
  ["at the login", evidence({ login: refused("550 Permission denied") }), "silent"],
]);

describeCause("listing-denied", [
  ["LIST", transfer("LIST", "550 Permission denied."), "certain"],
  ["450", transfer("MLSD", "450 Access denied"), "certain"],
  ["no connection came", transfer("LIST", "425 Can't open data connection."), "silent"],
]);

describeCause("pasv-reply-malformed", [
  ["nothing to read", evidence({ data: [broken] }), "certain"],
  ["a refusal", evidence({ data: [denied("PASV", "550 no")] }), "silent"],
]);

describeCause("passive-listener-failed", [
  ["425 to PASV", evidence({ data: [denied("PASV", "425 Can't open passive connection")] }), "likely"],
  ["421", evidence({ data: [denied("EPSV", "421 Could not create socket.")] }), "likely"],
  ["passive mode is off", evidence({ data: [denied("PASV", "502 Command not implemented.")] }), "silent"],
  ["the other command works", evidence({ data: [denied("PASV", "425 no"), epsv(4001, OPEN)] }), "silent"],
]);

describeCause("data-peer-mismatch", [
  ["vsftpd", transfer("LIST", "425 Security: Bad IP connecting."), "certain"],
  ["FileZilla Server", transfer("LIST", "425 Rejected data connection for transfer of \"/\", IP addresses of control and data connection do not match"), "certain"],
  ["nobody came", transfer("LIST", "425 Failed to establish connection."), "silent"],
]);

describeCause("server-bind-failed", [
  ["vsftpd on its console", evidence({ greeting: refused("500 OOPS: could not bind listening IPv4 socket") }), "certain"],
  ["another complaint", evidence({ greeting: refused("500 OOPS: bad bool value in config file for: listen") }), "silent"],
]);

describeCause("tls-shutdown-unclean", [
  ["complete, and the client complains",
    evidence({ data: [{ ...listed, listing: good({ completed: reply("226 done"), bytes: 0, unclean: "user canceled" }) }] }), "likely"],
  ["complete", evidence({ data: [listed] }), "silent"],
]);

describeCause("control-idle-timeout", [
  ["after a listing", evidence({ data: [listed], ...ending("421 Timeout.") }), "certain"],
  ["a transfer hangs", evidence({ data: [pasv(SERVER, 40000, { announced: TIMEOUT })], ...ending("421 Idle timeout") }), "silent"],
  ["another goodbye", evidence(ending("421 Server shutting down")), "silent"],
]);

describeCause("control-closed-during-transfer", [
  ["closed after LIST",
    evidence({ ending: CLOSED, data: [pasv(SERVER, 40000, { announced: OPEN, listing: CLOSED })] }), "likely"],
  ["only the data connection was closed", evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: CLOSED })] }), "silent"],
  ["the data port is blocked",
    evidence({ ending: CLOSED, data: [pasv(SERVER, 40000, { announced: TIMEOUT, listing: CLOSED })] }), "silent"],
]);
