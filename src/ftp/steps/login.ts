import type { ControlConnection } from "../control";
import { failed, ok, type LoginFact, type Outcome, type Reply } from "../evidence";
import type { Secret } from "../secret";

/** RFC 959, 5.4: USER, and PASS where the server wants one. 230 may come at once; 232 is a login by certificate (RFC 2228, 4). */
export async function logIn(control: ControlConnection, user: string, password: Secret): Promise<Outcome<LoginFact>> {
  control.stage = "login";
  const first = control.run.next();
  const named = await control.ask({ verb: "USER", arg: user });
  if (named.status !== "ok") return named;
  const answer = named.value.code >= 300 && named.value.code < 400 ? await control.ask({ verb: "PASS", arg: password }) : named;
  if (answer.status !== "ok") return answer;
  const at = { first, last: answer.at.last };
  // 202: a server without passwords. 332 wants an account, which this set-up has none of.
  return isLoggedIn(answer.value) ? ok({ user, reply: answer.value }, at) : failed({ kind: "reply", reply: answer.value }, at);
}

function isLoggedIn({ code }: Reply): boolean {
  return code >= 200 && code < 300;
}
