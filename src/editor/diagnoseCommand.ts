import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { Diagnosis } from "../diagnose/verdict";
import { askForLogin, type Login, type Memory } from "./prompts";
import type { ReportView } from "./report";
import { readDiagnoseArguments, type DiagnoseArguments } from "./target";
import type { TranscriptChannel } from "./transcriptChannel";
import { showVerdict, stageName } from "./verdictMessage";

interface Surroundings extends Memory {
  readonly transcript: TranscriptChannel;
  readonly report: ReportView;
}

interface Run {
  readonly host: string;
  readonly abort: AbortController;
  readonly end: Promise<unknown>;
}

interface Done {
  readonly diagnosis: Diagnosis;
  readonly report: vscode.Uri;
}

/**
 * `ftpDoctor.diagnose`. Takes {@link DiagnoseArguments} and a cancellation token, both optional, and returns the {@link Diagnosis};
 * undefined when there is none: given up, cancelled or not allowed.
 */
export function registerDiagnoseCommand(surroundings: Surroundings): vscode.Disposable {
  let running: Run | undefined;

  const start = async (login: Login, timeoutMs: number, token: vscode.CancellationToken | undefined): Promise<Diagnosis | undefined> => {
    const abort = new AbortController();
    const onToken = token?.onCancellationRequested(() => abort.abort());
    if (token?.isCancellationRequested) abort.abort();
    const end = runWithProgress(login, timeoutMs, abort, surroundings).finally(() => {
      onToken?.dispose();
      running = undefined;
    });
    running = { host: login.target.host, abort, end };
    const done = await end;
    // Only now, so that the message does not stand beside the progress.
    if (done) showVerdict(done.diagnosis, { showTranscript: () => surroundings.transcript.show(), openReport: () => surroundings.report.open(done.report) });
    return done?.diagnosis;
  };

  const command = async (given: unknown, token?: vscode.CancellationToken): Promise<Diagnosis | undefined> => {
    if (!vscode.workspace.isTrusted) return explainTrust();
    const known = readDiagnoseArguments(given);
    if (typeof known === "string") return void vscode.window.showErrorMessage(known);
    const { parseTarget } = await import("../diagnosis");
    const parsed = known.host === undefined ? undefined : parseTarget(known.host);
    if (parsed?.status === "invalid") return void vscode.window.showErrorMessage(parsed.message);
    const login = await askForLogin(parseTarget, known, surroundings);
    if (!login) return undefined;
    while (running) if (!await makeWay(running)) return undefined;
    return start(login, timeoutMs(known), token);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand("ftpDoctor.diagnose", command),
    vscode.commands.registerCommand("ftpDoctor.showTranscript", () => surroundings.transcript.show()),
    new vscode.Disposable(() => running?.abort.abort()),
  );
}

function timeoutMs({ timeout }: DiagnoseArguments): number {
  const seconds = timeout ?? vscode.workspace.getConfiguration("ftpDoctor.diagnose").get("timeout", 15);
  return Math.min(600, Math.max(0.1, Number(seconds) || 15)) * 1000;
}

async function explainTrust(): Promise<undefined> {
  const manage = l10n.t("Manage Workspace Trust");
  const text = l10n.t("FTP Doctor connects to no server from a workspace that you do not trust. Configurations, logs and captures are read here all the same.");
  if (await vscode.window.showWarningMessage(text, manage) === manage) await vscode.commands.executeCommand("workbench.trust.manage");
  return undefined;
}

/** Two conversations in one transcript would be unreadable, so there is one run at a time. @returns whether the new one may start */
async function makeWay({ host, abort, end }: Run): Promise<boolean> {
  const [cancel, wait] = [l10n.t("Cancel it"), l10n.t("Wait for it")];
  const chosen = await vscode.window.showWarningMessage(l10n.t("A diagnosis of {host} is still running.", { host }), cancel, wait);
  if (chosen === undefined) return false;
  if (chosen === cancel) abort.abort();
  await end;
  return true;
}

function runWithProgress(login: Login, waitMs: number, abort: AbortController, surroundings: Surroundings): Promise<Done | undefined> {
  const { host } = login.target;
  const options = { location: vscode.ProgressLocation.Notification, title: l10n.t("Diagnosing {host}", { host }), cancellable: true };
  return Promise.resolve(vscode.window.withProgress(options, async (progress, cancelled) => {
    cancelled.onCancellationRequested(() => abort.abort());
    try {
      return await run(login, waitMs, abort.signal, (message) => progress.report({ message }), surroundings);
    } catch (error) {
      // Expected trouble is a verdict; what is thrown is a mistake of ours.
      void explainFailure(login.password.hideIn(error instanceof Error ? error.message : String(error)), surroundings.transcript);
      return undefined;
    }
  }));
}

async function run(
  { target, password, keep, saved }: Login,
  waitMs: number,
  signal: AbortSignal,
  onStep: (name: string) => void,
  { transcript, report, passwords }: Surroundings,
): Promise<Done | undefined> {
  const { diagnose, markdownReport } = await import("../diagnosis");
  transcript.begin();
  const diagnosis = await diagnose(target, password, {
    signal,
    timeoutMs: waitMs,
    onEntry: (entry) => transcript.append(entry),
    onStage: (stage) => onStep(stageName(stage)),
  });
  if (signal.aborted) {
    vscode.window.setStatusBarMessage(l10n.t("The FTP diagnosis was cancelled."), 5000);
    return undefined;
  }
  const { evidence, judgement } = diagnosis;
  if (keep && evidence.login.status === "ok") await passwords.keep(target, password);
  // A saved password that no longer opens the door is asked for anew.
  if (saved && judgement.kind === "cause" && judgement.cause.id === "login-rejected") await passwords.forget(target);
  return { diagnosis, report: report.add(target.host, markdownReport(diagnosis)) };
}

async function explainFailure(detail: string, transcript: TranscriptChannel): Promise<void> {
  const show = l10n.t("Show transcript");
  const text = l10n.t("FTP Doctor itself failed, which is worth a bug report: {detail}", { detail });
  if (await vscode.window.showErrorMessage(text, show) === show) transcript.show();
}
