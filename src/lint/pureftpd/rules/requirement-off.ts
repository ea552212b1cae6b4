import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf, Setting } from "../conf";
import { daemonName } from "../daemons";
import { isYes, numbersIn, settingOf, switchedOn } from "../effective";
import { lineOf } from "../words";

// Under NoAnonymous, what keeps strangers from doing harm is no mistake; NATmode has a rule of its own.
const OF_ANONYMOUS = ["AnonymousCanCreateDirs", "AllowAnonymousFXP", "AnonymousBandwidth", "AnonymousRatio"];
const OF_TLS = ["CertFile", "CertFileAndKey", "ExtCert", "TLSCipherSuite"];

export const requirementOff = defineRule<Conf>({
  id: "pureftpd/requirement-off",
  severity: "hint",
  summary: "A setting has no effect, because another one switches off what it is about.",
  source: "pure-ftpd(8), -a, -A, -E and -Y; main_ and doit in ftpd.c",
  *check(conf) {
    const anonymous = switchedOn(conf, "AnonymousOnly") ? undefined : switchedOn(conf, "NoAnonymous");
    const tls = settingOf(conf, "TLS");
    const isOff = tls?.match.kind === "accepted" && numbersIn(tls)[0] === 0;
    yield* about(conf, anonymous, OF_ANONYMOUS);
    yield* about(conf, isOff ? tls : undefined, OF_TLS);
    yield* about(conf, switchedOn(conf, "ChrootEveryone"), ["TrustedGID"]);
  },
});

function* about(conf: Conf, cause: Setting | undefined, names: readonly string[]) {
  if (!cause) return;
  for (const setting of names.flatMap((name) => conf.byName.get(name) ?? [])) {
    if (setting.words !== undefined || (setting.option?.form === "boolean" && !isYes(setting.value.text))) continue;
    yield {
      range: setting.name.range,
      message: l10n.t("{name} has no effect: expected no such line beside {cause} on line {line}; {daemon} does not ask for it",
        { name: quote(setting.name.text), cause: quote(cause.text), line: lineOf(cause, conf), daemon: daemonName(conf.daemon) }),
    };
  }
}
