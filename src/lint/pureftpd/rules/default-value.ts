import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf, Setting } from "../conf";
import { daemonName } from "../daemons";
import { settingOf } from "../effective";

export const defaultValue = defineRule<Conf>({
  id: "pureftpd/default-value",
  severity: "hint",
  summary: "A line says what is compiled in anyway.",
  source: "globals.h and ftpd.h",
  *check(conf) {
    // Whoever writes a few lines means them; and a file with a comment on each setting is made from the example, which lists everything.
    const found = [...conf.byName.keys()].flatMap((name) => settingOf(conf, name) ?? []).filter(isCompiled);
    if (conf.commandLine) return;
    const comments = conf.lines.reduce((sum, { kind }) => sum + (kind === "comment" ? 1 : 0), 0);
    if (found.length > 3 || conf.settings.length < 6 || comments > conf.settings.length) return;
    for (const setting of found) {
      yield {
        range: setting.value.range,
        message: l10n.t("{value} is the default of {name}: expected no such line; without it, {daemon} does the same",
          { value: setting.value.text, name: setting.name.text, daemon: daemonName(conf.daemon) }),
      };
    }
  },
});

/** Numbers, ports and masks; that a boolean is off, people like to say. */
function isCompiled({ option, value, match }: Setting): boolean {
  return match.kind === "accepted" && option?.compiled !== undefined && option.form !== "boolean" && !["CertFile", "TLS"].includes(option.name) && value.text.replace(/\s+/g, " ") === option.compiled;
}
