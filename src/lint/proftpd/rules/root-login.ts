import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { parseBoolean } from "../catalogue";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { anywhere } from "../refusal";

export const rootLogin = defineRule<Conf>({
  id: "proftpd/root-login",
  severity: "warning",
  summary: "RootLogin lets anybody who guesses one password do anything.",
  source: "doc/modules/mod_auth.html#RootLogin; CWE-250",
  *check(conf) {
    for (const { statement: { arguments: [word], range } } of anywhere(conf, "RootLogin")) {
      if (!word || parseBoolean(word.text) !== true) continue;
      yield {
        range,
        message: l10n.t("RootLogin on: expected off; {daemon} lets root log in, and every guess at one password is a guess at the whole machine", { daemon: daemonName(conf.daemon) }),
        fixes: [{ title: l10n.t("Write {word}", { word: "off" }), safe: false, edits: [{ range: word.range, text: "off" }] }],
      };
    }
  },
});
