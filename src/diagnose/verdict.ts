import type { Evidence, Failure } from "../ftp/evidence";
import type { Entry, Span, Stage, Timings } from "../ftp/transcript";

/** The order is the order of a connection: among unexplained causes the earliest layer is the root. */
export const LAYERS = ["name", "network", "server", "control", "tls", "login", "data", "middlebox", "transfer"] as const;
export type Layer = (typeof LAYERS)[number];

/** `certain`: the evidence admits no other reading. */
export type Certainty = "certain" | "likely";

/** Facts by name: addresses, ports, reply texts, times in milliseconds. Plain data, never translated. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

export type Software = "vsftpd" | "proftpd" | "pureftpd" | "filezilla" | "iis" | "pyftpdlib";

/** One thing to do. `setting` names a directive of the daemon's catalogue and the value it should have. */
export interface Advice {
  readonly text: string;
  readonly setting?: { readonly name: string; readonly value: string };
}

/**
 * What `judge` found. `open`: the readings that remain, of a cause that is only `likely` or of what lies behind a certain one, and the
 * experiment that decides.
 */
export interface Match {
  readonly certainty: Certainty;
  readonly facts: Facts;
  readonly cites: readonly Span[];
  /**
   * A fault that many clients do not mind. `graver`: the root only where the session works otherwise. `always`: told beside, never
   * the root.
   */
  readonly yields?: "graver" | "always";
  readonly open?: { readonly candidates: readonly string[]; readonly experiment: string };
}

export interface Remedy {
  /** Advice in the terms of each server software; `general` for all others. */
  readonly server: Readonly<Partial<Record<Software, (facts: Facts) => readonly Advice[]>>> & {
    readonly general: (facts: Facts) => readonly Advice[];
  };
  readonly client: (facts: Facts) => readonly string[];
}

/** One cause, one file. `explains`: the causes that are only this one's symptom when both match. */
export interface Cause {
  readonly id: string;
  readonly layer: Layer;
  /** The kind of data connection that it concerns: beside a set-up that uses the other kind, it is never the root. */
  readonly way?: "passive" | "active";
  /** One sentence with the facts in it, translated. */
  readonly summary: (facts: Facts) => string;
  /** RFC clause, manual page or upstream file. */
  readonly source: string;
  readonly explains: readonly string[];
  readonly remedy: Remedy;
  readonly judge: (evidence: Evidence) => Match | undefined;
}

/** A cause as it is reported: data only. `remedy.server` is in the terms of the recognised software. */
export interface Verdict extends Match {
  readonly id: string;
  readonly layer: Layer;
  readonly summary: string;
  readonly remedy: { readonly server: readonly Advice[]; readonly client: readonly string[] };
}

/** Which software answers, from greeting, SYST, FEAT and the wording of replies. */
export interface Server {
  readonly software: Software | "unknown";
  readonly version?: string;
  readonly confidence: "certain" | "likely" | "none";
  readonly because: string;
}

interface Common {
  readonly server: Server;
  /** Verdicts besides the root cause. */
  readonly also: readonly Verdict[];
  /** Ways in which a listing came through, for example `EPSV`. */
  readonly works: readonly string[];
}

export type Judgement =
  /** `until`: the log shows no listing either; it ends before this step, and all went well up to there. */
  | ({ readonly kind: "healthy"; readonly until?: Stage } & Common)
  | ({ readonly kind: "cause"; readonly cause: Verdict } & Common)
  /** Without `failure`: nothing failed, but the run or the log ends before a listing. */
  | ({ readonly kind: "undetermined"; readonly step: Stage; readonly failure?: Failure } & Common);

/** Everything that one run or one log gave: what `--json` prints and what the report is made from. Times in milliseconds. */
export interface Diagnosis {
  readonly judgement: Judgement;
  readonly evidence: Evidence;
  readonly transcript: readonly Entry[];
  readonly timings: Timings;
  /** Of a log: for each entry of the transcript the line of the text that it stands for, counted from 1. */
  readonly lines?: readonly number[];
  /** Of a log or capture: which of several conversations is judged, by `session` of the entries. */
  readonly session?: number;
}

export type { Timings } from "../ftp/transcript";
