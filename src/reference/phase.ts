import type { Direction, Entry } from "../ftp/transcript";

/** What was going on when a reply came: the same code means something else in each. */
export type Phase = "connect" | "login" | "tls" | "announce" | "transfer" | "other";

/** What is known of one line of a conversation. */
export interface Situation {
  readonly direction: Direction;
  readonly text: string;
  readonly phase: Phase;
  /** The command that the reply answers, or the one that is sent. */
  readonly verb?: string;
  readonly loggedIn: boolean;
}

const PHASES: readonly (readonly [Phase, RegExp])[] = [
  ["login", /^(?:USER|PASS|ACCT)$/], ["tls", /^(?:AUTH|PBSZ|PROT|CCC|ADAT)$/], ["announce", /^(?:PASV|EPSV|PORT|EPRT|LPSV|LPRT|CPSV)$/],
  ["transfer", /^(?:LIST|NLST|MLSD|RETR|STOR|STOU|APPE)$/],
];

/** For each entry of a transcript what it is about; the sessions in it may be mixed. */
export function situationsOf(transcript: readonly Entry[]): readonly Situation[] {
  const states = new Map<number, { verb?: string | undefined; answered: boolean; loggedIn: boolean; spoken: boolean }>();
  return transcript.map(({ direction, session, text }) => {
    const state = states.get(session) ?? { answered: false, loggedIn: false, spoken: false };
    states.set(session, state);
    const code = direction === "received" ? Number(/^[1-6]\d\d/.exec(text)?.[0] ?? 0) : 0;
    if (direction === "sent") [state.verb, state.answered] = [/^[A-Za-z]{3,4}/.exec(text)?.[0].toUpperCase(), false];
    // A 421 may come unasked, after the answer to the last command.
    const verb = code !== 0 && state.answered && code === 421 ? undefined : state.verb;
    const phase = phaseOf(verb, code, state);
    if (code >= 200) state.answered = true;
    if (code === 230 || code === 232 || phase === "transfer") state.loggedIn = true;
    if (direction === "sent" || code !== 0) state.spoken = true;
    return { direction, text, phase, loggedIn: state.loggedIn, ...(verb === undefined ? {} : { verb }) };
  });
}

/** Where the log shows no commands, as those of interactive clients do not, the code alone tells what was asked. */
function phaseOf(verb: string | undefined, code: number, { loggedIn, spoken }: { readonly loggedIn: boolean; readonly spoken: boolean }): Phase {
  const known = verb === undefined ? undefined : PHASES.find(([, verbs]) => verbs.test(verb))?.[0] ?? "other";
  if (known !== undefined) return known;
  if ([230, 232, 331, 332].includes(code) || (code === 530 && !loggedIn)) return "login";
  if (code === 227 || code === 229) return "announce";
  if ([125, 150, 226, 250, 425, 426, 450, 451, 452, 522, 552, 553].includes(code) && spoken) return "transfer";
  if (code === 234 || code === 334) return "tls";
  return spoken ? "other" : "connect";
}
