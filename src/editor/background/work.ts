import type { LintWork } from "../lintWork";
import type { LogFile, LogText } from "../explainWork";

/**
 * What takes long with a long text, by name. All of it goes from thread to thread: plain data in and out, and nothing of `vscode`. Each is loaded
 * when it is asked for.
 */
export const WORK = {
  lint: async (given: LintWork) => (await import("../lintWork")).findingsOfWork(given),
  repair: async (given: LintWork) => (await import("../lintWork")).repairOfWork(given),
  analyse: async ({ text, language }: { readonly text: string; readonly language: string }) => (await import("../logs/analysis")).analyse(text, 0, language),
  findSecrets: async ({ text }: { readonly text: string }) => (await import("../../readers/lines/secrets")).secretsOf(text.split(/\r\n|\n|\r/)),
  explainText: async (given: LogText) => (await import("../explainWork")).explainText(given),
  explainFile: async (given: LogFile, onShare: (share: number) => void) => (await import("../explainWork")).explainLogFile(given, onShare),
} as const;

export type WorkName = keyof typeof WORK;
export type Given<Name extends WorkName> = Parameters<(typeof WORK)[Name]>[0];
export type Result<Name extends WorkName> = Awaited<ReturnType<(typeof WORK)[Name]>>;

/** To the thread, and from it. `words`: the bundle of the user's language. Pieces that come before an order are the `text` of what is given. */
export interface Order {
  readonly name: WorkName;
  readonly given: unknown;
  readonly words?: Record<string, string>;
}
export type Message = Order | { readonly piece: string };
export type Answer = { readonly share: number } | { readonly result: unknown } | { readonly failure: string };
