/** A document has changed while it was read. */
export class Outdated extends Error {
  override readonly name = "Outdated";
}
