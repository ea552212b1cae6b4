import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { setTitle } from "../words";

export const anonymousDefault = defineRule<Conf>({
  id: "vsftpd/anonymous-default",
  severity: "warning",
  summary: "Anonymous logins are on by default, and the file does not say whether they are meant.",
  source: "tunables.c; vsftpd.conf(5), anonymous_enable; DISA UNIX STIG GEN004820 (V-846): no anonymous FTP unless authorized",
  *check(conf) {
    const local = conf.last.get("local_enable");
    if (!local || !booleanOf(conf, "local_enable") || conf.last.has("anonymous_enable")) return;
    // Whoever sets up what anonymous users may do knows that they are there; a list that lets only its names in keeps them out.
    if ([...conf.last.keys()].some((name) => /^(?:no_)?anon_/.test(name)) || (booleanOf(conf, "userlist_enable") && !booleanOf(conf, "userlist_deny"))) return;
    yield {
      range: local.key.range,
      message: l10n.t("\"local_enable\" without \"anonymous_enable\", which is YES where no line sets it: expected anonymous_enable=NO, or YES if that is meant; {daemon} lets in anybody as well, without a password",
        { daemon: daemonName(conf.daemon) }),
      fixes: [{ title: setTitle("anonymous_enable", "NO"), safe: false, edits: [assign(conf, "anonymous_enable", "NO", local)] }],
    };
  },
});
