// What envsubst, Jinja, Mustache, ERB, Python, sed and autoconf replace.
const MARK = /[$@%{<]|__/;
// Bounded, because a line may be long.
const SURE = /\$\{\w[^}]{0,200}\}|\{\{.{0,200}\}\}|\{[%#].{0,200}[%#]\}|<%.{0,200}%>|@[A-Z_]{3,40}@|%[A-Z_]{3,40}%|%\(\w{1,60}\)s|__[A-Z][A-Z0-9_]{0,40}__/;
const PROBABLE = /\$[A-Z_]{3}|\$\(.{0,200}\)/;

// No placeholder stands further to the right, and a line may be as long as a file.
const MOST = 2000;

/** Whether something is to be put in place of a part of the line before a daemon reads it. */
export function hasPlaceholder(line: string): boolean {
  return MARK.test(line) && SURE.test(line.slice(0, MOST));
}

/** The same, with variables of a shell that could as well be text. */
export function hasVariable(line: string): boolean {
  return hasPlaceholder(line) || (line.includes("$") && PROBABLE.test(line.slice(0, MOST)));
}

/** Puts something else in place of each placeholder. */
export function replacePlaceholders(line: string, text: string): string {
  return line.replace(new RegExp(SURE, "g"), () => text);
}

/** Whether a value is a place that a person is to fill in: `<your address>`. */
export function isToFillIn(value: string): boolean {
  return value.startsWith("<") && /^<[A-Za-z][\w .-]{0,60}>$/.test(value);
}

/** Whether the path says that the file is a template: who wrote it knows that no daemon reads it as it stands. */
export function isTemplateName(fileName: string): boolean {
  return /[\\/]templates[\\/]|\.(?:j2|jinja2?|erb|epp|mustache|hbs|tmpl|tpl|template|gotmpl|envsubst|in)$/i.test(fileName);
}
