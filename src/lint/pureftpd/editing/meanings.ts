import * as l10n from "@vscode/l10n";
import type { Group } from "../../shared/outline";
import * as connections from "./meaningsOfConnections";
import * as users from "./meaningsOfUsers";

interface GroupOfOptions extends Group {
  readonly meanings: Readonly<Record<string, () => string>>;
}

const GROUPS: readonly GroupOfOptions[] = [
  { title: () => l10n.t("Listener and limits"), meanings: connections.DAEMON },
  { title: () => l10n.t("Data connections"), meanings: connections.DATA },
  { title: () => l10n.t("TLS"), meanings: connections.TLS },
  { title: () => l10n.t("Login"), meanings: users.LOGIN },
  { title: () => l10n.t("Anonymous users"), meanings: users.ANONYMOUS },
  { title: () => l10n.t("Files"), meanings: users.FILES },
  { title: () => l10n.t("Transfers"), meanings: connections.TRANSFER },
  { title: () => l10n.t("Logs"), meanings: users.LOGGING },
];

const BY_NAME: ReadonlyMap<string, GroupOfOptions> = new Map(GROUPS.flatMap((group) => Object.keys(group.meanings).map((name) => [name, group] as const)));

export function groupOf(name: string): Group | undefined {
  return BY_NAME.get(name);
}

/** What an option does, in a sentence or two. */
export function meaningOf(name: string): string | undefined {
  return BY_NAME.get(name)?.meanings[name]?.();
}
