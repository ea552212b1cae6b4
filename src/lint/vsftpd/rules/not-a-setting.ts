import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule, type Fix } from "../../rule";
import { quote } from "../../shared/quote";
import { knownOption, type Conf, type Setting } from "../conf";
import { endOfText, trimBlanks } from "../values";
import { refusal, settingsWith } from "../words";

export const notASetting = defineRule<Conf>({
  id: "vsftpd/not-a-setting",
  severity: "error",
  summary: "A line that is neither empty nor a comment must read name=value.",
  source: "vsf_parseconf_load_setting in parseconf.c; vsftpd.conf(5), FORMAT",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of settingsWith(conf, "not-a-setting")) {
      const { key: { text, range: { start } }, raw, line } = setting;
      yield {
        range: range(line, start.column, line, endOfText(raw)),
        message: l10n.t("{text} is no setting: expected name=value; {consequence}",
          { text: quote(trimBlanks(raw)), ...refusal(conf, setting) }),
        fixes: [withEquals(conf, text, setting) ?? commentOut(setting)],
      };
    }
  },
});

/** `listen YES` and `listen: YES` name an option; only the `=` is wrong. */
function withEquals({ daemon }: Conf, text: string, { key, line }: Setting): Fix | undefined {
  const [, name = "", separator = ""] = /^([a-z0-9_]+)([ \t]*:[ \t]*|[ \t]+)(?=\S)/.exec(text) ?? [];
  if (!knownOption(name, daemon)) return undefined;
  const from = key.range.start.column + name.length;
  return { title: l10n.t(
    "Write \"=\" after the name"
    ), safe: true, edits: [{ range: range(line, from, line, from + separator.length), text: "=" }] };
}

function commentOut({ line, key }: Setting): Fix {
  const isComment = /^(?:;|\/\/)/.test(key.text);
  return { title: l10n.t("Make the line a comment"), safe: isComment, edits: [{ range: range(line, 0, line, 0), text: "#" }] };
}
