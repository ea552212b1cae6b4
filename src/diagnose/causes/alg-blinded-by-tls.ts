import * as l10n from "@vscode/l10n";
import { addressKind } from "../../ftp/address";
import { controlAddress, isPassive, opened, ownTries, ownWay, spans } from "../symptoms/reading";
import { ANNOUNCE_REACHABLE_ADDRESS, OPEN_PASSIVE_RANGE } from "../advice/serverAdvice";
import type { Cause, Facts, Remedy, Software } from "../verdict";

const both = (software: Software | "general") => (facts: Facts) => [
  ...(OPEN_PASSIVE_RANGE[software] ?? OPEN_PASSIVE_RANGE.general)(facts),
  ...(facts.misdirected === true ? (ANNOUNCE_REACHABLE_ADDRESS[software] ?? ANNOUNCE_REACHABLE_ADDRESS.general)(facts) : []),
];
const SERVER: Remedy["server"] = {
  vsftpd: both("vsftpd"), proftpd: both("proftpd"), pureftpd: both("pureftpd"), filezilla: both("filezilla"),
  iis: both("iis"), pyftpdlib: both("pyftpdlib"), general: both("general"),
};

export const algBlindedByTls: Cause = Object.freeze<Cause>({
  id: "alg-blinded-by-tls",
  layer: "middlebox",
  summary: () => l10n.t("In clear the data connection works, under TLS it does not: a firewall or router opens the port only where it can read along."),
  source: "RFC 4217, 7 (firewalls and encrypted control connections); RFC 3235, 2.1",
  explains: [
    "passive-ports-blocked", "passive-ports-rejected", "passive-ports-partly-blocked", "pasv-private-address", "pasv-wrong-address",
    "active-blocked", "active-private-address", "active-port-rejected", "passive-range-mismatch", "active-server-outbound-blocked",
  ],
  remedy: {
    server: SERVER,
    client: () => [
      l10n.t("With passive mode there is nothing to set in a client; active mode under TLS cannot pass NAT: use passive mode"),
      l10n.t("Where a password and files in clear are acceptable, plain FTP works through the helper"),
    ],
  },
  judge(evidence) {
    const { tls, plain = [] } = evidence;
    const passive = ownWay(evidence) === "passive";
    const protectedTries = ownTries(evidence).filter(({ announced }) => announced.status !== "skipped");
    if (tls.status !== "ok" || protectedTries.length === 0 || protectedTries.some(opened)) return undefined;
    const works = plain.find((one) => isPassive(one) === passive && opened(one));
    if (!works) return undefined;
    const control = controlAddress(evidence) ?? "";
    const misdirected = protectedTries.some(({ command, announced }) =>
      command === "PASV" && announced.status === "ok" && announced.value.host !== control);
    const ports = protectedTries.flatMap(({ announced }) => announced.status === "ok" ? [announced.value.port] : []).join(", ");
    const failed = protectedTries.flatMap(({ connections }) => connections.map(({ outcome }) => outcome));
    return {
      certainty: "certain", facts: { control, controlKind: addressKind(control), ports, misdirected, command: works.command },
      cites: spans(...failed, works.announced, works.listing),
    };
  },
});
