import type { Session } from "./tries";
import type { Target } from "../evidence";

/** What is to be found out about data connections. */
export interface DataPlan {
  readonly target: Target;
  /** All addresses of the target's host. */
  readonly addresses: readonly string[];
  /** At most so many samples of the passive range; by default it depends. */
  readonly samples?: number;
  /** Where PORT and EPRT say that we are, and the ports to listen on: as a client behind NAT is set up. */
  readonly activeAddress?: string;
  readonly activePorts?: { readonly first: number; readonly last: number };
  /** Store a file and remove it: only when the user asked for it. */
  readonly writeTest?: boolean;
  /** So many passive connections for a success ratio. */
  readonly repeat?: number;
  /** Log in once more without TLS, to compare: the password goes in clear then. Who has none is compared unasked. */
  readonly comparePlain?: boolean;
}

/** Another control connection in place of the one before. `plain`: without TLS. `beside`: the one before is listened to further. `clear`: one more than usual. */
export type Reopen = (how?: "plain" | "clear" | "beside") => Promise<Session | undefined>;
