import { anyOption, compiledValue, type Conf, type Setting } from "./conf";
import type { OptionType } from "./options";
import { meantBoolean, parseBoolean, parseNumber } from "./values";

/** What the daemon goes by: the last line with that name, else the compiled value. A value that it refuses counts as what it means. */
export function booleanOf(conf: Conf, name: string): boolean {
  const written = conf.last.get(name);
  return (written && meantBoolean(written.read)) ?? parseBoolean(compiled(conf, name) ?? "NO") ?? false;
}

/** The number that the daemon ends up with: as written, else as compiled. */
export function numberOf(conf: Conf, name: string): number {
  const written = conf.last.get(name);
  return parseNumber((written && written.read !== "" ? written.read : compiled(conf, name)) ?? "0");
}

/** Undefined: unset. An empty value unsets a string. */
export function stringOf(conf: Conf, name: string): string | undefined {
  const written = conf.last.get(name);
  if (!written) return compiled(conf, name);
  return written.read === "" ? undefined : written.read;
}

/** Whether a line sets what is compiled in anyway. An unset string has no default that a line could repeat. */
export function isDefault({ daemon }: Conf, { option, read, problems }: Setting): boolean {
  const value = option && compiledValue(option, daemon);
  return option !== undefined && value !== undefined && problems.length === 0 && isSame(option.type, read, value);
}

/** Whether two lines about one option set it to the same. A line that is refused is like no other. */
export function isSameValue(a: Setting, b: Setting): boolean {
  return a.option !== undefined && a.option === b.option && a.problems.length + b.problems.length === 0 && isSame(a.option.type, a.read, b.read);
}

function isSame(type: OptionType, a: string, b: string): boolean {
  switch (type) {
    case "boolean": return parseBoolean(a) === parseBoolean(b);
    case "number": case "mode": return parseNumber(a) === parseNumber(b);
    case "string": return a === b;
    default: return type satisfies never;
  }
}

/** Ports of passive data connections, as handle_pasv in postlogin.c picks them. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** The passive range that results. */
export function passiveRange(conf: Conf): PortRange {
  return rangeFrom(numberOf(conf, "pasv_min_port"), numberOf(conf, "pasv_max_port"));
}

/** A bound that makes no sense is ignored without a word: vsf_privop_pasv_listen in privops.c. */
export function rangeFrom(minimum: number, maximum: number): PortRange {
  const first = minimum > 1024 && minimum <= 65535 ? minimum : 1024;
  return { first, last: maximum >= first && maximum < 65535 ? maximum : 65535 };
}

function compiled(conf: Conf, name: string): string | undefined {
  const option = anyOption(name);
  return option && compiledValue(option, conf.daemon);
}
