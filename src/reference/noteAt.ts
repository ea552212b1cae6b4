import * as l10n from "@vscode/l10n";
import { addressRange, plainAddress } from "../ftp/address";
import { commandMeaning } from "./commands";
import { addressNote, endpointIn, shownEndpoint } from "./endpoint";
import type { Situation } from "./phase";
import { replyMeaning } from "./replies";

/** What a log is about, as far as it tells: who answers, and where the control connection goes. */
export interface About {
  readonly software: Parameters<typeof replyMeaning>[1];
  readonly peer?: string;
}

/** A note about a part of a line. `from`, `to`: columns. `source`: an RFC with its clause. Plain text, translated. */
export interface Note {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly source?: string;
}

/** What the reply or command at a place in a log means. Undefined where there is none. */
export function noteAt(line: string, column: number, situations: readonly Situation[], about: About): Note | undefined {
  const notes = situations.flatMap((one) => (one.direction === "received" ? replyNote(line, one, about) : one.direction === "sent" ? commandNote(line, one, about) : undefined) ?? []);
  return notes.findLast(({ from, to }) => from <= column && column <= to);
}

function replyNote(line: string, situation: Situation, about: About): Note | undefined {
  const meaning = replyMeaning(situation, about.software);
  const from = meaning ? new RegExp(`(?<!\\d)${meaning.code}(?!\\d)`).exec(line)?.index : undefined;
  if (!meaning || from === undefined) return undefined;
  const server = meaning.server ? [l10n.t("{server}: {meaning}", { server: meaning.server.name, meaning: meaning.server.text })] : [];
  const title = situation.verb === undefined ? String(meaning.code) : l10n.t("{code} after {verb}", { code: meaning.code, verb: situation.verb });
  return { from, to: line.trimEnd().length, title, paragraphs: [...endpoint(line, about), ...server, meaning.general] };
}

function commandNote(line: string, { text }: Situation, about: About): Note | undefined {
  const verb = /^[A-Za-z]{3,4}/.exec(text)?.[0] ?? "";
  const meaning = commandMeaning(verb);
  const from = meaning ? new RegExp(`\\b${verb}\\b`, "i").exec(line)?.index : undefined;
  if (!meaning || from === undefined) return undefined;
  return {
    from, to: line.trimEnd().length, title: verb.toUpperCase(), paragraphs: [...endpoint(line, about), meaning.text], ...(meaning.source === "" ? {} : { source: meaning.source }),
  };
}

function endpoint(line: string, { peer }: About): readonly string[] {
  const spelled = endpointIn(line);
  if (!spelled) return [];
  const { host, port, command } = spelled;
  const isAddress = peer !== undefined && addressRange(peer) !== "not-an-address";
  if (host === undefined) return [isAddress ? shownEndpoint(peer, port) : l10n.t("Port {port}", { port })];
  const reached = l10n.t("{endpoint}. {kind}", { endpoint: shownEndpoint(host, port), kind: addressNote(host)?.text ?? "" });
  if (command !== "227" || !isAddress || plainAddress(host) === plainAddress(peer)) return [reached];
  return [reached, l10n.t("The control connection goes to {peer}: a client that believes this reply connects elsewhere.", { peer })];
}
