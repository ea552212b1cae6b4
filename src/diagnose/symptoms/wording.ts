/** One expression that matches what any of these matches, in upper or lower case: servers vary both. */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "i");
}
