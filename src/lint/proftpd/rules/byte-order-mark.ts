import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { fatal } from "../refusal";

export const byteOrderMark = defineRule<Conf>({
  id: "proftpd/byte-order-mark",
  severity: "error",
  summary: "The file starts with a byte-order mark, which becomes part of the first directive.",
  source: "pr_parser_parse_file in src/parser.c",
  predicts: ["control-refused"],
  *check(conf) {
    const first = conf.lines[0];
    if (first?.kind !== "directive" || !first.name.startsWith("\uFEFF")) return;
    const mark = range(0, 0, 0, 1);
    yield {
      range: mark,
      message: l10n.t("byte-order mark before the first line: expected plain UTF-8; {daemon} takes it for a part of the line and refuses to start with {words}",
        { daemon: daemonName(conf.daemon), words: fatal(`unknown configuration directive '${first.name}'`) }),
      fixes: [{ title: l10n.t("Remove the byte-order mark"), safe: true, edits: [{ range: mark, text: "" }] }],
    };
  },
});
