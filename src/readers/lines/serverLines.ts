import type { LogLine } from "./logLine";
import type { Status } from "../words/status";
import { timeOf } from "./strip";

/** What a daemon's own log tells beside the line: whose connection it is, and when. */
export interface Told {
  readonly line: string;
  readonly channel: string;
  /** The client's address. */
  readonly client?: string;
}

/**
 * The words of a daemon about itself. They are no client's words: only what `statuses` says counts. `spoken` are the commands and replies that
 * the line means: those that begin with three digits are the server's.
 */
export function told({ line, channel, client }: Told, spoken: readonly string[], statuses: readonly Status[] = []): readonly LogLine[] {
  const at = timeOf(line.slice(0, 60));
  const common = { channel, ...(client === undefined ? {} : { client: plain(client) }), ...(at === undefined ? {} : { at }) };
  if (spoken.length === 0 || statuses.length > 0) return [{ direction: "note", text: line.trim().slice(0, 1000), statuses, ...common }, ...spoken.map(said)];
  return spoken.map(said);
  function said(text: string): LogLine {
    return { direction: /^\d{3}(?:[ -]|$)/.test(text) ? "received" : "sent", text, ...common };
  }
}

/** IPv4 in the spelling of sockets that serve both. */
function plain(address: string): string {
  return address.replace(/^::ffff:/i, "");
}
