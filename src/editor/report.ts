import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";

const SCHEME = "ftp-report";
const MOST_REPORTS = 20;
/** Set while there is a report, so that the palette offers the commands about it. */
const CONTEXT_KEY = "ftpDoctor.hasReport";

/** Reports of this session as read-only Markdown documents: they open in the preview, and their source can be copied or saved. */
export class ReportView implements vscode.Disposable {
  readonly #reports = new Map<string, string>();
  readonly #registrations: vscode.Disposable;
  #last: vscode.Uri | undefined;

  constructor() {
    this.#registrations = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: (uri) => this.#reports.get(uri.toString()) ?? l10n.t("This report is gone: it is kept as long as the window is open. Save a copy of the next one.") }),
      vscode.commands.registerCommand("ftpDoctor.openReport", () => this.open()),
      vscode.commands.registerCommand("ftpDoctor.copyReport", () => this.#copy()),
    );
  }

  /** Keeps a report under a name of its own; the oldest is forgotten when there are many. */
  add(host: string, markdown: string): vscode.Uri {
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
    const name = l10n.t("FTP report {host} {time}", { host, time }).replace(/[\\/:*?"<>|]/g, "-");
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: String(Date.now()) });
    const oldest = this.#reports.size < MOST_REPORTS ? undefined : this.#reports.keys().next().value;
    if (oldest !== undefined) this.#reports.delete(oldest);
    this.#reports.set(uri.toString(), markdown);
    this.#last = uri;
    void vscode.commands.executeCommand("setContext", CONTEXT_KEY, true);
    return uri;
  }

  /** @param uri of {@link add}; without it the newest */
  async open(uri = this.#last): Promise<void> {
    if (!uri) return void vscode.window.showInformationMessage(l10n.t("There is no FTP report yet."));
    try {
      await vscode.commands.executeCommand("markdown.showPreview", uri);
    } catch {
      // The editor's Markdown extension can be switched off.
      await vscode.window.showTextDocument(uri);
    }
  }

  async #copy(): Promise<void> {
    const markdown = this.#last && this.#reports.get(this.#last.toString());
    if (markdown !== undefined) await vscode.env.clipboard.writeText(markdown);
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}
