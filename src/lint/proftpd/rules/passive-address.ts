import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { WRONG_ADDRESS_NAMES } from "../catalogue";
import type { Conf } from "../conf";
import { certain, DAEMON, fatal, renameTitle } from "../refusal";

export const passiveAddress = defineRule<Conf>({
  id: "proftpd/passive-address",
  severity: "error",
  summary: "The directive for the public address is MasqueradeAddress; PassiveAddress does not exist.",
  source: "set_masqueradeaddress in modules/mod_core.c; doc/modules/mod_core.html#MasqueradeAddress",
  predicts: ["control-refused"],
  *check(conf) {
    for (const { statement: { name, nameRange } } of certain(conf, ...WRONG_ADDRESS_NAMES)) {
      yield {
        range: nameRange,
        message: l10n.t("unknown directive {name}: expected MasqueradeAddress; {daemon} refuses to start with {words}",
          { name: quote(name), daemon: DAEMON, words: fatal(`unknown configuration directive '${name}'`) }),
        fixes: [{ title: renameTitle("MasqueradeAddress"), safe: true, edits: [{ range: nameRange, text: "MasqueradeAddress" }] }],
      };
    }
  },
});
