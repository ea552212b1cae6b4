import { parseBoolean } from "./catalogue";
import type { Conf, Placed, Server } from "./conf";
import { anywhere } from "./refusal";

/** The main server, and each virtual host by its start tag; hosts that perhaps exist count as well. */
export function serversOf(conf: Conf): readonly Server[] {
  return ["main", ...anywhere(conf, "<VirtualHost>").map(({ statement }) => statement)];
}

/**
 * What a server has of a directive: its own first, then what `<Global>` gives to all. The daemon takes the first. What stands in
 * `<Anonymous>`, `<Directory>` or `<Limit>` is not the server's.
 */
export function settingsOf(conf: Conf, server: Server, ...names: readonly string[]): readonly Placed[] {
  const own = names.flatMap((name) => groups(conf, name).byServer.get(server) ?? []);
  const global = server === "global" ? [] : names.flatMap((name) => groups(conf, name).byServer.get("global") ?? []);
  if (names.length === 1) return global.length === 0 ? own : [...own, ...global];
  const inOrder = (a: Placed, b: Placed) => a.order - b.order;
  return [...own.sort(inOrder), ...global.sort(inOrder)];
}

/** The directives of these names that stand directly in a section. */
export function within(conf: Conf, section: Placed, ...names: readonly string[]): readonly Placed[] {
  return names.flatMap((name) => groups(conf, name).bySection.get(section) ?? []);
}

interface Groups {
  readonly byServer: Map<Server, Placed[]>;
  readonly bySection: Map<Placed, Placed[]>;
}

// A file may have thousands of servers, each with the same directives.
const known = new WeakMap<Conf, Map<string, Groups>>();

function groups(conf: Conf, name: string): Groups {
  const all = known.get(conf) ?? new Map<string, Groups>();
  known.set(conf, all);
  const found = all.get(name);
  if (found) return found;
  const made: Groups = { byServer: new Map(), bySection: new Map() };
  all.set(name, made);
  for (const placed of anywhere(conf, name)) {
    const { section, context, server } = placed;
    if (section) add(made.bySection, section, placed);
    if (context === "server config" || context === "<VirtualHost>" || context === "<Global>") add(made.byServer, server, placed);
  }
  return made;
}

function add<Key>(groups: Map<Key, Placed[]>, key: Key, placed: Placed): void {
  const group = groups.get(key);
  if (group) group.push(placed);
  else groups.set(key, [placed]);
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

/** Whether one of the options of a server's directives of that name is this. */
export function hasOption(conf: Conf, server: Server, name: string, option: string): boolean {
  return settingsOf(conf, server, name).some(({ statement }) => statement.arguments.some(({ text }) => text === option));
}

/** A whole configuration: it says as whom the daemon runs, or what kind of daemon it is. A part that some other file includes does not. */
export function isWhole(conf: Conf): boolean {
  return !conf.isPart && ["user", "servertype"].every((key) => conf.byKey.get(key)?.some(({ server }) => server === "main"));
}
