import * as l10n from "@vscode/l10n";
import type { Evidence } from "../../ftp/evidence";
import { recognise } from "../server";
import type { Match } from "../verdict";
import { decisiveLine, refusal, replyText } from "./reading";
import { anyOf } from "./wording";

/*
 * ProFTPD lets the user of a wrong name or password try again. At the first 530 it hangs up when it had nothing against the account: it cannot
 * enter the home, or a limit is reached, which an administrator may have put in words of his own.
 */

/** What it says to everybody who does not get in, unless its words have been changed. */
const USUAL = /^530[ -]Login incorrect/;
/** What else may be said with a hang-up. */
const ELSE = anyOf(/denied|banned|blocked|not allowed|unable|chroot|chdir|password|expired|disabled|\b(?:tls|ssl)\b|anonymous/);

/** The account is right, and its home cannot be entered. */
export function hungUpOnUser(evidence: Evidence): Match | undefined {
  return match(evidence, (text) => USUAL.test(text), {
    candidates: [
      l10n.t("ProFTPD cannot enter the home directory, or what DefaultRoot names: it hangs up then, and lets who mistypes try again"),
      l10n.t("the password is wrong, and MaxLoginAttempts is 1"),
    ],
    experiment: l10n.t("Try once with a password that is surely wrong: if ProFTPD lets you try again then, the right one was not the trouble"),
  });
}

/** A limit whose words tell nothing. */
export function limitInOwnWords(evidence: Evidence): Match | undefined {
  return match(evidence, (text) => !USUAL.test(text) && !ELSE.test(text), {
    candidates: [
      l10n.t("a limit of ProFTPD (MaxClients, MaxClientsPerHost, MaxClientsPerUser …), in words of the administrator's own"),
      l10n.t("the password is wrong, with AccessDenyMsg and MaxLoginAttempts 1"),
    ],
    experiment: l10n.t("Log in again when all other sessions of this user and this address are closed"),
  });
}

function match(evidence: Evidence, isMeant: (text: string) => boolean, open: NonNullable<Match["open"]>): Match | undefined {
  const { login, hungUp, target } = evidence;
  const reply = refusal(login);
  if (!hungUp || reply?.code !== 530 || login.status !== "failed" || recognise(evidence).software !== "proftpd") return undefined;
  if (!isMeant(replyText(reply))) return undefined;
  const facts = { reply: decisiveLine(reply), code: reply.code, user: target.user, scope: "total" };
  return { certainty: "likely", facts, cites: [login.at, hungUp], open };
}
