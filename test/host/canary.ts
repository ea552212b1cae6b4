/** The password of these tests. It must turn up nowhere but on the wire. */
export const CANARY = "canary-5f0c2e-Tiefsee";
