import * as l10n from "@vscode/l10n";
import { classMeaning, generalMeaning } from "./general";
import type { Situation } from "./phase";
import { filezillaSayings } from "./servers/filezilla";
import { iisSayings, pyftpdlibSayings } from "./servers/others";
import { proftpdSayings } from "./servers/proftpd";
import { pureftpdSayings } from "./servers/pureftpd";
import type { Saying } from "./servers/saying";
import { vsftpdSayings } from "./servers/vsftpd";

type Software = "vsftpd" | "proftpd" | "pureftpd" | "filezilla" | "iis" | "pyftpdlib";

const SERVERS: Readonly<Record<Software, { readonly name: string; readonly sayings: readonly Saying[] }>> = {
  vsftpd: { name: "vsftpd", sayings: vsftpdSayings },
  proftpd: { name: "ProFTPD", sayings: proftpdSayings },
  pureftpd: { name: "Pure-FTPd", sayings: pureftpdSayings },
  filezilla: { name: "FileZilla Server", sayings: filezillaSayings },
  iis: { name: "Microsoft IIS", sayings: iisSayings },
  pyftpdlib: { name: "pyftpdlib", sayings: pyftpdlibSayings },
};

/**
 * What a reply says: in general, in this phase, and from this server. `server` is undefined where nobody knows more.
 * The words of a reply can be changed by who runs a server; what they mean there is told only where they are its own.
 */
export interface ReplyMeaning {
  readonly code: number;
  readonly general: string;
  readonly server?: { readonly name: string; readonly text: string };
}

/** @param software as recognised, or `unknown`: then a wording that only one server has tells it */
export function replyMeaning({ text, phase, verb }: Situation, software: Software | "unknown"): ReplyMeaning | undefined {
  const [, digits, words = ""] = /^([1-6]\d\d)(?:[ -]|: ?|$)(.*)/s.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const code = Number(digits);
  const asked = software === "unknown" ? Object.values(SERVERS) : [SERVERS[software]];
  const told = asked.flatMap(({ name, sayings }) => {
    const saying = sayings.find((one) => one.code === code && one.words.test(words.trim()) && (one.where?.test(verb ?? "") ?? true));
    return saying ? [{ name, text: saying.means() }] : [];
  });
  const [only] = told;
  const general = generalMeaning(code, phase) ?? l10n.t("No RFC defines this code. {class}", { class: classMeaning(code) });
  return { code, general, ...(only && told.length === 1 ? { server: only } : {}) };
}
