import * as l10n from "@vscode/l10n";
import { visible } from "../shared/quote";
import type { Conf, Setting } from "./conf";
import { daemonName } from "./daemons";
import { wordsFor, type Problem } from "./problem";

/** The arguments that every message about a refused line takes: the daemon and what it prints on its way out. */
export function refusal(conf: Conf, setting: Setting): { readonly daemon: string; readonly words: string } {
  return { daemon: daemonName(conf.daemon), words: oops(wordsFor(setting, conf.reading.trimsEverything)) };
}

/** The daemon's last words as a message quotes them; never translated. */
export function oops(words: string): string {
  return `"500 OOPS: ${visible(words)}"`;
}

/** The lines with one kind of problem. */
export function settingsWith(conf: Conf, problem: Problem): readonly Setting[] {
  return conf.faulty.get(problem) ?? [];
}

/** `YES` or `NO` in the title of a fix. */
export function setTitle(name: string, value: string): string {
  return l10n.t("Set {setting}", { setting: `${name}=${value}` });
}
