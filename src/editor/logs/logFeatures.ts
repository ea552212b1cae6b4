import * as vscode from "vscode";
import { registerLogDiagnostics } from "./logDiagnostics";
import { registerLogHints } from "./logHints";
import { registerLogHover } from "./logHover";
import { registerLogLens } from "./logLens";
import { registerLogSecrets } from "./logSecrets";
import { registerLogStatus } from "./logStatus";

/** Everything that helps to read a log. Needs neither files nor network. */
export function registerLogFeatures(version: string): vscode.Disposable {
  return vscode.Disposable.from(
    registerLogDiagnostics(version), registerLogHover(), registerLogHints(), registerLogLens(), registerLogSecrets(), registerLogStatus(),
  );
}
