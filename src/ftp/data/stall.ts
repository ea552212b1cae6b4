import type { GiveUp, Patience } from "./transfer";

/** Watches whether a transfer moves. */
export interface TransferWatch {
  /** To be called for everything that comes: a byte, the reply that opens the transfer. */
  readonly moved: () => void;
  /** To be called when the data have ended as they should. */
  readonly ended: () => void;
  /** Resolves when it has not moved for too long, or has lasted long enough. */
  readonly expired: Promise<void>;
  /** Ends the watch and says what came of it. */
  readonly stop: () => GiveUp;
}

/**
 * A server may think for `silenceMs` before it says or sends anything. Once it has begun it has what it wants to send: then a
 * transfer that stands still for `idleMs` is stalled. TCP has repeated a lost segment three times after 1.4 s (RFC 6298, 5).
 */
export function watchTransfer({ silenceMs, idleMs, closingMs, longer }: Patience, longestMs: number): TransferWatch {
  let why: GiveUp = "refused";
  let expire = (): void => undefined;
  const expired = new Promise<void>((done) => { expire = done; });
  const over = (reason: GiveUp) => (): void => {
    why = reason;
    expire();
  };
  const end = setTimeout(over("enough"), longestMs);
  let idle: NodeJS.Timeout | undefined = setTimeout(over("stalled"), silenceMs);
  let [hasMoved, hasEnded] = [false, false];
  const wait = (ms: number): void => {
    if (idle === undefined) return;
    clearTimeout(idle);
    idle = setTimeout(over("stalled"), ms);
  };
  void longer?.when.then(() => { if (!hasMoved) wait(longer.ms); });
  return {
    expired,
    moved: () => {
      hasMoved = true;
      wait(hasEnded ? closingMs : idleMs);
    },
    ended: () => {
      [hasMoved, hasEnded] = [true, true];
      wait(closingMs);
    },
    stop: () => {
      clearTimeout(end);
      clearTimeout(idle);
      idle = undefined;
      return why;
    },
  };
}
