import { describeCause } from "../../helpers/causes";
import {
  active, bad, CLIENT, connected, denied, epsv, evidence, good, LISTED, OPEN, pasv, refused, RESET, sample, SERVER, skip, TIMEOUT, TLS,
} from "../../helpers/evidence";

const works = pasv(SERVER, 40000, { announced: OPEN });
const blocked = pasv(SERVER, 40050, { announced: TIMEOUT });
const mixed = [sample("PASV", 40010, OPEN), sample("PASV", 40060, TIMEOUT), sample("PASV", 40055, TIMEOUT)];
const SIX = "2001:db8::5";
const over6 = connected(SIX, "2001:db8::2");
const publicEnd = { host: CLIENT, port: 51000 };
const said = (code: number, text: string) => bad({ kind: "reply", reply: { code, lines: [`${code} ${text}`] } });
const nobody = bad({ kind: "timeout", waitingFor: "data", afterMs: 20 });

/** A helper that passes over the 227. */
const mingled = [sample("PASV", 40009, TIMEOUT), sample("EPSV", 40012, OPEN)];

describeCause("passive-ports-partly-blocked", [
  ["a part of the range is closed", evidence({ data: [works], samples: mixed }), "certain"],
  ["PASV's port opens, EPSV's does not", evidence({ data: [works, epsv(40001, TIMEOUT)] }), "likely"],
  ["a repeated probe", evidence({ data: [works], repeats: [{ port: 40001, outcome: "ok" }, { port: 40002, outcome: "timeout" }, { port: 40003, outcome: "refused" }] }), "certain"],
  ["one lost packet of a short knock", evidence({ data: [works], samples: [sample("PASV", 40001, OPEN), sample("PASV", 40002, TIMEOUT)] }), "silent"],
  ["what PASV names never opens, and what EPSV names in the same range does", evidence({ data: [pasv(SERVER, 40003, {}), epsv(40001, OPEN)], samples: mingled }), "silent"],
  ["the first ones open, then none", evidence({ data: [works], samples: [40010, 40005, 40012].map((port) => sample("PASV", port, TIMEOUT)) }), "likely"],
  ["all closed", evidence({ data: [blocked], samples: [sample("PASV", 40060, TIMEOUT)] }), "silent"],
  ["all open", evidence({ data: [works], samples: [sample("PASV", 40060, OPEN)] }), "silent"],
  ["opened at another address first", evidence({ data: [pasv("198.51.100.99", 40000, { announced: OPEN, control: TIMEOUT, listing: LISTED }), epsv(40001, OPEN)] }), "silent"],
]);

describeCause("passive-ports-blocked", [
  ["only those that PASV names", evidence({ data: [pasv(SERVER, 40003, {}), epsv(40001, OPEN)], samples: mingled }), "likely"],
  ["with samples", evidence({ data: [blocked], samples: [sample("PASV", 40060, TIMEOUT)] }), "likely"],
  ["no range is configured", evidence({ data: [blocked], samples: [sample("PASV", 60060, TIMEOUT), sample("PASV", 51123, TIMEOUT)] }), "likely"],
  ["samples alone", evidence({ data: [works], samples: [sample("PASV", 40060, TIMEOUT)] }), "silent"],
]);

describeCause("passive-range-mismatch", [
  ["the closed ports are of another range",
    evidence({ data: [works], samples: [sample("PASV", 40003, OPEN), sample("PASV", 51234, TIMEOUT), sample("PASV", 60001, TIMEOUT)] }), "likely"],
  ["the closed ports are neighbours", evidence({ data: [works], samples: mixed }), "silent"],
]);

describeCause("passive-range-exhausted", [
  ["Pure-FTPd", evidence({ data: [denied("PASV", "425 All reserved TCP ports are busy")] }), "certain"],
  ["vsftpd", evidence({ data: [denied("PASV", "500 OOPS: vsf_sysutil_bind, maximum number of attempts to find a listening port exceeded")] }), "certain"],
  ["an old vsftpd", evidence({ data: [denied("PASV", "500 OOPS: vsf_sysutil_bind")] }), "likely"],
  ["the first had a port, the next none", evidence({ data: [works, denied("EPSV", "425 Cannot open passive connection")] }), "likely"],
  ["no port at all, for no named reason", evidence({ data: [denied("PASV", "425 Cannot open passive connection")] }), "silent"],
  ["Pure-FTPd over IPv6", evidence({ connect: over6, data: [epsv(40000, OPEN, SIX), denied("PASV", "425 You cannot use PASV on IPv6 connections. Use EPSV instead.")] }), "silent"],
]);

describeCause("pasv-third-host", [
  ["another machine answers", evidence({ data: [pasv("198.51.100.99", 40000, { announced: OPEN, control: RESET, listing: skip("unsafe-address") })] }), "likely"],
  ["another machine answers, and the server is asked by a PASV of its own",
    evidence({
      data: [
        pasv("198.51.100.99", 40000, { announced: OPEN, control: skip("not-needed"), listing: skip("unsafe-address") }),
        pasv("198.51.100.99", 40001, { announced: skip("not-needed"), control: RESET }),
      ],
    }), "likely"],
  ["the server opens its own port as well, by a PASV of its own",
    evidence({
      data: [
        pasv("198.51.100.99", 40000, { announced: OPEN, control: skip("not-needed"), listing: skip("unsafe-address") }),
        pasv("198.51.100.99", 40001, { announced: skip("not-needed"), control: OPEN }),
      ],
    }), "silent"],
  ["the server has two addresses", evidence({ data: [pasv("198.51.100.99", 40000, { announced: OPEN, control: OPEN, listing: skip("unsafe-address") })] }), "silent"],
  ["the listing came from there", evidence({ data: [pasv("198.51.100.99", 40000, { announced: OPEN, control: RESET, listing: LISTED })] }), "silent"],
  ["a capture: it stands there, and the server has heard of nobody",
    evidence({ data: [pasv("198.51.100.99", 40000, { announced: OPEN, listing: said(425, "Failed to establish connection.") })] }), "likely"],
  ["the server's own address, and heard of nobody", evidence({ data: [pasv(SERVER, 40000, { announced: OPEN, listing: said(425, "Failed to establish connection.") })] }), "silent"],
  ["it stands there, and is not wanted", evidence({ data: [pasv("198.51.100.99", 40000, { announced: OPEN, listing: said(425, "Security: Bad IP connecting.") })] }), "silent"],
  ["it stands there, and the folder is refused", evidence({ data: [pasv("198.51.100.99", 40000, { announced: OPEN, listing: said(550, "No such directory") })] }), "silent"],
  ["nobody answers there", evidence({ data: [pasv("198.51.100.99", 40000, { announced: TIMEOUT, control: RESET })] }), "silent"],
]);

describeCause("epsv-unsupported", [
  ["a client that knows only EPSV", evidence({ data: [denied("EPSV", "500 EPSV not understood")] }), "certain"],
  ["IPv6, and PASV is unknown too", evidence({ connect: over6, data: [denied("EPSV", "502 Command not implemented."), denied("PASV", "502 Command not implemented.")] }), "certain"],
  ["PASV takes its place", evidence({ data: [denied("EPSV", "500 EPSV not understood"), works] }), "silent"],
  ["both are off over IPv4", evidence({ data: [denied("PASV", "550 no"), denied("EPSV", "550 no")] }), "silent"],
]);

describeCause("epsv-filtered", [
  ["no answer to EPSV",
    evidence({ data: [works, { command: "EPSV", announced: bad({ kind: "timeout", waitingFor: "reply", afterMs: 5000 }), connections: [], listing: skip("passive") }] }),
    "certain"],
  ["its ports never open", evidence({ data: [works, epsv(40001, TIMEOUT)], samples: [sample("PASV", 40007, OPEN), sample("EPSV", 40008, TIMEOUT)] }), "likely"],
  ["one of each is all that a log has", evidence({ data: [works, epsv(40001, TIMEOUT)] }), "likely"],
  ["where more was tried, one of each proves nothing", evidence({ data: [works, epsv(40001, TIMEOUT)], samples: [] }), "silent"],
  ["PASV's ports fail as well", evidence({ data: [works, epsv(40001, TIMEOUT)], samples: [sample("PASV", 40008, TIMEOUT), sample("PASV", 40009, OPEN)] }), "silent"],
  ["a refusal is an answer", evidence({ data: [works, denied("EPSV", "500 no")] }), "silent"],
]);

describeCause("alg-rewrites-pasv", [
  ["in different ranges",
    evidence({ data: [pasv(SERVER, 60123, {}), epsv(40001, OPEN)], samples: [sample("PASV", 61044, TIMEOUT), sample("EPSV", 40002, OPEN)] }), "certain"],
  ["side by side in one range",
    evidence({ data: [pasv(SERVER, 40013, {}), epsv(40001, OPEN)], samples: [sample("PASV", 40019, TIMEOUT), sample("EPSV", 40012, OPEN)] }), "likely"],
  ["mingled in one range: the server chose them", evidence({ data: [pasv(SERVER, 40003, {}), epsv(40001, OPEN)], samples: mingled }), "silent"],
  ["one of each proves nothing", evidence({ data: [pasv(SERVER, 40003, {}), epsv(40001, OPEN)] }), "silent"],
  ["another address came than was sent", evidence({ data: [pasv("192.0.2.99", 40003, {})], passiveEcho: good({ sent: { host: SERVER, port: 40003 }, seen: { host: "192.0.2.99", port: 40003 } }) }), "certain"],
  ["the right address came in place of the inside one, and the port is blocked",
    evidence({ data: [pasv(SERVER, 40003, {})], passiveEcho: good({ sent: { host: "10.0.0.9", port: 40003 }, seen: { host: SERVER, port: 40003 } }) }), "silent"],
]);

describeCause("alg-rewrites-port", [
  ["the server got another port", evidence({
    target: { mode: "active" }, echo: good({ sent: "192,168,1,2,199,56", seen: "198,51,100,7,4,1" }),
    data: [active("PORT", publicEnd, nobody, refused("425 Failed to establish connection."))],
  }), "certain"],
  ["another port where the server sees the client", evidence({
    target: { mode: "active" }, echo: good({ sent: "192,168,1,2,199,56", seen: "198,51,100,7,4,1", client: "198.51.100.7" }),
    data: [active("PORT", publicEnd, nobody, refused("425 Failed to establish connection."))],
  }), "likely"],
  ["only the address, and where the server sees the client", evidence({
    target: { mode: "active" }, echo: good({ sent: "192,168,1,2,4,1", seen: "198,51,100,7,4,1", client: "198.51.100.7" }),
    data: [active("PORT", publicEnd, nobody, refused("425 Failed to establish connection."))],
  }), "silent"],
  ["the same", evidence({
    target: { mode: "active" }, echo: good({ sent: "198,51,100,7,4,1", seen: "198,51,100,7,4,1" }),
    data: [active("PORT", publicEnd, nobody, refused("425 Failed to establish connection."))],
  }), "silent"],
  ["Pure-FTPd names what it got, and EPRT came through unchanged", evidence({
    target: { mode: "active" },
    data: [denied("PORT", "500 I won't open a connection to 198.51.100.77 (only to 10.20.0.1)"), denied("EPRT", "500 I won't open a connection to 198.51.100.7 (only to 10.20.0.1)")],
  }), "certain"],
  ["both came through unchanged", evidence({
    target: { mode: "active" },
    data: [denied("PORT", "500 I won't open a connection to 10.0.0.7 (only to 198.51.100.7)"), denied("EPRT", "500 I won't open a connection to 10.0.0.7 (only to 198.51.100.7)")],
  }), "silent"],
  ["the helper does its work", evidence({
    target: { mode: "active" }, echo: good({ sent: "192,168,1,2,199,56", seen: "198,51,100,7,4,1" }), data: [active("PORT", publicEnd, OPEN, LISTED)],
  }), "silent"],
]);

describeCause("alg-blinded-by-tls", [
  ["works in clear", evidence({ tls: TLS, data: [blocked], plain: [works] }), "certain"],
  ["a private address under TLS", evidence({ tls: TLS, data: [pasv("10.0.0.5", 40000, { control: TIMEOUT })], plain: [works] }), "certain"],
  ["fails both ways", evidence({ tls: TLS, data: [blocked], plain: [blocked] }), "silent"],
  ["works both ways", evidence({ tls: TLS, data: [works], plain: [works] }), "silent"],
]);

describeCause("active-server-outbound-blocked", [
  ["the server's own system says no",
    evidence({ target: { mode: "active" }, data: [active("PORT", publicEnd, nobody, refused("425 Unable to build data connection: Operation not permitted"))] }), "certain"],
  ["another program holds its port 20",
    evidence({ target: { mode: "active" }, data: [active("PORT", publicEnd, nobody, refused("425 Can't create data socket (0.0.0.0,20): Address already in use."))] }), "certain"],
  ["it may not use port 20", evidence({ target: { mode: "active" }, data: [denied("PORT", "425 Can't create the data socket: Permission denied")] }), "certain"],
  ["refused sooner than the client could have been asked", evidence({
    target: { mode: "active" }, connect: good({ peer: { host: SERVER, port: 21 }, local: publicEnd, roundTripMs: 40 }),
    data: [active("PORT", publicEnd, bad({ kind: "timeout", waitingFor: "data", afterMs: 43 }), refused("425 Failed to establish connection."))],
  }), "likely"],
  ["refused after two round trips", evidence({
    target: { mode: "active" }, connect: good({ peer: { host: SERVER, port: 21 }, local: publicEnd, roundTripMs: 40 }),
    data: [active("PORT", publicEnd, bad({ kind: "timeout", waitingFor: "data", afterMs: 84 }), refused("425 Failed to establish connection."))],
  }), "silent"],
  ["silence fits both sides", evidence({ target: { mode: "active" }, data: [active("PORT", publicEnd, nobody, refused("425 Failed to establish connection."))] }), "silent"],
  ["ProFTPD minds the TLS session", evidence({
    target: { mode: "active" }, tls: TLS, data: [active("PORT", publicEnd, OPEN, refused("425 Unable to build data connection: Operation not permitted"))],
  }), "silent"],
]);
