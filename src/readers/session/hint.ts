/** What stands elsewhere in the log: about the server, and in a server's log, the client's address and what the server is. */
export interface Hint {
  readonly host?: string;
  readonly port?: number;
  readonly implicit: boolean;
  readonly client?: string;
  readonly software?: string;
  /** The time of day at a line, in milliseconds, where the log tells it. */
  readonly clock?: (index: number) => number | undefined;
  /** The client remarks on private addresses of servers outside. */
  readonly remarks?: boolean;
}
