import * as l10n from "@vscode/l10n";
import { range, type Edit } from "../../../text";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { endOfText } from "../values";
import { refusal, settingsWith } from "../words";

export const crlfLineEnd = defineRule<Conf>({
  id: "vsftpd/crlf-line-end",
  severity: "error",
  summary: "The file has Windows line ends; the carriage return belongs to the value of each boolean.",
  source: "str_getline in str.c, vsf_parseconf_load_setting in parseconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    // The daemon stops at the first; one repair cures all.
    const [first] = settingsWith(conf, "crlf-line-end");
    if (!first) return;
    const { line, value, raw } = first;
    yield {
      range: range(line, value.range.start.column, line, raw.length),
      message: l10n.t(
        "carriage return at the end of the line: expected LF alone; {consequence}",
        refusal(conf, first)),
      fixes: [{ title: l10n.t(
        "Change all line ends to LF"
        ), safe: true, edits: conf.lines.flatMap(({ line: number, raw: text }) => withoutReturn(number, text)) }],
    };
  },
});

function withoutReturn(line: number, text: string): readonly Edit[] {
  const kept = endOfText(text, "\r");
  return kept === text.length ? [] : [{ range: range(line, kept, line, text.length), text: "" }];
}
