import * as l10n from "@vscode/l10n";
import { meaningsByName, type GroupOfOptions } from "../../shared/meanings";
import * as access from "./meaningsOfAccess";
import * as connections from "./meaningsOfConnections";
import * as reports from "./meaningsOfReports";

const GROUPS: readonly GroupOfOptions[] = [
  { title: () => l10n.t("Listener and limits"), meanings: connections.DAEMON },
  { title: () => l10n.t("Data connections"), meanings: connections.DATA },
  { title: () => l10n.t("TLS"), meanings: connections.TLS },
  { title: () => l10n.t("Login"), meanings: access.LOGIN },
  { title: () => l10n.t("Anonymous users"), meanings: access.ANONYMOUS },
  { title: () => l10n.t("Virtual users"), meanings: access.VIRTUAL },
  { title: () => l10n.t("Home directories and jails"), meanings: access.JAIL },
  { title: () => l10n.t("Permissions"), meanings: access.PERMISSIONS },
  { title: () => l10n.t("Commands and names"), meanings: access.COMMANDS },
  { title: () => l10n.t("Transfers"), meanings: connections.TRANSFER },
  { title: () => l10n.t("Messages"), meanings: reports.MESSAGES },
  { title: () => l10n.t("Logs"), meanings: reports.LOGGING },
  { title: () => l10n.t("Listings"), meanings: reports.LISTING },
  { title: () => l10n.t("Sandbox"), meanings: reports.SANDBOX },
];

export const { groupOf, meaningOf } = meaningsByName(GROUPS);
