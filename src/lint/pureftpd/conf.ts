import type { PlacedFile, Surroundings } from "../shared/include";
import { hasVariable, isTemplateName, isToFillIn } from "../shared/template";
import { isDaemon, type Daemon } from "./daemons";
import { readCommandLine, type CommandLine } from "./commandLine";
import { hasCommandLine } from "./commandWords";
import { optionFileName } from "./debian";
import { authFolderOf, isAuthEntry, isBesideOptions, type AuthFolder } from "./debianFolder";
import { isDefaultsFile, readDefaults, type Assignment } from "./defaults";
import { readTree, type Recursion } from "./included";
import { readOptionFile, type OptionFile } from "./optionFile";
import type { Line, Statement } from "./parse";

/** A line that is neither blank nor a comment. */
export type Setting = Statement;

/** A file as one daemon reads it: what every rule is given. */
export interface Conf {
  readonly daemon: Daemon;
  /** Those of the file itself; {@link settings} are also those of the files that it includes. */
  readonly lines: readonly Line[];
  readonly settings: readonly Setting[];
  /** Those that the daemon does not take. */
  readonly refused: readonly Setting[];
  /** The lines of each known option in their order. */
  readonly byName: ReadonlyMap<string, readonly Setting[]>;
  /** Set when the file is one of Debian's, with the value of a single option. What it sets is then the only one of {@link settings}. */
  readonly optionFile: OptionFile | undefined;
  /** Set when the file is of another program and has a command line of the daemon in it. */
  readonly commandLine: CommandLine | undefined;
  /** Lines in which something is to be put in place before a daemon reads them. They are none of {@link settings}: nobody knows what they say. */
  readonly placeholders: readonly Setting[];
  /** The name of the file says that it is a template. */
  readonly isNamedTemplate: boolean;
  /** Debian's folder of links to ways to log in, for a file that it decides about or that lies in it. */
  readonly authFolder: AuthFolder | undefined;
  /** It is Debian's own pure-ftpd.conf, which nobody reads. */
  readonly isBesideOptions: boolean;
  /** The assignments of Debian's /etc/default/pure-ftpd-common. */
  readonly defaults: readonly Assignment[];
  /** The files that were included, in the order of their lines. */
  readonly files: readonly PlacedFile[];
  /** Nothing is known of some file that is included. */
  readonly isCut: boolean;
  /** Set when files include each other until the daemon gives up. */
  readonly recursion: Recursion | undefined;
}

/**
 * @param fileName with or without folders: below `pure-ftpd/conf`, Debian keeps one file per option
 * @throws RangeError when `daemon` is none of ours.
 */
export function readConf(text: string, daemon: string, fileName = "", surroundings: Surroundings = {}): Conf {
  if (!isDaemon(daemon)) throw new RangeError(`no such daemon: ${daemon}`);
  return { ...readText(text, daemon, fileName, surroundings), isNamedTemplate: isTemplateName(fileName) };
}

function readText(text: string, daemon: Daemon, fileName: string, surroundings: Surroundings): Omit<Conf, "isNamedTemplate"> {
  if (isDefaultsFile(fileName)) return { ...confOf(daemon, [], [], undefined), defaults: readDefaults(text) };
  const authFolder = authFolderOf(fileName, surroundings);
  // What a link leads to is read as itself.
  if (isAuthEntry(fileName)) return { ...confOf(daemon, [], [], undefined), authFolder };
  const name = optionFileName(fileName);
  if (name === undefined && (isOfProgram(fileName) || (isOfAnother(fileName) && hasCommandLine(text)))) {
    const commandLine = readCommandLine(text, daemon);
    return { ...confOf(daemon, [], commandLine.settings, undefined), commandLine };
  }
  if (name === undefined) {
    const { lines, statements, ...tree } = readTree(text, daemon, fileName, surroundings);
    return { ...confOf(daemon, lines, statements, undefined), ...tree, isBesideOptions: isBesideOptions(fileName, surroundings) };
  }
  const optionFile = readOptionFile(text, name);
  return { ...confOf(daemon, optionFile.lines, optionFile.setting ? [optionFile.setting] : [], optionFile), authFolder };
}

/** A unit of systemd, a compose file, a script: none of its lines is a setting, whether it starts the daemon or not. */
export function isOfProgram(fileName: string): boolean {
  return /\.(?:service|ya?ml|sh|bash|dockerfile)$|(?:^|[\\/])(?:Docker|Container)file[^\\/]*$/i.test(fileName);
}

/** A file with a name, which is not that of a configuration. */
function isOfAnother(fileName: string): boolean {
  return fileName !== "" && !/\.conf(?![A-Za-z])|\.cfg$/i.test(fileName);
}

function confOf(daemon: Daemon, lines: readonly Line[], statements: readonly Setting[], optionFile: OptionFile | undefined): Omit<Conf, "isNamedTemplate"> {
  const byName = new Map<string, Setting[]>();
  const placeholders = statements.filter(isPlaceholder);
  const settings = placeholders.length === 0 ? statements : statements.filter((one) => !isPlaceholder(one));
  for (const setting of settings) {
    if (!setting.option) continue;
    const same = byName.get(setting.option.name);
    if (same) same.push(setting);
    else byName.set(setting.option.name, [setting]);
  }
  return { daemon, lines, settings, refused: settings.filter(({ words }) => words !== undefined), byName, optionFile, commandLine: undefined, placeholders, authFolder: undefined, isBesideOptions: false, defaults: [], files: [], isCut: false, recursion: undefined };
}

function isPlaceholder({ raw, value }: Setting): boolean {
  return hasVariable(raw) || isToFillIn(value.text);
}
