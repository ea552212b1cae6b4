import type { Evidence } from "../../../src/ftp/evidence";
import { describeCause } from "../../helpers/causes";
import { bad, evidence, good, LISTED, OPEN, pasv, refused, reply, SERVER, skip, TLS } from "../../helpers/evidence";

const greets = (afterMs: number) => good({ reply: reply("220 ready"), afterMs });
const silent = (afterMs: number) => evidence({
  service: good({ protocol: "silent", firstBytes: "" }), greeting: bad({ kind: "timeout", waitingFor: "greeting", afterMs }), login: skip("greeting"),
});
const tooMuch = (what: "line" | "reply" | "listing") => bad({ kind: "too-much", what, limit: what === "line" ? 8192 : 65536 });
const malformed = bad({ kind: "malformed", expected: "a reply with a code", got: "hello there" });

describeCause("greeting-delayed", [
  ["ten seconds, then all is well", evidence({ greeting: greets(10_012), data: [pasv(SERVER, 40000, { announced: OPEN })] }), "certain"],
  ["nothing for fifteen seconds", silent(15_000), "likely"],
  ["a slow link", evidence({ greeting: greets(1900) }), "silent"],
  ["this run was impatient", silent(3000), "silent"],
  ["it wants TLS first", evidence({
    service: good({ protocol: "tls", firstBytes: "" }), greeting: bad({ kind: "timeout", waitingFor: "greeting", afterMs: 15_000 }), login: skip("greeting"),
  }), "silent"],
]);

describeCause("greeting-never-ends", [
  ["a banner without an end", evidence({ greeting: tooMuch("reply"), login: skip("greeting") }), "certain"],
  ["the last line is missing", evidence({
    service: good({ protocol: "ftp", firstBytes: "220-Welcome" }), greeting: bad({ kind: "timeout", waitingFor: "greeting", afterMs: 9000 }), login: skip("greeting"),
  }), "likely"],
  ["one line without an end", evidence({ greeting: tooMuch("line"), login: skip("greeting") }), "silent"],
  ["a long greeting", evidence({ greeting: good({ reply: reply("220-Welcome", "220 ready"), afterMs: 5 }) }), "silent"],
]);

describeCause("reply-flood", [
  ["a line at the greeting", evidence({ greeting: tooMuch("line"), login: skip("greeting") }), "certain"],
  ["FEAT", evidence({ features: tooMuch("reply") }), "certain"],
  ["the answer to LIST", evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: tooMuch("line") })] }), "certain"],
  ["a long listing", evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: tooMuch("listing") })] }), "silent"],
]);

const moved = (command: string): Evidence => evidence({ operations: [
  { command, outcome: good(reply("250 Directory changed")) }, { command: "CDUP", outcome: refused("550 Could not change directory") },
] });

describeCause("server-protocol-bug", [
  ["a reply that answers nothing", evidence({ unasked: { reply: "331 password", at: { first: 4, last: 4 } }, data: [pasv(SERVER, 40000, { announced: OPEN })] }), "certain"],
  ["what belongs to the login comes behind a refusal that answered something else",
    evidence({ login: refused("530 Please login with USER and PASS."), unasked: { reply: "331 password", at: { first: 4, last: 4 } } }), "certain"],
  ["the question for the password once more, in answer to PASS", evidence({ login: refused("331 Password required"), features: skip("login") }), "certain"],
  ["200 at the end of a listing", evidence({ data: [pasv(SERVER, 40000, {
    announced: OPEN, listing: good({ completed: reply("200 done"), bytes: 70 }),
  })] }), "certain"],
  ["to PASS", evidence({ login: malformed, features: skip("login") }), "certain"],
  ["to LIST", evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: malformed })] }), "certain"],
  ["text behind the answer to AUTH", evidence({ tls: good({ kind: "explicit", version: "TLSv1.3", cipher: "x", injected: "230 hello" } as const) }), "certain"],
  ["no way back to where the session came from", moved("CWD pub"), "likely"],
  ["the way up from a path that was given whole may be closed", moved("CWD /srv/pub"), "silent"],
  ["another service", evidence({ service: good({ protocol: "unknown", firstBytes: "hello there" }), greeting: malformed }), "silent"],
  ["a refusal is a reply", evidence({ login: refused("530 no") }), "silent"],
  ["the end of a transfer in answer to PASV", evidence({ data: [{ command: "PASV", announced: refused("226 done"), connections: [], listing: skip("passive") }] }), "certain"],
  ["200 in answer to PASV", evidence({ data: [{ command: "PASV", announced: refused("200 ok"), connections: [], listing: skip("passive") }] }), "silent"],
  ["an address that cannot be read is another cause",
    evidence({ data: [{ command: "PASV", announced: malformed, connections: [], listing: skip("passive") }] }), "silent"],
]);

describeCause("login-shell-invalid", [
  ["ProFTPD's log", evidence({ login: refused("530 USER anna (Login failed): Invalid shell: '/usr/sbin/nologin'") }), "certain"],
  ["PAM's log", evidence({ login: refused("530 pam_shells(vsftpd:auth): User has an invalid shell") }), "certain"],
  ["Pure-FTPd says this for a number below MinUID only", evidence({ login: refused("530 Sorry, but I can't trust you") }), "silent"],
  ["what a client hears", evidence({ login: refused("530 Login incorrect.") }), "silent"],
]);

describeCause("tls-version-too-old", [
  ["an alert, and what the server speaks", evidence({
    target: { security: "explicit" }, tls: bad({ kind: "tls", reason: "protocol-version", detail: "alert 70" }),
    tlsVersions: good({ offered: ["TLSv1", "TLSv1.1"], oldest: "TLSv1", newest: "TLSv1.1" }), login: skip("tls"),
  }), "certain"],
  ["the alert alone", evidence({ target: { security: "explicit" }, tls: bad({ kind: "tls", reason: "protocol-version", detail: "alert 70" }) }), "certain"],
  ["another alert, but only TLS 1.1 is there", evidence({
    target: { security: "implicit" }, tls: bad({ kind: "tls", reason: "alert", detail: "handshake failure" }), tlsVersions: good({ offered: ["TLSv1.1"] }),
  }), "certain"],
  ["it came about with TLS 1.0", evidence({ tls: good({ kind: "explicit", version: "TLSv1", cipher: "x" } as const), data: [pasv(SERVER, 4000, { announced: OPEN, listing: LISTED })] }), "certain"],
  ["no cipher in common", evidence({
    target: { security: "explicit" }, tls: bad({ kind: "tls", reason: "no-common-cipher", detail: "alert 40" }), tlsVersions: good({ offered: ["TLSv1.2"] }),
  }), "silent"],
  ["TLS 1.3", evidence({ tls: TLS }), "silent"],
]);
