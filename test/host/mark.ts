/** Before each line of mocha's report, which comes among all that the editor itself has to say. */
export const MARK = "mocha| ";
