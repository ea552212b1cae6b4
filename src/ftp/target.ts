import { domainToASCII } from "node:url";
import * as l10n from "@vscode/l10n";
import { addressKind } from "./address";
import type { Target } from "./evidence";
import { Secret } from "./secret";

/** What a user's text says about the target; the rest comes from options and questions. The password is in no other part. */
export interface ParsedTarget {
  readonly status: "ok";
  readonly host: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: Secret;
  readonly path?: string;
  readonly security?: Target["security"];
}

/** `message`: translated, says what is wrong and where; it never repeats a password. */
export interface InvalidTarget {
  readonly status: "invalid";
  readonly message: string;
}

const TEXT_LIMIT = 2048;
const IMPLICIT_PORT = 990;
/** RFC 1123, 2.1, and the underscore that DNS allows and real names have. */
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/i;

/**
 * Reads `host`, `host:port`, `[v6]:port`, a bare IPv6 address, and URLs: `ftp:` (RFC 1738, 3.2), `ftps:` for implicit and `ftpes:`
 * for explicit TLS, as FTP clients use them.
 */
export function parseTarget(text: string): ParsedTarget | InvalidTarget {
  const trimmed = text.trim();
  if (trimmed === "") return invalid(l10n.t("Enter a host name, an address or an ftp:// URL"));
  if (trimmed.length > TEXT_LIMIT) return invalid(l10n.t("The text is longer than {limit} characters: that is no host", { limit: TEXT_LIMIT }));
   
  const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.exec(trimmed);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return invalid(l10n.t("Character {position} is the control character U+{code}, which no host or URL has", { position: control.index + 1, code }));
  }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed);
  if (!scheme) return bareHost(trimmed);
  const security = SCHEMES.get((scheme[1] ?? "").toLowerCase());
  if (security === undefined) {
    return invalid(l10n.t('"{scheme}://" is not a kind of FTP: expected ftp://, ftps:// or ftpes://', { scheme: scheme[1] ?? "" }));
  }
  return url(trimmed.slice(scheme[0].length), security);
}

/** `ftp:` leaves open how the client is set up. */
const SCHEMES: ReadonlyMap<string, { readonly security?: Target["security"]; readonly port?: number }> = new Map([
  ["ftp", {}],
  ["ftps", { security: "implicit", port: IMPLICIT_PORT } as const],
  ["ftpes", { security: "explicit" } as const],
]);

function bareHost(text: string): ParsedTarget | InvalidTarget {
  // A path without a scheme can only come from a URL whose scheme was left out, and so can a user.
  return /[/@]/.test(text) ? url(text, {}) : authority(text);
}

/** A slash in a password cuts the URL there; what is left of the password must not be read, and quoted, as a host. */
function url(rest: string, defaults: { readonly security?: Target["security"]; readonly port?: number }): ParsedTarget | InvalidTarget {
  const slash = rest.indexOf("/");
  const before = slash === -1 ? rest : rest.slice(0, slash);
  const at = before.lastIndexOf("@");
  if (at === -1 && before.includes(":") && rest.includes("@")) {
    return invalid(l10n.t("There is a / before the @: write a / in a user or password as %2F"));
  }
  const place = authority(before.slice(at + 1));
  if (place.status === "invalid") return place;
  // RFC 1738, 3.2.2: the first slash only ends the place; the path begins behind it and at the login directory, unless it begins with %2F.
  const path = decoded(slash === -1 ? "" : rest.slice(slash + 1).replace(/;type=[aid]$/i, ""));
  if (path === undefined) return invalid(l10n.t("The path of the URL has a % escape that stands for no text"));
  const account = at === -1 ? {} : accountOf(before.slice(0, at));
  if (account === undefined) return invalid(l10n.t("The user or password in the URL has a % escape that stands for no text"));
  return { ...defaults, ...place, ...account, ...(path === "" ? {} : { path }) };
}

function accountOf(text: string): Pick<ParsedTarget, "user" | "password"> | undefined {
  const colon = text.indexOf(":");
  const user = decoded(colon === -1 ? text : text.slice(0, colon));
  const password = colon === -1 ? undefined : decoded(text.slice(colon + 1));
  if (user === undefined || (colon !== -1 && password === undefined)) return undefined;
  return { ...(user === "" ? {} : { user }), ...(password === undefined || password === "" ? {} : { password: new Secret(password) }) };
}

/** `host`, `host:port`, `[v6]`, `[v6]:port` or a bare IPv6 address. */
function authority(text: string): ParsedTarget | InvalidTarget {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(text);
  const bare = !bracketed && isIPv6(text);
  const split = bracketed ?? (bare ? [text, text] : /^([^:]*)(?::(.*))?$/.exec(text));
  if (!split) return invalid(l10n.t('"{text}" has more than one colon, but is no IPv6 address; write a port after one as [address]:port', { text }));
  const [, name = "", digits] = split;
  if (name === "") return invalid(l10n.t("The host name is missing"));
  if (bracketed && !isIPv6(name)) return invalid(l10n.t('"{name}" between the brackets is no IPv6 address', { name }));
  const host = bracketed || bare ? name : hostName(name);
  if (host === undefined) return invalid(l10n.t('"{name}" is no host name: expected letters, digits, hyphens and dots', { name }));
  if (digits === undefined || digits === "") return { status: "ok", host };
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : 0;
  if (port < 1 || port > 65535) return invalid(l10n.t('"{port}" is no port: expected a number from 1 to 65535', { port: digits }));
  return { status: "ok", host, port };
}

/** In the form that DNS asks for; undefined for what can be no name. */
function hostName(name: string): string | undefined {
  if (/^[\d.]+$/.test(name)) return /^\d+(?:\.\d+){3}$/.test(name) && addressKind(name) !== "not-an-address" && !/(?:^|\.)0\d/.test(name) ? name : undefined;
  if (/[\s%#?\\<>^|"`{}]/.test(name)) return undefined;
  const ascii = domainToASCII(name).replace(/\.$/, "");
  return ascii !== "" && ascii.length <= 253 && ascii.split(".").every((label) => LABEL.test(label)) ? ascii : undefined;
}

/** With a zone (RFC 4007, 11) where the system needs one. */
function isIPv6(text: string): boolean {
  const address = text.replace(/%[\w.-]+$/, "");
  return address.includes(":") && addressKind(address) !== "not-an-address" && /^[\da-f:.]+$/i.test(address);
}

/** Percent-decoding (RFC 3986, 2.1). Undefined for a broken escape and for an escaped control character, which must not reach a command. */
function decoded(text: string): string | undefined {
  try {
    const clear = decodeURIComponent(text);
     
    return /[\u0000-\u001f\u007f]/.test(clear) ? undefined : clear;
  } catch {
    return undefined;
  }
}

function invalid(message: string): InvalidTarget {
  return { status: "invalid", message };
}
