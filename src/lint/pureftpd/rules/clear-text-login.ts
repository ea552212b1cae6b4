import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { isWhole, numbersIn, settingOf, switchedOn } from "../effective";

export const clearTextLogin = defineRule<Conf>({
  id: "pureftpd/clear-text-login",
  severity: "hint",
  summary: "Users log in and TLS is off: passwords and files cross the network as clear text.",
  source: "pure-ftpd(8), -Y; RFC 4217, 1; DISA STIG RHEL-09-215015 (V-257826), RHEL-07-040690 (V-204620) and GEN004800 (V-12010), CIS Ubuntu Linux 22.04 2.2.8, which forbid unencrypted FTP",
  predicts: ["tls-not-offered"],
  *check(conf) {
    const setting = settingOf(conf, "TLS");
    if (!isWhole(conf) || conf.isCut || switchedOn(conf, "AnonymousOnly")) return;
    // Who sets no TLS and lets strangers in may run a public archive.
    if (setting ? setting.match.kind !== "accepted" || numbersIn(setting)[0] !== 0 : !switchedOn(conf, "NoAnonymous")) return;
    const where = setting?.value ?? switchedOn(conf, "NoAnonymous")?.name;
    yield {
      range: where?.range ?? range(0, 0, 0, 0),
      message: l10n.t("TLS is off: expected TLS 1 at least, or 2 to refuse clear text; {daemon} answers AUTH TLS with \"500 This security scheme is not implemented\", and passwords can be read on their way",
        { daemon: daemonName(conf.daemon) }),
    };
  },
});
