import { parseBoolean } from "./catalogue";
import type { Conf, Placed, Server } from "./conf";
import type { Word } from "./parse";
import { anywhere } from "./refusal";

/** The main server, and each virtual host by its start tag; hosts that perhaps exist count as well. */
export function serversOf(conf: Conf): readonly Server[] {
  return factsOf(conf).servers;
}

/**
 * What a server has of a directive, or of several: its own first, then what `<Global>` gives to all. The daemon takes the first. What stands in
 * `<Anonymous>`, `<Directory>` or `<Limit>` is not the server's.
 * @param names several are remembered by the array: hand in the same one each time
 */
export function settingsOf(conf: Conf, server: Server, names: string | readonly string[]): readonly Placed[] {
  const own = ownSettingsOf(conf, server, names);
  const global = server === "global" ? NONE : ownSettingsOf(conf, "global", names);
  return global.length === 0 ? own : own.length === 0 ? global : [...own, ...global];
}

/** The same without what `<Global>` gives. @param names as in {@link settingsOf} */
export function ownSettingsOf(conf: Conf, server: Server, names: string | readonly string[]): readonly Placed[] {
  return grouped(conf, factsOf(conf).byServer, names, serverOf).get(server) ?? NONE;
}

/** The directives of these names that stand directly in a section. @param names as in {@link settingsOf} */
export function within(conf: Conf, section: Placed, names: string | readonly string[]): readonly Placed[] {
  return grouped(conf, factsOf(conf).bySection, names, ({ section: outer }) => outer).get(section) ?? NONE;
}

type Groups<Key> = ReadonlyMap<Key, readonly Placed[]>;
type GroupsOf<Key> = Map<string | readonly string[], Groups<Key>>;

interface Facts {
  readonly servers: readonly Server[];
  readonly byServer: GroupsOf<Server>;
  readonly bySection: GroupsOf<Placed>;
  /** By the directives searched, then by option. Thousands of servers may have the same directives, those of <Global>. */
  readonly options: Map<readonly Placed[], Map<string, Word | undefined>>;
}

const NONE: readonly Placed[] = [];

// A file may have thousands of servers, each with the same directives, and many rules ask for each of them.
const known = new WeakMap<Conf, Facts>();

function factsOf(conf: Conf): Facts {
  const found = known.get(conf);
  if (found) return found;
  const servers: readonly Server[] = ["main", ...anywhere(conf, "<VirtualHost>").map(({ statement }) => statement)];
  const made: Facts = { servers, byServer: new Map(), bySection: new Map(), options: new Map() };
  known.set(conf, made);
  return made;
}

function serverOf({ context, server }: Placed): Server | undefined {
  return context === "server config" || context === "<VirtualHost>" || context === "<Global>" ? server : undefined;
}

function grouped<Key>(conf: Conf, all: GroupsOf<Key>, names: string | readonly string[], keyOf: (placed: Placed) => Key | undefined): Groups<Key> {
  const found = all.get(names);
  if (found) return found;
  const these = typeof names === "string" ? anywhere(conf, names) : anywhere(conf, ...names);
  const made = groupedBy(these, keyOf);
  all.set(names, made);
  return made;
}

function groupedBy<Key>(all: readonly Placed[], keyOf: (placed: Placed) => Key | undefined): Groups<Key> {
  const groups = new Map<Key, Placed[]>();
  for (const placed of all) {
    const key = keyOf(placed);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(placed);
    else groups.set(key, [placed]);
  }
  return groups;
}

/** Whether a boolean directive is on in a server; undefined when it says nothing. */
export function isOn(conf: Conf, server: Server, name: string): boolean | undefined {
  const [first] = settingsOf(conf, server, name);
  return first && parseBoolean(first.statement.arguments[0]?.text ?? "");
}

/** The server speaks SFTP, not FTP: nothing about data connections or TLS holds for it. */
export function isSftp(conf: Conf, server: Server): boolean {
  return isOn(conf, server, "SFTPEngine") === true;
}

/** The place where one of a server's directives of that name has this option. */
export function optionOf(conf: Conf, server: Server, name: string, option: string): Word | undefined {
  const settings = settingsOf(conf, server, name);
  const { options } = factsOf(conf);
  const found = options.get(settings) ?? new Map<string, Word | undefined>();
  options.set(settings, found);
  if (!found.has(option)) found.set(option, settings.flatMap(({ statement }) => statement.arguments).find(({ text }) => text === option));
  return found.get(option);
}

/** A whole configuration: it says as whom the daemon runs, or what kind of daemon it is. A part that some other file includes does not. */
export function isWhole(conf: Conf): boolean {
  return !conf.isPart && ["user", "servertype"].every((key) => conf.byKey.get(key)?.some(({ server }) => server === "main"));
}
