import { join } from "node:path";
import type { Diagnosis } from "../../src/diagnose/verdict";
import type { Entry } from "../../src/ftp/transcript";
import { ROOT } from "../helpers/paths";
import { USER } from "../lab/accounts";
import { ftpDoctor } from "../lab/clients";
import { type Daemon, startDaemon } from "../lab/daemons";
import { firewallScript, routerRules } from "../lab/firewall";
import { SERVER_BEHIND_NAT } from "../lab/scenario";
import { PROFTPD_TLS } from "../lab/scenarios/tlsSettings";
import { ADDRESS, PASSIVE_RANGE, topologyScript } from "../lab/topology";
import { startWorld } from "../lab/world";
import type { Lab } from "./measure";

export interface Distance {
  readonly name: string;
  readonly verdict: string;
  readonly ms: number;
  /** Waits for the other end in the whole diagnosis: handshakes of TCP and TLS, greetings, commands. */
  readonly waits: number;
  /** The same for one listing in the same set-up, as the RFCs have it. */
  readonly least: number;
}

export const ROUND_TRIP_MS = 50;

/** Handshake, greeting, USER, PASS, PASV, handshake of the data connection, LIST; and AUTH, two handshakes of TLS, PBSZ and PROT. */
const LEAST = { plain: 7, explicit: 12 } as const;

const SERVERS: readonly { readonly name: string; readonly daemon: Daemon; readonly security: "plain" | "explicit" }[] = [
  { name: "vsftpd, plain", security: "plain", daemon: { kind: "vsftpd", set: { pasv_address: ADDRESS.serverRouter } } },
  { name: "pure-ftpd, plain", security: "plain", daemon: { kind: "pure-ftpd", set: { ForcePassiveIP: ADDRESS.serverRouter } } },
  {
    name: "proftpd, explicit TLS, session reuse required", security: "explicit",
    daemon: { kind: "proftpd", lines: [...PROFTPD_TLS, `MasqueradeAddress ${ADDRESS.serverRouter}`] },
  },
];

/** Sound servers a round trip of 50 ms away: the router in front of them is a proxy that takes its time. */
export async function measureDistances(lab: Lab): Promise<readonly Distance[]> {
  const found: Distance[] = [];
  for (const { name, daemon, security } of SERVERS) {
    const world = await startWorld(lab.accounts, [topologyScript(SERVER_BEHIND_NAT), firewallScript(routerRules(SERVER_BEHIND_NAT))].join("\n"));
    try {
      await startDaemon(world, daemon, lab.daemons, "server");
      const ports = [21, ...Array.from({ length: PASSIVE_RANGE.last - PASSIVE_RANGE.first + 1 }, (_, index) => PASSIVE_RANGE.first + index)];
      const proxy = [process.execPath, join(ROOT, "out/test/bench/delayProxy.js"), ADDRESS.serverInside, String(ROUND_TRIP_MS / 2), ...ports.map(String)];
      world.start(proxy, { node: "serverRouter" });
      const hex = PASSIVE_RANGE.last.toString(16).toUpperCase();
      await world.run(["sh", "-c", `for i in $(seq 300); do grep -q ':${hex} [0-9A-F]*:0000 0A' /proc/net/tcp && exit 0; sleep 0.02; done`], { node: "serverRouter" });
      const { stdout, stderr, ms } = await ftpDoctor(world, lab.accounts, ["diagnose", `ftp://${ADDRESS.serverRouter}/`, "--user", USER, "--security", security, "--json"]);
      if (!stdout.startsWith("{")) throw new Error(`${name}: no verdict came: ${stdout}${stderr}`);
      const { judgement, transcript } = JSON.parse(stdout) as Diagnosis;
      const verdict = judgement.kind === "cause" ? judgement.cause.id : judgement.kind;
      found.push({ name, verdict, ms, waits: waitsIn(transcript), least: LEAST[security] });
    } finally {
      await world.stop();
    }
  }
  return found;
}

function waitsIn(transcript: readonly Entry[]): number {
  return transcript.filter(({ direction, text }) => direction === "sent" ? text !== "QUIT"
    : direction === "note" && /^(?:connect|data connection) .* opened in |^greeting complete|^TLS \(|^data TLS /.test(text)).length;
}
