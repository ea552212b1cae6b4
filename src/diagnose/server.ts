import * as l10n from "@vscode/l10n";
import type { Evidence, Outcome, Reply } from "../ftp/evidence";
import { DIALECTS } from "./dialects";
import { refusal } from "./symptoms/reading";
import type { Server, Software } from "./verdict";

/** What a greeting calls itself. The first group is the version, where it tells one. */
const GREETINGS: readonly (readonly [Software, RegExp])[] = [
  ["vsftpd", /\(vsFTPd ([\d.]+)[^)]*\)/i],
  ["proftpd", /\bProFTPD(?: (\d[\w.]*))?/i],
  ["pureftpd", /\bPure-FTPd\b(?: (\d[\d.]*))?/i],
  ["filezilla", /\bFileZilla Server(?: version)?(?: (\d[\d.]*))?/i],
  ["iis", /\bMicrosoft FTP Service\b(?: \(Version ([\d.]+)\))?/i],
  ["pyftpdlib", /\bpyftpdlib(?: (\d[\d.]*))?/i],
];

const NAMES: Readonly<Record<Software, string>> = {
  vsftpd: "vsftpd", proftpd: "ProFTPD", pureftpd: "Pure-FTPd", filezilla: "FileZilla Server", iis: "Microsoft IIS", pyftpdlib: "pyftpdlib",
};

const SOFTWARE = Object.keys(NAMES) as readonly Software[];

/** The name as its makers write it. */
export function softwareName(software: Software): string {
  return NAMES[software];
}

/** Which daemon answers. A greeting that names it is believed unless its replies speak another daemon's language. */
export function recognise(evidence: Evidence): Server {
  const replies = everyReply(evidence);
  const greeted = byGreeting(evidence);
  const spoken = byDialect(replies);
  if (greeted && (!spoken || spoken.software === greeted.software)) return greeted;
  if (spoken) {
    const certain = !greeted && spoken.count > 1;
    return { software: spoken.software, confidence: certain ? "certain" : "likely", because: l10n.t("it answers \"{line}\"", spoken) };
  }
  const because = l10n.t("nothing in its replies tells which software it is");
  return byFeatures(evidence) ?? byName(evidence) ?? { software: "unknown", confidence: "none", because };
}

function byGreeting({ greeting }: Evidence): Server | undefined {
  const reply = greeting.status === "ok" ? greeting.value.reply : refusal(greeting);
  for (const line of reply?.lines ?? []) {
    for (const [software, pattern] of GREETINGS) {
      const match = pattern.exec(line);
      if (!match) continue;
      const [, version] = match;
      const because = l10n.t("its greeting says \"{line}\"", { line });
      return { software, ...(version === undefined ? {} : { version }), confidence: "certain", because };
    }
  }
  return undefined;
}

function byDialect(replies: readonly Reply[]): { readonly software: Software; readonly count: number; readonly line: string } | undefined {
  const heard = new Map<Software, Set<string>>();
  for (const line of replies.flatMap(({ lines }) => lines)) {
    for (const [software, pattern] of DIALECTS) {
      if (pattern.test(line)) heard.set(software, (heard.get(software) ?? new Set()).add(line));
    }
  }
  const [best, second] = [...heard].sort(([, a], [, b]) => b.size - a.size);
  if (!best || best[1].size === second?.[1].size) return undefined;
  const [line = ""] = best[1];
  return { software: best[0], count: best[1].size, line };
}

function byFeatures({ features }: Evidence): Server | undefined {
  if (features.status !== "ok") return undefined;
  const { system = "", features: names } = features.value;
  const likely = (software: Software, because: string): Server => ({ software, confidence: "likely", because });
  if (/FileZilla/i.test(system)) return { ...likely("filezilla", l10n.t("SYST says \"{system}\"", { system })), confidence: "certain" };
  if (/^Windows_NT\b/i.test(system.replace(/^215 /, ""))) return likely("iis", l10n.t("SYST says \"{system}\"", { system }));
  const own = ["SPSV", "ESTA", "ESTP"].find((name) => names.includes(name));
  return own === undefined ? undefined : likely("pureftpd", l10n.t("FEAT lists {feature}", { feature: own }));
}

/** Whoever writes down how he set his server up names it, though it need not be the one that the log is of. */
function byName({ called }: Evidence): Server | undefined {
  const own = SOFTWARE.find((software) => NAMES[software] === called);
  return own && { software: own, confidence: "likely", because: l10n.t("the text around the log names {name}", { name: NAMES[own] }) };
}

function everyReply({ greeting, tls, tlsOffer, login, data }: Evidence): readonly Reply[] {
  const refused = (...outcomes: readonly Outcome<unknown>[]): readonly Reply[] => outcomes.flatMap((outcome) => refusal(outcome) ?? []);
  return [
    ...(greeting.status === "ok" ? [greeting.value.reply] : []),
    ...(tlsOffer.status === "ok" ? [tlsOffer.value.reply] : []),
    ...(login.status === "ok" ? [login.value.reply] : []),
    ...refused(greeting, tls, tlsOffer, login),
    ...data.flatMap(({ announced, listing }) => [
      ...refused(announced, listing),
      ...(listing.status === "ok" ? [...(listing.value.opened ? [listing.value.opened] : []), listing.value.completed] : []),
    ]),
  ];
}
