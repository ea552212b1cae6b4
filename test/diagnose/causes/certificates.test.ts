import { describeCause } from "../../helpers/causes";
import { bad, evidence, skip } from "../../helpers/evidence";
import type { Evidence } from "../../../src/ftp/evidence";

const handshake = (detail: string, reason: "certificate" | "alert" = "certificate"): Evidence =>
  evidence({ target: { security: "explicit" }, tls: bad({ kind: "tls", reason, detail }), login: skip("tls") });

describeCause("tls-certificate-expired", [
  ["OpenSSL", handshake("SSL certificate problem: certificate has expired"), "certain"],
  ["another complaint", handshake("SSL certificate problem: self signed certificate"), "silent"],
]);

describeCause("tls-certificate-name-mismatch", [
  ["curl", handshake("SSL: no alternative certificate subject name matches target host name 'ftp.example.org'"), "certain"],
  ["an alert", handshake("handshake failure", "alert"), "silent"],
]);

describeCause("tls-certificate-self-signed", [
  ["Node", handshake("DEPTH_ZERO_SELF_SIGNED_CERT"), "certain"],
  ["expired", handshake("certificate has expired"), "silent"],
]);

describeCause("tls-certificate-chain-incomplete", [
  ["OpenSSL", handshake("unable to get local issuer certificate"), "certain"],
  ["no TLS asked for", evidence(), "silent"],
]);
