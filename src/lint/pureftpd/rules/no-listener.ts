import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { removeLine } from "../edits";
import { switchedOn } from "../effective";
import { refusal } from "../words";

export const noListener = defineRule<Conf>({
  id: "pureftpd/no-listener",
  severity: "error",
  summary: "IPV4Only and IPV6Only together leave nothing to listen on.",
  source: "standalone_server in ftpd.c",
  predicts: ["control-refused"],
  *check(conf) {
    const first = switchedOn(conf, "IPV4Only");
    const second = switchedOn(conf, "IPV6Only");
    if (!first || !second) return;
    const later = first.line > second.line ? first : second;
    yield {
      range: later.name.range,
      message: l10n.t("IPV4Only and IPV6Only are both on: expected at most one of them; {daemon} listens on neither and ends with {words}",
        refusal(conf, "Unable to start a standalone server:")),
      fixes: [{ title: l10n.t("Remove this line"), safe: false, edits: [removeLine(later)] }],
    };
  },
});
