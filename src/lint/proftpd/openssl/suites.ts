/** A cipher suite up to TLS 1.2 as a cipher string selects it: by its name or by a group. */
export interface Suite {
  readonly names: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  /** Every build of today has it. */
  readonly isCommon: boolean;
}

type Family = readonly [prefix: string, groups: string, common: string, seldom: string];

const CBC = "AES256-SHA AES128-SHA CAMELLIA256-SHA CAMELLIA128-SHA";
const CBC_OF_1_2 = "AES256-SHA256 AES128-SHA256 CAMELLIA256-SHA256 CAMELLIA128-SHA256";
const ECDH_OF_1_2 = "AES256-SHA384 AES128-SHA256 CAMELLIA256-SHA384 CAMELLIA128-SHA256";
const GCM = "AES256-GCM-SHA384 AES128-GCM-SHA256";
const CCM = "AES256-CCM AES128-CCM AES256-CCM8 AES128-CCM8";
const ARIA = "ARIA256-GCM-SHA384 ARIA128-GCM-SHA256";
const POLY = "CHACHA20-POLY1305";
const WEAK = "SEED-SHA IDEA-CBC-SHA RC4-SHA RC4-MD5 DES-CBC3-SHA DES-CBC-SHA";
const PSK = "AES256-CBC-SHA AES128-CBC-SHA AES256-CBC-SHA384 AES128-CBC-SHA256 CAMELLIA256-SHA384 CAMELLIA128-SHA256 NULL-SHA NULL-SHA256 NULL-SHA384";
const DHE = "kEDH kDHE DH EDH DHE";
const ECDHE = "kEECDH kECDHE ECDH EECDH ECDHE";
const EXPORTS = "DES-CBC-SHA RC4-MD5 RC2-CBC-MD5 RC4-SHA";

/** From ssl/s3_lib.c and ssl/s2_lib.c, of 1.0.2 to 3.x; of what most builds lack there may be a suite too many. */
const FAMILIES: readonly Family[] = [
  ["", "kRSA aRSA RSA", `${CBC} ${CBC_OF_1_2} ${GCM} ${CCM} NULL-SHA NULL-MD5 NULL-SHA256`, `${WEAK} ${ARIA} RC2-CBC-MD5`],
  ["DHE-RSA-", `${DHE} aRSA`, `${CBC} ${CBC_OF_1_2} ${GCM} ${CCM} ${POLY}`, `${WEAK} ${ARIA}`],
  ["DHE-DSS-", `${DHE} aDSS DSS`, "", `${CBC} ${CBC_OF_1_2} ${GCM} ${WEAK} ${ARIA}`],
  ["ADH-", "kEDH kDHE DH ADH aNULL", `${CBC} ${CBC_OF_1_2} ${GCM}`, WEAK],
  ["ECDHE-RSA-", `${ECDHE} aRSA`, `${CBC.slice(0, 21)} ${ECDH_OF_1_2} ${GCM} ${POLY} NULL-SHA`, `RC4-SHA DES-CBC3-SHA ${ARIA}`],
  ["ECDHE-", `${ECDHE} aRSA`, "", ARIA],
  ["ECDHE-ECDSA-", `${ECDHE} aECDSA ECDSA`, `${CBC.slice(0, 21)} ${ECDH_OF_1_2} ${GCM} ${CCM} ${POLY} NULL-SHA`, `RC4-SHA DES-CBC3-SHA ${ARIA}`],
  ["AECDH-", "kEECDH kECDHE ECDH AECDH aNULL", `${CBC.slice(0, 21)} NULL-SHA`, "RC4-SHA DES-CBC3-SHA"],
  ["PSK-", "kPSK aPSK PSK", `${PSK} ${GCM} ${CCM} ${POLY}`, `${ARIA} RC4-SHA 3DES-EDE-CBC-SHA`],
  ["DHE-PSK-", "kDHEPSK aPSK PSK", `${PSK} ${GCM} ${CCM} ${POLY}`, `${ARIA} RC4-SHA 3DES-EDE-CBC-SHA`],
  ["ECDHE-PSK-", "kECDHEPSK aPSK PSK", `${PSK} ${POLY}`, "RC4-SHA 3DES-EDE-CBC-SHA"],
  ["RSA-PSK-", "kRSAPSK aRSA PSK", `${PSK} ${GCM} ${POLY}`, `${ARIA} RC4-SHA 3DES-EDE-CBC-SHA`],
  ["SRP-", "kSRP aSRP SRP", "", "AES-256-CBC-SHA AES-128-CBC-SHA 3DES-EDE-CBC-SHA"],
  ["SRP-RSA-", "kSRP aRSA SRP", "", "AES-256-CBC-SHA AES-128-CBC-SHA 3DES-EDE-CBC-SHA"],
  ["SRP-DSS-", "kSRP aDSS DSS SRP", "", "AES-256-CBC-SHA AES-128-CBC-SHA 3DES-EDE-CBC-SHA"],
  ["DH-RSA-", "kDHr kDH DH aDH", "", `${CBC} ${CBC_OF_1_2} ${GCM} ${WEAK}`],
  ["DH-DSS-", "kDHd kDH DH aDH", "", `${CBC} ${CBC_OF_1_2} ${GCM} ${WEAK}`],
  ["ECDH-RSA-", "kECDHr kECDH ECDH aECDH", "", `${CBC} ${ECDH_OF_1_2} ${GCM} RC4-SHA DES-CBC3-SHA NULL-SHA`],
  ["ECDH-ECDSA-", "kECDHe kECDH ECDH aECDH", "", `${CBC} ${ECDH_OF_1_2} ${GCM} RC4-SHA DES-CBC3-SHA NULL-SHA`],
  ["KRB5-", "kKRB5 aKRB5 KRB5", "", "DES-CBC-SHA DES-CBC3-SHA RC4-SHA IDEA-CBC-SHA DES-CBC-MD5 DES-CBC3-MD5 RC4-MD5 IDEA-CBC-MD5"],
  ["EXP-", "kRSA aRSA RSA", "", EXPORTS], ["EXP1024-", "kRSA aRSA RSA", "", EXPORTS],
  ["EXP-EDH-RSA-", `${DHE} aRSA`, "", EXPORTS], ["EXP-EDH-DSS-", `${DHE} aDSS DSS`, "", EXPORTS], ["EXP-ADH-", "kEDH kDHE DH ADH aNULL", "", EXPORTS],
  ["EXP-KRB5-", "kKRB5 aKRB5 KRB5", "", EXPORTS], ["EXP1024-DHE-DSS-", `${DHE} aDSS DSS`, "", EXPORTS],
  ...["GOST94-GOST89-GOST89", "GOST2001-GOST89-GOST89", "GOST2001-NULL-GOST94", "GOST2012-GOST8912-GOST8912", "GOST2012-NULL-GOST12", "GOST2012-MAGMA-MAGMAOMAC", "GOST2012-KUZNYECHIK-KUZNYECHIKOMAC",
    "IANA-GOST2012-GOST8912-GOST8912", "LEGACY-GOST2012-GOST8912-GOST8912"].map((name): Family =>
    ["", "kGOST kGOST18 aGOST aGOST01 aGOST12 aGOST94 GOST GOST89MAC GOST94 GOST12", "", name]),
];

/** All of them; which of two classes a version puts a suite into is not known, so some are there twice. */
export const SUITES: readonly Suite[] = FAMILIES.flatMap(([prefix, groups, common, seldom]) => [[common, true], [seldom, false]].flatMap(([tails, isCommon]) =>
  String(tails).split(" ").filter((tail) => tail !== "").flatMap((tail) => suitesOf(prefix, groups, tail, isCommon === true))));

function suitesOf(prefix: string, groups: string, tail: string, isCommon: boolean): readonly Suite[] {
  const name = prefix + tail;
  const names = new Set([name, name.replace(/^DHE-(?=(?:RSA|DSS)-DES-)/, "EDH-")]);
  const own = [...groups.split(" "), ...groupsOf(name, tail)];
  const isWeak = /DES|RC4|RC2|IDEA|SEED|GOST|MAGMA|KUZ/.test(tail);
  const classes = tail.startsWith("NULL") ? [[]] : isWeak ? [["HIGH"], ["MEDIUM"], ["LOW"]] : [["HIGH"]];
  const isOf1_2 = /SHA256|SHA384|CCM|POLY|GOST/.test(tail);
  // To 1.0.2 both are one; later elliptic curves begin with TLS 1.0. So do pre-shared keys with the digests of TLS 1.2.
  const versions = isOf1_2 ? (/PSK/.test(prefix) && !/GCM|CCM|POLY/.test(tail) ? ["TLSv1", "TLSv1.2"] : ["TLSv1.2"]) : prefix.startsWith("EC") || prefix.startsWith("AEC") ? ["TLSv1"] : ["SSLv3"];
  const perhaps = isOf1_2 ? [] : [["SSLv3", "TLSv1", "TLSv1.0"], ["SSLv3"], ["TLSv1", "TLSv1.0"], ["SSLv2"]];
  return [
    ...(isCommon ? [{ names, groups: new Set([...own, ...classes.flat(), ...versions.slice(0, 1)]), isCommon }] : []),
    ...classes.flatMap((some) => [versions, ...perhaps].map((version) => ({ names, groups: new Set([...own, ...some, ...version]), isCommon: false }))),
  ];
}

function groupsOf(name: string, tail: string): readonly string[] {
  const isNull = tail.includes("NULL");
  const isAnonymous = /^(?:EXP-)?AE?C?DH-/.test(name);
  const start = /^(?:AES|CAMELLIA|ARIA|CHACHA20|SEED|IDEA|RC4|RC2|3?DES|NULL)/.exec(tail)?.[0] ?? "";
  const cipher = /^3?DES-(?:CBC3|EDE)/.test(tail) ? "3DES" : start;
  const bits = /^\D*(128|256)/.exec(tail)?.[1] ?? "";
  const mode = /GCM|CCM/.exec(tail)?.[0] ?? "";
  const mac = mode === "" ? /(?:MD5|SHA(?:256|384)?)$/.exec(tail)?.[0] ?? "" : "";
  return [
    ...(isNull ? ["eNULL", "NULL", "COMPLEMENTOFALL"] : ["ALL", "FIPS"]),
    ...(isNull || isAnonymous ? [] : ["DEFAULT"]), ...(isAnonymous || /^(?!AES|CHACHA20|NULL)|CCM/.test(tail) ? ["COMPLEMENTOFDEFAULT"] : []),
    cipher, cipher + bits, cipher + mode, ...(tail.includes("CCM8") ? ["AESCCM8"] : []), ...(mac === "" ? [] : [mac, "CBC"]), ...(mac === "SHA" ? ["SHA1"] : []),
    ...(name.startsWith("EXP") ? ["EXP", "EXPORT", "EXPORT40", "EXPORT56"] : []),
  ];
}
