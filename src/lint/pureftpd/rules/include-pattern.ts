import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";

export const includePattern = defineRule<Conf>({
  id: "pureftpd/include-pattern",
  severity: "warning",
  summary: "Include takes one file; wildcards mean nothing, and a file that is missing is passed over in silence.",
  source: "append_to_command_line_from_file in simpleconf.c",
  *check(conf) {
    for (const { value, words } of conf.byName.get("Include") ?? []) {
      if (words !== undefined || !/[*?]/.test(value.text)) continue;
      yield {
        range: value.range,
        message: l10n.t("wildcard in {value}: expected the path of one file; {daemon} looks for a file of just that name, and says nothing when there is none",
          { value: quote(value.text), daemon: daemonName(conf.daemon) }),
      };
    }
  },
});
