import { describeCause } from "../../helpers/causes";
import type { DataTry } from "../../../src/ftp/evidence";
import { bad, epsv, evidence, good, OPEN, pasv, PROHIBITED, RESET, SERVER, skip, TIMEOUT, UNSAFE } from "../../helpers/evidence";

const to = (host: string) => ({ host, port: 21 });
const notConnected = { greeting: skip("connect"), login: skip("connect"), service: skip("connect") };
const V4 = "203.0.113.5";
const V6 = "2001:db8::5";

const unanswered: DataTry = { command: "PASV", announced: bad({ kind: "timeout", waitingFor: "reply", afterMs: 3000 }), connections: [], listing: skip("passive") };
const listing = (how: { readonly waitingFor: "data"; readonly wordless?: true }): DataTry =>
  pasv(SERVER, 40000, { announced: OPEN, listing: bad({ kind: "timeout", afterMs: 2000, bytes: 0, ...how }) });

describeCause("dns-failure", [
  ["no such name", evidence({ resolve: bad({ kind: "unresolved", code: "ENOTFOUND" }), connect: skip("resolve") }), "certain"],
  ["no resolver answers", evidence({ resolve: bad({ kind: "unresolved", code: "EAI_AGAIN" }), connect: skip("resolve") }), "likely"],
  ["resolved, but nothing listens", evidence({ ...notConnected, connect: RESET }), "silent"],
  ["cancelled while resolving", evidence({ ...notConnected, resolve: skip("cancelled"), connect: skip("resolve") }), "silent"],
]);

describeCause("control-refused", [
  ["reset", evidence({ ...notConnected, connect: RESET, attempts: [{ to: to(V4), outcome: RESET }] }), "certain"],
  ["a log without attempts", evidence({ ...notConnected, connect: RESET }), "certain"],
  ["banned: the session is silent, and a new one is refused", evidence({ data: [unanswered], reconnect: RESET }), "likely"],
  ["banned by the login: no answer to FEAT", evidence({ features: bad({ kind: "timeout", waitingFor: "reply", afterMs: 15000 }), reconnect: RESET }), "likely"],
  ["the session is cut off, and a new one is refused", evidence({ data: [{ ...unanswered, announced: bad({ kind: "closed", by: "reset", afterMs: 9 }) }], reconnect: RESET }), "likely"],
  ["the ports are blocked, and a new session is refused", evidence({ data: [pasv(SERVER, 40000, {})], reconnect: RESET }), "silent"],
  ["IPv4 refuses, IPv6 is silent", evidence({
    ...notConnected, connect: TIMEOUT, attempts: [{ to: to(V6), outcome: TIMEOUT }, { to: to(V4), outcome: RESET }],
  }), "certain"],
  ["one address refuses, the other opens",
    evidence({ attempts: [{ to: to(V6), outcome: RESET }, { to: to(V4), outcome: good({ afterMs: 3 }) }] }), "silent"],
  ["silence", evidence({ ...notConnected, connect: TIMEOUT }), "silent"],
]);

describeCause("control-timeout", [
  ["silence on the only address", evidence({ ...notConnected, connect: TIMEOUT, attempts: [{ to: to(V4), outcome: TIMEOUT }] }), "certain"],
  ["silence on IPv4, no route for IPv6", evidence({
    ...notConnected, connect: PROHIBITED, attempts: [{ to: to(V6), outcome: PROHIBITED }, { to: to(V4), outcome: TIMEOUT }],
  }), "certain"],
  ["one address refuses", evidence({
    ...notConnected, connect: TIMEOUT, attempts: [{ to: to(V6), outcome: RESET }, { to: to(V4), outcome: TIMEOUT }],
  }), "silent"],
  ["a name that leads to a private address", evidence({ ...notConnected, connect: TIMEOUT, attempts: [{ to: to("10.1.2.3"), outcome: TIMEOUT }] }), "certain"],
  ["banned: neither the session answers nor does a new one open", evidence({ data: [unanswered], reconnect: TIMEOUT }), "likely"],
  ["banned when the listing was asked for", evidence({ data: [listing({ waitingFor: "data", wordless: true })], reconnect: TIMEOUT }), "likely"],
  ["the data stand still, and new sessions are limited", evidence({ data: [listing({ waitingFor: "data" })], reconnect: TIMEOUT }), "silent"],
  ["the ports are blocked, and new sessions are limited", evidence({ data: [pasv(SERVER, 40000, {})], reconnect: TIMEOUT }), "silent"],
  ["PASV is swallowed, EPSV lists", evidence({ data: [unanswered, epsv(40001, OPEN)], reconnect: TIMEOUT }), "silent"],
  ["no answer, and the next session opens", evidence({ data: [unanswered] }), "silent"],
  ["connected, then no greeting", evidence({ greeting: bad({ kind: "timeout", waitingFor: "greeting", afterMs: 15000 }) }), "silent"],
]);

describeCause("control-unreachable", [
  ["no route", evidence({ ...notConnected, connect: bad({ kind: "unreachable", code: "ENETUNREACH", afterMs: 0 }) }), "certain"],
  ["prohibited by a firewall",
    evidence({ ...notConnected, connect: PROHIBITED, attempts: [{ to: to(V4), outcome: PROHIBITED }] }), "certain"],
  ["a timeout elsewhere tells more", evidence({
    ...notConnected, connect: PROHIBITED, attempts: [{ to: to(V6), outcome: PROHIBITED }, { to: to(V4), outcome: TIMEOUT }],
  }), "silent"],
  ["never tried", evidence({ ...notConnected, connect: UNSAFE }), "silent"],
]);
