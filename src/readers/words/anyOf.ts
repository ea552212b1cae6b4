/** One expression that matches what any of these matches. The flags are those of the first. */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), patterns[0]?.flags ?? "");
}
