import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { oops, setTitle } from "../words";

export const noLogin = defineRule<Conf>({
  id: "vsftpd/no-login",
  severity: "error",
  summary: "Neither local users nor anonymous ones may log in.",
  source: "do_sanity_checks in main.c; vsftpd.conf(5), local_enable",
  predicts: ["server-config-fatal"],
  *check(conf) {
    const anonymous = conf.last.get("anonymous_enable");
    if (!anonymous || booleanOf(conf, "anonymous_enable") || booleanOf(conf, "local_enable")) return;
    yield {
      range: anonymous.value.range,
      message: l10n.t(
        "\"anonymous_enable\" is NO and \"local_enable\" is not YES: expected one of them to be YES; {daemon} answers each client with {words}",
        { daemon: daemonName(conf.daemon), words: oops("vsftpd: both local and anonymous access disabled!") }),
      fixes: [{ title: setTitle("local_enable", "YES"), safe: false, edits: [assign(conf, "local_enable", "YES", anonymous)] }],
    };
  },
});
