import { nearestName } from "../shared/nearest";
import { isTemplateName } from "../shared/template";
import { isDaemon, readingOf, type Daemon, type Reading } from "./daemons";
import { OPTIONS, type Option } from "./options";
import { parse, type ParsedFile, type SettingLine } from "./parse";
import { isPlaceholder, problemsOf, type Problem, type ReadLine } from "./problem";
import { isUserFile } from "./userFile";
import { trimBlanks } from "./values";

/**
 * A line that is no comment. `option`: undefined when this daemon does not know the name. `meant`: the option that the writer had in mind
 * where only blanks or a byte-order mark keep the daemon from seeing it. `read`: the value after the trimming of this build.
 */
export interface Setting extends ReadLine {
  readonly problems: readonly Problem[];
}

/** A file as one daemon reads it: what every rule is given. */
export interface Conf extends ParsedFile {
  readonly daemon: Daemon;
  readonly reading: Reading;
  readonly settings: readonly Setting[];
  /** The line that counts for each name that is meant: the last one. */
  readonly last: ReadonlyMap<string, Setting>;
  /** The lines that the daemon refuses, by the reason. */
  readonly faulty: ReadonlyMap<Problem, readonly Setting[]>;
  /** A file of user_config_dir: it adds to another file. */
  readonly isUserFile: boolean;
  /** It says how the server listens or who may log in; a piece of a file or that of a user does not. */
  readonly isOfServer: boolean;
  /** Something will be put in place of some parts before a daemon reads it. */
  readonly isTemplate: boolean;
  /** The name of the file says so. */
  readonly isNamedTemplate: boolean;
}

const BY_NAME: ReadonlyMap<string, Option> = new Map(OPTIONS.map((option) => [option.name, option]));

/** Names that only the daemon's own file sets, never one of a single user. */
export const OF_SERVER: readonly string[] = ["listen", "listen_ipv6", "listen_port", "listen_address", "listen_address6", "anonymous_enable", "local_enable", "pasv_enable"];

/** @throws RangeError when `daemon` is none of ours. */
export function readConf(text: string, daemon: string, fileName = ""): Conf {
  if (!isDaemon(daemon)) throw new RangeError(`no such daemon: ${daemon}`);
  const reading = readingOf(daemon);
  const parsed = parse(text);
  const settings: Setting[] = [];
  const last = new Map<string, Setting>();
  const faulty = new Map<Problem, Setting[]>();
  for (const line of parsed.lines) {
    if (line.kind !== "setting") continue;
    const setting = readSetting(line, daemon, reading);
    settings.push(setting);
    if (setting.meant) last.set(setting.meant.name, setting);
    for (const problem of setting.problems) {
      const others = faulty.get(problem);
      if (others) others.push(setting);
      else faulty.set(problem, [setting]);
    }
  }
  const isTemplate = settings.some(isPlaceholder);
  const isOfServer = OF_SERVER.some((name) => last.has(name));
  // Whatever its folder is called, a file that says how to listen is a server's.
  const isOfUser = isUserFile(fileName) && !last.has("listen") && !last.has("listen_ipv6");
  return { ...parsed, daemon, reading, settings, last, faulty, isUserFile: isOfUser, isOfServer, isTemplate, isNamedTemplate: isTemplateName(fileName) };
}

/** The option of that exact name, if this daemon knows it. */
export function knownOption(name: string, daemon: Daemon): Option | undefined {
  const option = BY_NAME.get(name);
  return option && (option.only?.includes(daemon) ?? true) ? option : undefined;
}

/** The option of that name of whichever daemon. */
export function anyOption(name: string): Option | undefined {
  return BY_NAME.get(name);
}

/** The name of this daemon that a mistyped one probably means. */
export function nearestOption(name: string, daemon: Daemon): string | undefined {
  const names = OPTIONS.filter(({ only }) => only?.includes(daemon) ?? true).map((option) => option.name);
  return nearestName(name, names) ?? longerName(name, names);
}

/** `anon_enable` for `anonymous_enable`: word by word, one is the beginning of the other. Undefined unless only one name is like that. */
function longerName(name: string, names: readonly string[]): string | undefined {
  const words = name.toLowerCase().split("_");
  const alike = (word: string, other = "") => word.length >= 3 && other.length >= 3 && (word.startsWith(other) || other.startsWith(word));
  const found = names.filter((candidate) => {
    const parts = candidate.split("_");
    return parts.length === words.length && words.every((word, index) => alike(word, parts[index]));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The default that is compiled into this daemon; undefined for an empty one. */
export function compiledValue({ compiled, compiledElsewhere }: Option, daemon: Daemon): string | undefined {
  return compiledElsewhere?.[daemon] ?? compiled;
}

function readSetting(line: SettingLine, daemon: Daemon, { trimsStrings, trimsEverything }: Reading): Setting {
  const { key, value } = line;
  const meant = knownOption(key.text, daemon) ?? knownOption(trimBlanks(key.text.replace(/^\uFEFF/, "")), daemon);
  const option = meant?.name === (trimsEverything ? trimBlanks(key.text) : key.text) ? meant : undefined;
  const trims = trimsEverything || (trimsStrings && option?.type === "string");
  const read = trims ? trimBlanks(value.text) : value.text;
  // Written out, because spreading costs more than all the reading.
  const { kind, raw, eol, equals } = line;
  const readLine: ReadLine = { kind, line: line.line, raw, eol, key, equals, value, option, meant, read };
  return { kind, line: line.line, raw, eol, key, equals, value, option, meant, read, problems: problemsOf(readLine) };
}
