import { describeCause } from "../../helpers/causes";
import { bad, evidence, good, PROHIBITED, RESET, skip, TIMEOUT, UNSAFE } from "../../helpers/evidence";

const to = (host: string) => ({ host, port: 21 });
const notConnected = { greeting: skip("connect"), login: skip("connect"), service: skip("connect") };
const V4 = "203.0.113.5";
const V6 = "2001:db8::5";

describeCause("dns-failure", [
  ["no such name", evidence({ resolve: bad({ kind: "unresolved", code: "ENOTFOUND" }), connect: skip("resolve") }), "certain"],
  ["no resolver answers", evidence({ resolve: bad({ kind: "unresolved", code: "EAI_AGAIN" }), connect: skip("resolve") }), "likely"],
  ["resolved, but nothing listens", evidence({ ...notConnected, connect: RESET }), "silent"],
  ["cancelled while resolving", evidence({ ...notConnected, resolve: skip("cancelled"), connect: skip("resolve") }), "silent"],
]);

describeCause("control-refused", [
  ["reset", evidence({ ...notConnected, connect: RESET, attempts: [{ to: to(V4), outcome: RESET }] }), "certain"],
  ["a log without attempts", evidence({ ...notConnected, connect: RESET }), "certain"],
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
