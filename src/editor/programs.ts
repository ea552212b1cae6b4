import * as vscode from "vscode";
import { DIALECTS, type DialectId } from "../lint/dialect";
import type { Dialect } from "../lint/shared/define";
import { lengthOf } from "./background/inBackground";

/** Units, compose files, Dockerfiles and scripts, by their names: they may start a daemon with settings on its command line. */
export const PROGRAMS: vscode.DocumentFilter = { pattern: "**/{*.service,*.yml,*.yaml,*.sh,*.bash,Dockerfile*,*.Dockerfile,*.dockerfile,Containerfile*}" };

const STARTERS: readonly Dialect<DialectId>[] = DIALECTS.filter((dialect: Dialect) => dialect.isStartedBy !== undefined);

/** Nobody starts a daemon in a longer file by hand. UTF-16 units. */
const MOST_READ = 100_000;

/** The dialect of the daemon that a file of another program starts. Looks at the text of those only that have the name. */
export function startedIn(document: vscode.TextDocument): DialectId | undefined {
  if (vscode.languages.match(PROGRAMS, document) === 0 || lengthOf(document) > MOST_READ) return undefined;
  return STARTERS.find(({ isStartedBy }) => isStartedBy?.(document.fileName, document.getText()))?.id;
}
