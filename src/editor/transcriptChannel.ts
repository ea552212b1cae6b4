import * as vscode from "vscode";
import { printEntry, type Entry } from "../ftp/transcript";

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
