import type { DataTry, EarlyHandshakeFact, EchoFact, Outcome, PassiveSample, RepeatFact, Reply, TicketUse, TransferFact, WriteFact } from "../evidence";

/** What the data connections showed, filled while they are made. */
export interface DataFound {
  write?: Outcome<WriteFact>;
  echo?: Outcome<EchoFact>;
  all?: Outcome<TransferFact>;
  earlyHandshake?: Outcome<EarlyHandshakeFact>;
  clearData?: Outcome<Reply>;
  readonly tries: DataTry[];
  readonly plain: DataTry[];
  readonly samples: PassiveSample[];
  readonly tickets: TicketUse[];
  readonly repeats: RepeatFact[];
}

/** Whether a listing came through. */
export function listed({ listing }: DataTry): boolean {
  return listing.status === "ok";
}

/** Whether the server names the address (PASV, EPSV), not the client (PORT, EPRT). */
export function isPassive({ command }: DataTry): boolean {
  return command === "PASV" || command === "EPSV";
}

/** At least one, and every one for which the server had an answer. */
export function allListed(tries: readonly DataTry[]): boolean {
  return tries.some(listed) && tries.every((one) => listed(one) || one.announced.status !== "ok" || one.listing.status === "skipped");
}

/** The data connection was there, and then nothing came any more. */
export function stalled({ connections, listing }: DataTry): boolean {
  return connections.some(({ outcome }) => outcome.status === "ok")
    && listing.status === "failed" && listing.failure.kind === "timeout" && listing.failure.waitingFor !== "reply";
}

/** Whether a connection that the client opened got no answer. */
export function wasSilent({ connections }: DataTry): boolean {
  return connections.some(({ as, outcome }) => as !== "listener" && outcome.status === "failed" && outcome.failure.kind === "timeout");
}

/** Where the server said it listens nothing answered, neither at its own address. */
export function didNotConnect({ connections }: DataTry): boolean {
  const passive = connections.filter(({ as }) => as !== "listener");
  return passive.some(({ outcome }) => outcome.status === "failed") && !passive.some(({ outcome }) => outcome.status === "ok");
}

/** 421: the server closes, and coming back at once would be the next offence. */
export function saidGoodbye({ tries, plain, samples, tickets, all, earlyHandshake, clearData, write }: DataFound): boolean {
  const outcomes: readonly (Outcome<unknown> | undefined)[] = [
    ...[...tries, ...plain].flatMap(({ announced, listing }) => [announced, listing]), ...samples.map(({ announced }) => announced),
    ...tickets.map(({ listing }) => listing), all, earlyHandshake, clearData, write,
  ];
  return outcomes.some((outcome) => outcome?.status === "failed" && outcome.failure.kind === "reply" && outcome.failure.reply.code === 421);
}
