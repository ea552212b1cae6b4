import { TRANSFERS, verbOf } from "../session/grammar";
import { CLOSED } from "../words/closed";
import { statusesOf, type Status } from "../words/status";

/** A line of a client that puts a label before each: what the label stands for is told by the lines that have it. */
export interface Labelled {
  readonly label: string;
  readonly text: string;
  readonly kind: "sent" | "received" | "note";
}

type Place = "start" | "connecting" | "connected" | "tls" | "secured" | "in" | "listing";

/** Where the words that are known lead to. */
const LEADS: Readonly<Partial<Record<Status["kind"], Place>>> = {
  connecting: "connecting", connected: "connected", "tls-up": "secured", "no-tls": "secured", "logged-in": "in", wants: "listing", listed: "in",
};
const ENDPOINT = /(?:\[([\da-f:]{2,45})\]|\b(\d{1,3}(?:\.\d{1,3}){3})):(\d{1,5})\b/i;
/** A host name, and no path, between words. */
const NAME = /^[^/\\]*?(?<![\w.-])([a-z\d-]{1,60}(?:\.[a-z\d-]{1,60}){1,6})(?![\w.-])[^/\\]*$/i;
const QUOTED = /["“«„](.{1,200})["”»“]/;
/** Two sentences without a number. */
const TWO_SENTENCES = /^\D*\p{L}(?:\. |。)\p{L}\D*$/u;
/** A function of the client's own: its numbers are no times. */
const TRACE = /^C?\w{3,60}::~?\w{2,60}\(/;
/** What is labelled so tells no status. */
const ERROR = /^(?:Error|Fehler|Erreur|Errore?|Erro|Ошибка|错误|錯誤|エラー|Błąd|Fout|Chyba|Hata|오류|Viga)$/i;
const GOES_ON = /(?:\.\.\.|…)\W*$/;

/**
 * What FileZilla says in a language of which the words are not known, by its place: the order of a session is the same in all of them, and what
 * still goes on ends in three dots. One entry for each line, undefined where the words are known or the place says nothing.
 */
export function placesOf(lines: readonly Labelled[]): readonly (Status | undefined)[] {
  const notes = lines.filter(({ label, kind }) => kind === "note" && !ERROR.test(label));
  const status = (notes.find(({ text }) => ENDPOINT.test(text)) ?? notes[0])?.label;
  let place: Place = "start";
  let path: string | undefined;
  const following = labelledBehind(lines);
  const traces = new Set(notes.flatMap(({ label, text }) => (TRACE.test(text) ? [label] : [])));
  return lines.map(({ label, text, kind }, index) => {
    if (traces.has(label)) return undefined;
    if (kind === "received" && /^230[ -]/.test(text)) place = "in";
    if (kind !== "note" || label === "") return undefined;
    const known = statusesOf(text);
    if (known.some((one) => one.kind === "failure")) place = "start";
    const next = following[index];
    const fails = label !== status || known.some((one) => one.kind === "failure");
    const before = place;
    // What goes on after a failed attempt is the wait for the next one.
    if (fails && place === "connecting") place = "start";
    if (label !== status) {
      return known.length > 0 || before === "start" ? undefined : errorAt(before, text, next !== undefined && next.label === label);
    }
    const named = known.find((one) => LEADS[one.kind] !== undefined);
    const meant = known.length > 0 ? undefined : meaningAt(place, text, path, next, next?.kind === "note" && next.label !== label);
    place = LEADS[(named ?? meant)?.kind ?? "failure"] ?? (/TLS/.test(text) && GOES_ON.test(text) ? "tls" : place);
    if (place === "listing") path = QUOTED.exec(text)?.[1] ?? path;
    return meant;
  });
}

/** Behind each line the next one that has a label: between them are empty lines of a page, and what was broken off. */
function labelledBehind(lines: readonly Labelled[]): readonly (Labelled | undefined)[] {
  let next: Labelled | undefined;
  return lines.map((_, index) => lines.length - 1 - index).map((index) => {
    const behind = next;
    if (lines[index]?.label !== "") next = lines[index];
    return behind;
  }).reverse();
}

function meaningAt(place: Place, text: string, path: string | undefined, next: Labelled | undefined, fails: boolean): Status | undefined {
  const [, six, four, port] = ENDPOINT.exec(text) ?? [];
  if (port !== undefined) return { kind: "connecting", to: { host: six ?? four ?? "", port: Number(port) } };
  const name = place === "start" ? NAME.exec(text)?.[1] : undefined;
  if (name !== undefined) return { kind: "resolving", host: name };
  if (GOES_ON.test(text)) {
    if (place === "connecting") return { kind: "connected" };
    return place === "in" && !/TLS/.test(text) ? { kind: "wants", verb: "LIST" } : undefined;
  }
  if (/TLS/.test(text) && /FTP/.test(text)) return place === "connected" ? { kind: "no-tls" } : undefined;
  if (/TLS/.test(text)) return place === "tls" ? { kind: "tls-up" } : undefined;
  if (place === "secured") return { kind: "logged-in" };
  if (place !== "listing") return undefined;
  // Between the wish and the command the client speaks only of an address that it does not believe.
  if (next?.kind === "sent") return TRANSFERS.has(verbOf(next.text)) ? { kind: "unroutable" } : undefined;
  if (path !== undefined) return text.includes(path) ? { kind: "listed" } : undefined;
  if (!fails || QUOTED.test(text)) return { kind: "listed" };
  // What it has listed it says in one sentence; that the address stops it, in two.
  return TWO_SENTENCES.test(text) ? { kind: "unroutable" } : undefined;
}

/** FileZilla tells what happened, then what it could not do because of that. A number is the time that it waited. */
function errorAt(place: Place, text: string, more: boolean): Status | undefined {
  const seconds = /(?<![\w.:-])(\d{1,3})(?![\d.:-])/.exec(text)?.[1];
  if (seconds !== undefined) return { kind: "failure", failure: { kind: "timeout", waitingFor: "connect", afterMs: Number(seconds) * 1000 } };
  return place === "connected" && more ? CLOSED : undefined;
}
