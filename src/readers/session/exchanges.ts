import type { Reply } from "../../ftp/evidence";
import { foldLine, type OpenReply } from "../../ftp/reply";
import type { Span } from "../../ftp/transcript";
import { codeOf, isBareCode, DATA_COMMANDS, TRANSFERS, verbOf } from "./grammar";
import type { Exchange, Happening, SessionLine } from "./happenings";
import { foreignProtocol } from "../lines/foreign";
import { CLOSED } from "../words/closed";
import { answered, impliedVerb, isOfCommand, namesCommand, refusesLogin } from "./pairing";

/** Longest run of unlabelled lines that still belong to a reply which has begun. */
const CONTINUATION_LIMIT = 200;
/** What clients say in the form of a reply when the server has gone. */
const CLIENT_GOODBYE = /^421 (?:Service not available, remote server has closed|Connection closed by remote)/;

interface Draft {
  readonly kind: "exchange";
  readonly verb: string;
  readonly text: string;
  readonly implied: boolean;
  at: Span;
  opened?: Reply;
  final?: Reply;
}

/**
 * The commands of one control connection with their replies, by code and meaning first and by order second, and what happened between them.
 * `wantsTls`: the log says that its client is to use TLS.
 */
export function happeningsOf(lines: readonly SessionLine[], wantsTls = false): readonly Happening[] {
  const happenings: (Happening | Draft)[] = [];
  const seen = new Set<string>();
  const codes = new Set<number>();
  const shown = new Set(lines.flatMap(({ direction, text, quoted }) => (direction === "received" && !quoted && !isBareCode(text) ? [codeOf(text)] : [])));
  let waiting: Draft[] = [];
  let open: { readonly reply: OpenReply; readonly first: number; length: number } | undefined;
  let wanted: string | undefined;
  let loggedIn = false;
  let late = false;
  let spoken = false;

  const begin = (verb: string, text: string, at: Span, implied: boolean): Draft => {
    const draft: Draft = { kind: "exchange", verb, text, implied, at };
    happenings.push(draft);
    spoken = true;
    loggedIn ||= DATA_COMMANDS.has(verb) || TRANSFERS.has(verb);
    return draft;
  };
  const attach = (draft: Draft, reply: Reply, at: Span): void => {
    draft.at = { first: Math.min(draft.at.first, at.first), last: at.last };
    if (reply.code < 200) draft.opened = reply;
    else draft.final = reply;
  };
  const take = (reply: Reply, at: Span): void => {
    // A client may speak before it reads: the first that it hears greets nevertheless, whatever people have repeated before.
    const hearsFirst = !codes.has(220) && waiting.length > 0 && waiting.every(({ verb }) => verb === "AUTH");
    const greets = reply.code === 220 && (!spoken || codes.size === 0 || hearsFirst);
    seen.add(keyOf(reply.lines[0] ?? ""));
    codes.add(reply.code);
    loggedIn ||= reply.code === 230 || reply.code === 232;
    if (reply.code === 331) wanted = "PASS";
    else if (wanted === "PASS" && loggedIn) wanted = undefined;
    if (reply.code < 200) {
      const transfer = waiting.findLast(({ verb }) => TRANSFERS.has(verb));
      if (reply.code !== 120) attach(transfer ?? push(waiting, begin(impliedVerb(reply, wanted, loggedIn, wantsTls) ?? "LIST", "", at, true)), reply, at);
      return;
    }
    const place = greets ? -1 : answered(waiting, reply, late);
    const draft = waiting[place];
    if (draft) {
      late = place < waiting.length - 1;
      waiting = waiting.slice(place + 1);
      attach(draft, reply, at);
      return;
    }
    const unasked = reply.code === 220 || reply.code === 421 || (reply.code === 500 && !spoken && !loggedIn && wanted === undefined && !namesCommand(reply) && !isOfCommand(reply)
      && !refusesLogin(reply));
    // Where listings come, something else is refused.
    const meant = wanted ?? (reply.code === 550 && codes.has(226) ? "STOR" : undefined);
    const verb = unasked ? undefined : impliedVerb(reply, meant, loggedIn, wantsTls);
    if (verb === undefined) happenings.push({ kind: "reply", reply, at });
    else attach(begin(verb, "", at, true), reply, at);
  };
  const close = (last: number): void => {
    if (open) take({ code: Number(open.reply.code), lines: open.reply.lines }, { first: open.first, last });
    open = undefined;
  };
  const receive = (text: string, index: number): void => {
    // The end of the greeting was mangled: no greeting holds the answer to a login, and the server may break it off.
    if (open?.reply.code === "220" && /^(?:(?:331|230|530) [A-Z]|421 \S)/i.test(text)) close(index - 1);
    const folded = foldLine(open?.reply, text);
    if (folded.kind === "open") open = { reply: folded.open, first: open?.first ?? index, length: (open?.length ?? 0) + 1 };
    const protocol = folded.kind === "stray" && !spoken ? foreignProtocol(text) : undefined;
    if (protocol) happenings.push({ kind: "status", status: { kind: "foreign", protocol }, at: { first: index, last: index }, text });
    if (folded.kind !== "reply") return;
    const first = open?.first ?? index;
    open = undefined;
    take(folded.reply, { first, last: index });
  };

  for (const { index, direction, text, quoted, worded, unmarked, statuses } of lines) {
    const at = { first: index, last: index };
    if (unmarked && open?.reply.code === "211") {
      receive(text, index);
    } else if (direction === "sent") {
      close(index - 1);
      // Verbs are the same in capitals and without (RFC 959, 5.3).
      const verb = verbOf(text);
      waiting = [...waiting.slice(-20), begin(verb, verb + text.slice(verb.length), at, false)];
    } else if (direction === "received" && CLIENT_GOODBYE.test(text)) {
      happenings.push({ kind: "status", status: CLOSED, at, text });
    } else if (direction === "received") {
      const refused = worded === true && [...codes].some((code) => code >= 400);
      if (!refused && (!quoted || !(seen.has(keyOf(text)) || codes.has(codeOf(text)) || shown.has(codeOf(text))))) receive(text, index);
    } else {
      if (open && statuses.length === 0 && open.length < CONTINUATION_LIMIT) receive(text, index);
      for (const status of statuses) {
        if (status.kind === "wants") wanted = status.verb;
        if (status.kind === "logged-in") loggedIn = true;
        // What came of the greeting has come.
        if (status.kind === "failure" && open?.reply.code === "220") close(index - 1);
        happenings.push({ kind: "status", status, at, text });
      }
    }
  }
  close(lines.at(-1)?.index ?? 0);
  return happenings as readonly (Happening | Exchange)[];
}

function push<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}

/** Enough of a reply to know it again when an exception quotes it. */
function keyOf(line: string): string {
  return line.replace(/[\s.'")\]]+/g, " ").trim().slice(0, 30);
}
