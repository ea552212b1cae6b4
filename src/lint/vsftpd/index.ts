import { defineDialect } from "../shared/define";
import { knownOption, readConf } from "./conf";
import { DAEMONS } from "./daemons";
import { editVsftpd } from "./editing/edit";
import { guessDaemon } from "./guess";
import { anonymousUpload } from "./rules/anonymous-upload";
import { badBoolean } from "./rules/bad-boolean";
import { badListenAddress } from "./rules/bad-listen-address";
import { blankStringValue } from "./rules/blank-string-value";
import { byteOrderMark } from "./rules/byte-order-mark";
import { commentAfterBoolean } from "./rules/comment-after-boolean";
import { commentInString } from "./rules/comment-in-string";
import { crlfLineEnd } from "./rules/crlf-line-end";
import { decimalMask } from "./rules/decimal-mask";
import { duplicateOption } from "./rules/duplicate-option";
import { fileTooLong } from "./rules/file-too-long";
import { implicitSslPort } from "./rules/implicit-ssl-port";
import { indentedComment } from "./rules/indented-comment";
import { listenTwice } from "./rules/listen-twice";
import { missingValue } from "./rules/missing-value";
import { noLogin } from "./rules/no-login";
import { notASetting } from "./rules/not-a-setting";
import { octalNumber } from "./rules/octal-number";
import { passiveRangeMissing } from "./rules/passive-range";
import { passiveRangeSmall } from "./rules/passive-range-small";
import { passiveRangeSwapped } from "./rules/passive-range-swapped";
import { pasvAddressIpv6Listener } from "./rules/pasv-address-ipv6-listener";
import { pasvAddressMissing } from "./rules/pasv-address-missing";
import { pasvAddressNotIpv4 } from "./rules/pasv-address-not-ipv4";
import { pasvAddressPrivate } from "./rules/pasv-address-private";
import { pasvDisabled } from "./rules/pasv-disabled";
import { portOutOfRange } from "./rules/port-out-of-range";
import { requirementOff } from "./rules/requirement-off";
import { spaceAroundEquals } from "./rules/space-around-equals";
import { sslOff } from "./rules/ssl-off";
import { trailingSpace } from "./rules/trailing-space";
import { truncatedNumber } from "./rules/truncated-number";
import { unknownOption } from "./rules/unknown-option";

const SETTING = /^[a-z0-9_]+(?=[ \t]*=)/;

export const vsftpd = defineDialect({
  id: "vsftpd",
  name: "vsftpd",
  daemons: DAEMONS,
  rules: [
    byteOrderMark, indentedComment, notASetting, unknownOption, missingValue, spaceAroundEquals, badBoolean,
    trailingSpace, commentAfterBoolean, crlfLineEnd, blankStringValue, listenTwice, badListenAddress, noLogin,
    pasvDisabled, passiveRangeMissing, passiveRangeSwapped, portOutOfRange, pasvAddressMissing,
    pasvAddressNotIpv4, pasvAddressIpv6Listener, pasvAddressPrivate, octalNumber, decimalMask,
    truncatedNumber, commentInString, duplicateOption, fileTooLong,
    passiveRangeSmall, sslOff, implicitSslPort, anonymousUpload, requirementOff,
  ],
  parse: readConf,
  edit: editVsftpd,
  ownsName: (fileName) => /(?:^|[\\/.])vsftpd[^\\/]*\.conf[^\\/]*$|[\\/]etc[\\/]vsftpd[\\/].*\.conf$/i.test(fileName),
  guessDaemon,
  familiarLines: (text) => text.split("\n").filter((line) => knownOption(SETTING.exec(line)?.[0] ?? "", DAEMONS[0])).length,
});
