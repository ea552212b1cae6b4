import * as l10n from "@vscode/l10n";
import { meaningsByName, type GroupOfOptions } from "../../shared/meanings";
import * as connections from "./meaningsOfConnections";
import * as users from "./meaningsOfUsers";

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

export const { groupOf, meaningOf } = meaningsByName(GROUPS);
