import type { Endpoint } from "../../../ftp/evidence";
import { millisecondsOf, portOf, type Printed, type PrintedPackets, type PrintedRefusal } from "./packet";

/** A line of the list of packets: number, time, source, target, protocol, length and what Wireshark says of it. */
const LINE = /^\s*(?:\d+\s+)?(?:\d{4}-\d\d-\d\d )?([\d:]*\d[.,]\d{1,9})\s+([\w:.%-]{2,80})\s+(?:(?:→|->|â†’|\?)\s*)?([\w:.%-]{2,80})\s+(FTP-DATA|FTP|TCP|ICMP|TLSv1(?:\.\d)?|SSL(?:v\d)?)\s+(?:(\d+)\s+)?(.+)$/;
const TCP = /^(?:\[[^\]]{1,60}\] ?)*(?:Source port: )?([\w-]{1,20}) *(?:→|->|>|â†’|\?) *(?:Destination port: )?([\w-]{1,20}) \[([A-Z, ]{3,30})\](.*)$/;

/** What Wireshark's list of packets or tshark show. FTP's own lines have no ports: they are those of the connection that the packets before them began. */
export function readSummary(lines: readonly string[]): PrintedPackets {
  const packets: (Printed | PrintedRefusal)[] = [];
  const controls = new Map<string, readonly [client: Endpoint, server: Endpoint]>();
  const data = new Map<string, readonly [client: Endpoint, server: Endpoint]>();
  const taken = lines.map((line) => {
    const [, time = "", source = "", target = "", protocol = "", frame = "", info = ""] = LINE.exec(line) ?? [];
    if (time === "") return false;
    const at = millisecondsOf(time);
    const key = [source, target].sort().join(" ");
    const tcp = TCP.exec(info);
    if (tcp) {
      const one = tcpOf(at, source, target, tcp);
      if (!one) return false;
      if (one.syn && !one.acks) (one.to.port === 21 ? controls : data).set(key, [one.from, one.to]);
      packets.push(one);
      return true;
    }
    const says = /^Destination unreachable \((.{1,60})\)/.exec(info)?.[1]?.toLowerCase();
    if (says !== undefined) packets.push({ at, client: target, says });
    const asks = /^Request: /.test(info);
    const said = /^(?:Request|Response): (.*)$/.exec(info)?.[1];
    const guess: readonly [Endpoint, Endpoint] = asks ? [{ host: source, port: 0xffff }, { host: target, port: 21 }] : [{ host: target, port: 0xffff }, { host: source, port: 21 }];
    const hidden = /^(?:TLS|SSL)/.test(protocol);
    const ends = protocol === "FTP" ? controls.get(key) ?? guess : hidden ? controls.get(key) : protocol === "FTP-DATA" ? data.get(key) : undefined;
    if (!ends || (protocol === "FTP" && said === undefined)) return protocol !== "TCP" && /[.:]/.test(source) && /[.:]/.test(target);
    const [from, to] = ends[0].host === source ? ends : [ends[1], ends[0]];
    // Head of the frame, of IP and of TCP.
    const length = hidden ? Math.max(6, Number(frame) - 66) : Number(/(\d+) bytes/.exec(info)?.[1] ?? 1);
    packets.push({ at, ttl: 0, from, to, syn: false, acks: true, fin: false, rst: false, length, place: "", unfinished: /OOPS: ?$/.test(said ?? ""), said: said === undefined ? [] : [said.replace(/\\r\\n$/, "")] });
    return true;
  });
  return { packets, taken };
}

function tcpOf(at: number, source: string, target: string, [, from = "", to = "", flags = "", rest = ""]: readonly string[]): Printed | undefined {
  const [sourcePort, targetPort] = [portOf(from), portOf(to)];
  if (sourcePort === 0 || targetPort === 0) return undefined;
  const syn = flags.includes("SYN");
  const length = syn ? 0 : Number(/\bLen=(\d+)/.exec(rest)?.[1] ?? 0);
  const seq = /\bSeq=(\d+)/.exec(rest)?.[1] ?? "";
  return {
    at, ttl: 0, from: { host: source, port: sourcePort }, to: { host: target, port: targetPort }, syn, acks: flags.includes("ACK"), fin: flags.includes("FIN"),
    rst: flags.includes("RST"), length, place: seq === "" ? "" : `${seq}:${Number(seq) + length}`, said: [], unfinished: false,
  };
}
