/** Whether a file name matches a pattern of glob(3): `*`, `?` and `[...]`; a leading dot only matches itself. */
export function matchesPattern(name: string, pattern: string): boolean {
  if (name.startsWith(".") && !pattern.startsWith(".")) return false;
  // The parts between asterisks, leftmost first, so that no pattern takes exponential time.
  const parts = pattern.split(/\*+(?![^[]*\])/);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? lengthAt(name, 0, part) !== undefined && 0
      : index === parts.length - 1 ? lastPlace(name, at, part) : firstPlace(name, at, part);
    if (found === false || found === undefined) return false;
    at = found + (lengthAt(name, found, part) ?? 0);
  }
  return at === name.length;
}

function firstPlace(name: string, from: number, part: string): number | undefined {
  for (let at = from; at <= name.length; at++) if (lengthAt(name, at, part) !== undefined) return at;
  return undefined;
}

function lastPlace(name: string, from: number, part: string): number | undefined {
  for (let at = name.length; at >= from; at--) if (at + (lengthAt(name, at, part) ?? NaN) === name.length) return at;
  return undefined;
}

/** How many characters a part without asterisks takes; undefined when it does not match there. */
function lengthAt(name: string, at: number, part: string): number | undefined {
  let length = 0;
  for (let index = 0; index < part.length; index++) {
    const character = name[at + length];
    if (character === undefined) return undefined;
    const close = part[index] === "[" ? part.indexOf("]", index + 2) : -1;
    if (close !== -1) {
      if (!isInClass(character, part.slice(index + 1, close))) return undefined;
      index = close;
    } else if (part[index] !== "?" && part[index] !== character) return undefined;
    length++;
  }
  return length;
}

function isInClass(character: string, members: string): boolean {
  const isNegated = /^[!^]/.test(members);
  const ranges = (isNegated ? members.slice(1) : members).match(/.-.|[^]/g) ?? [];
  const isMember = ranges.some((one) => one.length === 3 ? one.charAt(0) <= character && character <= one.charAt(2) : one === character);
  return isMember !== isNegated;
}
