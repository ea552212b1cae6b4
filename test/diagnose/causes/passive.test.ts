import { describeCause } from "../../helpers/causes";
import {
  bad, connected, denied, epsv, evidence, LISTED, OPEN, pasv, PROHIBITED, refused, RESET, SERVER, skip, TIMEOUT, UNSAFE,
} from "../../helpers/evidence";

const SIX = "2001:db8::5";
const lan = connected("192.168.1.10", "192.168.1.2");
const here = connected("127.0.0.1", "127.0.0.1");
const over6 = connected(SIX, "2001:db8::2");

describeCause("pasv-private-address", [
  ["the same port opens on the control address", evidence({ data: [pasv("10.0.0.5", 40000, { control: OPEN })] }), "certain"],
  ["both are silent", evidence({ data: [pasv("10.0.0.5", 40000, { control: TIMEOUT })] }), "likely"],
  ["not knocked at, EPSV works", evidence({ data: [pasv("10.0.0.5", 40000, { announced: UNSAFE }), epsv(40001, OPEN)] }), "certain"],
  ["carrier-grade NAT", evidence({ data: [pasv("100.64.3.4", 40000, { announced: PROHIBITED, control: OPEN })] }), "certain"],
  ["a container's bridge behind a private server",
    evidence({ connect: lan, data: [pasv("172.17.0.2", 40000, { announced: RESET })] }), "likely"],
  ["a log that shows no connection",
    evidence({
      data: [
        pasv("10.0.0.5", 40000, { announced: skip("not-in-log"), listing: bad({ kind: "timeout", waitingFor: "data", afterMs: 20000 }) }),
      ],
    }), "likely"],
  ["the private address opens (VPN)", evidence({ data: [pasv("10.0.0.5", 40000, { announced: OPEN })] }), "silent"],
  ["it opens, then the listing is refused",
    evidence({ data: [pasv("10.0.0.5", 40000, { announced: OPEN, listing: refused("550 no") })] }), "silent"],
  ["it is the server's own address", evidence({ connect: lan, data: [pasv("192.168.1.10", 40000, { announced: TIMEOUT })] }), "silent"],
  ["cancelled before it was tried", evidence({ data: [pasv("10.0.0.5", 40000, { announced: skip("cancelled") })] }), "silent"],
  ["over IPv6 PASV means nothing", evidence({ connect: over6, data: [pasv("10.0.0.5", 40000, { announced: UNSAFE })] }), "silent"],
]);

describeCause("pasv-loopback-address", [
  ["127.0.0.1 from a server elsewhere", evidence({ data: [pasv("127.0.0.1", 40000, { announced: UNSAFE, control: OPEN })] }), "certain"],
  ["127.0.1.1, and the port is closed too",
    evidence({ data: [pasv("127.0.1.1", 40000, { announced: UNSAFE, control: TIMEOUT })] }), "certain"],
  ["a server on this machine", evidence({ connect: here, data: [pasv("127.0.0.1", 40000, { announced: OPEN })] }), "silent"],
  ["another loopback address of this machine", evidence({ connect: here, data: [pasv("127.0.1.1", 40000, { announced: RESET })] }), "silent"],
]);

describeCause("pasv-unspecified-address", [
  ["the control address works", evidence({ data: [pasv("0.0.0.0", 40000, { announced: UNSAFE, control: OPEN })] }), "certain"],
  ["nothing works", evidence({ data: [pasv("0.0.0.0", 40000, { announced: UNSAFE, control: TIMEOUT })] }), "likely"],
  ["over IPv6 vsftpd always says so",
    evidence({ connect: over6, data: [epsv(40001, OPEN, SIX), pasv("0.0.0.0", 40000, { announced: UNSAFE })] }), "silent"],
  ["a real address", evidence({ data: [pasv(SERVER, 40000, { announced: OPEN })] }), "silent"],
]);

describeCause("pasv-wrong-address", [
  ["nobody there, the control address works", evidence({ data: [pasv("198.51.100.99", 40000, { control: OPEN })] }), "certain"],
  ["nobody there, and EPSV is silent too",
    evidence({ data: [pasv("198.51.100.99", 40000, { control: TIMEOUT }), epsv(40001, TIMEOUT)] }), "likely"],
  ["seen from inside",
    evidence({ connect: lan, data: [pasv("198.51.100.99", 40000, { announced: TIMEOUT }), epsv(40001, OPEN, "192.168.1.10")] }), "likely"],
  ["another public address that lists", evidence({ data: [pasv("198.51.100.99", 40000, { announced: OPEN })] }), "silent"],
  ["another public address that opens, listed by the control address",
    evidence({ data: [pasv("198.51.100.99", 40000, { announced: OPEN, control: OPEN })] }), "silent"],
  ["the mapped spelling of the same address",
    evidence({ connect: connected(`::ffff:${SERVER}`), data: [pasv(SERVER, 40000, { announced: TIMEOUT })] }), "silent"],
]);

describeCause("passive-ports-blocked", [
  ["silence on the right address", evidence({ data: [pasv(SERVER, 40000, { announced: TIMEOUT }), epsv(40001, TIMEOUT)] }), "likely"],
  ["behind a wrong address as well", evidence({ data: [pasv("10.0.0.5", 40000, { control: TIMEOUT })] }), "likely"],
  ["one port of two", evidence({ data: [pasv(SERVER, 40000, { announced: TIMEOUT }), epsv(40001, OPEN)] }), "likely"],
  ["only the wrong address is silent", evidence({ data: [pasv("10.0.0.5", 40000, { control: OPEN })] }), "silent"],
  ["the port is rejected", evidence({ data: [pasv(SERVER, 40000, { announced: RESET })] }), "silent"],
  ["another address opens instead",
    evidence({ data: [pasv("198.51.100.99", 40000, { announced: OPEN, control: TIMEOUT, listing: skip("passive") })] }), "silent"],
]);

describeCause("passive-ports-rejected", [
  ["reset", evidence({ data: [pasv(SERVER, 40000, { announced: RESET })] }), "likely"],
  ["prohibited", evidence({ data: [epsv(40000, PROHIBITED)] }), "likely"],
  ["by this machine", evidence({ data: [epsv(40000, bad({ kind: "unreachable", code: "EACCES", afterMs: 0 }))] }), "likely"],
  ["silence", evidence({ data: [pasv(SERVER, 40000, { announced: TIMEOUT })] }), "silent"],
  ["the wrong address rejects", evidence({ data: [pasv("10.0.0.5", 40000, { announced: RESET, control: OPEN })] }), "silent"],
]);

describeCause("pasv-disabled", [
  ["vsftpd", evidence({ data: [denied("PASV", "550 Permission denied."), denied("EPSV", "550 Permission denied.")] }), "certain"],
  ["Pure-FTPd in NAT mode", evidence({ data: [denied("PASV", "500 Unknown command"), denied("EPSV", "500 Unknown command")] }), "certain"],
  ["only PASV was tried", evidence({ data: [denied("PASV", "502 Command not implemented.")] }), "likely"],
  ["EPSV works", evidence({ data: [denied("PASV", "550 Permission denied."), epsv(40000, OPEN)] }), "silent"],
  ["no free port",
    evidence({ data: [denied("PASV", "425 All reserved TCP ports are busy"), denied("EPSV", "425 All reserved TCP ports are busy")] }),
    "silent"],
  ["TLS is missing",
    evidence({
      data: [denied("PASV", "550 SSL/TLS required on the data channel."), denied("EPSV", "550 SSL/TLS required on the data channel.")],
    }), "silent"],
  ["after EPSV ALL", evidence({ data: [denied("PASV", "500 Illegal PASV command, EPSV ALL in effect")] }), "silent"],
]);

describeCause("pasv-denied-epsv-works", [
  ["PASV is swallowed", evidence({ data: [
    { command: "PASV", announced: bad({ kind: "timeout", waitingFor: "reply", afterMs: 3000 }), connections: [], listing: skip("passive") }, epsv(40000, OPEN),
  ] }), "likely"],
  ["PASV is cut off", evidence({ data: [
    { command: "PASV", announced: bad({ kind: "closed", by: "reset", afterMs: 9 }), connections: [], listing: skip("passive") }, epsv(40000, OPEN),
  ] }), "likely"],
  ["the server goes away", evidence({ data: [
    { command: "PASV", announced: bad({ kind: "closed", by: "fin", afterMs: 9 }), connections: [], listing: skip("passive") }, epsv(40000, OPEN),
  ] }), "silent"],
  ["Pure-FTPd knows an IPv6 address only", evidence({ data: [denied("PASV", "425 Please use an IPv6-conformant client with EPSV support")] }), "likely"],
  ["IPv4", evidence({ data: [denied("PASV", "550 Permission denied."), epsv(40000, OPEN)] }), "certain"],
  ["both denied", evidence({ data: [denied("PASV", "550 Permission denied."), denied("EPSV", "550 Permission denied.")] }), "silent"],
  ["over IPv6 it is right to deny PASV",
    evidence({
      connect: over6,
      data: [epsv(40000, OPEN, SIX), denied("PASV", "425 You cannot use PASV on IPv6 connections. Use EPSV instead.")],
    }), "silent"],
  ["EPSV denied, PASV works",
    evidence({ data: [pasv(SERVER, 40000, { announced: OPEN }), denied("EPSV", "500 Unknown command")] }), "silent"],
]);

describeCause("ipv6-mismatch", [
  ["EPSV denied, PASV names IPv4",
    evidence({
      connect: over6,
      data: [denied("EPSV", "500 Unknown command"), pasv("0.0.0.0", 40000, { announced: UNSAFE, listing: skip("not-needed") })],
    }), "certain"],
  ["EPSV denied, PASV impossible",
    evidence({
      connect: over6,
      data: [denied("EPSV", "500 Unknown command"), denied("PASV", "425 You cannot use PASV on IPv6 connections. Use EPSV instead.")],
    }), "certain"],
  ["EPSV denied, PASV says nothing that can be read",
    evidence({
      connect: over6,
      data: [
        denied("EPSV", "501 EPSV: Operation not permitted"),
        { ...denied("PASV", "227 x"), announced: bad({ kind: "malformed", expected: "six numbers up to 255", got: "Entering Passive Mode (10,156,79)." }) },
      ],
    }), "certain"],
  ["PASV denied, EPSV not asked for", evidence({ connect: over6, data: [denied("PASV", "501 PASV: Operation not permitted")] }), "likely"],
  ["PASV denied over IPv4", evidence({ data: [denied("PASV", "501 PASV: Operation not permitted")] }), "silent"],
  ["NAT64: the server names the family that it sees", evidence({ connect: over6, data: [denied("EPSV", "522 Network protocol not supported, use (1)")] }), "certain"],
  ["EPSV denied, nothing else asked", evidence({ connect: over6, data: [denied("EPSV", "522 Network protocol not supported, use (2)")] }), "silent"],
  ["EPRT and EPSV refused for the family, the address hidden",
    evidence({ connect: connected("ftp.example.net", ""), data: [denied("EPRT", "500 Bad EPRT protocol."), denied("EPSV", "522 Bad network protocol.")] }),
    "certain"],
  ["EPSV refused for the family over IPv4: a strange client", evidence({ data: [denied("EPSV", "522 Bad network protocol.")] }), "silent"],
  ["EPSV works",
    evidence({ connect: over6, data: [epsv(40000, OPEN, SIX), pasv("0.0.0.0", 40000, { announced: UNSAFE, listing: skip("not-needed") })] }),
    "silent"],
  ["both denied: passive mode is off",
    evidence({ connect: over6, data: [denied("EPSV", "550 Permission denied."), denied("PASV", "550 Permission denied.")] }), "silent"],
  ["IPv4", evidence({ data: [denied("EPSV", "500 Unknown command"), pasv(SERVER, 40000, { announced: OPEN, listing: LISTED })] }), "silent"],
]);
