import { hasPlaceholder, replacePlaceholders } from "../shared/template";

// As for the daemon's own variables, nobody says what it stands for.
const UNKNOWN = "%{env:TEMPLATE}";

/**
 * A template as far as it can be read before it is filled in, line by line: directives with a placeholder are left out, tags of sections keep their
 * names, and what the template's own conditionals and loops enclose is read perhaps.
 */
export function readable(template: string): string {
  const lines = template.split("\n");
  const roles = lines.map(roleOf);
  const isBalanced = roles.filter((role) => role === "opens").length === roles.filter((role) => role === "closes").length;
  return lines.map((line, index) => readableLine(line, roles[index], isBalanced)).join("\n");
}

type Role = "opens" | "closes" | "says nothing";

/** What a line means that only speaks to the program that fills the template in: Jinja or ERB. */
function roleOf(line: string): Role | undefined {
  const words = /^[ \t]*(?:\{%[-+]?|<%-?(?!=))[ \t]*(.*?)[ \t]*[-+]?(?:%\}|%>)[ \t\r]*$/.exec(line)?.[1];
  if (words === undefined) return undefined;
  if (/^(?:end\w*|\})$/.test(words)) return "closes";
  return /^(?:if|for|unless|while|macro|block|call|filter|with)\b|\bdo\b|\{$/.test(words) ? "opens" : "says nothing";
}

function readableLine(line: string, role: Role | undefined, isBalanced: boolean): string {
  const text = line.trimStart();
  const blanks = line.slice(0, line.length - text.length);
  if (role === "opens" && isBalanced) return `${blanks}<IfDefine TEMPLATE>`;
  if (role === "closes" && isBalanced) return `${blanks}</IfDefine>`;
  if (role === undefined && !hasPlaceholder(text)) return line;
  const isTag = role === undefined && text.startsWith("<") && !text.startsWith("<%");
  return blanks + (isTag ? replacePlaceholders(text, UNKNOWN) : `#${text.slice(1)}`);
}
