import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { refusal } from "../words";

export const byteOrderMark = defineRule<Conf>({
  id: "pureftpd/byte-order-mark",
  severity: "error",
  summary: "The file starts with a byte-order mark, which becomes part of the first name.",
  source: "append_to_command_line_from_file in simpleconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    const [setting] = conf.settings;
    if (setting?.line !== 0 || setting.words === undefined || !setting.text.startsWith("\uFEFF")) return;
    const mark = range(0, 0, 0, 1);
    yield {
      range: mark,
      message: l10n.t("byte-order mark: expected the file to start with its first line; {daemon} refuses to start with {words}", refusal(conf, setting.words)),
      fixes: [{ title: l10n.t("Remove the byte-order mark"), safe: true, edits: [{ range: mark, text: "" }] }],
    };
  },
});
