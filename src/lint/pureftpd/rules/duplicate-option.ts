import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf, Setting } from "../conf";
import { daemonName } from "../daemons";
import { removeLine } from "../edits";
import { isYes, settingOf, switchedOn } from "../effective";
import { lineOf } from "../words";

// Each Include is a file of its own, and VerboseLog counts how often it is given. Of two databases of a kind, the later is asked twice.
const REPEATABLE = ["Include", "PAMAuthentication", "UnixAuthentication", "TrustedIP", "VerboseLog"];

export const duplicateOption = defineRule<Conf>({
  id: "pureftpd/duplicate-option",
  severity: "warning",
  summary: "An option is set twice with different values, and only one of them counts.",
  source: "sc_build_command_line_from_file in simpleconf.c: each line adds a switch; main_ in ftpd.c",
  *check(conf) {
    for (const [name, settings] of conf.byName) {
      if (settings.length < 2 || REPEATABLE.includes(name) || settings.some(({ words }) => words !== undefined)) continue;
      const counts = settings[0]?.option?.form === "boolean" ? switchedOn(conf, name) : settingOf(conf, name);
      if (!counts) continue;
      for (const setting of settings) {
        if (sameValue(setting, counts)) continue;
        yield {
          range: setting.name.range,
          message: l10n.t("{name} is set to something else on line {line}: expected it once; {daemon} goes by that line, {text}",
            { name: quote(name), line: lineOf(counts, conf), daemon: daemonName(conf.daemon), text: quote(counts.text) }),
          fixes: [{ title: l10n.t("Remove this line"), safe: true, edits: [removeLine(setting)] }],
        };
      }
    }
  },
});

function sameValue(a: Setting, b: Setting): boolean {
  return a.option?.form === "boolean" ? isYes(a.value.text) === isYes(b.value.text) : a.value.text === b.value.text;
}
