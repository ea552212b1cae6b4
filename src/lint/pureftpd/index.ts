import { defineRule, type Rule } from "../rule";
import { defineDialect } from "../shared/define";
import { hasCommandLine } from "./commandLine";
import { readConf, type Conf } from "./conf";
import { DAEMONS } from "./daemons";
import { optionFileName } from "./debian";
import { editPureftpd } from "./editing/edit";
import { optionByName } from "./catalogue";
import { anonymousTwice } from "./rules/anonymous-twice";
import { anonymousUpload } from "./rules/anonymous-upload";
import { badBoolean } from "./rules/bad-boolean";
import { badValue } from "./rules/bad-value";
import { bindWithoutPort } from "./rules/bind-without-port";
import { byteOrderMark } from "./rules/byte-order-mark";
import { clearTextLogin } from "./rules/clear-text-login";
import { clientsCut } from "./rules/clients-cut";
import { commentInText } from "./rules/comment-in-text";
import { debianBadValue } from "./rules/debian-bad-value";
import { debianUnknownFile } from "./rules/debian-unknown-file";
import { debianUnreadLine } from "./rules/debian-unread-line";
import { defaultValue } from "./rules/default-value";
import { duplicateOption } from "./rules/duplicate-option";
import { emptyBoolean } from "./rules/empty-boolean";
import { forcePassiveIpDocumentation } from "./rules/force-passive-ip-documentation";
import { forcePassiveIpName } from "./rules/force-passive-ip-name";
import { forcePassiveIpPrivate } from "./rules/force-passive-ip-private";
import { forcePassiveIpUnusable } from "./rules/force-passive-ip-unusable";
import { illegalValueRule } from "./rules/illegal-value";
import { includePattern } from "./rules/include-pattern";
import { loginDefault } from "./rules/login-default";
import { missingValue } from "./rules/missing-value";
import { natMode } from "./rules/nat-mode";
import { noChroot } from "./rules/no-chroot";
import { noListener } from "./rules/no-listener";
import { otherBuild } from "./rules/other-build";
import { passiveRangeEphemeral } from "./rules/passive-range-ephemeral";
import { passiveRangeListenPort } from "./rules/passive-range-listen-port";
import { passiveRangeMissing } from "./rules/passive-range-missing";
import { passiveRangeRefused } from "./rules/passive-range-refused";
import { requirementOff } from "./rules/requirement-off";
import { tlsCertificate } from "./rules/tls-certificate";
import { trailingComment } from "./rules/trailing-comment";
import { unknownOption } from "./rules/unknown-option";
import { unknownSwitch } from "./rules/unknown-switch";

// More than what may look like lines of another server in a unit or a compose file.
const OF_A_COMMAND = 20;

export const pureftpd = defineDialect({
  id: "pureftpd",
  name: "Pure-FTPd",
  daemons: DAEMONS,
  rules: [
    byteOrderMark, unknownOption, missingValue, badBoolean, trailingComment, badValue, illegalValueRule, passiveRangeRefused, noListener, bindWithoutPort,
    forcePassiveIpUnusable, natMode, clientsCut, commentInText, duplicateOption, passiveRangeMissing, forcePassiveIpPrivate, tlsCertificate, otherBuild,
    emptyBoolean, forcePassiveIpDocumentation, anonymousTwice, anonymousUpload, loginDefault, passiveRangeListenPort, includePattern,
    clearTextLogin, noChroot, requirementOff, forcePassiveIpName, passiveRangeEphemeral, defaultValue,
    debianUnknownFile, debianBadValue, debianUnreadLine, unknownSwitch,
  ].map(withoutFixesInCommands),
  parse: readConf,
  edit: editPureftpd,
  ownsName: (fileName) => /(?:^|[\\/.])pure-?ftpd[^\\/]*\.conf[^\\/]*$|[\\/]etc[\\/]pure-ftpd[\\/][^\\/]*\.conf$/i.test(fileName) || optionFileName(fileName) !== undefined,
  familiarLines: (text) => hasCommandLine(text) ? OF_A_COMMAND : text.split("\n").filter((line) => {
    const name = /^[ \t]*([A-Za-z0-9]+)[ \t=:]+\S/.exec(line)?.[1];
    return name !== undefined && optionByName(name) !== undefined;
  }).length,
});

/** Repairs are written for configurations. */
function withoutFixesInCommands(rule: Rule<Conf>): Rule<Conf> {
  return defineRule<Conf>({
    ...rule,
    *check(conf) {
      for (const finding of rule.check(conf)) yield conf.commandLine ? { ...finding, fixes: [] } : finding;
    },
  });
}
