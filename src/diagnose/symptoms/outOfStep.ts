import type { Evidence, Outcome, Reply } from "../../ftp/evidence";
import { ownTries, refusal, replyText, spans } from "./reading";
import type { Match } from "../verdict";

/** A code that belongs to another command: a greeting or a question for the password in answer to PASS, 200 at the end of a listing. */
export function outOfStep(evidence: Evidence): Match | undefined {
  const atLogin = refusal(evidence.login);
  const found = (reply: Reply, where: string, outcome: Outcome<unknown>, yields?: Match["yields"]): Match =>
    ({ certainty: "certain", facts: { where, got: replyText(reply) }, cites: spans(outcome), ...(yields ? { yields } : {}) });
  if (atLogin && [220, 331].includes(atLogin.code)) return found(atLogin, "code", evidence.login);
  for (const { announced, listing, transfer = "LIST" } of ownTries(evidence)) {
    const answer = answerOf(announced);
    if (answer !== undefined && OF_OTHERS.test(answer)) return { certainty: "certain", facts: { where: "code", got: answer }, cites: spans(announced) };
    const refused = /^(?:LIST|MLSD|NLST)$/.test(transfer) ? refusal(listing) : undefined;
    if (refused && NO_PATH.test(replyText(refused))) return found(refused, "path", listing);
    // RFC 959, 5.4. Many clients take any 2xx.
    if (listing.status === "ok" && ![226, 250].includes(listing.value.completed.code)) return found(listing.value.completed, "code", listing, "graver");
  }
  return undefined;
}

/** Replies that no command for a data connection has, so that they answer an earlier one: RFC 959, 5.4; RFC 2389; RFC 3659. */
const OF_OTHERS = /^(?:1[25]\d|21[1-5]|22[0156]|23\d|25[07]|33\d|350)[ -]/;

function answerOf(announced: Outcome<unknown>): string | undefined {
  if (announced.status === "failed" && announced.failure.kind === "malformed") return announced.failure.got;
  const reply = refusal(announced);
  return reply && replyText(reply);
}

/** What is no reply at all where one had to come. */
export function malformed(outcome: Outcome<unknown>): Match | undefined {
  if (outcome.status !== "failed" || outcome.failure.kind !== "malformed") return undefined;
  const { got, expected } = outcome.failure;
  return { certainty: "certain", facts: { where: expected, got }, cites: spans(outcome) };
}

/** The path of a listing may be left out: RFC 959, 5.3.1; RFC 3659, 7.1. */
const NO_PATH = /^50[014].*(?:missing (?:parameter|argument|path)|(?:parameter|argument|path)s? (?:is |are )?(?:missing|required|expected))/i;
