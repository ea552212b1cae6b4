import * as l10n from "@vscode/l10n";
import { defineRule, type Fix } from "../../rule";
import { searchOnce } from "../../shared/nearest";
import { quote } from "../../shared/quote";
import { anyOption, knownOption, nearestOption, type Conf, type Setting } from "../conf";
import { daemonName } from "../daemons";
import { replacementFor } from "../replacements";
import { trimBlanks } from "../values";
import { refusal, settingsWith } from "../words";

export const unknownOption = defineRule<Conf>({
  id: "vsftpd/unknown-option",
  severity: "error",
  summary: "This build of vsftpd does not know the name.",
  source: "parseconf_bool_array, parseconf_uint_array and parseconf_str_array in parseconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    const nearest = searchOnce((name) => meantName(conf, name));
    for (const setting of settingsWith(conf, "unknown-option")) {
      const name = trimBlanks(setting.key.text);
      const meant = nearest(name);
      const args = { name: quote(setting.key.text), ...refusal(conf, setting) };
      const others = anyOption(name)?.only?.map(daemonName).join(", ");
      yield {
        range: setting.key.range,
        message: others !== undefined
          ? l10n.t("unknown option {name}: known only to {others}; {consequence}", { ...args, others })
          : meant !== undefined
            ? l10n.t("unknown option {name}: expected {meant}?; {consequence}", { ...args, meant: quote(meant) })
            : l10n.t("unknown option {name}: expected a name of vsftpd.conf(5); {consequence}", args),
        fixes: meant === undefined ? [] : [renameTo(meant, setting, name)],
      };
    }
  },
});

function meantName({ daemon }: Conf, name: string): string | undefined {
  if (knownOption(name.toLowerCase(), daemon)) return name.toLowerCase();
  const replacement = replacementFor(name, daemon);
  if (replacement !== undefined) return replacement;
  return anyOption(name) ? undefined : nearestOption(name, daemon);
}

function renameTo(meant: string, { key }: Setting, name: string): Fix {
  const title = l10n.t("Rename to {name}", { name: meant });
  return { title, safe: meant === name.toLowerCase(), edits: [{ range: key.range, text: meant }] };
}
