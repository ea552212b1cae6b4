import * as l10n from "@vscode/l10n";
import type { InlineHint } from "../../shared/editing";
import { octal } from "../../shared/octal";
import type { Conf, Setting } from "../conf";
import { clientCap, numbersIn, passiveRange, settingOf, switchedOn } from "../effective";

/** How many ports and clients really result, and what new files are allowed to be. */
export function hints(conf: Conf): readonly InlineHint[] {
  return [...rangeHint(conf), ...clientsHint(conf), ...umaskHint(conf)];
}

function rangeHint(conf: Conf): readonly InlineHint[] {
  const setting = settingOf(conf, "PassivePortRange");
  const range = passiveRange(conf);
  if (!setting || !range || switchedOn(conf, "NATmode")) return [];
  const args = { first: range.first, last: range.last, count: range.last - range.first + 1 };
  return [{
    at: setting.value.range.end,
    text: l10n.t("{count} ports, clients: {clients}", { ...args, clients: clientCap(conf) ?? l10n.t("unlimited") }),
    tooltip: l10n.t("Ports {first}–{last} for passive data connections: what the firewall must let in. The daemon takes no more clients than half of them", args),
  }];
}

function clientsHint(conf: Conf): readonly InlineHint[] {
  const setting = settingOf(conf, "MaxClientsNumber");
  const cap = clientCap(conf);
  if (setting?.match.kind !== "accepted" || !passiveRange(conf) || cap === numbersIn(setting)[0]) return [];
  return [{
    at: setting.value.range.end, text: l10n.t("really {clients}", { clients: cap ?? l10n.t("unlimited") }),
    tooltip: l10n.t("Half the ports of PassivePortRange, rounded down; 0 stands for no limit"),
  }];
}

function umaskHint(conf: Conf): readonly InlineHint[] {
  const setting = settingOf(conf, "Umask");
  const [, files, directories] = /^([0-7]{1,3})(?::|\s+)([0-7]{1,3})$/.exec(setting?.match.kind === "accepted" ? setting.value.text : "") ?? [];
  if (!setting || files === undefined || directories === undefined) return [];
  return [{
    at: behind(setting), text: l10n.t("files {files}, directories {directories}", { files: without(files), directories: without(directories) }),
    tooltip: l10n.t("Permissions of new files and of new directories"),
  }];
}

function behind({ value }: Setting): InlineHint["at"] {
  return value.range.end;
}

/** Files and directories alike start from everything: the daemon does not withhold the right to execute. */
function without(mask: string): string {
  return octal(0o777 & ~parseInt(mask, 8), 3);
}
