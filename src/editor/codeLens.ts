import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { ServerPlace } from "../lint/shared/editing";
import { editedFile, SELECTOR } from "./editedFile";
import { toEditorRange } from "./findings";
import type { DiagnoseArguments } from "./target";

/** "Diagnose this server" above each server that a file configures. */
export function registerCodeLens(): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(SELECTOR, {
    provideCodeLenses: (document) => (editedFile(document)?.servers() ?? []).map((place) => new vscode.CodeLens(toEditorRange(place.range), {
      title: l10n.t("Diagnose this server"), command: "ftpDoctor.diagnose", arguments: [argumentsFor(place)],
    })),
  });
}

/** What the file leaves open is asked for. Port 21 goes without saying, so that another one can be typed with the host. */
function argumentsFor({ host, port, isImplicitTls }: ServerPlace): DiagnoseArguments {
  return {
    ...(host !== undefined && { host }),
    ...(port !== undefined && port !== 21 && { port }),
    ...(isImplicitTls && { security: "implicit" }),
  };
}
