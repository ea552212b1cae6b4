import * as l10n from "@vscode/l10n";
import type { Position } from "../../../text";
import type { InlineHint } from "../../shared/editing";
import { octal } from "../../shared/octal";
import type { Conf, Setting } from "../conf";
import { daemonName } from "../daemons";
import { booleanOf, isDefault, passiveRange } from "../effective";
import { endOfText, parseNumber } from "../values";

/** The range of passive ports that really results, what a number for permissions comes to, and which lines repeat a default. */
export function hints(conf: Conf): readonly InlineHint[] {
  return [...rangeHint(conf), ...modeHints(conf), ...defaultHints(conf)];
}

function rangeHint(conf: Conf): readonly InlineHint[] {
  if (!booleanOf(conf, "pasv_enable")) return [];
  const ends = ["pasv_min_port", "pasv_max_port"].flatMap((name) => conf.last.get(name) ?? []);
  const where = ends.toSorted((a, b) => a.line - b.line).at(-1) ?? conf.last.get("pasv_enable");
  if (!where) return [];
  const { first, last } = passiveRange(conf);
  return [{
    at: behind(where),
    text: l10n.t("ports {first}–{last}", { first, last }),
    tooltip: l10n.t("{count} ports for passive data connections: what the firewall must let in", { count: last - first + 1 }),
  }];
}

function modeHints({ settings }: Conf): readonly InlineHint[] {
  return settings.filter(({ option, read }) => option?.type === "mode" && /\d/.test(read)).map((setting) => {
    const mode = parseNumber(setting.read);
    const written = octal(mode);
    return {
      at: behind(setting),
      text: setting.read.startsWith("0") ? l10n.t("decimal {mode}", { mode }) : l10n.t("octal {octal}", { octal: written }),
      tooltip: setting.option?.name.endsWith("umask")
        ? l10n.t("New files get {files}, new directories {directories}", { files: octal(0o666 & ~mode), directories: octal(0o777 & ~mode) })
        : l10n.t("{octal} in octal", { octal: written }),
    };
  });
}

/** A number for permissions has a hint already. */
function defaultHints(conf: Conf): readonly InlineHint[] {
  return conf.settings.filter((setting) => setting.option?.type !== "mode" && isDefault(conf, setting)).map((setting) => ({
    at: behind(setting), text: l10n.t("default"), tooltip: l10n.t("Default of {daemon}: {value}", { daemon: daemonName(conf.daemon), value: setting.read }),
  }));
}

function behind({ line, value: { text, range: { start } } }: Setting): Position {
  return { line, column: start.column + endOfText(text) };
}
