import { describeCause } from "../../helpers/causes";
import { bad, certificate, evidence, OPEN, pasv, SERVER, skip, TLS } from "../../helpers/evidence";
import type { Evidence } from "../../../src/ftp/evidence";

const handshake = (detail: string, reason: "certificate" | "alert" = "certificate"): Evidence =>
  evidence({ target: { security: "explicit" }, tls: bad({ kind: "tls", reason, detail }), login: skip("tls") });

describeCause("tls-certificate-expired", [
  ["OpenSSL", handshake("SSL certificate problem: certificate has expired"), "certain"],
  ["another complaint", handshake("SSL certificate problem: self signed certificate"), "silent"],
  ["seen by the probe", evidence({ tls: certificate({ validTo: "2026-05-01T00:00:00.000Z" }) }), "certain"],
  ["not yet", evidence({ tls: certificate({ validFrom: "2026-07-01T00:00:00.000Z" }) }), "certain"],
  ["in its time", evidence({ tls: certificate() }), "silent"],
]);

describeCause("tls-certificate-name-mismatch", [
  ["curl", handshake("SSL: no alternative certificate subject name matches target host name 'ftp.example.org'"), "certain"],
  ["on the data connection", evidence({ tls: TLS, data: [pasv(SERVER, 40000, {
    announced: OPEN, listing: bad({ kind: "tls", reason: "certificate", detail: "Hostname/IP does not match certificate's altnames" }),
  })] }), "certain"],
  ["an alert", handshake("handshake failure", "alert"), "silent"],
  ["seen by the probe", evidence({ tls: certificate({ names: ["www.example.org"], nameMatches: false }) }), "certain"],
  ["made out for nobody", evidence({ tls: certificate({ names: [], nameMatches: false }) }), "certain"],
  ["a bare address, and a trusted authority", evidence({ target: { host: "203.0.113.5" }, tls: certificate({ nameMatches: false }) }), "certain"],
  ["a bare address, signed by itself", evidence({ target: { host: "203.0.113.5" }, tls: certificate({ nameMatches: false, selfSigned: true, trusted: false }) }), "silent"],
  ["it matches", evidence({ tls: certificate() }), "silent"],
]);

describeCause("tls-certificate-self-signed", [
  ["Node", handshake("DEPTH_ZERO_SELF_SIGNED_CERT"), "certain"],
  ["expired", handshake("certificate has expired"), "silent"],
  ["seen by the probe", evidence({ tls: certificate({ selfSigned: true, trusted: false }) }), "certain"],
  ["this machine trusts it", evidence({ tls: certificate({ selfSigned: true }) }), "silent"],
]);

describeCause("tls-certificate-chain-incomplete", [
  ["OpenSSL", handshake("unable to get local issuer certificate"), "certain"],
  ["no TLS asked for", evidence(), "silent"],
  ["seen by the probe", evidence({ tls: certificate({ trusted: false, chainLength: 1 }) }), "likely"],
  ["signed by itself", evidence({ tls: certificate({ trusted: false, selfSigned: true }) }), "silent"],
]);
