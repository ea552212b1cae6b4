import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { Diagnosis } from "../diagnose/verdict";
import type { Explained } from "../explain";
import { chooseCaptures, chooseLog, chooseOtherEnd } from "./explainPrompts";
import { fileSource, textSource, type Source } from "./explainSources";
import { withPatience } from "./patience";
import type { ReportView } from "./report";
import type { TranscriptChannel } from "./transcriptChannel";
import { showVerdict } from "./verdictMessage";

interface Surroundings {
  readonly transcript: TranscriptChannel;
  readonly report: ReportView;
}

type Nothing = Exclude<Explained, { readonly diagnosis: unknown }>;

/** What a lens or another extension may give. `session`: which of several conversations is meant. */
interface ExplainArguments {
  readonly uri: vscode.Uri;
  readonly session?: number;
}

/**
 * `ftpDoctor.explain` and `ftpDoctor.explainCapture`: the verdict about somebody's log or capture, without a connection. Both take a Uri, the
 * first also {@link ExplainArguments}; both return the {@link Diagnosis}, or undefined without one.
 */
export function registerExplainCommands(surroundings: Surroundings): vscode.Disposable {
  const explainAll = async (sources: readonly Source[], onNothing: (found: Nothing, name: string) => unknown): Promise<Diagnosis | undefined> => {
    let nothing: Nothing = { kind: "empty" };
    for (const source of sources) {
      const found = await look(source);
      if (found === undefined) return undefined;
      if ("diagnosis" in found) {
        const { lone } = source;
        const addOther = async (first: vscode.Uri) => {
          const other = await chooseOtherEnd();
          if (other) await explainFiles(first, other);
        };
        return present(found.diagnosis, source, surroundings, found.kind === "capture" && lone ? () => addOther(lone) : undefined);
      }
      nothing = found;
    }
    void onNothing(nothing, sources.at(-1)?.name ?? "");
    return undefined;
  };
  const explainOne = (source: Source) => explainAll([source], (found, name) => vscode.window.showWarningMessage(nothingIn(found, name)));
  const explainFiles = (uri: vscode.Uri, other?: vscode.Uri) => explainOne(fileSource(uri, other));

  const explain = async (given?: unknown, selected?: unknown): Promise<Diagnosis | undefined> => {
    const [first, second] = urisOf(given, selected);
    if (first) return explainFiles(first, second);
    if (isArguments(given)) return explainOne(await givenDocument(given));
    return explainAll(candidates(), async () => {
      const open = l10n.t("Open a log file…");
      const text = l10n.t("No FTP conversation was found in the selection, in the active editor or in the clipboard. Copy the log of your client, with its commands and replies, and run the command again.");
      const uri = await vscode.window.showInformationMessage(text, open) === open ? await chooseLog() : undefined;
      if (uri) await explainFiles(uri);
    });
  };
  const explainCapture = async (given?: unknown, selected?: unknown): Promise<Diagnosis | undefined> => {
    const [first, second] = urisOf(given, selected);
    const [capture, other] = first ? [first, second] : await chooseCaptures();
    return capture && explainFiles(capture, other);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand("ftpDoctor.explain", explain), vscode.commands.registerCommand("ftpDoctor.explainCapture", explainCapture),
  );
}

/** Undefined: cancelled, or it cannot be read, which is said. */
async function look(source: Source): Promise<Explained | undefined> {
  try {
    return await withPatience(l10n.t("Explaining {name}", { name: source.name }), (signal, onShare) => source.explain(signal, onShare));
  } catch (error) {
    void vscode.window.showErrorMessage(l10n.t("{name} cannot be read: {reason}", { name: source.name, reason: error instanceof Error ? error.message : String(error) }));
    return undefined;
  }
}

async function present(diagnosis: Diagnosis, { name, document }: Source, { transcript, report }: Surroundings, addOtherEnd?: () => unknown): Promise<Diagnosis> {
  const { markdownReport } = await import("../diagnose/report/report");
  transcript.begin();
  transcript.appendAll(diagnosis.transcript);
  const { host } = diagnosis.evidence.target;
  const uri = report.add(/^[\w.:-]+$/.test(host) ? host : name, markdownReport(diagnosis));
  const markInLog = document && !document.isClosed && !/^ftp-/.test(document.languageId) && (() => vscode.languages.setTextDocumentLanguage(document, "ftp-log"));
  showVerdict(diagnosis, {
    showTranscript: () => transcript.show(),
    openReport: () => report.open(uri),
    ...(markInLog ? { more: [l10n.t("Mark in the log"), markInLog] } : addOtherEnd ? { more: [l10n.t("Add the other end…"), addOtherEnd] } : {}),
  });
  return diagnosis;
}

function nothingIn(found: Nothing, name: string): string {
  switch (found.kind) {
    case "empty": return l10n.t("{name} is empty.", { name });
    case "silent-capture": return l10n.t("There is no FTP in the capture {name}. It must hold the control connection from its beginning: on the client or the server, tcpdump -i any -w ftp.pcap tcp", { name });
    case "binary": return l10n.t("{name} is neither a log nor a capture: pcap and pcapng are read, also packed with gzip.", { name });
    case "unread": return l10n.t("{name} is a file of {format}, which is not read here. Save it as pcap or pcapng.", { name, format: found.format });
    case "text": return l10n.t("No FTP conversation was found in {name}.", { name });
    default: return found satisfies never;
  }
}

/** The explorer gives the file that was clicked, and all that are selected. */
function urisOf(given: unknown, selected: unknown): readonly vscode.Uri[] {
  if (!(given instanceof vscode.Uri)) return [];
  const others = Array.isArray(selected) ? selected.filter((one): one is vscode.Uri => one instanceof vscode.Uri && one.toString() !== given.toString()) : [];
  return [given, ...others];
}

function isArguments(given: unknown): given is ExplainArguments {
  return typeof given === "object" && given !== null && "uri" in given && given.uri instanceof vscode.Uri;
}

async function givenDocument({ uri, session }: ExplainArguments): Promise<Source> {
  const document = await vscode.workspace.openTextDocument(uri);
  return textSource(nameOf(document), document.getText(), { document, session });
}

/** Where a log may be: what is selected says it best; the clipboard comes last, since it may be old. */
function candidates(): readonly Source[] {
  const document = vscode.window.activeTextEditor?.document;
  const selected = vscode.window.activeTextEditor ? document?.getText(vscode.window.activeTextEditor.selection) ?? "" : "";
  if (document && selected.trim() !== "") return [textSource(l10n.t("the selection"), selected, { document })];
  // Looked at only if it must be: a browser asks before it gives the clipboard away.
  const clipboard: Source = {
    name: l10n.t("the clipboard"),
    explain: async (...how) => textSource("", await vscode.env.clipboard.readText()).explain(...how),
  };
  return [...(document ? [textSource(nameOf(document), document.getText(), { document })] : []), clipboard];
}

function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
