import { addressKind } from "../../ftp/address";
import {
  failed, ok, skipped, type DataCommand, type DataConnection, type DataTry, type Endpoint, type Failure, type Outcome, type Reply,
} from "../../ftp/evidence";
import { replyText } from "../../ftp/reply";
import type { Span } from "../../ftp/transcript";
import { neverCame, stands as hasToStand } from "./dataReplies";
import { whyBrokeOff } from "./brokeOff";

/** One attempt at a data connection while its log is being read. */
export interface DataDraft {
  readonly command: DataCommand;
  /** Undefined host or port: the log does not show it. */
  announced: Outcome<Endpoint>;
  at: Span;
  transfer?: string;
  opened?: Reply;
  final?: Reply;
  failure?: { readonly failure: Failure; readonly at: Span };
  /** The client took the control connection's address instead of the announced one. */
  replaced: boolean;
  /** Where the client says that it connects. */
  dialled?: Endpoint;
  connected: boolean;
  /** The client is through with the data. */
  through?: boolean;
  /** An interactive client, which connects before it shows more, was told to transfer something. */
  wished?: boolean;
  /** The log shows lines of the listing that it asked for. */
  rows?: boolean;
  /** The text of the answer to the data command, and whether only tolerant clients can read it. */
  readonly reply?: string;
  readonly odd?: boolean;
  /** The client says that it cannot read the answer. */
  unread?: boolean;
  /** The log shows the data command itself. */
  readonly shown?: boolean;
}

/** What is known of the TLS of a data connection. `resumed`: as far as the client is concerned, it resumes the session. */
export type DataTls = "clear" | "tls" | "resumed";

/** `ended`: the log stops here. `hangs`: and that is all that came. `accepts`: the server's 150 tells that the data connection stands. */
interface DraftContext { readonly tls: DataTls; readonly ended: boolean; readonly accepts: boolean; readonly hangs: boolean }

/**
 * The data try that a draft came to. Where the log does not tell how the connection went, the server's refusal
 * to transfer without one does.
 */
export function dataTryOf(draft: DataDraft, peer: string, { tls, ended, accepts, hangs }: DraftContext): DataTry {
  const { command, at } = draft;
  const passive = command === "PASV" || command === "EPSV";
  const base = {
    command, ...(draft.transfer === undefined || draft.transfer === "LIST" ? {} : { transfer: draft.transfer }),
    ...(tls === "clear" ? {} : { resumption: tls === "resumed" || !/resum|reuse/i.test(draft.final ? replyText(draft.final) : "") }),
  };
  const unclean = draft.failure?.failure.kind === "tls" ? draft.failure : undefined;
  const announced = announcedOf(draft);
  if (announced.status === "failed") return { ...base, announced, connections: [], listing: skipped(passive ? "passive" : "active") };
  // People cut a listing short; nobody lists what has not come.
  if (draft.rows === true && !draft.failure) draft.final ??= { code: 226, lines: [] };
  if (draft.final && draft.final.code < 300) {
    // The server is through, the client is not: the end of the data has not come to it.
    if (draft.failure?.failure.kind === "timeout") {
      return { ...base, announced: shown(announced, peer, at), connections: opens(draft, passive, peer), listing: failed({ ...draft.failure.failure, waitingFor: "data" }, draft.failure.at) };
    }
    const listing: DataTry["listing"] = ok({
      completed: draft.final, bytes: 0, ...(draft.opened ? { opened: draft.opened } : {}),
      ...(unclean ? { unclean: unclean.failure.kind === "tls" ? unclean.failure.detail : "" } : {}),
    }, at);
    const connections = gotOver(draft, peer) ? opens(draft, passive, peer) : [];
    return { ...base, announced: shown(announced, peer, at), connections, listing };
  }
  const refusal: Outcome<never> | undefined = draft.final && failed({ kind: "reply", reply: draft.final }, at);
  const stands = draft.connected || hasToStand(draft, accepts);
  const trouble = draft.failure ?? silence(draft, ended, hangs);
  const kind = trouble?.failure.kind;
  if (trouble && (kind === "tls" || kind === "closed" || (stands && kind === "timeout"))) {
    // What waits for the control connection while the data is through waits for the 226.
    const failure: Failure = trouble.failure.kind === "timeout" && trouble.failure.waitingFor !== "reply"
      ? { ...trouble.failure, waitingFor: "data" } : trouble.failure;
    const connections = kind === "closed" && !stands ? [] : opens(draft, passive, peer);
    return { ...base, announced, connections, listing: whyBrokeOff(trouble.failure, draft.final) ? failed(failure, trouble.at) : refusal ?? failed(failure, trouble.at) };
  }
  if (!trouble && !refusal && announced.status === "ok") {
    return { ...base, announced, connections: stands && passive ? opens(draft, passive, peer) : ends(draft, passive, peer, skipped("not-in-log")), listing: skipped("not-in-log") };
  }
  const never: Outcome<never> | undefined = trouble ? failed(trouble.failure, trouble.at)
    : draft.final && neverCame(draft.final) && !stands ? failed({ kind: "timeout", waitingFor: "connect", afterMs: 0 }, at) : undefined;
  const connections = passive ? (never ? ends(draft, passive, peer, never) : stands ? opens(draft, passive, peer) : [])
    : trouble && never ? ends(draft, passive, peer, never) : stands ? opens(draft, passive, peer) : [];
  const listing: DataTry["listing"] = refusal ?? skipped(passive ? "passive" : "active");
  return { ...base, announced: refusal || trouble ? shown(announced, peer, at) : announced, connections, listing };
}

/** A client that tells only where it went was sent there, where that is an address which no client thinks of by itself. */
function announcedOf({ announced, command, dialled, at }: DataDraft): Outcome<Endpoint> {
  if (announced.status !== "skipped" || command !== "PASV" || !dialled) return announced;
  return ["private", "loopback", "unspecified"].includes(addressKind(dialled.host)) ? ok(dialled, at) : announced;
}

/** An endpoint that the log does not show: an empty host and port 0. */
function shown(announced: Outcome<Endpoint>, peer: string, at: Span): Outcome<Endpoint> {
  return announced.status === "skipped" ? ok({ host: peer, port: 0 }, at) : announced;
}

/** A log that stops at a transfer stops because nothing more came. */
function silence({ transfer, dialled, connected, at, final, opened, wished }: DataDraft, ended: boolean, hangs: boolean): DataDraft["failure"] {
  if (!ended || final || (connected && (transfer === undefined || (opened && !hangs))) || (transfer === undefined && dialled === undefined && wished !== true)) return undefined;
  return { failure: { kind: "timeout", waitingFor: "connect", afterMs: 0 }, at };
}

function opens(draft: DataDraft, passive: boolean, peer: string): readonly DataConnection[] {
  return ends(draft, passive, peer, ok({ afterMs: 0 }, draft.at));
}

/** A client that went elsewhere than to the private address it was told. A public one may be another machine's, and right. */
function gotOver({ announced, replaced, dialled }: DataDraft, peer: string): boolean {
  if (announced.status !== "ok" || !["private", "loopback"].includes(addressKind(announced.value.host))) return false;
  return replaced || (dialled?.host === peer && announced.value.host !== peer);
}

/** The connections of a try: to the announced address, or to the control connection's where the client went there instead. */
function ends(draft: DataDraft, passive: boolean, peer: string, outcome: DataConnection["outcome"]): readonly DataConnection[] {
  const announced = draft.announced.status === "ok" ? draft.announced.value : { host: peer, port: draft.dialled?.port ?? 0 };
  if (!passive) return [{ to: announced, as: "listener", outcome }];
  const { dialled } = draft;
  const elsewhere = dialled !== undefined && dialled.host !== "" && dialled.host !== announced.host && announced.host !== peer;
  if (!draft.replaced && !elsewhere) return [{ to: announced, as: "announced", outcome }];
  return [
    { to: announced, as: "announced", outcome: skipped("not-in-log") },
    { to: { host: peer, port: announced.port }, as: "control-address", outcome },
  ];
}
