import assert from "node:assert/strict";
import { CAUSES } from "../../src/diagnose/causes";
import { judge } from "../../src/diagnose/judge";
import type { Judgement } from "../../src/diagnose/verdict";
import {
  active, bad, certificate, CLIENT, connected, denied, epsv, evidence, good, LISTED, OPEN, pasv, refused, reply, SERVER, skip, TIMEOUT, TLS, UNSAFE,
} from "../helpers/evidence";

const publicEnd = { host: CLIENT, port: 51000 };
const nobody = bad({ kind: "timeout", waitingFor: "data", afterMs: 2000 });
const knocked = good({ afterMs: 20, from: { host: SERVER, port: 20 } });
const healthyPasv = pasv(SERVER, 40000, { announced: OPEN });
const over6 = connected("2001:db8::5", "2001:db8::2");

function rootOf(judgement: Judgement): string {
  return judgement.kind === "cause" ? judgement.cause.id : judgement.kind;
}

function alsoOf(judgement: Judgement): readonly string[] {
  return judgement.also.map(({ id }) => id);
}

describe("judge", () => {
  it("finds nothing wrong where the set-up's own way lists", () => {
    const judgement = judge(evidence({ data: [healthyPasv] }));
    assert.equal(judgement.kind, "healthy");
    assert.deepEqual(judgement.works, ["PASV"]);
  });

  it("is never content where the directory that the user asked for cannot be had, whatever the server says to it", () => {
    const judgement = judge(evidence({ target: { path: "x" }, directory: refused("504 ?"), data: [healthyPasv] }));
    assert.equal(judgement.kind, "undetermined");
  });

  it("calls it healthy when EPSV is refused and PASV works over IPv4, and when PASV is useless over IPv6", () => {
    assert.equal(rootOf(judge(evidence({ data: [healthyPasv, denied("EPSV", "500 Unknown command")] }))), "healthy");
    const six = [epsv(40000, OPEN, "2001:db8::5"), pasv("0.0.0.0", 40001, { announced: UNSAFE, listing: skip("not-needed") })];
    assert.equal(rootOf(judge(evidence({ connect: over6, data: six }))), "healthy");
  });

  it("calls it healthy when the data port opens at another public address, where nothing may be sent, and EPSV lists", () => {
    const spoilt = bad({ kind: "closed", by: "reset", afterMs: 20 });
    for (const listing of [skip("unsafe-address"), spoilt]) {
      const elsewhere = pasv("198.51.100.99", 40000, { announced: OPEN, control: OPEN, listing });
      assert.equal(rootOf(judge(evidence({ data: [elsewhere, epsv(40001, OPEN)] }))), "healthy");
      assert.equal(rootOf(judge(evidence({ data: [elsewhere] }))), "undetermined");
    }
  });

  it("calls it healthy when the server gave no TLS session that could be resumed", () => {
    assert.equal(rootOf(judge(evidence({ tls: TLS, data: [pasv(SERVER, 40000, { announced: OPEN, resumption: false })] }))), "healthy");
    const refuses = pasv(SERVER, 40000, { announced: OPEN, resumption: true, listing: refused("425 no") });
    const fresh = pasv(SERVER, 40001, { announced: OPEN, resumption: false });
    assert.equal(rootOf(judge(evidence({ tls: TLS, data: [refuses, fresh] }))), "undetermined");
  });

  it("calls it healthy when a log shows a client that only used EPSV", () => {
    assert.equal(rootOf(judge(evidence({ data: [epsv(40000, OPEN)] }))), "healthy");
  });

  it("keeps a fault as the verdict although tolerant clients heal it, and says what works", () => {
    const judgement = judge(evidence({ data: [pasv("10.0.0.5", 40000, { control: OPEN }), epsv(40001, OPEN)] }));
    assert.equal(rootOf(judgement), "pasv-private-address");
    assert.deepEqual(judgement.works, ["PASV on the control address", "EPSV"]);
    assert.deepEqual(alsoOf(judgement), []);
  });

  it("puts the wrong address before the closed ports behind it", () => {
    const judgement = judge(evidence({ data: [pasv("10.0.0.5", 40000, { control: TIMEOUT }), epsv(40001, TIMEOUT)] }));
    assert.equal(rootOf(judgement), "pasv-private-address");
    assert.deepEqual(alsoOf(judgement), ["passive-ports-blocked"]);
  });

  it("judges the set-up: active faults are the root only for active clients", () => {
    const data = [pasv(SERVER, 40000, { announced: TIMEOUT }), active("PORT", publicEnd, nobody, refused("425 Failed to establish connection."))];
    const automatic = judge(evidence({ data }));
    assert.equal(rootOf(automatic), "passive-ports-blocked");
    assert.deepEqual(alsoOf(automatic), ["active-blocked"]);
    const wanted = judge(evidence({ target: { mode: "active" }, data }));
    assert.equal(rootOf(wanted), "active-blocked");
    assert.deepEqual(alsoOf(wanted), ["passive-ports-blocked"]);
  });

  it("does not blame active mode for an unknown trouble of passive mode", () => {
    const data = [denied("PASV", "501 Not now"), active("PORT", publicEnd, nobody, refused("425 no"))];
    const judgement = judge(evidence({ data }));
    assert.equal(judgement.kind, "undetermined");
    assert.deepEqual(alsoOf(judgement), ["active-blocked"]);
    assert.ok(judgement.kind === "undetermined" && judgement.step === "passive" && judgement.failure?.kind === "reply");
  });

  it("calls an active set-up healthy that lists, with the passive faults beside", () => {
    const data = [active("PORT", publicEnd, knocked, LISTED), pasv("10.0.0.5", 40000, { control: OPEN })];
    const judgement = judge(evidence({ target: { mode: "active" }, data }));
    assert.equal(judgement.kind, "healthy");
    assert.deepEqual(alsoOf(judgement), ["pasv-private-address"]);
  });

  it("lets the specific cause absorb the general one", () => {
    const seen = evidence({
      login: refused("500 OOPS: vsftpd: refusing to run with writable root inside chroot()"),
      features: skip("login"),
    });
    const judgement = judge(seen);
    assert.equal(rootOf(judgement), "chroot-writable-root");
    assert.deepEqual(alsoOf(judgement), []);
  });

  it("does not say healthy while the set-up meets the demand for session reuse", () => {
    const fails = pasv(
      SERVER,
      40000,
      { announced: OPEN, resumption: false, listing: refused("522 SSL connection failed: session reuse required") },
    );
    const works = pasv(SERVER, 40001, { announced: OPEN, resumption: true });
    assert.equal(rootOf(judge(evidence({ tls: TLS, target: { sessionReuse: false }, data: [fails, works] }))), "tls-session-reuse-required");
    assert.equal(rootOf(judge(evidence({ tls: TLS, data: [works] }))), "healthy");
    const alike = [fails, { ...fails, resumption: true }];
    assert.equal(rootOf(judge(evidence({ tls: TLS, target: { sessionReuse: false }, data: alike }))), "tls-handshake-failed");
  });

  it("tells what many clients do not mind after what is graver, and never in its place", () => {
    const expired = certificate({ validTo: "2026-05-01T00:00:00.000Z", selfSigned: true, trusted: false });
    const works = judge(evidence({ tls: expired, data: [healthyPasv] }));
    assert.deepEqual([rootOf(works), alsoOf(works)], ["tls-certificate-expired", ["tls-certificate-self-signed"]]);
    const blocked = judge(evidence({ tls: expired, data: [pasv(SERVER, 40000, { announced: TIMEOUT })] }));
    assert.equal(rootOf(blocked), "passive-ports-blocked");
    assert.deepEqual(alsoOf(blocked), ["tls-certificate-expired", "tls-certificate-self-signed"]);
    const unknown = judge(evidence({ tls: expired, data: [pasv(SERVER, 40000, { announced: OPEN, listing: refused("451 local error") })] }));
    assert.equal(rootOf(unknown), "undetermined");
  });

  it("calls a session healthy whose certificate is only signed by itself, or whose target is a bare address", () => {
    const own = judge(evidence({ tls: certificate({ selfSigned: true, trusted: false }), data: [healthyPasv] }));
    assert.deepEqual([rootOf(own), alsoOf(own)], ["healthy", ["tls-certificate-self-signed"]]);
    const tls = certificate({ nameMatches: false, trusted: false, chainLength: 1 });
    assert.equal(rootOf(judge(evidence({ target: { host: SERVER }, tls, data: [healthyPasv] }))), "healthy");
    assert.equal(rootOf(judge(evidence({ tls, data: [healthyPasv] }))), "tls-certificate-name-mismatch");
  });

  it("blames a deny list before anonymous access that is off", () => {
    const anonymous = (line: string) => evidence({ target: { user: "anonymous" }, login: refused(line), features: skip("login") });
    assert.equal(rootOf(judge(anonymous("530 Login incorrect."))), "anonymous-disabled");
    const denied = judge(anonymous("530 Permission denied."));
    assert.deepEqual([rootOf(denied), alsoOf(denied)], ["login-rejected", ["anonymous-disabled"]]);
  });

  it("quotes the step that failed, for a failure that no cause knows", () => {
    const silent = bad({ kind: "timeout", waitingFor: "greeting", afterMs: 3000 });
    const judgement = judge(evidence({ service: good({ protocol: "silent", firstBytes: "" }), greeting: silent, login: skip("greeting") }));
    assert.ok(judgement.kind === "undetermined" && judgement.step === "greeting" && judgement.failure?.kind === "timeout");
    const listing = judge(evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: refused("503 Bad sequence") })] }));
    assert.ok(listing.kind === "undetermined" && listing.step === "listing");
  });

  it("finds no fault in a client's log that ends while all goes well, and says where it ends", () => {
    const log = { resolve: skip("not-in-log"), features: skip("not-in-log"), data: [] };
    const well = judge(evidence(log));
    assert.ok(well.kind === "healthy" && well.until === "listing");
    assert.equal(rootOf(judge(evidence({ ...log, login: skip("not-in-log") }))), "undetermined");
    assert.equal(rootOf(judge(evidence({ ...log, data: [pasv(SERVER, 40000, { announced: skip("not-in-log"), listing: skip("not-in-log") })] }))), "undetermined");
    const complaint = judge(evidence({ ...log, complaint: TIMEOUT }));
    assert.ok(complaint.kind === "undetermined" && complaint.failure?.kind === "timeout");
  });

  it("is undetermined without a failure where the run was cancelled", () => {
    const judgement = judge(
      evidence({ resolve: skip("cancelled"), connect: skip("cancelled"), greeting: skip("cancelled"), login: skip("cancelled") }),
    );
    assert.ok(judgement.kind === "undetermined" && judgement.failure === undefined && judgement.step === "resolve");
    assert.equal(judge(evidence()).kind, "undetermined");
  });

  it("does not take a PASV that failed for no known reason as healthy because EPSV works", () => {
    const odd = pasv(SERVER, 40000, { announced: OPEN, listing: refused("451 local error") });
    assert.equal(judge(evidence({ data: [odd, epsv(40001, OPEN)] })).kind, "undetermined");
  });

  it("speaks the recognised daemon's language", () => {
    const greeting = good({ reply: reply("220 ProFTPD 1.3.8 Server (Debian) [203.0.113.5]"), afterMs: 4 });
    const judgement = judge(evidence({ greeting, data: [pasv("10.0.0.5", 40000, { control: OPEN })] }));
    assert.ok(judgement.kind === "cause");
    assert.deepEqual(judgement.cause.remedy.server[0]?.setting, { name: "MasqueradeAddress", value: SERVER });
  });

  it("never makes up a public address", () => {
    const connect = connected("192.168.1.10", "192.168.1.2");
    const judgement = judge(evidence({ connect, data: [pasv("172.17.0.2", 40000, {}), epsv(40001, OPEN, "192.168.1.10")] }));
    assert.ok(judgement.kind === "cause");
    assert.match(JSON.stringify(judgement.cause.remedy.server), /public IPv4 address/);
  });

  it("keeps every verdict plain data", () => {
    const judgement = judge(evidence({ data: [pasv("10.0.0.5", 40000, { control: TIMEOUT })] }));
    assert.deepEqual(JSON.parse(JSON.stringify(judgement)), judgement);
  });

  it("freezes its causes", () => {
    assert.deepEqual(CAUSES.filter((cause) => !Object.isFrozen(cause)).map(({ id }) => id), []);
  });
});
