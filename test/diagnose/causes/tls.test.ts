import { describeCause } from "../../helpers/causes";
import { bad, evidence, good, LISTED, OPEN, pasv, refused, reply, RESET, SERVER, skip, TIMEOUT, TLS } from "../../helpers/evidence";

const offers = good({ reply: reply("234 Proceed with negotiation.") });
const refuses = good({ reply: reply("500 AUTH not understood") });
const clearLogin = (...lines: readonly string[]) => evidence({ target: { security: "plain" }, login: refused(...lines), tlsOffer: offers });
const reuse = "522 SSL connection failed: session reuse required";
const data = (resumption: boolean, listing: Parameters<typeof pasv>[2]["listing"] = LISTED) =>
  pasv(SERVER, 40000, { announced: OPEN, resumption, listing: listing ?? LISTED });
const cut = bad({ kind: "closed", by: "reset", afterMs: 5 });

describeCause("tls-required", [
  ["FileZilla Server 1", clearLogin("503 Use AUTH first."), "certain"],
  ["vsftpd", clearLogin("530 Non-anonymous sessions must use encryption."), "certain"],
  ["netkit's ftpd with TLS", clearLogin("504 SSL is mandatory."), "certain"],
  ["a mechanism is not known", clearLogin("504 Unrecognized authentication type."), "silent"],
  ["ProFTPD", clearLogin("550 SSL/TLS required on the control channel"), "certain"],
  ["Pure-FTPd", evidence({
    login: refused(
      "421-Sorry, cleartext sessions and weak ciphers are not accepted on this server.",
      "421 Please reconnect using TLS security mechanisms.",
    ),
  }), "certain"],
  ["for TLS only", clearLogin("530 This server is for TLS only. Sign in using TLS."), "certain"],
  ["only TLS sessions", clearLogin("530 Only encrypted sessions are accepted."), "certain"],
  ["IIS", clearLogin("534 Policy requires SSL."), "certain"],
  ["FileZilla Server", clearLogin("530 This server does not allow plain FTP. You have to use FTP over TLS."), "certain"],
  ["Cerberus", clearLogin("521 Not logged in - Secure authentication required"), "certain"],
  ["a translated text: the code decides", clearLogin("534 Verschluesselung noetig"), "likely"],
  ["demanded but refused", evidence({ login: refused("530 Non-anonymous sessions must use encryption."), tlsOffer: refuses }), "likely"],
  ["a wrong password", clearLogin("530 Login incorrect."), "silent"],
  ["a refusal inside TLS", evidence({ tls: TLS, login: refused("530 Anonymous sessions must use encryption.") }), "silent"],
]);

describeCause("tls-data-protection-refused", [
  ["ProFTPD, and the listing comes in clear",
    evidence({ tls: TLS, protection: refused("534 Unwilling to accept security parameters"), data: [pasv(SERVER, 40000, { announced: OPEN })] }), "certain"],
  ["IIS", evidence({ tls: TLS, protection: refused("536 Data channel security is not allowed by policy.") }), "certain"],
  ["the client wants them clear", evidence({ target: { prot: "C" }, tls: TLS, protection: refused("534 no") }), "silent"],
  ["accepted", evidence({ tls: TLS, protection: good({ reply: reply("200 OK"), protected: true }) }), "silent"],
  ["the server says goodbye", evidence({ tls: TLS, protection: refused("421 Timeout.") }), "silent"],
  ["without TLS", evidence({ protection: skip("not-needed") }), "silent"],
]);

describeCause("tls-not-offered", [
  ["unknown command",
    evidence({ target: { security: "explicit" }, tls: refused("500 AUTH not understood"), login: skip("tls"), features: skip("login") }),
    "certain"],
  ["vsftpd with ssl_enable=NO",
    evidence({ target: { security: "explicit" }, tls: refused("530 Please login with USER and PASS."), features: skip("login") }),
    "certain"],
  ["no certificate just now",
    evidence({ target: { security: "explicit" }, tls: refused("431 Necessary security resource unavailable") }), "likely"],
  ["a set-up that goes on in clear", evidence({ tls: skip("not-needed"), tlsOffer: refuses }), "silent"],
  ["the server is busy", evidence({ target: { security: "explicit" }, tls: refused("421 Timeout.") }), "silent"],
]);

describeCause("tls-handshake-failed", [
  ["ProFTPD says so", evidence({ target: { security: "explicit" }, tls: refused("421 TLS handshake failed"), login: skip("tls") }), "certain"],
  ["a client certificate is wanted (TLS 1.3)",
    evidence({ tls: TLS, login: bad({ kind: "tls", reason: "certificate", detail: "tlsv13 alert certificate required" }) }), "certain"],
  ["a client certificate is wanted (TLS 1.2)",
    evidence({ target: { security: "explicit" }, tls: bad({ kind: "tls", reason: "certificate", detail: "sslv3 alert handshake failure" }), login: skip("tls") }), "likely"],
  ["on the data connection, resumed or not", evidence({ tls: TLS, data: [true, false].map((resumption) =>
    pasv(SERVER, 40000, { announced: OPEN, resumption, listing: refused("522 SSL connection failed") })) }), "likely"],
  ["on the data connection, and in clear it lists", evidence({
    tls: TLS, plain: [pasv(SERVER, 40001, { announced: OPEN })],
    data: [true, false].map((resumption) => pasv(SERVER, 40000, { announced: OPEN, resumption, listing: refused("522 SSL connection failed") })),
  }), "certain"],
  ["a data connection that is silent", evidence({ tls: TLS, data: [
    pasv(SERVER, 40000, { announced: OPEN, resumption: true, listing: bad({ kind: "timeout", waitingFor: "tls", afterMs: 9000 }) }),
  ] }), "silent"],
  ["no version in common",
    evidence({ target: { security: "explicit" }, tls: bad({ kind: "tls", reason: "protocol-version", detail: "alert 70" }) }), "certain"],
  ["closed in the middle", evidence({ target: { security: "implicit" }, tls: cut }), "likely"],
  ["AUTH refused", evidence({ target: { security: "explicit" }, tls: refused("502 no") }), "silent"],
  ["an untrusted certificate is no failure", evidence({ tls: TLS }), "silent"],
]);

describeCause("tls-data-protection-required", [
  ["vsftpd",
    evidence({ target: { prot: "C" }, tls: TLS, data: [data(false, refused("522 Data connections must be encrypted."))] }), "certain"],
  ["ProFTPD",
    evidence({ target: { prot: "C" }, tls: TLS, data: [data(false, refused("522 SSL/TLS required on the data channel"))] }), "certain"],
  ["PROT C refused", evidence({ target: { prot: "C" }, tls: TLS, protection: refused("534 Protection level C not allowed") }), "certain"],
  ["a bare 521", evidence({ target: { prot: "C" }, tls: TLS, data: [data(false, refused("521 no"))] }), "likely"],
  ["refused in clear, protected since", evidence({ tls: TLS, data: [data(false, refused("521 Data connection cannot be opened with this PROT setting"))] }), "certain"],
  ["the data is protected", evidence({ tls: TLS, data: [data(true, refused("522 Data connections must be encrypted."))] }), "silent"],
  ["clear data, listed", evidence({ target: { prot: "C" }, tls: TLS, data: [data(false)] }), "silent"],
]);

describeCause("tls-session-reuse-required", [
  ["without: refused, with: works",
    evidence({ target: { sessionReuse: false }, tls: TLS, data: [data(false, refused(reuse)), data(true)] }), "certain"],
  ["the same without a word", evidence({ target: { sessionReuse: false }, tls: TLS, data: [data(false, cut), data(true)] }), "certain"],
  ["the full handshake gets no answer: large packets may be lost", evidence({
    target: { sessionReuse: false }, tls: TLS, data: [data(false, bad({ kind: "timeout", waitingFor: "tls", afterMs: 2000 })), data(true)],
  }), "silent"],
  ["ProFTPD's text alone", evidence({
    target: { sessionReuse: false }, tls: TLS, data: [data(false, refused("425 Unable to build data connection: Operation not permitted"))],
  }), "likely"],
  ["the client resumes", evidence({ tls: TLS, data: [data(true), data(false, refused(reuse))] }), "silent"],
  ["both fail alike: the text lies",
    evidence({ target: { sessionReuse: false }, tls: TLS, data: [data(false, refused(reuse)), data(true, refused(reuse))] }), "silent"],
  ["both work", evidence({ target: { sessionReuse: false }, tls: TLS, data: [data(false), data(true)] }), "silent"],
  ["the port is closed", evidence({
    target: { sessionReuse: false }, tls: TLS,
    data: [pasv(SERVER, 40000, { announced: TIMEOUT, resumption: false }), pasv(SERVER, 40001, { announced: RESET, resumption: false })],
  }), "silent"],
  ["no TLS at all",
    evidence({
      data: [pasv(SERVER, 40000, { announced: OPEN, listing: refused("425 Unable to build data connection: Operation not permitted") })],
    }), "silent"],
]);
