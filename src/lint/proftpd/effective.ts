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
  const all = anywhere(conf, ...names).filter(({ context }) => context === "server config" || context === "<VirtualHost>" || context === "<Global>");
  return [...all.filter((one) => one.server === server), ...(server === "global" ? [] : all.filter((one) => one.server === "global"))];
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
