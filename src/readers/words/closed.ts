import type { Status } from "./status";

/** The server has ended the connection, and nobody says after how long. */
export const CLOSED: Status = { kind: "failure", failure: { kind: "closed", by: "fin", afterMs: 0 } };
