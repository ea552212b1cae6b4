import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { LINES_OF_A_FILE } from "../../shared/include";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { versionOf } from "../daemons";
import { OPTIONS } from "../options";
import { refusal } from "../words";

const NAMES = OPTIONS.filter(({ database }) => database !== undefined).map(({ name }) => name);

export const otherBuild = defineRule<Conf>({
  id: "pureftpd/other-build",
  severity: "hint",
  summary: "Only a build with that database knows the option.",
  source: "simpleconf_ftpd.h, WITH_LDAP, WITH_MYSQL and WITH_PGSQL",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    // Debian's wrapper passes it on to such a build alone.
    if (conf.optionFile) return;
    for (const setting of NAMES.flatMap((name) => conf.byName.get(name) ?? [])) {
      const { option, line, read, value } = setting;
      if (option?.database === undefined || setting.words !== undefined) continue;
      // Up to 1.0.49 every build reads the line, and stumbles over what it makes of it.
      const words = versionOf(conf.daemon) < 50 || conf.commandLine
        ? `Unknown authentication method: ${option.login ?? ""}:${value.text}` : `property not found line ${(line % LINES_OF_A_FILE) + 1}: [${read}].`;
      yield {
        range: setting.name.range,
        message: l10n.t("{name} needs a build with {database}: expected the package of that build (Debian's is {package}); any other {daemon} refuses to start with {words}",
          { name: quote(option.name), database: option.database, package: `pure-ftpd-${option.database.toLowerCase()}`, ...refusal(conf, words) }),
      };
    }
  },
});
