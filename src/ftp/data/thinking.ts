import type { ControlConnection } from "../control";
import type { Run } from "../run";

/** How long a server may think before the first word of a transfer. Milliseconds. The second time says whether the first was an accident. */
const SILENCE_MS = 2000;
const SILENCE_AFTER_STALL_MS = 2400;

/** What one run learns about servers that are silent although the data connection opened: do they think, or do they not have it? */
export interface Thinking {
  /** @param again whether a transfer stood still before */
  silenceMs(again: boolean, slowMs: number): number;
  /** Whether one did. */
  thinks(): boolean;
  /** Resolves when a transfer that was given up got its answer after all: this server thinks. */
  readonly spoke: Promise<void>;
  /** Listens on to the control connection of a transfer that was given up in silence. */
  listenOn(control: ControlConnection): void;
}

/** Watches whether a server that seemed to stall was only slow. */
export function watchThinking(run: Run): Thinking {
  let thinks = false;
  let tell = (): void => undefined;
  const spoke = new Promise<void>((done) => { tell = done; });
  return {
    spoke,
    thinks: () => thinks,
    silenceMs: (again, slowMs) => Math.min(run.timeoutMs, thinks ? run.timeoutMs : (again ? SILENCE_AFTER_STALL_MS : SILENCE_MS) + slowMs),
    listenOn: ({ answers }) => {
      void answers.hasReply(run.timeoutMs).then((came) => {
        if (!came || answers.ended() !== undefined) return;
        thinks = true;
        tell();
      });
    },
  };
}
