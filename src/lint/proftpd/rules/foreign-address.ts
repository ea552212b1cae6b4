import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { parseBoolean } from "../catalogue";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { anywhere } from "../refusal";

export const foreignAddress = defineRule<Conf>({
  id: "proftpd/foreign-address",
  severity: "hint",
  summary: "AllowForeignAddress lets clients send the server to other machines.",
  source: "doc/modules/mod_core.html#AllowForeignAddress; core_port in modules/mod_core.c; RFC 2577, 3; CVE-1999-0017",
  *check(conf) {
    for (const { statement: { arguments: [word], range } } of anywhere(conf, "AllowForeignAddress")) {
      if (!word || parseBoolean(word.text) !== true) continue;
      yield {
        range,
        message: l10n.t("AllowForeignAddress on: {daemon} connects wherever a client says (server-to-server transfers, but also the FTP bounce attack); a class in place of \"on\" allows it to some only",
          { daemon: daemonName(conf.daemon) }),
      };
    }
  },
});
