import * as l10n from "@vscode/l10n";
import { defineRule, type Fix } from "../../rule";
import { nearestName, searchOnce } from "../../shared/nearest";
import { quote } from "../../shared/quote";
import type { Conf, Setting } from "../conf";
import { commentOut } from "../edits";
import { isForeign, replacementFor } from "../foreign";
import { optionByName } from "../catalogue";
import { OPTIONS, type Option } from "../options";
import { refusal } from "../words";

const NAMES = OPTIONS.map(({ name }) => name);

export const unknownOption = defineRule<Conf>({
  id: "pureftpd/unknown-option",
  severity: "error",
  summary: "Pure-FTPd does not know the name.",
  source: "simpleconf_ftpd.h; try_entry in simpleconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    const nearest = searchOnce((name) => nearestName(name, NAMES));
    for (const setting of conf.refused) {
      if (setting.option || setting.words === undefined || (setting.line === 0 && setting.text.startsWith("\uFEFF"))) continue;
      const name = setting.name.text;
      const meant = optionByName(name) ? undefined : isForeign(name) ? replacementFor(name) : nearest(name);
      const other = optionByName(name);
      const args = { name: quote(name), ...refusal(conf, setting.words) };
      yield {
        range: setting.name.range,
        message: other ? ofAnotherVersion(other, args) : meant !== undefined
          ? l10n.t("unknown option {name}: expected {meant}?; {daemon} refuses to start with {words}", { ...args, meant: quote(meant) })
          : isForeign(name)
            ? l10n.t("option {name} of another server or an older version: expected no such line; {daemon} refuses to start with {words}", args)
            : l10n.t("unknown option {name}: expected a name of pure-ftpd.conf; {daemon} refuses to start with {words}", args),
        fixes: meant === undefined ? [silence(setting, isForeign(name) || other !== undefined)] : [renameTo(meant, setting)],
      };
    }
  },
});

function ofAnotherVersion({ since, until }: Option, args: ReturnType<typeof refusal> & { readonly name: string }): string {
  return since !== undefined
    ? l10n.t("option {name} is there since Pure-FTPd {version}: expected no such line; {daemon} refuses to start with {words}", { ...args, version: `1.0.${since}` })
    : l10n.t("option {name} is gone since Pure-FTPd {version}: expected no such line; {daemon} refuses to start with {words}", { ...args, version: `1.0.${until ?? 0}` });
}

function silence(setting: Setting, safe: boolean): Fix {
  return { title: l10n.t("Turn the line into a comment"), safe, edits: [commentOut(setting)] };
}

/** Blanks around the name in the daemon's eyes end it. */
function renameTo(meant: string, { name }: Setting): Fix {
  return { title: l10n.t("Rename to {name}", { name: meant }), safe: false, edits: [{ range: name.range, text: meant }] };
}
