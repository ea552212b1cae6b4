import * as vscode from "vscode";
import { registerCodeLens } from "./codeLens";
import { registerCompletion } from "./completion";
import { registerDaemonStatus } from "./daemonStatus";
import { registerFixAll } from "./fixAllAction";
import { registerFormatter } from "./formatter";
import { registerHover } from "./hover";
import { registerInlayHints } from "./inlayHints";
import { registerLinks } from "./links";
import { registerOutline } from "./outline";

/** Everything that helps to write a server configuration. Needs neither files nor network, except for links to files that exist. */
export function registerLanguageFeatures(): vscode.Disposable {
  return vscode.Disposable.from(
    registerCompletion(), registerHover(), registerOutline(), registerLinks(), registerInlayHints(), registerFormatter(), registerFixAll(),
    registerCodeLens(), registerDaemonStatus(),
  );
}
