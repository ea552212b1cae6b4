import * as l10n from "@vscode/l10n";
import { complaint, type Complaint } from "./arguments";
import { booleanComplaint, parseBoolean } from "./catalogue";
import { isConditional, type Conf, type Placed } from "./conf";
import { crashesAsFirst, crashesOver, LAST_WORDS } from "./crashes";
import { missingFormat } from "./logFormats";
import type { Word } from "./parse";
import { passivePortsComplaint, passivePortsOf } from "./passivePorts";
import { fatal, formWords, isKnownValue } from "./refusal";

/** What the daemon says to a line that it reads. */
export interface Refusal {
  /** Undefined where the whole line is wrong. */
  readonly word: Word | undefined;
  /** Its last words, quoted. */
  readonly words: string;
  readonly complaint: Complaint | undefined;
}

/** What the daemon says to a directive or start tag by itself, whichever rule that belongs to. @param formats from `formatsOf` */
export function refusalOf(placed: Placed, conf: Conf, formats: ReadonlyMap<string, number>): Refusal | undefined {
  const { statement, directive, context, key } = placed;
  if (statement.kind === "close" || !directive || (isConditional(key) && key !== "<ifversion>")) return undefined;
  const form = formWords(placed, conf);
  if (form !== undefined) return { word: undefined, words: fatal(`${directive.name}: ${form}`), complaint: undefined };
  if (!directive.contexts.includes(context)) return undefined;
  const found = complaintIn(placed, conf, formats);
  if (found) return { word: found.word, words: fatal(`${directive.name}: ${found.words}`), complaint: found };
  const ports = key === "passiveports" ? passivePortsOf(statement) : undefined;
  const wrong = ports ? passivePortsComplaint(ports) : undefined;
  if (wrong) return { word: wrong.word, words: fatal(`${directive.name}: ${wrong.words}`), complaint: undefined };
  const [value] = statement.arguments;
  if (directive.isBoolean && value && isKnownValue([value]) && parseBoolean(value.text) === undefined) return { word: value, words: fatal(booleanComplaint(directive)), complaint: undefined };
  return conf.daemon === "proftpd@1.3.8" && (crashesOver(directive.name, statement.arguments) || crashesAsFirst(placed, conf)) ? { word: undefined, words: LAST_WORDS, complaint: undefined } : undefined;
}

/** What the daemon says to the arguments of a line where it stands. @param formats from `formatsOf` */
export function complaintIn(placed: Placed, conf: Conf, formats: ReadonlyMap<string, number>): Complaint | undefined {
  const { directive, statement } = placed;
  // Levels for one server are only looked at when a session begins.
  if (!directive || (placed.key === "trace" && placed.context !== "server config")) return undefined;
  return complaint(directive.name, statement.arguments, conf.daemon) ?? relativeDirectory(placed, conf) ?? missingFormat(placed, conf, formats);
}

/** Only within <Anonymous> a path may begin anywhere: at the directory that is shown to the client as the root. */
function relativeDirectory({ key, context, section, statement: { arguments: [word] } }: Placed, { isPart }: Conf): Complaint | undefined {
  if (key !== "<directory>" || !word || context === "<Anonymous>" || (isPart && !section) || !isKnownValue([word]) || /^[/~]/.test(word.text)) return undefined;
  return { word, words: "relative path not allowed in non-<Anonymous> sections", expected: l10n.t("a path that begins with / or ~") };
}
