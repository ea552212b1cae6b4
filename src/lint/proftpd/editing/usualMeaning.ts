import * as l10n from "@vscode/l10n";

/** What directives of that ending do in every module that has one: mod_sftp has SFTPEngine, SFTPLog and SFTPOptions. Undefined for another ending. */
export function usualMeaning(name: string, module: string): string | undefined {
  switch (/(?:ControlsACLs|TableLock|Engine|Options|LogFile|Log|Table)$/.exec(name)?.[0] ?? "") {
    case "Engine": return l10n.t("Turns {module} on or off here.", { module });
    case "Log":
    case "LogFile": return l10n.t("File in which {module} writes down what it does.", { module });
    case "Options": return l10n.t("Details of what {module} does.", { module });
    case "ControlsACLs": return l10n.t("Users and groups that may ask {module} for its control actions.", { module });
    case "Table": return l10n.t("File in which {module} keeps what it knows.", { module });
    case "TableLock": return l10n.t("File with which sessions lock the table of {module}.", { module });
    default: return undefined;
  }
}
