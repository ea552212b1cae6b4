import { describeCause } from "../../helpers/causes";
import { active, bad, CLIENT, connected, denied, evidence, good, LISTED, refused, reply, SERVER, skip } from "../../helpers/evidence";

const nobody = bad({ kind: "timeout", waitingFor: "data", afterMs: 2000 });
const knocked = good({ afterMs: 20, from: { host: SERVER, port: 20 } });
const noData = refused("425 Failed to establish connection.");
const nat = connected(SERVER, "192.168.1.2");
const publicEnd = { host: CLIENT, port: 51000 };
const privateEnd = { host: "192.168.1.2", port: 51000 };
const mode = { target: { mode: "active" } } as const;

describeCause("active-private-address", [
  ["refused as foreign", evidence({ ...mode, connect: nat, data: [denied("PORT", "500 Illegal PORT command.")] }), "certain"],
  ["Pure-FTPd says whom it sees",
    evidence({ ...mode, connect: nat, data: [denied("PORT", "500 I won't open a connection to 192.168.1.2 (only to 198.51.100.9)")] }),
    "certain"],
  ["accepted, and nobody came", evidence({ ...mode, connect: nat, data: [active("PORT", privateEnd, nobody, noData)] }), "likely"],
  ["accepted, nobody came, and the server sees another address",
    evidence({ ...mode, connect: nat, data: [active("PORT", privateEnd, nobody, noData)], echo: good({ sent: "192.168.1.2", client: "198.51.100.9" }) }), "certain"],
  ["the server sees the gateway of its container",
    evidence({ ...mode, connect: nat, data: [active("PORT", privateEnd, nobody, noData)], echo: good({ sent: "192.168.1.2", client: "172.17.0.1" }) }), "likely"],
  ["a daemon that compares addresses accepted it: it has heard another", evidence({
    ...mode, connect: nat, greeting: good({ reply: reply("220---------- Welcome to Pure-FTPd ----------", "220 Go on."), afterMs: 4 }),
    data: [active("PORT", privateEnd, nobody, refused("425 No data connection"))],
  }), "silent"],
  ["another address than the private one was announced", evidence({
    ...mode, connect: nat, data: [denied("PORT", "500 Illegal PORT command.")], echo: good({ sent: "198.51.100.77", client: "198.51.100.9" }),
  }), "silent"],
  ["the server is in a private network, too", evidence({
    ...mode, connect: connected("192.168.1.10", "192.168.1.2"), data: [active("PORT", privateEnd, nobody, noData)],
  }), "silent"],
  ["the server came all the same", evidence({ ...mode, connect: nat, data: [active("PORT", privateEnd, knocked, LISTED)] }), "silent"],
  ["active mode is off",
    evidence({ ...mode, connect: nat, data: [denied("PORT", "550 Permission denied."), denied("EPRT", "550 Permission denied.")] }),
    "silent"],
]);

describeCause("active-port-rejected", [
  ["behind NAT, with an outer address that is not the right one", evidence({
    ...mode, connect: nat, data: [denied("PORT", "500 Illegal PORT command.")], echo: good({ sent: "198.51.100.77", client: "198.51.100.9" }),
  }), "certain"],
  ["the refusal is about something else", evidence({ ...mode, data: [denied("PORT", "550 SSL/TLS required on the data channel.")] }), "silent"],
  ["vsftpd",
    evidence({ ...mode, data: [denied("PORT", "500 Illegal PORT command."), denied("EPRT", "500 Illegal EPRT command.")] }), "certain"],
  ["pyftpdlib", evidence({ ...mode, data: [denied("PORT", "501 Rejected data connection to foreign address 10.1.1.1:5000.")] }), "certain"],
  ["switched off", evidence({ ...mode, data: [denied("PORT", "550 Permission denied.")] }), "silent"],
  ["PORT over IPv6 is rightly refused", evidence({
    ...mode, connect: connected("2001:db8::5", "2001:db8::2"),
    data: [denied("PORT", "500 Illegal PORT command."), active("EPRT", publicEnd, knocked, LISTED)],
  }), "silent"],
]);

describeCause("active-disabled", [
  ["ProFTPD with RootRevoke", evidence({ ...mode, data: [denied("PORT", "500 Unable to service PORT commands")] }), "likely"],
  ["vsftpd", evidence({ ...mode, data: [denied("PORT", "550 Permission denied."), denied("EPRT", "550 Permission denied.")] }), "certain"],
  ["Pure-FTPd",
    evidence({ ...mode, data: [denied("PORT", "501 Active mode is disabled"), denied("EPRT", "520 Active mode is disabled")] }), "certain"],
  ["only PORT was tried", evidence({ ...mode, data: [denied("PORT", "502 Command not implemented.")] }), "likely"],
  ["PORT is denied, EPRT works", evidence({ ...mode, data: [denied("PORT", "502 no"), active("EPRT", publicEnd, knocked, LISTED)] }), "likely"],
  ["EPRT is accepted, and nobody comes", evidence({ ...mode, data: [denied("PORT", "502 no"), active("EPRT", publicEnd, nobody, noData)] }), "silent"],
  ["the address is refused", evidence({ ...mode, data: [denied("PORT", "500 Illegal PORT command.")] }), "silent"],
]);

const stranger = good({ afterMs: 20, from: { host: "203.0.113.99", port: 20 } });

describeCause("active-peer-mismatch", [
  ["another address of the server, and nothing came of it",
    evidence({ ...mode, data: [active("PORT", publicEnd, stranger, refused("426 Failure writing network stream."))] }), "likely"],
  ["the server thinks that all went well",
    evidence({ ...mode, data: [active("PORT", publicEnd, stranger, bad({ kind: "timeout", waitingFor: "data", afterMs: 2000 }))] }), "likely"],
  ["the server itself", evidence({ ...mode, data: [active("PORT", publicEnd, knocked, noData)] }), "silent"],
  ["a stranger, and then the server", evidence({ ...mode, data: [{
    ...active("PORT", publicEnd, stranger, noData), connections: [stranger, knocked].map((outcome) => ({ to: publicEnd, as: "listener", outcome })),
  }] }), "silent"],
  ["a capture in which it lists", evidence({ ...mode, data: [active("PORT", publicEnd, stranger, LISTED)] }), "silent"],
  ["nobody", evidence({ ...mode, data: [active("PORT", publicEnd, nobody, noData)] }), "silent"],
]);

describeCause("active-blocked", [
  ["pyftpdlib connects before it answers", evidence({ ...mode, data: [denied("PORT", "425 Can't connect to specified address.")] }), "likely"],
  ["and does not get there", evidence({ ...mode, data: [{
    command: "PORT", announced: bad({ kind: "timeout", waitingFor: "reply", afterMs: 3000 }), connections: [], listing: skip("active"),
  }] }), "likely"],
  ["425", evidence({ ...mode, data: [active("PORT", publicEnd, nobody, noData)] }), "likely"],
  ["silence",
    evidence({ ...mode, data: [active("PORT", publicEnd, nobody, bad({ kind: "timeout", waitingFor: "data", afterMs: 2000 }))] }), "likely"],
  ["somebody knocked",
    evidence({
      ...mode,
      data: [active("PORT", publicEnd, knocked, refused("425 Unable to build data connection: Operation not permitted"))],
    }), "silent"],
  ["the listing itself is denied",
    evidence({ ...mode, data: [active("PORT", publicEnd, nobody, refused("550 Permission denied."))] }), "silent"],
]);
