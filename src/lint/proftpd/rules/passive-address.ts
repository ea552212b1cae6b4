import * as l10n from "@vscode/l10n";
import type { Edit, Range } from "../../../text";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { WRONG_ADDRESS_NAMES } from "../catalogue";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import type { Word } from "../parse";
import { certain, fatal, renameTitle } from "../refusal";

export const passiveAddress = defineRule<Conf>({
  id: "proftpd/passive-address",
  severity: "error",
  summary: "The directive for the public address is MasqueradeAddress; PassiveAddress does not exist.",
  source: "set_masqueradeaddress in modules/mod_core.c; doc/modules/mod_core.html#MasqueradeAddress",
  predicts: ["control-refused"],
  *check(conf) {
    for (const { statement: { name, nameRange, arguments: [value] } } of certain(conf, ...WRONG_ADDRESS_NAMES)) {
      yield {
        range: nameRange,
        message: l10n.t("unknown directive {name}: expected MasqueradeAddress; {daemon} refuses to start with {words}",
          { name: quote(name), daemon: daemonName(conf.daemon), words: fatal(`unknown configuration directive '${name}'`) }),
        fixes: [{ title: renameTitle("MasqueradeAddress"), safe: true, edits: [rename(nameRange, value)] }],
      };
    }
  },
});

/** The value stays in its column if the blanks before it allow that. */
function rename(name: Range, value: Word | undefined): Edit {
  if (value?.range.start.line !== name.start.line) return { range: name, text: "MasqueradeAddress" };
  const width = value.range.start.column - name.start.column;
  return { range: { start: name.start, end: value.range.start }, text: `${"MasqueradeAddress".padEnd(width - 1)} ` };
}
