import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { isYes, isWhole, switchedOn } from "../effective";
import { OPTIONS } from "../options";

const LOGINS = OPTIONS.filter(({ login }) => login !== undefined).map(({ name }) => name);

export const loginDefault = defineRule<Conf>({
  id: "pureftpd/login-default",
  severity: "warning",
  summary: "With all ways to log in switched off, the daemon falls back on the one compiled in.",
  source: "pure-ftpd(8), -l; main_ in ftpd.c, after the options",
  *check(conf) {
    if (!isWhole(conf) || conf.isCut || switchedOn(conf, "AnonymousOnly")) return;
    const settings = LOGINS.flatMap((name) => conf.byName.get(name) ?? []);
    const [first] = settings;
    if (!first || settings.some(({ option, value }) => option?.form !== "boolean" || isYes(value.text))) return;
    yield {
      range: first.name.range,
      message: l10n.t("{name} is off and no other way to log in is on: expected one, for example PureDB; {daemon} then asks PAM all the same, or the accounts of the system where it has no PAM",
        { name: quote(first.name.text), daemon: daemonName(conf.daemon) }),
    };
  },
});
