import * as l10n from "@vscode/l10n";
import type { Demand } from "./demand";
import { number } from "./expected";
import { isBoolean, isInteger, leadingNumber } from "./values";

const MECHANISMS = /^(?:ANONYMOUS|CRAM-MD5|DIGEST-MD5|LOGIN|PLAIN|SCRAM-SHA-(?:1|224|256|384|512))$/i;
// Case counts in them.
const PARAMETER = /^ssl-(?:ca|cert|ciphers|key|verify):/;

/** Of mod_ldap; LDAPServer as set_ldapserver in contrib/mod_ldap.c and ldap_url_parse in OpenLDAP's libraries/libldap/url.c read it. */
export const LDAP_DEMANDS: readonly Demand[] = [
  { names: ["LDAPDefaultGID"], at: 0, takes: isInteger, says: "LDAPDefaultGID: GID argument must be numeric", expected: number },
  { names: ["LDAPDefaultUID"], at: 0, takes: isInteger, says: "LDAPDefaultUID: UID argument must be numeric", expected: number },
  { names: ["LDAPProtocolVersion"], at: 0, takes: (text) => /^\d*$/.test(text), says: "LDAPProtocolVersion: argument must be numeric!", expected: () => "3" },
  { names: ["LDAPGroups"], at: 0, takes: (text) => !isBoolean(text), says: "first parameter must be the base DN, not on/off.", expected: () => "dc=example,dc=com" },
  { names: ["LDAPUsers"], at: 0, takes: (text) => !isBoolean(text), says: "first parameter must be the base DN, not on/off", expected: () => "dc=example,dc=com" },
  {
    names: ["LDAPUseSASL"], at: "each", takes: (text) => MECHANISMS.test(text), says: "unsupported SASL mechanism: {v}",
    expected: () => "ANONYMOUS, CRAM-MD5, DIGEST-MD5, LOGIN, PLAIN, SCRAM-SHA-1 … SCRAM-SHA-512",
  },
  { names: ["LDAPServer"], at: 0, takes: (text) => !PARAMETER.test(text), says: "wrong order of parameters", expected: () => "ldap://…, ldaps://…" },
  { names: ["LDAPServer"], at: "each", takes: (text) => complaintOf(text) === undefined, says: (text) => complaintOf(text) ?? "", expected: expectedServer },
];

/** One argument may hold several servers, with blanks between them. */
function complaintOf(text: string): string | undefined {
  if (text.startsWith("ssl-verify:")) {
    const value = text.slice(text.indexOf(":") + 1);
    return isBoolean(value) || /^(?:allow|demand|never|try)$/i.test(value) ? undefined : `unknown/unsupported 'ssl-verify' value: ${value.trim() === value ? value : ""}`;
  }
  if (PARAMETER.test(text)) return undefined;
  for (const server of text.split(" ")) {
    const found = /^<?(?:URL:)?ldap[is]?:\/\//i.test(server) ? urlComplaint(server) : portComplaint(server);
    if (found !== undefined) return found;
  }
  return undefined;
}

function portComplaint(server: string): string | undefined {
  const port = /:(.*)/s.exec(server)?.[1];
  return port === undefined || leadingNumber(port) !== 0 ? undefined : `unable to parse '${port}' as a port number for '${server}'`;
}

/** The words for what is wrong with a URL are those for other codes of LDAP. */
function urlComplaint(url: string): string | undefined {
  const [, scheme = "", host = "", path] = /^<?(?:URL:)?(ldap[is]?):\/\/([^/?]*)(?:\/(.*))?/is.exec(url.replace(/>$/, "")) ?? [];
  const [dn = "", , scope = "", filter = "", extensions, surplus] = (path ?? "").split("?");
  const invalid = (words: string) => `invalid LDAP URL '${url}': ${words}`;
  if (host.startsWith("[") && !host.includes("]")) return invalid("Compare False");
  const port = /:(.*)/s.exec(host.replace(/^\[.*?\]/, ""))?.[1];
  if ((port !== undefined && !/^[ \t]*[+-]?\d+$/.test(port)) || surplus !== undefined) return invalid("Compare False");
  if (scope !== "" && !/^(?:base|one|onelevel|sub|subtree|subord|subordinate|children)$/i.test(scope)) return invalid("Strong(er) authentication required");
  if (extensions === "") return invalid("Referral");
  if (/^ldapi$/i.test(scheme)) return `invalid scheme specified by URL '${url}': valid schemes are 'ldap' or 'ldaps'`;
  // What is badly escaped counts as nothing.
  const escaped = /%(?![\da-f]{2})/i;
  if (dn !== "" && !escaped.test(dn)) return `${url}: a base DN may not be specified by an LDAPServer URL, only by LDAPUsers or LDAPGroups`;
  return filter !== "" && !escaped.test(filter) ? `${url}: a search filter may not be specified by an LDAPServer URL, only by LDAPUsers or LDAPGroups` : undefined;
}

function expectedServer(): string {
  return l10n.t("ldap://… or ldaps://… with nothing but host and port; base DN and filter behind LDAPUsers or LDAPGroups");
}
