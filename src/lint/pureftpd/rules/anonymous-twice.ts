import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { removeLine } from "../edits";
import { switchedOn } from "../effective";

export const anonymousTwice = defineRule<Conf>({
  id: "pureftpd/anonymous-twice",
  severity: "warning",
  summary: "NoAnonymous does not keep anonymous users out where AnonymousOnly is on.",
  source: "douser in ftp_parser.c and ftpd.c: anonymous_only is asked first",
  *check(conf) {
    const setting = switchedOn(conf, "NoAnonymous");
    const only = switchedOn(conf, "AnonymousOnly");
    if (!setting || !only) return;
    yield {
      range: setting.name.range,
      message: l10n.t("NoAnonymous and AnonymousOnly are both on: expected one of them; {daemon} lets in anonymous users and nobody else",
        { daemon: daemonName(conf.daemon) }),
      fixes: [only, setting].map((line) => ({ title: l10n.t("Remove the line with {name}", { name: line.name.text }), safe: false, edits: [removeLine(line)] })),
    };
  },
});
