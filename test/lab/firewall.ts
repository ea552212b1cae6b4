import type { Node, Topology } from "./topology";
import { ADDRESS, PASSIVE_RANGE } from "./topology";

/** Arguments of `iptables`, run in one node's namespace. */
export interface Rule {
  readonly at: Node;
  readonly rule: string;
  /** Then it is a rule of `ip6tables`. */
  readonly six?: boolean;
}

const RANGE = `${PASSIVE_RANGE.first}:${PASSIVE_RANGE.last}`;

/** What the routers of the topology do when nobody has made a mistake, except that ports are forwarded one by one. */
export function routerRules(topology: Topology): readonly Rule[] {
  return [
    ...(topology.client === "nat" || topology.client === "public-looking" ? masquerade("clientRouter") : []),
    ...(topology.server === "nat" ? masquerade("serverRouter") : []),
  ];
}

/** Forwards `ports` (`21` or `40000:40019`) of the server's router to the server. */
export function forward(ports: string | number): Rule {
  return { at: "serverRouter", rule: `-t nat -A PREROUTING -i uplink -p tcp --dport ${ports} -j DNAT --to-destination ${ADDRESS.serverInside}` };
}

export const forwardPassiveRange = forward(RANGE);
export const dropPassiveRange: Rule = dropPorts(RANGE);

/** Ports of another range than the usual one. */
export function dropPorts(range: string): Rule {
  return { at: "server", rule: `-A INPUT -p tcp --dport ${range} -j DROP` };
}

export function rejectPassiveRange(how: "tcp-reset" | "icmp-admin-prohibited"): Rule {
  return { at: "server", rule: `-A INPUT -p tcp --dport ${RANGE} -j REJECT --reject-with ${how}` };
}

/** The rule that takes `rule` back. */
export function without(added: Rule): Rule {
  return { ...added, rule: added.rule.replace("-A ", "-D ") };
}

/** The FTP helper of the kernel: it reads the control connection, rewrites addresses and opens the way for the data connection. */
export function ftpHelper(at: "clientRouter" | "serverRouter"): Rule {
  return { at, rule: "-t raw -A PREROUTING -p tcp --dport 21 -j CT --helper ftp" };
}

/** As shell commands for the inside of a world. */
export function firewallScript(rules: readonly Rule[]): string {
  return rules.map(({ at, rule, six }) => `nsenter --net=/run/netns/${at} ${six ? "ip6tables" : "iptables"} -w ${rule}`).join("\n");
}

/** Source NAT, and only answers come in: what every home router does. */
function masquerade(at: Node): readonly Rule[] {
  return [{ at, rule: "-t nat -A POSTROUTING -o uplink -j MASQUERADE" }];
}
