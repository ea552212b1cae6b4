import { defineDialect } from "../shared/define";
import { directiveByName } from "./catalogue";
import { DAEMONS } from "./daemons";
import { editProftpd } from "./editing/edit";
import { statementLine } from "./editing/statementLine";
import { readConf } from "./reader";
import { badArgument } from "./rules/bad-argument";
import { badBoolean } from "./rules/bad-boolean";
import { byteOrderMark } from "./rules/byte-order-mark";
import { hiddenSectionEnd } from "./rules/hidden-section-end";
import { implicitTlsPort } from "./rules/implicit-tls-port";
import { masqueradeAddressMissing } from "./rules/masquerade-address-missing";
import { masqueradeAddressPrivate } from "./rules/masquerade-address-private";
import { missingArguments } from "./rules/missing-arguments";
import { onceOnly } from "./rules/once-only";
import { passiveAddress } from "./rules/passive-address";
import { passiveNotInherited } from "./rules/passive-not-inherited";
import { passivePortsArguments } from "./rules/passive-ports-arguments";
import { passivePortsMissing } from "./rules/passive-ports-missing";
import { passivePortsOrder } from "./rules/passive-ports-order";
import { passivePortsRange } from "./rules/passive-ports-range";
import { removedDirective } from "./rules/removed-directive";
import { sectionEnd } from "./rules/section-end";
import { surplusArguments } from "./rules/surplus-arguments";
import { tlsOff } from "./rules/tls-off";
import { tlsRequired } from "./rules/tls-required";
import { tlsSessionReuse } from "./rules/tls-session-reuse";
import { tlsVersionOld } from "./rules/tls-version-old";
import { tlsWithoutCertificate } from "./rules/tls-without-certificate";
import { unclosedSection } from "./rules/unclosed-section";
import { unknownDirective } from "./rules/unknown-directive";
import { wrongContext } from "./rules/wrong-context";

export const proftpd = defineDialect({
  id: "proftpd",
  name: "ProFTPD",
  daemons: DAEMONS,
  rules: [
    byteOrderMark, unknownDirective, removedDirective, passiveAddress, badBoolean, badArgument, missingArguments, surplusArguments, wrongContext, onceOnly, sectionEnd, unclosedSection, hiddenSectionEnd,
    passivePortsArguments, passivePortsRange, passivePortsOrder, passivePortsMissing, passiveNotInherited,
    masqueradeAddressMissing, masqueradeAddressPrivate,
    tlsWithoutCertificate, tlsOff, tlsVersionOld, implicitTlsPort, tlsRequired, tlsSessionReuse,
  ],
  parse: (text, daemon, fileName, surroundings) => readConf(text, daemon, { ...surroundings, isPart: isPart(fileName) }),
  filesOf: ({ files }) => files,
  edit: editProftpd,
  statementLine,
  isPart,
  ownsName: (fileName) => /(?:^|[\\/.])proftpd[^\\/]*\.conf[^\\/]*$|[\\/]etc[\\/]proftpd[\\/].*\.conf$/i.test(fileName),
  familiarLines: (text) => text.split("\n").filter((line) => {
    const [, name = "", close] = /^[ \t]*(<?[A-Za-z0-9]+)(?:[ \t]+\S|(>))/.exec(line) ?? [];
    return directiveByName(name.startsWith("<") ? `${name}>` : close ? "" : name) !== undefined;
  }).length,
});

/** What Debian keeps beside the main file, and its like elsewhere. */
function isPart(fileName: string): boolean {
  return !/(?:^|[\\/.])proftpd[^\\/]*$/i.test(fileName) && /[\\/]proftpd(?:\.d)?[\\/](?:.*[\\/])?[^\\/]+\.conf$/i.test(fileName)
    && /[\\/](?:etc|conf\.d|sites[^\\/]*|vhosts?[^\\/]*)[\\/]/i.test(fileName);
}
