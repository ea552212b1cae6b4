/** A wording of one server with the exact condition in which it says so. `where`: only as the answer to these commands, where the same words mean two things. */
export interface Saying {
  readonly code: number;
  readonly words: RegExp;
  readonly means: () => string;
  readonly where?: RegExp;
}
