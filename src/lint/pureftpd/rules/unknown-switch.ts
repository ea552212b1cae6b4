import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { refusal } from "../words";

export const unknownSwitch = defineRule<Conf>({
  id: "pureftpd/unknown-switch",
  severity: "error",
  summary: "A word on the command line in a unit, a compose file or a Dockerfile is no switch of the daemon, or a switch without its value.",
  source: "pure-ftpd(8); main_ in ftpd.c, long_options in ftpd_p.h",
  predicts: ["control-refused"],
  *check(conf) {
    for (const { range, text, words } of conf.commandLine?.refused ?? []) {
      yield {
        range,
        message: l10n.t("{word} on the command line: expected a switch of pure-ftpd, with its value; {daemon} refuses to start with {words}", { word: quote(text), ...refusal(conf, words) }),
      };
    }
  },
});
