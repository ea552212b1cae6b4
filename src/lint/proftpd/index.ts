import { defineDialect } from "../shared/define";
import { directiveByName } from "./catalogue";
import { readConf } from "./conf";
import { editProftpd } from "./editing/edit";
import { statementLine } from "./editing/statementLine";
import { badArgument } from "./rules/bad-argument";
import { badBoolean } from "./rules/bad-boolean";
import { byteOrderMark } from "./rules/byte-order-mark";
import { hiddenSectionEnd } from "./rules/hidden-section-end";
import { masqueradeAddressMissing } from "./rules/masquerade-address-missing";
import { masqueradeAddressPrivate } from "./rules/masquerade-address-private";
import { missingArguments } from "./rules/missing-arguments";
import { passiveAddress } from "./rules/passive-address";
import { passiveNotInherited } from "./rules/passive-not-inherited";
import { passivePortsArguments } from "./rules/passive-ports-arguments";
import { passivePortsMissing } from "./rules/passive-ports-missing";
import { passivePortsOrder } from "./rules/passive-ports-order";
import { passivePortsRange } from "./rules/passive-ports-range";
import { sectionEnd } from "./rules/section-end";
import { unclosedSection } from "./rules/unclosed-section";
import { unknownDirective } from "./rules/unknown-directive";
import { wrongContext } from "./rules/wrong-context";

export const proftpd = defineDialect({
  id: "proftpd",
  name: "ProFTPD",
  daemons: ["proftpd@1.3.8"],
  rules: [
    byteOrderMark, unknownDirective, passiveAddress, badBoolean, badArgument, missingArguments, wrongContext, sectionEnd, unclosedSection, hiddenSectionEnd,
    passivePortsArguments, passivePortsRange, passivePortsOrder, passivePortsMissing, passiveNotInherited,
    masqueradeAddressMissing, masqueradeAddressPrivate,
  ],
  parse: readConf,
  edit: editProftpd,
  statementLine,
  ownsName: (fileName) => /(?:^|[\\/.])proftpd[^\\/]*\.conf[^\\/]*$|[\\/]etc[\\/]proftpd[\\/].*\.conf$/i.test(fileName),
  familiarLines: (text) => text.split("\n").filter((line) => {
    const [, name = "", close] = /^[ \t]*(<?[A-Za-z0-9]+)(?:[ \t]+\S|(>))/.exec(line) ?? [];
    return directiveByName(name.startsWith("<") ? `${name}>` : close ? "" : name) !== undefined;
  }).length,
});
