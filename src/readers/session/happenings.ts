import type { Reply } from "../../ftp/evidence";
import type { Span } from "../../ftp/transcript";
import type { Status } from "../words/status";

/** A command with what came back for it. `implied`: the log shows only the replies, as interactive clients do. */
export interface Exchange {
  readonly kind: "exchange";
  readonly verb: string;
  readonly text: string;
  readonly implied: boolean;
  readonly at: Span;
  /** 1xx: the transfer begins. */
  readonly opened?: Reply;
  readonly final?: Reply;
}

/** What happened in one control connection, in the order in which it began. */
export type Happening =
  | Exchange
  /** A reply that no command asked for: a greeting, a goodbye. */
  | { readonly kind: "reply"; readonly reply: Reply; readonly at: Span }
  | { readonly kind: "status"; readonly status: Status; readonly at: Span; readonly text: string };

/** A line of a session with its place in the transcript. */
export interface SessionLine {
  readonly index: number;
  readonly direction: "sent" | "received" | "note";
  readonly text: string;
  readonly quoted: boolean;
  readonly worded?: boolean;
  readonly unmarked: boolean;
  readonly statuses: readonly Status[];
}
