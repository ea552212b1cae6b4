import { defineRule, type Rule } from "../rule";
import type { Conf } from "./conf";
import { anonymousTwice } from "./rules/anonymous-twice";
import { anonymousUpload } from "./rules/anonymous-upload";
import { badBoolean } from "./rules/bad-boolean";
import { badValue } from "./rules/bad-value";
import { bindWithoutPort } from "./rules/bind-without-port";
import { byteOrderMark } from "./rules/byte-order-mark";
import { clearTextLogin } from "./rules/clear-text-login";
import { clientsCut } from "./rules/clients-cut";
import { commentInText } from "./rules/comment-in-text";
import { debianAuthLink } from "./rules/debian-auth-link";
import { debianAuthTarget } from "./rules/debian-auth-target";
import { debianBadValue } from "./rules/debian-bad-value";
import { debianDefaults } from "./rules/debian-defaults";
import { debianUnknownFile } from "./rules/debian-unknown-file";
import { debianUnreadFile } from "./rules/debian-unread-file";
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
import { includeRecursion } from "./rules/include-recursion";
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
import { placeholder } from "./rules/placeholder";
import { requirementOff } from "./rules/requirement-off";
import { tlsCertificate } from "./rules/tls-certificate";
import { trailingComment } from "./rules/trailing-comment";
import { unknownOption } from "./rules/unknown-option";
import { unknownSwitch } from "./rules/unknown-switch";

/** Every rule about Pure-FTPd's configuration, in its own file, in Debian's folder or on a command line. */
export const RULES: readonly Rule<Conf>[] = [
  // About lines, which mean the same wherever they stand.
  ...[
    byteOrderMark, unknownOption, missingValue, badBoolean, trailingComment, badValue, illegalValueRule, placeholder, passiveRangeRefused, bindWithoutPort,
    forcePassiveIpUnusable, commentInText, forcePassiveIpPrivate, otherBuild, emptyBoolean, forcePassiveIpDocumentation, includePattern, includeRecursion, forcePassiveIpName,
    debianUnknownFile, debianBadValue, debianUnreadLine, debianUnreadFile, debianAuthLink, debianAuthTarget, debianDefaults, unknownSwitch,
  ],
  // About the server, of which a template does not say enough.
  ...[
    noListener, natMode, clientsCut, duplicateOption, passiveRangeMissing, tlsCertificate, anonymousTwice, anonymousUpload, loginDefault, passiveRangeListenPort,
    clearTextLogin, noChroot, requirementOff, passiveRangeEphemeral, defaultValue,
  ].map(ofWholeFile),
].map(withoutFixesInCommands);

function ofWholeFile(rule: Rule<Conf>): Rule<Conf> {
  return defineRule<Conf>({ ...rule, check: (conf) => (conf.placeholders.length > 0 ? [] : rule.check(conf)) });
}

/** Repairs are written for configurations. */
function withoutFixesInCommands(rule: Rule<Conf>): Rule<Conf> {
  return defineRule<Conf>({
    ...rule,
    *check(conf) {
      for (const finding of rule.check(conf)) yield conf.commandLine ? { ...finding, fixes: [] } : finding;
    },
  });
}
