import type { Conf, Setting } from "./conf";

/** Of these the daemon keeps the first; of all others the last. */
const FIRST_COUNTS = ["ForcePassiveIP", "Bind"];

/** The line that counts for an option with a value. */
export function settingOf(conf: Conf, name: string): Setting | undefined {
  const all = conf.byName.get(name);
  return FIRST_COUNTS.includes(name) ? all?.[0] : all?.at(-1);
}

/** The line that switches something on. One is enough: a later `no` adds nothing and takes nothing away. */
export function switchedOn(conf: Conf, name: string): Setting | undefined {
  return conf.byName.get(name)?.find(({ value, match }) => match.kind === "accepted" && isYes(value.text));
}

export function isYes(value: string): boolean {
  return /^(?:yes|on|true|1)$/i.test(value);
}

/** A number as strtoul(3) and a cast to `unsigned int` leave it: too long ones end as the greatest, long ones lose their upper half. */
export function uint32(digits: string): number {
  const value = BigInt(digits.slice(0, 24));
  return Number(BigInt.asUintN(32, digits.replace(/^0+/, "").length > 20 || value > 0xffffffffffffffffn ? 0xffffffffn : value));
}

/** Ports of passive data connections; the compiled ones where the file has none. Undefined when the daemon refuses what is written. */
export function passiveRange(conf: Conf): { readonly first: number; readonly last: number } | undefined {
  const setting = settingOf(conf, "PassivePortRange");
  if (!setting) return { first: 1024, last: 65535 };
  if (setting.match.kind !== "accepted") return undefined;
  const [first = 0, last = 0] = numbersIn(setting);
  return isLegalRange(first, last) ? { first, last } : undefined;
}

export function isLegalRange(first: number, last: number): boolean {
  return first >= 1024 && last <= 65535 && last >= first;
}

/** The numbers of a value, as the daemon keeps them. */
export function numbersIn({ value }: Setting): readonly number[] {
  return (value.text.match(/\d+/g) ?? []).map(uint32);
}
