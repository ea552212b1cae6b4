/** The range that fixes propose: 101 waiting transfers, all ports open to any user, none of a well-known service. */
export const PROPOSED_RANGE = { first: 50000, last: 50100 } as const;

/** RFC 5737 keeps it for documentation, so nobody's server has it: the user fills in the real one. */
export const ADDRESS_PLACEHOLDER = "203.0.113.10";
