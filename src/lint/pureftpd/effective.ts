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

/** Whether Pure-FTPd reads a value as yes (simpleconf.c). */
export function isYes(value: string): boolean {
  return /^(?:yes|on|true|1)$/i.test(value);
}

/** A number as strtoul(3) and a cast to `unsigned int` leave it: too long ones end as the greatest, long ones lose their upper half. */
function uint32(digits: string): number {
  if (digits.length < 10) return Number(digits);
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

/** Whether Pure-FTPd takes a passive range (ftpd.c, -p). */
export function isLegalRange(first: number, last: number): boolean {
  return first >= 1024 && last <= 65535 && last >= first;
}

/** The numbers of a value, as the daemon keeps them. */
export function numbersIn({ value }: Setting): readonly number[] {
  return (value.text.match(/\d+/g) ?? []).map(uint32);
}

/** Compiled value of MaxClientsNumber. */
const CLIENTS = 50;

/** How many clients are let in at a time: never more than half the passive ports. Undefined: any number. */
export function clientCap(conf: Conf): number | undefined {
  const written = settingOf(conf, "MaxClientsNumber");
  const clients = (written?.match.kind === "accepted" ? numbersIn(written)[0] : undefined) ?? CLIENTS;
  const range = conf.byName.has("PassivePortRange") ? passiveRange(conf) : undefined;
  return (range ? Math.min(clients, Math.floor((range.last - range.first + 1) / 2)) : clients) || undefined;
}

/** Whether the file looks like all of a server's settings, and not like one that another one includes. */
export function isWhole(conf: Conf): boolean {
  return conf.optionFile === undefined && conf.commandLine === undefined && ["Daemonize", "ChrootEveryone", "MaxClientsNumber", "ForcePassiveIP", "Bind"].some((name) => conf.byName.has(name));
}

/** Where the daemon listens, as far as the file says. */
export function listener(conf: Conf): { readonly host: string | undefined; readonly port: number | undefined } {
  const setting = settingOf(conf, "Bind");
  if (setting?.match.kind !== "accepted") return { host: undefined, port: undefined };
  const value = setting.value.text.replaceAll('"', "");
  const comma = value.lastIndexOf(",");
  const port = Number(value.slice(comma + 1));
  return { host: comma > 0 ? value.slice(0, comma) : undefined, port: Number.isInteger(port) && port > 0 && port < 65536 ? port : undefined };
}
