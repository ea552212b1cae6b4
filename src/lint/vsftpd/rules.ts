import type { Rule } from "../rule";
import type { Conf } from "./conf";
import { anonymousDefault } from "./rules/anonymous-default";
import { anonymousUpload } from "./rules/anonymous-upload";
import { badBoolean } from "./rules/bad-boolean";
import { badListenAddress } from "./rules/bad-listen-address";
import { blankStringValue } from "./rules/blank-string-value";
import { byteOrderMark } from "./rules/byte-order-mark";
import { clearTextLogin } from "./rules/clear-text-login";
import { commandList } from "./rules/command-list";
import { commentAfterBoolean } from "./rules/comment-after-boolean";
import { commentInString } from "./rules/comment-in-string";
import { connectFromPort20 } from "./rules/connect-from-port-20";
import { crlfLineEnd } from "./rules/crlf-line-end";
import { decimalMask } from "./rules/decimal-mask";
import { defaultValue } from "./rules/default-value";
import { duplicateOption } from "./rules/duplicate-option";
import { fileTooLong } from "./rules/file-too-long";
import { guestRights } from "./rules/guest-rights";
import { implicitSslPort } from "./rules/implicit-ssl-port";
import { indentedComment } from "./rules/indented-comment";
import { listenTwice } from "./rules/listen-twice";
import { maskOfOwner } from "./rules/mask-of-owner";
import { missingValue } from "./rules/missing-value";
import { noListener } from "./rules/no-listener";
import { noLogin } from "./rules/no-login";
import { notASetting } from "./rules/not-a-setting";
import { obsoleteOption } from "./rules/obsolete-option";
import { octalNumber } from "./rules/octal-number";
import { outdatedSsl } from "./rules/outdated-ssl";
import { passiveRangeMissing } from "./rules/passive-range";
import { passiveRangeEphemeral } from "./rules/passive-range-ephemeral";
import { passiveRangeListenPort } from "./rules/passive-range-listen-port";
import { passiveRangeSmall } from "./rules/passive-range-small";
import { passiveRangeSwapped } from "./rules/passive-range-swapped";
import { pasvAddressDocumentation } from "./rules/pasv-address-documentation";
import { pasvAddressIpv6Listener } from "./rules/pasv-address-ipv6-listener";
import { pasvAddressMissing } from "./rules/pasv-address-missing";
import { pasvAddressNotIpv4 } from "./rules/pasv-address-not-ipv4";
import { pasvAddressPrivate } from "./rules/pasv-address-private";
import { pasvAddressShort } from "./rules/pasv-address-short";
import { pasvDisabled } from "./rules/pasv-disabled";
import { pasvPromiscuous } from "./rules/pasv-promiscuous";
import { placeholder } from "./rules/placeholder";
import { placeholderNumber } from "./rules/placeholder-number";
import { portOutOfRange } from "./rules/port-out-of-range";
import { portPromiscuous } from "./rules/port-promiscuous";
import { repeatedOption } from "./rules/repeated-option";
import { requirementOff } from "./rules/requirement-off";
import { sessionRefused } from "./rules/session-refused";
import { spaceAroundEquals } from "./rules/space-around-equals";
import { sslCiphers } from "./rules/ssl-ciphers";
import { sslOff } from "./rules/ssl-off";
import { sslSessionReuse } from "./rules/ssl-session-reuse";
import { tlsCertificate } from "./rules/tls-certificate";
import { tlsVersions } from "./rules/tls-versions";
import { trailingSpace } from "./rules/trailing-space";
import { truncatedNumber } from "./rules/truncated-number";
import { unknownOption } from "./rules/unknown-option";
import { userFileSetting } from "./rules/user-file-setting";
import { userlistInverted } from "./rules/userlist-inverted";
import { writableChroot } from "./rules/writable-chroot";

/** Every rule about a vsftpd.conf. */
export const RULES: readonly Rule<Conf>[] = [
  // About lines, which mean the same wherever they stand.
  ...[
    byteOrderMark, indentedComment, notASetting, unknownOption, missingValue, spaceAroundEquals, badBoolean, trailingSpace, commentAfterBoolean,
    crlfLineEnd, blankStringValue, placeholder, placeholderNumber, octalNumber, decimalMask, maskOfOwner, truncatedNumber, commentInString, commandList, duplicateOption, repeatedOption,
    fileTooLong, userFileSetting,
  ],
  // About the server, of which a user's file or a template does not say enough.
  ...[
    listenTwice, badListenAddress, noListener, noLogin, sessionRefused, pasvDisabled, passiveRangeMissing, passiveRangeSwapped, passiveRangeSmall,
    passiveRangeEphemeral, passiveRangeListenPort, portOutOfRange, pasvAddressMissing, pasvAddressNotIpv4, pasvAddressShort, pasvAddressIpv6Listener,
    pasvAddressPrivate, pasvAddressDocumentation, pasvPromiscuous, portPromiscuous, connectFromPort20, sslOff, tlsCertificate, sslCiphers,
    outdatedSsl, tlsVersions, implicitSslPort, sslSessionReuse, clearTextLogin, anonymousDefault, anonymousUpload, userlistInverted, writableChroot, guestRights,
    requirementOff, obsoleteOption, defaultValue,
  ].map(ofWholeFile),
];

function ofWholeFile(rule: Rule<Conf>): Rule<Conf> {
  return Object.freeze({ ...rule, check: (conf: Conf) => (conf.isUserFile || conf.isTemplate ? [] : rule.check(conf)) });
}
