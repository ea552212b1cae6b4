import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { setValue } from "../edits";
import { trailingHash } from "../values";
import { refusal } from "../words";

const WORDS: Readonly<Record<string, "yes" | "no" | undefined>> = { y: "yes", enable: "yes", enabled: "yes", n: "no", disable: "no", disabled: "no", none: "no" };

export const badBoolean = defineRule<Conf>({
  id: "pureftpd/bad-boolean",
  severity: "error",
  summary: "A boolean is yes, on, true or 1, or no, off, false or 0, in any case, and nothing after it.",
  source: "STATE_MATCH_BOOLEAN in simpleconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of conf.refused) {
      const { option, words, value } = setting;
      if (option?.form !== "boolean" || words === undefined || value.text === "" || trailingHash(setting) !== undefined) continue;
      const bare = (/^["']?([a-z0-9]+)["']?;?$/i.exec(value.text)?.[1] ?? "").toLowerCase();
      const meant = /^(?:yes|on|true|1)$/.test(bare) ? "yes" : /^(?:no|off|false|0)$/.test(bare) ? "no" : Object.hasOwn(WORDS, bare) ? WORDS[bare] : undefined;
      yield {
        range: value.range,
        message: l10n.t("bad boolean {value}: expected yes or no; {daemon} refuses to start with {words}", { value: quote(value.text), ...refusal(conf, words) }),
        fixes: meant === undefined ? [] : [{ title: l10n.t("Set {setting}", { setting: `${option.name} ${meant}` }), safe: true, edits: [setValue(setting, meant)] }],
      };
    }
  },
});
