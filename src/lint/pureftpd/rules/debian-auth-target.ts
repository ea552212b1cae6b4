import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { quote, visible } from "../../shared/quote";
import type { Conf } from "../conf";
import { baseName, loginOption } from "../debianFolder";
import { OPTIONS } from "../options";

const LOGINS = OPTIONS.filter(({ login }) => login !== undefined).map(({ name }) => name).join(", ");

export const debianAuthTarget = defineRule<Conf>({
  id: "pureftpd/debian-auth-target",
  severity: "error",
  summary: "Debian: a link in /etc/pure-ftpd/auth must lead to a file with the name of a way to log in.",
  source: "parse_file in pure-ftpd-wrapper, which goes by the name of the file that a link leads to",
  predicts: ["control-refused"],
  *check({ authFolder }) {
    const own = authFolder?.own;
    if (own?.target === undefined || own.isDangling || loginOption(baseName(own.target))) return;
    const path = own.target.startsWith("/") ? own.target : `/etc/pure-ftpd/auth/${own.target}`;
    yield {
      range: range(0, 0, 0, 0),
      message: l10n.t("{name} leads to {target}: expected a file called {logins}; pure-ftpd-wrapper does not start the daemon and says {words}",
        { name: quote(own.name), target: quote(own.target), logins: LOGINS, words: `"Invalid configuration file ${visible(path)}: No corresponding directive"` }),
    };
  },
});
