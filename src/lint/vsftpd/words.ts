import * as l10n from "@vscode/l10n";
import { visible } from "../shared/quote";
import type { Conf, Setting } from "./conf";
import { daemonName } from "./daemons";
import { wordsFor, type Problem } from "./problem";

/** The arguments that every message about a refused line takes: the daemon, what it prints on its way out, and both as a clause. */
export function refusal(conf: Conf, setting: Setting): { readonly daemon: string; readonly words: string; readonly consequence: string } {
  const args = { daemon: daemonName(conf.daemon), words: oops(wordsFor(setting, conf.reading.trimsEverything)) };
  // The file of a user is read after the login, by the process of that session.
  const consequence = conf.isUserFile
    ? l10n.t("{daemon} ends this user's session right after the login with {words}", args)
    : l10n.t("{daemon} refuses to start with {words}", args);
  return { ...args, consequence };
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
