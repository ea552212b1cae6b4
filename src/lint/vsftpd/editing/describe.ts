import * as l10n from "@vscode/l10n";
import { compiledValue } from "../conf";
import { DAEMONS, daemonName, type Daemon } from "../daemons";
import type { Option, OptionType } from "../options";
import { dangerOf } from "./dangers";
import { meaningOf } from "./meanings";
import { requirementsOf } from "../requirements";

const MANUAL = "https://security.appspot.com/vsftpd/vsftpd_conf.html";

/** Everything worth knowing about an option, as Markdown. */
export function describeOption(option: Option, daemon: Daemon): string {
  const { name, type } = option;
  const danger = dangerOf(name);
  const needed = requirementsOf(name);
  return [
    `**${name}** · ${typeName(type)}`,
    meaningOf(name) ?? "",
    defaults(option, daemon),
    ...(needed.length > 0 ? [l10n.t("Has an effect only with {settings}", { settings: needed.map(requirement).join(", ") })] : []),
    ...(danger ? [`⚠ ${danger}`] : []),
    ...(option.only ? [l10n.t("Known only to {daemons}", { daemons: option.only.map(daemonName).join(", ") })] : []),
    `[vsftpd.conf(5)](${MANUAL})`,
  ].filter((part) => part !== "").join("\n\n");
}

/** `boolean · default NO`, for the line of a list. */
export function shortDescription(option: Option, daemon: Daemon): string {
  const value = compiledValue(option, daemon);
  return value === undefined ? typeName(option.type) : l10n.t("{type}, default {value}", { type: typeName(option.type), value });
}

function typeName(type: OptionType): string {
  switch (type) {
    case "boolean": return l10n.t("boolean");
    case "number": return l10n.t("number");
    case "mode": return l10n.t("octal number");
    case "string": return l10n.t("text");
    default: return type satisfies never;
  }
}

/** What this daemon has compiled in, and who has something else. */
function defaults(option: Option, daemon: Daemon): string {
  if (option.only?.includes(daemon) === false) return l10n.t("Unknown to {daemon}, which refuses to start with it", { daemon: daemonName(daemon) });
  const own = compiledValue(option, daemon);
  const shown = (value: string | undefined) => value === undefined ? l10n.t("not set") : `\`${value}\``;
  const others = DAEMONS.filter((other) => (option.only?.includes(other) ?? true) && compiledValue(option, other) !== own);
  const first = l10n.t("Default of {daemon}: {value}", { daemon: daemonName(daemon), value: shown(own) });
  if (others.length === 0) return first;
  const values = [...new Set(others.map((other) => shown(compiledValue(option, other))))];
  const whoHas = (value: string) => others.filter((other) => shown(compiledValue(option, other)) === value).map(daemonName).join(", ");
  const rest = values.map((value) => `${value} (${whoHas(value)})`).join(", ");
  return `${first}  \n${l10n.t("Elsewhere: {values}", { values: rest })}`;
}

function requirement(text: string): string {
  return text.split(" | ").map((one) => `\`${one}\``).join(` ${l10n.t("or")} `);
}
