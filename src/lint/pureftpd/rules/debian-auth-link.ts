import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { baseName } from "../debianFolder";

export const debianAuthLink = defineRule<Conf>({
  id: "pureftpd/debian-auth-link",
  severity: "warning",
  summary: "Debian: a way to log in that no link in /etc/pure-ftpd/auth leads to is not used, nor is what is no link there.",
  source: "pure-ftpd-wrapper(8): it goes through the valid links in auth, and passes over the files of these options in conf",
  predicts: ["login-rejected"],
  *check({ authFolder, optionFile }) {
    if (!authFolder) return;
    const { entries, own } = authFolder;
    if (own && own.target === undefined) {
      yield { range: range(0, 0, 0, 0), message: l10n.t("{name} is no link: expected one to a file in ../conf; pure-ftpd-wrapper passes over anything else", { name: quote(own.name) }) };
    } else if (own?.isDangling) {
      yield {
        range: range(0, 0, 0, 0),
        message: l10n.t("{name} leads to {target}, which is not there: expected a link to a file in ../conf; pure-ftpd-wrapper passes over it", { name: quote(own.name), target: quote(own.target ?? "") }),
      };
    }
    const setting = optionFile?.setting;
    if (!optionFile || !setting || entries.some(({ target }) => target !== undefined && baseName(target) === optionFile.name)) return;
    yield {
      range: setting.value.range,
      message: l10n.t("no link in auth leads to {name}: expected one, as {command} in /etc/pure-ftpd/auth makes it; pure-ftpd-wrapper does not use this way to log in",
        { name: quote(optionFile.name), command: quote(`ln -s ../conf/${optionFile.name} 50${optionFile.name.toLowerCase()}`) }),
    };
  },
});
