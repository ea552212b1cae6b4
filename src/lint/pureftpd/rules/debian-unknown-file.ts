import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { nearestName } from "../../shared/nearest";
import { quote, visible } from "../../shared/quote";
import type { Conf } from "../conf";
import { debianForm } from "../debian";
import { OPTIONS } from "../options";

const NAMES = OPTIONS.filter((option) => debianForm(option) !== undefined).map(({ name }) => name);

export const debianUnknownFile = defineRule<Conf>({
  id: "pureftpd/debian-unknown-file",
  severity: "error",
  summary: "Debian: the wrapper stops at a file in /etc/pure-ftpd/conf that has no option's name, letter by letter.",
  source: "parse_file in pure-ftpd-wrapper",
  predicts: ["control-refused"],
  *check({ optionFile, lines }) {
    if (!optionFile || optionFile.form !== undefined) return;
    const { name } = optionFile;
    const meant = nearestName(name, NAMES);
    const args = { name: quote(name), words: `"Invalid configuration file /etc/pure-ftpd/conf/${visible(name)}: No corresponding directive"` };
    yield {
      range: range(0, 0, 0, lines[0]?.raw.replace(/\r$/, "").length ?? 0),
      message: meant !== undefined
        ? l10n.t("no option has a file {name}: expected {meant}?; pure-ftpd-wrapper does not start the daemon and says {words}", { ...args, meant: quote(meant) })
        : l10n.t("no option has a file {name}: expected it in another folder, or with a dot in its name; pure-ftpd-wrapper does not start the daemon and says {words}", args),
    };
  },
});
