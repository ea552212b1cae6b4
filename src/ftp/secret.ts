/** What stands in every output where a secret was. */
export const MASK = "****";

/** A value that prints as {@link MASK} however it is printed. The clear text leaves only through `reveal`, at the socket. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The clear text. Call it only where the bytes are written to a socket or to a password store. */
  reveal(): string {
    return this.#value;
  }

  /**
   * `text` with the secret hidden, for what a server says: some servers echo the command they refuse.
   * Secrets under three characters stand in too many harmless words to be replaced.
   */
  hideIn(text: string): string {
    return this.#value.length < 3 ? text : text.replaceAll(this.#value, MASK);
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return MASK;
  }
}
