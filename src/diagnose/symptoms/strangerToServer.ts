import type { Evidence } from "../../ftp/evidence";
import { refusal, replyText, spans } from "./reading";
import type { Match } from "../verdict";

/** The session ends with the answer to somebody who has not logged in, wherever the login went wrong. */
export function strangerToServer({ target, tls, login, operations = [], data }: Evidence): Match | undefined {
  if (login.status !== "skipped") return undefined;
  const last = operations.at(-1);
  const reply = last && data.length === 0 && tls.status !== "failed" ? refusal(last.outcome) : undefined;
  if (!last || reply?.code !== 530) return undefined;
  // The answer to AUTH may read like the second, where nobody shows what was asked.
  const text = replyText(reply);
  if (!/(?:\bnot|n['’]t) (?:yet )?logged[- ]?(?:in|on)\b/i.test(text) && (last.command === "NOOP" || !/log ?in (?:first|with USER)/i.test(text))) return undefined;
  return { certainty: "likely", facts: { user: target.user, code: 530, reply: text, as: "nobody" }, cites: spans(last.outcome) };
}
