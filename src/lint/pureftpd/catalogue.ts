import { DAEMONS, versionOf, type Daemon } from "./daemons";
import { OPTIONS, type Option } from "./options";

const BY_NAME: ReadonlyMap<string, Option> = new Map(OPTIONS.map((option) => [option.name.toLowerCase(), option]));

/** The option of that name, in whatever case; of any version unless one is named. */
export function optionByName(name: string, daemon?: Daemon): Option | undefined {
  const option = BY_NAME.get(name.toLowerCase());
  return option && (daemon === undefined || isKnown(option, daemon)) ? option : undefined;
}

/** Whether this version has the option in its file. */
export function isKnown({ since = 0, until = Infinity }: Option, daemon: Daemon): boolean {
  return since <= versionOf(daemon) && versionOf(daemon) < until;
}

/** Those that know it of the daemons listed. */
export function daemonsThatKnow(option: Option): readonly Daemon[] {
  return DAEMONS.filter((daemon) => isKnown(option, daemon));
}
