import * as l10n from "@vscode/l10n";
import type { Advice, Facts, Remedy } from "../verdict";

/**
 * What more than one cause has to say about a server. The value of an address is the control connection's peer, if that is a public one:
 * the server's own view of its address is just what is wrong. No public address is ever made up.
 */

/** Sets the address of the 227 reply. Facts: `control`, `controlKind`. */
export const ANNOUNCE_REACHABLE_ADDRESS: Remedy["server"] = {
  vsftpd: (facts) => [
    setting("pasv_address", reachable(facts), l10n.t("Set the address that clients can reach, in vsftpd.conf")),
    ...insideOnly(facts),
    { text: l10n.t("Use listen=YES, not listen_ipv6=YES: with the latter vsftpd up to 3.0.5 announces 0.0.0.0 once pasv_address is set") },
  ],
  proftpd: (facts) => [
    setting(
      "MasqueradeAddress",
      reachable(facts),
      l10n.t("Set it in <Global> or in each <VirtualHost>: the main server's value does not reach them"),
    ),
    ...(facts.tls === true ? [{ text: l10n.t("Under TLS a TLSMasqueradeAddress goes before it: correct it as well, or take it out") }] : []),
    ...insideOnly(facts),
  ],
  pureftpd: (facts) => [
    setting("ForcePassiveIP", reachable(facts), l10n.t("On Debian the address alone in /etc/pure-ftpd/conf/ForcePassiveIP; as a switch: -P")),
    ...insideOnly(facts),
  ],
  filezilla: (facts) => [
    { text: l10n.t("Server > Configure > FTP > Passive mode: \"Use the following host\": {address}", { address: reachable(facts) }) },
  ],
  iis: (facts) => [
    setting("externalIp4Address", reachable(facts), l10n.t("IIS Manager > site > FTP Firewall Support; then restart the FTP service")),
  ],
  pyftpdlib: (facts) => [{ text: l10n.t("handler.masquerade_address = \"{address}\"", { address: reachable(facts) }) }],
  general: (facts) => [
    {
      text: l10n.t(
        "Set the address that the server announces for passive mode (\"external\" or \"PASV address\") to {address}",
        { address: reachable(facts) },
      ),
    },
    ...insideOnly(facts),
  ],
};

/**
 * The same, where the data port did not open on the control address either: the port is to be opened, or forwarded, as well.
 * Facts besides: `healed`, `onControlAddress`, `port`.
 */
export function announceAndOpen(advice: Remedy["server"]): Remedy["server"] {
  const closed = ({ healed, onControlAddress, port }: Facts): readonly Advice[] =>
    healed === false && onControlAddress !== undefined ? [openRange({ ports: port ?? "" })] : [];
  return withMore(advice, (say, facts) => [...say(facts), ...closed(facts)]);
}

/** The same, where a client inside hears of the outside address: clients outside may be served well by it. Facts: `controlKind`. */
export function unlessRightOutside(advice: Remedy["server"]): Remedy["server"] {
  const outside = { text: l10n.t("If clients outside get through, leave the address as it is and let the router lead it back inside (hairpin NAT)") };
  return withMore(advice, (say, facts) => facts.controlKind === "public" ? say(facts) : [outside, ...say(facts)]);
}

/** For each software what it says, and more. */
export function withMore(advice: Remedy["server"], more: (say: Remedy["server"]["general"], facts: Facts) => readonly Advice[]): Remedy["server"] {
  const all = Object.entries(advice).map(([software, say]) => [software, (facts: Facts) => more(say, facts)]);
  return Object.fromEntries(all) as Remedy["server"];
}

const RANGE = { first: 50000, last: 50100 } as const;

/** A fixed passive range, to be opened in front of the server. Facts: `ports`. */
export const OPEN_PASSIVE_RANGE: Remedy["server"] = {
  vsftpd: (facts) => [
    openRange(facts),
    setting("pasv_min_port", String(RANGE.first), l10n.t("First port of the range, if none is configured yet")),
    setting("pasv_max_port", String(RANGE.last), l10n.t("Last port of the range")),
  ],
  proftpd: (facts) => [
    openRange(facts),
    setting("PassivePorts", `${RANGE.first} ${RANGE.last}`, l10n.t("In each <VirtualHost> or in <Global>, if no range is configured yet")),
  ],
  pureftpd: (facts) => [
    openRange(facts),
    setting(
      "PassivePortRange",
      `${RANGE.first} ${RANGE.last}`,
      l10n.t("If no range is configured yet; it also caps the number of clients at half its size"),
    ),
  ],
  filezilla: (facts) => [
    openRange(facts),
    {
      text: l10n.t("Server > Configure > FTP and FTP over TLS > Passive mode: \"Use custom port range\", for example {first}-{last}", RANGE),
    },
  ],
  iis: (facts) => [
    openRange(facts),
    setting("lowDataChannelPort", String(RANGE.first), l10n.t("IIS Manager > server node > FTP Firewall Support > Data Channel Port Range")),
    setting("highDataChannelPort", String(RANGE.last), l10n.t("Then restart the service \"ftpsvc\": the range is read at its start")),
  ],
  pyftpdlib: (facts) => [openRange(facts), { text: l10n.t("handler.passive_ports = range({first}, {last})", RANGE) }],
  general: (facts) => [openRange(facts), { text: l10n.t("Give the server a fixed passive port range, for example {first}-{last}", RANGE) }],
};

function openRange({ ports }: Facts): Advice {
  return ports === undefined || ports === "" ? { text: l10n.t("Open the passive range in the server's firewall and security group; forward the same ports on NAT or container") } : {
    text: l10n.t(
      "Open the passive range (just now: {ports}) in the server's firewall and security group; forward the same ports on NAT or container",
      { ports },
    ),
  };
}

/** Where every advice of a daemon is one setting with a reason. */
export function setting(name: string, value: string, text: string): Advice {
  return { text, setting: { name, value } };
}

/** The server cannot be told its public address from a place where it has a private one. */
export function reachable({ control, controlKind }: Facts): string {
  return controlKind === "public" ? String(control) : l10n.t("<the public IPv4 address>");
}

function insideOnly({ control, controlKind }: Facts): readonly Advice[] {
  if (controlKind === "public" || controlKind === "not-an-address") return [];
  const from = { control: control ?? "" };
  return [{ text: l10n.t("From here the server is at {control}: that is the right value only if all clients are in this network", from) }];
}

/** Where a handshake gets no answer: a server that refuses one says so or closes. */
export function letTlsThrough(): readonly Advice[] {
  return [
    { text: l10n.t("Look for what inspects or blocks TLS between client and server (firewall, intrusion prevention, FTP helper), and let port 21 through unread") },
    { text: l10n.t("Let ICMP \"fragmentation needed\" (IPv6: \"packet too big\") through every firewall on the way") },
  ];
}
