import type { Patience } from "./clients";
import type { Bystander } from "./bystanders";
import type { Daemon } from "./daemons";
import type { Rule } from "./firewall";
import type { Topology } from "./topology";

/** What a client must see for the fault to be proven: curl's exit status and, where that is ambiguous, its words. */
export interface Symptom {
  readonly status: number | readonly number[];
  readonly says?: RegExp;
  readonly patience?: Patience;
  /** The fault comes and goes: so many tries are given to curl until it fails, and to the diagnosis until it meets the fault. */
  readonly tries?: number;
}

/** How one looks at the server: the URL, and how the two clients are set up. */
export interface View {
  /** Default: `ftp://` and the public address of the server. */
  readonly url?: string;
  readonly curl?: readonly string[];
  /** Arguments of `ftp-doctor diagnose` besides the URL. */
  readonly doctor?: readonly string[];
  /** Log in with another password than the right one. */
  readonly password?: string | undefined;
  /** Log in as somebody else than alice. */
  readonly user?: string;
  /** Certificates, in a file of the world, that both clients trust: then curl minds what it is shown. */
  readonly trust?: string;
}

/** One network with one fault (or none), as data. */
export interface Scenario {
  readonly id: string;
  /** The cause that must be named, or `healthy`. */
  readonly cause: string;
  readonly topology: Topology;
  /** Undefined: nothing runs on the server. */
  readonly daemon?: Daemon;
  readonly rules?: readonly Rule[];
  /** Shell commands inside the world before the daemon starts. */
  readonly prepare?: string;
  /** Names that the name server at 192.0.2.53 knows; without this none runs. */
  readonly names?: Readonly<Record<string, string>>;
  readonly view?: View;
  readonly symptom?: Symptom;
  /** Runs beside the daemon from before the diagnosis until the end. */
  readonly bystanders?: readonly Bystander[];
  /** The cure, applied in place. */
  readonly fix?: Fix;
  /** Facts of the verdict that must have these values. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  /** What the evidence must say of a server whose client begins TLS on a data connection at once. */
  readonly earlyHandshake?: "waits" | "begins" | "breaks";
  /** Look at the text form of the command line as well. */
  readonly asText?: true;
  /** The longest that the diagnosis may take, in milliseconds. */
  readonly withinMs?: number;
}

export interface Fix {
  /** Names of directives: what the verdict advises about them is what the configuration gets. */
  readonly advised?: readonly string[];
  readonly daemon?: Daemon;
  readonly rules?: readonly Rule[];
  readonly script?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly view?: View;
}

export const DIRECT: Topology = { client: "direct", server: "direct" };
export const SERVER_BEHIND_NAT: Topology = { client: "direct", server: "nat" };
export const CLIENT_BEHIND_NAT: Topology = { client: "nat", server: "direct" };
/** Server and client in two private networks that reach each other: private addresses are right there. */
export const SAME_SITE: Topology = { client: "lan", server: "nat" };
export const BOTH_BEHIND_NAT: Topology = { client: "nat", server: "nat" };
