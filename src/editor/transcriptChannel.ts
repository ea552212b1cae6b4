import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import { printEntry, printTranscript, type Entry } from "../ftp/transcript";

/** Of a longer conversation the end is shown. */
const MOST_LINES = 5000;

/** The output channel "FTP Transcript", created when it is first needed. Runs follow each other, separated by a blank line. */
export class TranscriptChannel implements vscode.Disposable {
  #channel: vscode.OutputChannel | undefined;

  begin(): void {
    if (this.#channel) this.#channel.appendLine("");
    else this.#create();
  }

  append(entry: Entry): void {
    this.#channel?.appendLine(printEntry(entry));
  }

  /** A conversation that is over. */
  appendAll(entries: readonly Entry[]): void {
    const left = entries.length - MOST_LINES;
    if (left > 0) this.#channel?.appendLine(l10n.t("({count} lines before these)", { count: left }));
    this.#channel?.append(printTranscript(entries.slice(-MOST_LINES)));
  }

  /** Opens the channel without taking the keyboard from the editor. */
  show(): void {
    (this.#channel ?? this.#create()).show(true);
  }

  #create(): vscode.OutputChannel {
    return this.#channel = vscode.window.createOutputChannel("FTP Transcript", "ftp-transcript");
  }

  dispose(): void {
    this.#channel?.dispose();
  }
}
