import assert from "node:assert/strict";
import { judge } from "../../../src/diagnose/judge";
import { readLog } from "../../../src/readers/read";
import { session } from "./dialogue";
import type { Segment } from "./packets";

interface Packet { readonly at: number; readonly segment: Segment }
type Print = (packet: Packet, index: number) => string;

/** The time of day, as tcpdump prints it. */
const clock = (at: number): string => new Date(at).toISOString().slice(11, 23) + "000";
const letters = ({ flags }: Segment): string => flags.replace("A", ".");
const text = ({ text: said = "" }: Segment): string => said.trimEnd();
const names = ({ flags }: Segment): string => [["S", "SYN"], ["F", "FIN"], ["R", "RST"], ["P", "PSH"], ["A", "ACK"]].flatMap(([letter = "", name = ""]) => (flags.includes(letter) ? [name] : [])).join(", ");
const ends = (one: Segment): string => `${one.from}.${one.sourcePort} > ${one.to}.${one.targetPort}: Flags [${letters(one)}], seq ${one.seq}${one.text === undefined ? "" : `:${one.seq + one.text.length}`}, ${one.flags.includes("A") ? "ack 1, " : ""}win 63`;
const isFtp = (one: Segment): boolean => (one.text ?? "") !== "" && (one.sourcePort === 21 || one.targetPort === 21);

const STYLES: Readonly<Record<string, Print>> = {
  "tcpdump": ({ at, segment: one }) => `${clock(at)} IP ${ends(one)}, length ${one.text?.length ?? 0}${isFtp(one) ? `: FTP: ${text(one).split("\r\n")[0] ?? ""}` : ""}`,
  "tcpdump with the text": ({ at, segment: one }) => `${clock(at)} IP ${ends(one)}, length ${one.text?.length ?? 0}\nE..4Bs@.@....3d\n..q\n....*..\\b'.....?fo....${text(one)}\n`,
  "tcpdump with details": ({ at, segment: one }) => `${clock(at)} IP (tos 0x10, ttl ${one.ttl ?? 64}, id 1, offset 0, flags [DF], proto TCP (6), length 60)\n    ${ends(one)}, length ${one.text?.length ?? 0}${
    isFtp(one) ? `: FTP, length: ${one.text?.length ?? 0}\n${text(one).split("\r\n").map((line) => `\t${line}`).join("\n")}` : ""}`,
  "Wireshark": ({ at, segment: one }, index) => `${index + 1}\t${((at % 1e6) / 1000).toFixed(6)}\t${one.from}\t${one.to}\t${isFtp(one) ? "FTP" : "TCP"}\t${66 + (one.text?.length ?? 0)}\t${
    isFtp(one) ? `${one.targetPort === 21 ? "Request" : "Response"}: ${text(one).split("\r\n").at(-1) ?? ""}` : `${one.sourcePort} → ${one.targetPort} [${names(one)}] Seq=${one.seq} Win=64240 Len=${one.text?.length ?? 0}`}`,
};

function verdict(log: string): string {
  const read = readLog(log);
  const judgement = read && judge(read.evidence);
  return judgement ? judgement.kind === "cause" ? judgement.cause.id : judgement.kind : "none";
}

describe("packets as programs print them", () => {
  it("say where a client did not get through that says no more than that", () => {
    const packets = session("silent").map((packet, index) => STYLES.tcpdump?.(packet, index) ?? "").join("\n");
    assert.equal(verdict(`%Error opening ftp://admin:<password>@192.0.2.9/image.bin (Connection timed out)\n${packets}\n`), "passive-ports-blocked");
    assert.equal(verdict("%Error opening ftp://admin:<password>@192.0.2.9/image.bin (Connection timed out)\n"), "control-timeout");
  });

  for (const [style, print] of Object.entries(STYLES)) {
    for (const [data, expected] of [["opens", "healthy"], ["silent", "passive-ports-blocked"], ["reset", "passive-ports-rejected"]] as const) {
      it(`${style}, a data connection that ${data === "opens" ? "opens" : `meets ${data === "reset" ? "RST" : "silence"}`}`, () => {
        const log = session(data).map(print).join("\n");
        assert.equal(verdict(`This is what I see:\n\n${log}\n`), expected);
        assert.equal(readLog(log)?.dialect, "capture");
        assert.ok(!JSON.stringify(readLog(log)).includes("canary-4711"));
      });
    }
  }

  it("with the word of a router, and names for addresses", () => {
    const start = `10:00:00.000001 IP pc.example.org.50000 > ftp.example.net.ftp: Flags [P.], seq 7:13, ack 90, win 63, length 6: FTP: PASV
10:00:00.010001 IP ftp.example.net.ftp > pc.example.org.50000: Flags [P.], seq 90:140, ack 13, win 64, length 50: FTP: 227 Entering Passive Mode (203,0,113,5,156,80).
10:00:00.010050 IP pc.example.org.50001 > ftp.example.net.40016: Flags [S], seq 31, win 64240, length 0\n`;
    assert.equal(verdict(`${start}10:00:00.010090 IP gw.example.net > pc.example.org: ICMP host ftp.example.net unreachable - admin prohibited, length 68\n`), "passive-ports-rejected");
    assert.equal(verdict(`${start}10:00:00.020090 IP ftp.example.net.40016 > pc.example.org.50001: Flags [S.], seq 77, ack 32, win 64240, length 0\n`), "undetermined");
  });

  it("that end before anything went wrong say nothing", () => {
    assert.equal(verdict(session("silent").filter(({ at }) => at < 1_700_000_000_190).map(STYLES["tcpdump"] as Print).join("\n")), "undetermined");
  });

  it("under TLS are no failed handshake", () => {
    const line = (time: number, up: boolean, rest: string): string => `10:00:00.${100 + time}000 IP ${up ? "198.51.100.10.50000 > 203.0.113.10.21" : "203.0.113.10.21 > 198.51.100.10.50000"}: Flags [P.], ${rest}`;
    const log = [
      line(1, false, "seq 1:21, ack 1, win 64, length 20: FTP: 220 (vsFTPd 3.0.3)"), line(2, true, "seq 1:11, ack 21, win 64, length 10: FTP: AUTH TLS"),
      line(3, false, "seq 21:52, ack 11, win 64, length 31: FTP: 234 Proceed with negotiation."), line(4, true, "seq 11:528, ack 52, win 64, length 517: FTP"),
      line(5, false, "seq 52:1500, ack 528, win 64, length 1448: FTP"), line(6, true, "seq 528:602, ack 1500, win 64, length 74: FTP"), line(7, false, "seq 1500:1755, ack 602, win 64, length 255: FTP"),
    ].join("\n");
    assert.equal(verdict(log), "undetermined");
  });

  it("leave a client's log beside them the word", () => {
    const log = `ftp> ls\n227 Entering Passive Mode (192,168,1,5,156,80).\nftp: connect: Connection timed out\n${session("opens").map(STYLES["tcpdump"] as Print).join("\n")}`;
    assert.equal(readLog(log)?.dialect, "ftp");
    assert.notEqual(verdict(log), "healthy");
  });
});
