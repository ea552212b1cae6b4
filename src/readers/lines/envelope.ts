import { respelled } from "./respelled";
// What terminals colour with; some pastes have lost the escape character or show another for it.
const COLOUR = new RegExp("[\\u001b\\u2190]\\[[\\d;]{0,12}[mK]", "g");
/** GitHub Actions: seven digits of a second. Docker Compose: the container's name and a bar. UpdraftPlus: seconds since its start, and the number of the attempt. */
const PREFIX = /^(?:\ufeff)?(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z |[\w.]{1,40}[-_]\d{1,3} {1,20}\| |\d{4,6}\.\d{3} \(\d{1,2}\) )/;
/** A line that a program logs as JSON; the code of an error belongs to its message and stays with it. */
const JSON_LINE = /^[^{"]{0,40}\{(?!.{0,5000}"code").{0,500}?"(?:message|msg|log|MESSAGE)": ?("(?:[^"\\]|\\.){1,5000}")/;
/** What a structured log says of the reason, beside the message. */
const JSON_REASON = /"err(?:or)?": ?("(?:[^"\\]|\\.){1,5000}")/;
/** What went over the wire, as a server's log in JSON has it beside the message. */
const JSON_WIRE = /"line": ?("(?:[A-Z]{3,4}\b|\d{3}[ -])(?:[^"\\]|\\.){0,2000}")/;
/** The same in logfmt, and the command of a server that logs each with its parts (ftp-srv). */
const LOGFMT_LINE = /^(?:time|ts|level)=.{1,300}?\bmsg=("(?:[^"\\]|\\.){1,5000}")/;
const LOGFMT_REASON = /\berr(?:or)?=("(?:[^"\\]|\\.){1,5000}")/;
const COMMAND_LINE = /"command": ?\{[^{}]{0,500}?"directive": ?"(\w{3,4})", ?"arg": ?(?:null|"([^"\\]{0,1000})")/;
/** What ftp-srv tells of a transfer that has waited for its data connection, without a word of that. */
const WAITED = /"directive": ?"(LIST|NLST|MLSD|RETR|STOR|STOU|APPE)".{0,200}?"message": ?"(operation timed out)"/;
/** A line that a page shows as code: each of them in its own marks. */
const CODE_SPAN = /^\s*(`{1,2})([^`]+)\1\s*$/;
const TAG = /<(?:br|\/?(?:p|div|li|[uo]l|pre|code|samp|span|t[dr]|blockquote|b|strong|font))(?:\s[^<>]{0,200})?\/?>/gi;
const BOLD = /^\*\*(?=[^\s*])(.*[^\s*])\*\*\s*$/;
/** Emphasis that begins on a line of FileZilla's and need not end there. */
const EMPHASIS = /^[_*](?=\p{Lu}\p{L}{3,12}:[ \t])/u;
const ENTITY = /&(lt|gt|amp|quot|#39|#x27|#91|#93|nbsp);/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", "#x27": "'", "#91": "[", "#93": "]", nbsp: " " };

/** The line of a log inside what CI systems, containers, programs and web pages put around each line. One for one: the numbers of lines stay. */
export function opened(line: string): string {
  const plain = respelled(line.includes("[") ? line.replace(COLOUR, "") : line);
  const text = unmarked(plain.replace(PREFIX, "").replace(CODE_SPAN, "$2"));
  const command = text.includes("\"command\"") ? COMMAND_LINE.exec(text) : undefined;
  if (command) return `${command[1] ?? ""} ${command[2] ?? ""}`.trim();
  const waited = text.includes('"directive"') ? WAITED.exec(text) : null;
  if (waited) return `data connection for ${waited[1] ?? ""}: ${waited[2] ?? ""}`;
  // A line that names its connection is read by the dialect of such servers.
  if (/"clientId"|\bclientId=/.test(text) && /ftpserverlib|"line"|"clientIp"|\b(?:line|clientIp)=/.test(text)) return text;
  const wire = text.includes("{") ? JSON_WIRE.exec(text)?.[1] : undefined;
  if (wire !== undefined) return unescaped(wire)?.trim() ?? text;
  const member = text.includes("{") ? JSON_LINE.exec(text)?.[1] : text.includes("msg=") ? LOGFMT_LINE.exec(text)?.[1] : undefined;
  const reason = member === undefined ? undefined : (text.includes("{") ? JSON_REASON : LOGFMT_REASON).exec(text)?.[1];
  const inner = member === undefined ? text : [member, reason ?? '""'].map((one) => unescaped(one) ?? text).filter((one) => one !== "").join(": ");
  return inner.includes("&") ? inner.replace(ENTITY, (_, name: string) => ENTITIES[name] ?? "") : inner;
}

/** The line without a page's tags and emphasis around it, and with the quotation marks that programs write. */
function unmarked(line: string): string {
  const text = line.includes(">") ? line.replace(TAG, "") : line;
  const bare = text.startsWith("**") ? text.replace(BOLD, "$1") : text.startsWith("_") || text.startsWith("*") ? text.replace(EMPHASIS, "") : text;
  return /[\u2018-\u201f]/.test(bare) ? bare.replace(/[\u2018-\u201b]/g, "'").replace(/[\u201c-\u201f]/g, '"') : bare;
}

/** Lines that a mail or a ticket quotes, without the sign before each of them: where nearly all have it, it is no client's sign of a command. */
export function unquotedLines(lines: readonly string[]): readonly string[] {
  const quoted = lines.filter((line) => line.startsWith(">")).length;
  if (quoted < 3 || quoted < lines.length * 0.8 || lines.some((line) => /^\s*<[\s-]/.test(line))) return lines;
  return unquotedLines(lines.map((line) => line.replace(/^> ?/, "")));
}

function unescaped(text: string): string | undefined {
  try {
    return String(JSON.parse(text)).split("\n")[0];
  } catch {
    return undefined;
  }
}
