import { addressKind, HIDDEN_PRIVATE } from "../../ftp/address";
import { failed, ok, skipped, type Endpoint, type Outcome } from "../../ftp/evidence";
import { parseEpsvReply, parsePasvReply } from "../../ftp/pasv";
import { replyText } from "../../ftp/reply";
import type { Exchange } from "./happenings";

/** Six fields of which some are hidden, as people paste them: `X,X,X,X,195,149`. */
const REDACTED = /((?:[\dA-Za-z*#?<>[\]_-]{1,20}[,.]){3}[\dA-Za-z*#?<>[\]_-]{1,20}),(\d{1,3}),(\d{1,3})\b/;
/** One word for the whole address: `<ip>,195,149`, `(server-ip.195.149)`. */
const PLACEHOLDER = /[<([{]?([A-Za-z_*][\w*-]{0,40})[>\]}]?[,.](\d{1,3})[,.](\d{1,3})\b/;
/** A setting that was meant to be an address, handed on as it is: no client can read that. */
const URL = /\(\w{2,6}:\/\//;
/** The shape that every client can read (RFC 959, 4.1.2). */
const COMMON_SHAPE = /[(\s=[]\d{1,3}(?:, ?\d{1,3}){5}(?:\D|$)/;

/** The endpoint of a passive command's answer. `peer`: where EPSV's port is. */
export function announcedBy({ verb, final, at }: Exchange, peer: string): Outcome<Endpoint> {
  if (!final) return skipped("not-in-log");
  if (final.code >= 300) return failed({ kind: "reply", reply: final }, at);
  if (verb === "EPSV" && final.code === 229) {
    const port = parseEpsvReply(final) ?? Number(/\((?:\|*|[^)\d]*)(\d{2,5})/.exec(replyText(final))?.[1] ?? 0);
    return port > 0 ? ok({ host: peer, port }, at) : malformed(final.lines.join(" "), at);
  }
  const endpoint = parsePasvReply(final) ?? redacted(replyText(final), peer);
  // Words in place of the numbers, or nothing, are of the one who pasted the log.
  const hidden = final.code === 227 && !URL.test(replyText(final)) && ((final.lines.length === 1 && /^(?:227)?\D*[^\d(]$/.test(replyText(final))) || /\(<?[a-z][^\d()]{3,80}\)/i.test(replyText(final)));
  if (!endpoint && hidden) return ok({ host: peer, port: 0 }, at);
  return endpoint ? ok(endpoint, at) : malformed(final.lines.join(" "), at);
}

/** The endpoint that the client told the server. */
export function announcedTo({ text, final, at }: Exchange, local: string): Outcome<Endpoint> {
  if (final && final.code >= 300) return failed({ kind: "reply", reply: final }, at);
  const [, , host = "", port = ""] = /^EPRT (\S)[12]\1(.+?)\1(\d{1,5})\1/.exec(text) ?? [];
  const endpoint = port !== "" ? { host, port: Number(port) }
    : parsePasvReply({ code: 0, lines: [text] }) ?? redacted(text, local) ?? { host: local, port: 0 };
  return ok(endpoint, at);
}

/** An announcement without an address that can be read. */
export function malformed(got: string, at: Exchange["at"]): Outcome<never> {
  return failed({ kind: "malformed", expected: "an address and a port", got: got.slice(0, 200) }, at);
}

/** What a client could not read: the reply that its words repeat, or the one right before them, or what else answered its command. */
export function unread(text: string, at: Exchange["at"], latest: Exchange | undefined, reply: string | undefined): string {
  const repeated = /\W([1-6][0-7]\d[ -]\S.*)$/.exec(text)?.[1];
  if (repeated !== undefined) return repeated;
  const before = latest?.final && latest.at.last === at.first - 1 ? latest.final.lines.join(" ") : undefined;
  return before ?? reply ?? text;
}

/** Whether only tolerant clients can read this 227. What somebody has hidden of its address, the client did see. */
export function isOdd({ verb, final }: Exchange): boolean {
  if (verb !== "PASV" || final?.code !== 227) return false;
  const text = replyText(final);
  const hidden = /[^\d.,]/.test(REDACTED.exec(text)?.[1] ?? "");
  return final.lines.length > 1 || !(hidden || COMMON_SHAPE.test(text));
}

function redacted(text: string, otherwise: string): Endpoint | undefined {
  const match = REDACTED.exec(text) ?? PLACEHOLDER.exec(text);
  if (!match || URL.test(text)) return undefined;
  const [, fields = "", high = "", low = ""] = match;
  const host = fields.replaceAll(",", ".");
  const isPrivate = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./.test(host);
  const known = addressKind(host) !== "not-an-address";
  return { host: known ? host : isPrivate ? HIDDEN_PRIVATE : otherwise, port: Number(high) * 256 + Number(low) };
}
