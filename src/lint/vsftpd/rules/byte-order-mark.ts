import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { refusal, settingsWith } from "../words";

export const byteOrderMark = defineRule<Conf>({
  id: "vsftpd/byte-order-mark",
  severity: "error",
  summary: "A line starts with a byte-order mark, which becomes part of its name; mostly the first of the file.",
  source: "str.c, vsf_parseconf_load_file in parseconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of settingsWith(conf, "byte-order-mark")) {
      const mark = range(setting.line, 0, setting.line, 1);
      yield {
        range: mark,
        message: l10n.t(
          "byte-order mark before the line, which makes it a part of that line: expected plain UTF-8; {consequence}",
          refusal(conf, setting)),
        fixes: [{ title: l10n.t("Remove the byte-order mark"), safe: true, edits: [{ range: mark, text: "" }] }],
      };
    }
  },
});
