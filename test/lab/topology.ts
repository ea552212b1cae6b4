/**
 * client - (router of the client) - internet - (router of the server) - server, and a third host beside them.
 * Public addresses are those of the documentation ranges; private ones die in the middle as they do on the Internet.
 */
export type Node = "client" | "clientRouter" | "internet" | "serverRouter" | "server" | "other";

export interface Topology {
  /**
   * `nat`: behind a router of its own. `public-looking`: the same, but the inside addresses look like public ones.
   * `lan`: another private network behind the server's router, which must then be there.
   */
  readonly client: "direct" | "nat" | "public-looking" | "lan";
  readonly server: "direct" | "nat";
}

export const ADDRESS = {
  /** The server as seen from outside, without and with a router in front of it. */
  server: "203.0.113.10",
  serverRouter: "203.0.113.2",
  serverInside: "10.20.0.10",
  server6: "2001:db8:2::10",
  other: "192.0.2.10",
  /** A public address that no machine has: packets to it get lost. */
  nobody: "198.51.100.200",
} as const;

export const PASSIVE_RANGE = { first: 40000, last: 40019 } as const;

interface Link {
  readonly inner: readonly [node: Node, ...addresses: string[]];
  readonly outer: readonly [node: Node, ...addresses: string[]];
}

/** The address at which a client on the Internet reaches the server. */
export function publicAddress(topology: Topology): string {
  return topology.server === "nat" ? ADDRESS.serverRouter : ADDRESS.server;
}

/** The shell commands that build the network out of network namespaces named after their nodes. */
export function topologyScript(topology: Topology): string {
  const links = linksOf(topology);
  const nodes = [...new Set(links.flatMap(({ inner, outer }) => [inner[0], outer[0]]))];
  return [
    ...nodes.map((node) => `ip netns add ${node}\n${kernelSettings(node)}`),
    batch("ip", links.map(joined)),
    ...nodes.map((node) => batch(`ip -n ${node}`, ["link set lo up", ...links.flatMap((link) => setUp(node, link)), ...routesOf(node, topology)])),
  ].join("\n");
}

/** The two ends must have different interface numbers: otherwise the kernel takes up to a second to notice that the carrier is there. */
function joined({ inner: [node], outer: [next] }: Link, index: number): string {
  return `link add uplink netns ${node} index ${100 + index} type veth peer name to-${node} netns ${next}`;
}

function linksOf({ client, server }: Topology): readonly Link[] {
  return [
    ...clientLinks(client),
    ...(server === "direct"
      ? [link(["server", "203.0.113.10/24", "2001:db8:2::10/64"], ["internet", "203.0.113.1/24", "2001:db8:2::1/64"])]
      : [
          link(["server", "10.20.0.10/24"], ["serverRouter", "10.20.0.1/24"]),
          link(["serverRouter", "203.0.113.2/24"], ["internet", "203.0.113.1/24"]),
        ]),
    link(["other", "192.0.2.10/25", "192.0.2.53/25"], ["internet", "192.0.2.1/25"]),
  ];
}

function clientLinks(client: Topology["client"]): readonly Link[] {
  const outside = link(["clientRouter", "198.51.100.2/25"], ["internet", "198.51.100.1/25"]);
  switch (client) {
    case "direct": return [link(["client", "198.51.100.10/25", "2001:db8:1::10/64"], ["internet", "198.51.100.1/25", "2001:db8:1::1/64"])];
    case "lan": return [link(["client", "10.20.1.10/24"], ["serverRouter", "10.20.1.1/24"])];
    case "nat": return [link(["client", "192.168.50.10/24"], ["clientRouter", "192.168.50.1/24"]), outside];
    case "public-looking": return [link(["client", "192.0.2.140/25"], ["clientRouter", "192.0.2.129/25"]), outside];
    default: return client satisfies never;
  }
}

function link(inner: Link["inner"], outer: Link["outer"]): Link {
  return { inner, outer };
}

function setUp(node: Node, { inner, outer }: Link): readonly string[] {
  const ends = [[inner, "uplink"], [outer, `to-${inner[0]}`]] as const;
  return ends.filter(([[owner]]) => owner === node).flatMap(([[, ...addresses], device]) => [
    ...addresses.map((address) => `addr add ${address} dev ${device}${address.includes(":") ? " nodad" : ""}`),
    `link set ${device} up`,
  ]);
}

function routesOf(node: Node, topology: Topology): readonly string[] {
  const via = (four: string, six?: string) => [`route add default via ${four}`, ...(six ? [`route add default via ${six}`] : [])];
  switch (node) {
    case "client":
      switch (topology.client) {
        case "direct": return via("198.51.100.1", "2001:db8:1::1");
        case "lan": return via("10.20.1.1");
        case "nat": return via("192.168.50.1");
        case "public-looking": return via("192.0.2.129");
        default: return topology.client satisfies never;
      }
    case "clientRouter": return via("198.51.100.1");
    case "server": return topology.server === "direct" ? via("203.0.113.1", "2001:db8:2::1") : via("10.20.0.1");
    case "serverRouter": return via("203.0.113.1");
    case "other": return via("192.0.2.1");
    case "internet": return ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "192.0.2.128/25", "198.51.100.128/25"]
      .map((network) => `route add blackhole ${network}`);
    default: return node satisfies never;
  }
}

/** Duplicate address detection would keep the link-local addresses, and with them neighbour discovery, unusable for two seconds. */
function kernelSettings(node: Node): string {
  const routes = node === "internet" || node.endsWith("Router");
  const settings = ["net/ipv6/conf/all/accept_dad=0", "net/ipv6/conf/default/accept_dad=0"];
  if (routes) settings.push("net/ipv4/ip_forward=1", "net/ipv6/conf/all/forwarding=1");
  return `nsenter --net=/run/netns/${node} sysctl -qw ${settings.join(" ")}`;
}

function batch(command: string, lines: readonly string[]): string {
  return `${command} -batch - <<'END'\n${lines.join("\n")}\nEND`;
}
