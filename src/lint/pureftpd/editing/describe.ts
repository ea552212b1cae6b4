import * as l10n from "@vscode/l10n";
import type { Daemon } from "../daemons";
import { debianForm, expectedInDebian } from "../debian";
import { daemonsThatKnow, isKnown } from "../catalogue";
import type { Option } from "../options";
import { requirementOf } from "../requirements";
import { expected } from "../values";
import { dangerOf } from "./dangers";
import { meaningOf } from "./meanings";

const MANUAL = "https://www.pureftpd.org/project/pure-ftpd/doc/";

/** Everything worth knowing about an option, as Markdown. */
export function describeOption(option: Option, daemon: Daemon): string {
  return described(option, daemon, `**${option.name}** · ${expected(option.form)}`,
    `${defaultOf(option.compiled)}${option.flag === "" ? "" : `  \n${l10n.t("On the command line: {switches}", { switches: switches(option) })}`}  \n${inDebian(option)}`);
}

/** The same about its switch on a command line, where a colon stands between two numbers. */
export function describeSwitch(option: Option, daemon: Daemon): string {
  return described(option, daemon, `${switches(option)} · **${option.name}**`, defaultOf(option.compiled?.replace(/^(\d+) (\d+)$/, "$1:$2")));
}

function described(option: Option, daemon: Daemon, title: string, forms: string): string {
  const danger = dangerOf(option.name);
  const needed = requirementOf(option.name).map((text) => text.split(" | ").map((one) => `\`${one}\``).join(` ${l10n.t("or")} `));
  return [
    title,
    meaningOf(option.name) ?? "",
    forms,
    ...(needed.length > 0 ? [l10n.t("Has an effect only with {settings}", { settings: needed.join(", ") })] : []),
    ...(danger ? [`⚠ ${danger}`] : []),
    ...(option.database ? [l10n.t("Known only to builds with {database}", { database: option.database })] : []),
    ...versions(option, daemon),
    `[pure-ftpd(8)](${MANUAL})`,
  ].filter((part) => part !== "").join("\n\n");
}

/** `yes or no, default no`, for the line of a list. */
export function shortDescription({ form, compiled }: Option): string {
  return compiled === undefined ? expected(form) : l10n.t("{type}, default {value}", { type: expected(form), value: compiled });
}

function defaultOf(compiled: string | undefined): string {
  return l10n.t("Default: {value}", { value: compiled === undefined ? l10n.t("not set") : `\`${compiled}\`` });
}

function switches({ name, flag, long = name.toLowerCase(), login, form }: Option): string {
  if (login !== undefined) return `\`-l ${login}${form === "boolean" ? "" : ":…"}\``;
  return form === "boolean" ? `\`-${flag}\`, \`--${long}\`` : `\`-${flag} …\`, \`--${long}=…\``;
}

function inDebian(option: Option): string {
  const form = debianForm(option);
  if (form === undefined) return l10n.t("Debian's `/etc/pure-ftpd/conf` has no file of that name");
  const folder = option.login === undefined ? "" : ` ${l10n.t("(with a symbolic link to it in `/etc/pure-ftpd/auth`)")}`;
  return `${l10n.t("In Debian, the content of {file}: {form}", { file: `\`/etc/pure-ftpd/conf/${option.name}\``, form: expectedInDebian(form) })}${folder}`;
}

function versions(option: Option, daemon: Daemon): readonly string[] {
  const { since, until } = option;
  const parts = [
    ...(since !== undefined ? [l10n.t("Since Pure-FTPd {version}", { version: `1.0.${since}` })] : []),
    ...(until !== undefined ? [l10n.t("Gone since Pure-FTPd {version}", { version: `1.0.${until}` })] : []),
  ];
  return isKnown(option, daemon) || daemonsThatKnow(option).length === 0 ? parts : parts.map((part) => `⚠ ${part}`);
}
