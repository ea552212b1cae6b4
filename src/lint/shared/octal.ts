/** Permissions as chmod(1) takes them, with as many digits at least. */
export function octal(bits: number, digits = 4): string {
  return bits.toString(8).padStart(digits, "0");
}
