import { defineDialect } from "../shared/define";
import { isTemplateName } from "../shared/template";
import { directiveByName } from "./catalogue";
import { DAEMONS } from "./daemons";
import { editProftpd } from "./editing/edit";
import { statementLine } from "./editing/statementLine";
import { readConf } from "./reader";
import { anonymousUpload } from "./rules/anonymous-upload";
import { badArgument } from "./rules/bad-argument";
import { badBoolean } from "./rules/bad-boolean";
import { byteOrderMark } from "./rules/byte-order-mark";
import { clearTextLogin } from "./rules/clear-text-login";
import { crash } from "./rules/crash";
import { defaultValue } from "./rules/default-value";
import { deprecatedDirective } from "./rules/deprecated-directive";
import { duplicateDirective } from "./rules/duplicate-directive";
import { foreignAddress } from "./rules/foreign-address";
import { hiddenSectionEnd } from "./rules/hidden-section-end";
import { hostTaken } from "./rules/host-taken";
import { implicitTlsPort } from "./rules/implicit-tls-port";
import { limitOnlyAllows } from "./rules/limit-only-allows";
import { maskOfOwner } from "./rules/mask-of-owner";
import { masqueradeAddressMissing } from "./rules/masquerade-address-missing";
import { masqueradeAddressPrivate } from "./rules/masquerade-address-private";
import { missingArguments } from "./rules/missing-arguments";
import { moduleNeeded } from "./rules/module-needed";
import { noEffect } from "./rules/no-effect";
import { noJail } from "./rules/no-jail";
import { onceOnly } from "./rules/once-only";
import { opensslDecides } from "./rules/openssl-decides";
import { passiveAddress } from "./rules/passive-address";
import { passiveNotInherited } from "./rules/passive-not-inherited";
import { passivePortsArguments } from "./rules/passive-ports-arguments";
import { passivePortsMissing } from "./rules/passive-ports-missing";
import { passivePortsOrder } from "./rules/passive-ports-order";
import { passivePortsRange } from "./rules/passive-ports-range";
import { passiveRangeSmall } from "./rules/passive-range-small";
import { portInPassiveRange } from "./rules/port-in-passive-range";
import { refusedIfRead } from "./rules/refused-if-read";
import { removedDirective } from "./rules/removed-directive";
import { rootLogin } from "./rules/root-login";
import { sectionEnd } from "./rules/section-end";
import { surplusArguments } from "./rules/surplus-arguments";
import { tlsNotInherited } from "./rules/tls-not-inherited";
import { tlsOff } from "./rules/tls-off";
import { tlsRequired } from "./rules/tls-required";
import { tlsSessionReuse } from "./rules/tls-session-reuse";
import { tlsVersionOld } from "./rules/tls-version-old";
import { tlsWithoutCertificate } from "./rules/tls-without-certificate";
import { unclosedSection } from "./rules/unclosed-section";
import { unknownCommand } from "./rules/unknown-command";
import { unknownDirective } from "./rules/unknown-directive";
import { validShell } from "./rules/valid-shell";
import { wrongContext } from "./rules/wrong-context";
import { readable } from "./template";

export const proftpd = defineDialect({
  id: "proftpd",
  name: "ProFTPD",
  daemons: DAEMONS,
  rules: [
    byteOrderMark, unknownDirective, removedDirective, passiveAddress, badBoolean, badArgument, crash, missingArguments, surplusArguments, wrongContext, onceOnly, sectionEnd, unclosedSection, hiddenSectionEnd,
    passivePortsArguments, passivePortsRange, passivePortsOrder, passivePortsMissing, passiveNotInherited,
    masqueradeAddressMissing, masqueradeAddressPrivate,
    passiveRangeSmall, portInPassiveRange, refusedIfRead, duplicateDirective, hostTaken, unknownCommand, limitOnlyAllows, anonymousUpload, maskOfOwner, rootLogin,
    foreignAddress, validShell, noJail, clearTextLogin, moduleNeeded, deprecatedDirective, defaultValue, noEffect,
    tlsWithoutCertificate, tlsOff, tlsNotInherited, tlsVersionOld, opensslDecides, implicitTlsPort, tlsRequired, tlsSessionReuse,
  ],
  parse: (text, daemon, fileName, surroundings) => {
    const isTemplate = isTemplateName(fileName);
    const conf = readConf(isTemplate ? readable(text) : text, daemon, { ...surroundings, isPart: isPart(fileName) });
    // What is filled in later may be anywhere, as in a file that is not known.
    return isTemplate ? { ...conf, hasInclude: true } : conf;
  },
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
