import { addressFamily, addressKind, plainAddress, type AddressKind } from "../../ftp/address";
import type { DataTry, Evidence } from "../../ftp/evidence";
import { activeTries, controlAddress, controlFamily, refusal, replyText, spans, waitedFor } from "./reading";
import { isSwitchedOff } from "./refusedCommands";
import type { Facts, Match } from "../verdict";

/** How an attempt at active mode ended, where it did not bring a listing. */
export interface ActiveTrouble {
  /** `off`: the command is not permitted at all. `refused`: not with this address or port. `unanswered`: accepted, and nobody came. */
  readonly kind: "off" | "refused" | "unanswered";
  readonly dataTry: DataTry;
  readonly announcedKind: AddressKind;
  readonly controlKind: AddressKind;
  readonly facts: Facts;
  readonly cites: Match["cites"];
}

/** The troubles of all active attempts. Over IPv6 PORT is left out: it can name no IPv6 address, so its refusal is right. */
export function activeTroubles(evidence: Evidence): readonly ActiveTrouble[] {
  const six = controlFamily(evidence) === 6;
  return activeTries(evidence).flatMap((dataTry): readonly ActiveTrouble[] => {
    const kind = six && dataTry.command === "PORT" ? undefined : trouble(dataTry);
    if (!kind) return [];
    const control = controlAddress(evidence) ?? "";
    const reply = refusal(dataTry.announced) ?? refusal(dataTry.listing);
    const [, named, seen] = (reply && BOTH.exec(replyText(reply))) ?? [];
    const announced = named ?? announcedAddress(evidence, dataTry);
    const outside = seen ?? outsideAddress(evidence);
    const cites = spans(dataTry.announced, ...dataTry.connections.map(({ outcome }) => outcome), dataTry.listing);
    return [{
      kind, dataTry, cites, announcedKind: addressKind(announced), controlKind: addressKind(control),
      facts: {
        command: dataTry.command, announced, control, ...(outside === undefined || outside === announced ? {} : { outside }),
        ...(reply ? { reply: replyText(reply), code: reply.code } : {}),
      },
    }];
  });
}

/** The refusal is not about active mode. */
const OTHER = /TLS|SSL|encrypt|too many|maximum|log ?in/i;
/** Pure-FTPd names the address that it was told and the one that it sees. */
const BOTH = /won't open a connection to (\d[\d.]+\d) \(only to (\d[\d.]+\d)\)/i;
const NOBODY = /can't connect to specified address|active data channel timed out/i;

/** Where the server says that it sees the client, if not there; a private one is that of a proxy on the server's side. */
function outsideAddress({ echo, connect }: Evidence): string | undefined {
  const client = echo?.status === "ok" ? echo.value.client : undefined;
  if (client === undefined || connect.status !== "ok" || addressKind(client) !== "public") return undefined;
  return addressFamily(client) === addressFamily(connect.value.local.host) ? client : undefined;
}

function trouble({ announced, connections, listing }: DataTry): ActiveTrouble["kind"] | undefined {
  if (listing.status === "ok") return undefined;
  const reply = refusal(announced);
  if (reply) {
    const text = replyText(reply);
    // pyftpdlib connects before it answers PORT.
    if (NOBODY.test(text)) return "unanswered";
    if (OTHER.test(text)) return undefined;
    return reply.code === 421 && !/rejected|address|socket/i.test(text) ? undefined : isSwitchedOff(reply) ? "off" : "refused";
  }
  if (waitedFor(announced, "reply")) return "unanswered";
  if (announced.status !== "ok" || connections.some(({ outcome }) => outcome.status === "ok")) return undefined;
  const waited = connections.some(({ outcome }) => outcome.status === "failed");
  const said = refusal(listing);
  if (said && ![421, 425, 426, 451, 500].includes(said.code)) return undefined;
  // vsftpd takes any PORT and refuses it at the transfer: port below 1024.
  if (said?.code === 500) return "refused";
  return waited || said ? "unanswered" : undefined;
}

/** What the client named: from the command, or from the one that was sent once more; else the local end of the control connection, which most clients name. */
function announcedAddress({ connect, echo }: Evidence, { announced }: DataTry): string {
  if (announced.status === "ok") return plainAddress(announced.value.host);
  const repeated = echo?.status === "ok" ? /^(?:\d{1,3}[,.]){3}\d{1,3}/.exec(echo.value.sent)?.[0] : undefined;
  if (repeated !== undefined && connect.status === "ok" && addressFamily(connect.value.local.host) === 4) return repeated.replaceAll(",", ".");
  return connect.status === "ok" ? plainAddress(connect.value.local.host) : "";
}

/** A private address that a server outside cannot reach: behind NAT both ends never see the same address, and some servers say so. */
export function isPrivateToPublic({ announcedKind, controlKind, facts }: ActiveTrouble): boolean {
  if (announcedKind !== "private" && announcedKind !== "loopback") return false;
  return (controlKind === "public" && addressFamily(String(facts.control)) === 4) || addressKind(String(facts.outside ?? "")) === "public";
}
