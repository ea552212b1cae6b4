import { SUITES, type Suite } from "./suites";

/** What OpenSSL makes of a value: whatever the build, or as the build has it. */
export type Verdict = "taken" | "refused" | "depends";

/** Before 3.2 an underscore is no part of a name. */
const NAMES = [/[A-Za-z0-9.=-]*/y, /[A-Za-z0-9.=_-]*/y];
const SEPARATOR = /[:;, ]/;

const known = new Map<string, Verdict>();

/**
 * Whether a cipher string is well-formed and selects something: ssl_create_cipher_list in ssl/ssl_ciph.c, of 1.0.2 to 3.x. Names that it does not know are
 * passed over, and what the rules say of one suite does not depend on another.
 */
export function cipherStringVerdict(text: string): Verdict {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size > 1000) known.clear();
  const made = judge(text);
  known.set(text, made);
  return made;
}

function judge(text: string): Verdict {
  // Of RFC 6460, and the profiles of Red Hat; whatever follows them is passed over.
  if (/^SUITEB(?:128|192)/.test(text)) return "taken";
  if (text.startsWith("PROFILE=SYSTEM")) return "depends";
  const all = NAMES.map((name) => rulesOf(text, name));
  if (all.every((rules) => rules && SUITES.some((suite) => suite.isCommon && isSelected(suite, rules)))) return "taken";
  return all.every((rules) => !rules || !SUITES.some((suite) => isSelected(suite, rules))) ? "refused" : "depends";
}

interface Rule {
  readonly sign: string;
  /** All of them have to hold: `kEDH+AES`. */
  readonly names: readonly string[];
}

/** Undefined for a mistake of form, over which OpenSSL gives the whole string up. */
function rulesOf(text: string, name: RegExp): readonly Rule[] | undefined {
  const rules: Rule[] = [];
  let at = 0;
  const read = () => {
    name.lastIndex = at;
    const found = name.exec(text)?.[0] ?? "";
    at += found.length;
    return found;
  };
  if (text.startsWith("DEFAULT")) {
    rules.push({ sign: "", names: ["DEFAULT"] });
    at = text[7] === ":" ? 8 : 7;
  }
  while (at < text.length) {
    if (SEPARATOR.test(text.charAt(at))) {
      at++;
      continue;
    }
    const sign = /[-+!@]/.exec(text.charAt(at))?.[0] ?? "";
    at += sign.length;
    const names = [read()];
    if (names[0] === "") return undefined;
    let isKnown = sign === "@" ? isCommand(names[0]) : isName(names[0]);
    if (sign === "@" && !isKnown) return undefined;
    while (sign !== "@" && isKnown && text[at] === "+") {
      at++;
      const next = read();
      if (next === "") return undefined;
      names.push(next);
      isKnown = isName(next);
    }
    if (sign !== "@" && isKnown) rules.push({ sign, names });
    else while (at < text.length && !SEPARATOR.test(text.charAt(at))) at++;
  }
  return rules;
}

function isCommand(text = ""): boolean {
  return text === "STRENGTH" || /^SECLEVEL=[0-5]$/.test(text);
}

let all: ReadonlySet<string> | undefined;

function isName(text = ""): boolean {
  all ??= new Set(SUITES.flatMap(({ names, groups }) => [...names, ...groups]).filter((one) => one !== "DEFAULT"));
  return all.has(text) || isStandardName(text);
}

/** Suites by the names of the standards, since 3.2. */
function isStandardName(text: string): boolean {
  return /^TLS_\w+_WITH_\w+$/.test(text);
}

function isSelected(suite: Suite, rules: readonly Rule[]): boolean {
  let isActive = false;
  for (const { sign, names } of rules) {
    if (sign === "+" || !names.every((name) => isIn(suite, name))) continue;
    if (sign === "!") return false;
    isActive = sign === "";
  }
  return isActive;
}

/** Which suite has which standard name is not looked up. */
function isIn({ names, groups, isCommon }: Suite, name: string): boolean {
  return names.has(name) || groups.has(name) || (!isCommon && isStandardName(name));
}
