import type { Edit } from "../../text";
import { PROPOSED_RANGE } from "../shared/passive";
import type { Conf, Setting } from "./conf";
import { insertLines, setValue } from "./edits";
import { booleanOf, numberOf, stringOf } from "./effective";

/** Which ends of the passive range the file sets. 0 is what the manual page gives as "any port". */
export function writtenEnds(conf: Conf): { readonly first: boolean; readonly last: boolean } {
  const isSet = (name: string) => conf.last.has(name) && numberOf(conf, name) !== 0;
  return { first: isSet("pasv_min_port"), last: isSet("pasv_max_port") };
}

/**
 * Everything that passive mode needs and the file lacks, as one repair: what is written wrongly is changed in its place,
 * what is missing becomes one block of new lines below what is there.
 * @param address for pasv_address; the file keeps its own if it has one
 */
export function passiveBlock(conf: Conf, address?: string): readonly Edit[] {
  const edits: Edit[] = [];
  const missing: string[] = [];
  for (const [name, value] of neededSettings(conf, address)) {
    const written = conf.last.get(name);
    if (written?.equals) edits.push(setValue(written, value));
    else missing.push(`${name}=${value}`);
  }
  return missing.length === 0 ? edits : [...edits, insertLines(conf, missing, lastPassiveLine(conf))];
}

function neededSettings(conf: Conf, address: string | undefined): readonly (readonly [string, string])[] {
  const written = writtenEnds(conf);
  const needed: [string, string][] = [];
  if (!conf.last.has("pasv_enable") || !booleanOf(conf, "pasv_enable")) needed.push(["pasv_enable", "YES"]);
  const first = written.last ? Math.max(1025, numberOf(conf, "pasv_max_port") - 100) : PROPOSED_RANGE.first;
  const last = written.first ? Math.min(65535, numberOf(conf, "pasv_min_port") + 100) : PROPOSED_RANGE.last;
  if (!written.first) needed.push(["pasv_min_port", String(first)]);
  if (!written.last) needed.push(["pasv_max_port", String(last)]);
  if (address === undefined || stringOf(conf, "pasv_address") !== undefined) return needed;
  needed.push(["pasv_address", address]);
  // Until Debian 3.0.5-1 the IPv6 listener announces 0,0,0,0 in place of pasv_address.
  if (conf.reading.losesPasvAddressOnIpv6 && booleanOf(conf, "listen_ipv6")) needed.push(["listen", "YES"], ["listen_ipv6", "NO"]);
  return needed;
}

function lastPassiveLine(conf: Conf): Setting | undefined {
  return conf.settings.findLast(({ meant }) => meant?.name.startsWith("pasv_"));
}
