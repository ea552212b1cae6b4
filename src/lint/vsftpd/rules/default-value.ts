import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { removeLine } from "../edits";
import { isDefault } from "../effective";

// Decisions that whoever reads the file wants to see; and what our own blocks insert.
const DECISIONS = /^(?:anonymous|local|write|ssl|pasv|port|listen|ftp|userlist|guest|dirlist|download)_enable$|^(?:listen|ssl|anon|force|chroot|allow|deny|require|implicit|tcp|pasv|connect)(?:_|$)|_promiscuous$|^background$/;

export const defaultValue = defineRule<Conf>({
  id: "vsftpd/default-value",
  severity: "hint",
  summary: "The setting only repeats what every build has compiled in.",
  source: "tunables.c; vsftpd.conf(5), each setting",
  *check(conf) {
    // A piece of a file may take back what another sets.
    if (!conf.isOfServer) return;
    for (const setting of conf.settings) {
      const { option } = setting;
      // Where builds differ, the line is what makes them do the same.
      if (!option || option.compiledElsewhere || DECISIONS.test(option.name) || conf.last.get(option.name) !== setting || !isDefault(conf, setting)) continue;
      yield {
        range: setting.value.range,
        message: l10n.t("{value} is the default of {name}: {daemon} does the same without this line",
          { value: quote(setting.read), name: quote(option.name), daemon: daemonName(conf.daemon) }),
        fixes: [{ title: l10n.t("Remove this line"), safe: false, edits: [removeLine(setting)] }],
      };
    }
  },
});
