import type { Daemon } from "../daemons";
import { forward, forwardPassiveRange } from "../firewall";
import type { Scenario } from "../scenario";
import { CLIENT_BEHIND_NAT, DIRECT, SERVER_BEHIND_NAT } from "../scenario";
import { ADDRESS } from "../topology";
import { PROFTPD_TLS } from "./tlsSettings";

type Kind = "vsftpd" | "proftpd" | "pure-ftpd";
const DIRECTIVE = { vsftpd: "pasv_address", proftpd: "MasqueradeAddress", "pure-ftpd": "ForcePassiveIP" } as const;

/** The daemon that announces `address` in its 227, by its own directive; undefined: the address of its interface. */
function announcing(kind: Kind, address?: string): Daemon {
  switch (kind) {
    case "vsftpd": return { kind, set: { pasv_address: address } };
    case "proftpd": return { kind, lines: address === undefined ? [] : [`MasqueradeAddress ${address}`] };
    case "pure-ftpd": return { kind, set: { ForcePassiveIP: address } };
    default: return kind satisfies never;
  }
}

/** A server on the Internet whose 227 is about another place. */
function misled(cause: string, kind: Kind, word: string, address: string, curlStatus: number): Scenario {
  const fix = { advised: [DIRECTIVE[kind]] };
  return { id: `${cause}-${word}-${kind}`, cause, topology: DIRECT, daemon: announcing(kind, address), symptom: { status: curlStatus }, fix };
}

const REFUSED = 7;
const TIMEOUT = 28;

/** PASV is answered, with an address that leads nowhere. */
export const passiveAddressScenarios: readonly Scenario[] = [
  {
    id: "pasv-disabled-vsftpd",
    cause: "pasv-disabled",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { pasv_enable: "NO" } },
    symptom: { status: 13, says: /550 Permission denied/ },
    fix: { advised: ["pasv_enable"] },
  },
  {
    id: "pasv-disabled-pure-ftpd",
    cause: "pasv-disabled",
    topology: DIRECT,
    daemon: { kind: "pure-ftpd", set: { NATmode: "yes" } },
    symptom: { status: 13 },
    fix: { advised: ["NATmode"] },
  },
  {
    id: "pasv-disabled-proftpd",
    cause: "pasv-disabled",
    topology: DIRECT,
    daemon: { kind: "proftpd", lines: ["<Limit PASV EPSV>", "DenyAll", "</Limit>"] },
    symptom: { status: 13 },
    fix: { daemon: { kind: "proftpd" } },
  },
  ...(["vsftpd", "proftpd", "pure-ftpd"] as const).map((kind): Scenario => ({
    id: `pasv-private-address-nat-${kind}`,
    cause: "pasv-private-address",
    topology: SERVER_BEHIND_NAT,
    daemon: announcing(kind),
    rules: [forward(21), forwardPassiveRange],
    symptom: { status: TIMEOUT, says: /10,20,0,10/ },
    fix: { advised: [DIRECTIVE[kind]] },
  })),
  {
    // Nothing was set up at all: no address, no forwarding. The address is what has to be said first.
    id: "pasv-private-address-and-no-forward",
    cause: "pasv-private-address",
    topology: SERVER_BEHIND_NAT,
    daemon: announcing("vsftpd"),
    rules: [forward(21)],
    symptom: { status: TIMEOUT, says: /10,20,0,10/ },
    fix: { advised: ["pasv_address"], rules: [forwardPassiveRange] },
  },
  {
    id: "pasv-private-address-epsv-denied",
    cause: "pasv-private-address",
    topology: SERVER_BEHIND_NAT,
    daemon: { kind: "vsftpd", set: { cmds_denied: "EPSV" } },
    rules: [forward(21), forwardPassiveRange],
    symptom: { status: TIMEOUT },
    fix: { advised: ["pasv_address"] },
  },
  {
    id: "pasv-private-address-under-tls",
    cause: "pasv-private-address",
    topology: SERVER_BEHIND_NAT,
    daemon: { kind: "proftpd", lines: PROFTPD_TLS },
    rules: [forward(21), forwardPassiveRange],
    view: { curl: ["--ssl-reqd"], doctor: ["--security", "explicit"] },
    symptom: { status: TIMEOUT },
    fix: { advised: ["MasqueradeAddress"] },
  },
  misled("pasv-private-address", "vsftpd", "stale", "10.99.0.5", TIMEOUT),
  misled("pasv-private-address", "proftpd", "stale", "192.168.1.2", TIMEOUT),
  misled("pasv-private-address", "pure-ftpd", "container", "172.17.0.2", TIMEOUT),
  misled("pasv-private-address", "vsftpd", "carrier-nat", "100.64.0.5", TIMEOUT),
  {
    // The address exists, in the client's own network: another machine, which knows nothing of it.
    id: "pasv-private-address-of-the-clients-network",
    asText: true,
    cause: "pasv-private-address",
    topology: CLIENT_BEHIND_NAT,
    daemon: announcing("proftpd", "192.168.50.1"),
    symptom: { status: REFUSED },
    fix: { advised: ["MasqueradeAddress"] },
  },
  misled("pasv-loopback-address", "vsftpd", "set", "127.0.0.1", REFUSED),
  misled("pasv-loopback-address", "proftpd", "set", "127.0.1.1", REFUSED),
  { ...misled("pasv-unspecified-address", "vsftpd", "set", "0.0.0.0", REFUSED), fix: { daemon: announcing("vsftpd") } },
  {
    // Known of vsftpd up to 3.0.5: its IPv6 listener forgets pasv_address and announces 0.0.0.0, to IPv4 clients too.
    id: "pasv-unspecified-address-ipv6-listener",
    cause: "pasv-unspecified-address",
    topology: DIRECT,
    daemon: { kind: "vsftpd", set: { listen: "NO", listen_ipv6: "YES", pasv_address: ADDRESS.server } },
    symptom: { status: REFUSED, says: /0,0,0,0/ },
    fix: { advised: ["listen_ipv6", "listen"] },
  },
  misled("pasv-wrong-address", "vsftpd", "nobody", ADDRESS.nobody, TIMEOUT),
  misled("pasv-wrong-address", "pure-ftpd", "nobody", ADDRESS.nobody, TIMEOUT),
  misled("pasv-wrong-address", "proftpd", "other-host", ADDRESS.other, REFUSED),
];
