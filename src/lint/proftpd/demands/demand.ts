import type { ProftpdDaemon } from "../daemons";
import type { Word } from "../parse";

/** What directives demand of one argument, or of each. */
export interface Demand {
  readonly names: readonly string[];
  readonly at: number | "each";
  readonly takes: (text: string, all: readonly Word[], index: number, daemon: ProftpdDaemon) => boolean;
  /** The daemon's words behind the name of the directive; `{v}` is the argument. */
  readonly says: string | ((text: string, all: readonly Word[], name: string, daemon: ProftpdDaemon) => string);
  readonly expected: () => string;
}
