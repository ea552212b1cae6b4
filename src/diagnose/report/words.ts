import * as l10n from "@vscode/l10n";
import type { Evidence, Failure, SkipReason } from "../../ftp/evidence";
import type { Stage } from "../../ftp/transcript";
import { softwareName } from "../server";
import type { Diagnosis, Judgement, Server } from "../verdict";

/** The verdict in one sentence, for a message or the top of a report. May hold text of the server. */
export function headline(judgement: Judgement): string {
  switch (judgement.kind) {
    case "healthy": return judgement.until === undefined ? l10n.t("No fault found: the listing came through the way this client is set up.")
      : l10n.t("No fault in what the log shows: it ends before \"{step}\".", { step: stageName(judgement.until) });
    case "cause": return judgement.cause.summary;
    case "undetermined": {
      const step = stageName(judgement.step);
      return judgement.failure
        ? l10n.t("No known cause fits. What failed: {step}: {failure}.", { step, failure: failureSentence(judgement.failure) })
        : l10n.t("Nothing failed, but there was no listing either: the record ends before \"{step}\".", { step });
    }
    default: {
      const never: never = judgement;
      return never;
    }
  }
}

/**
 * Which conversation of a log or capture with several is judged; undefined where there is one. `line`: where it begins in a log, from 1. Our own
 * transcript is one conversation, however many connections it tells of.
 */
export function judgedConversation(
  { transcript, session, lines }: Diagnosis,
): { readonly number: number; readonly count: number; readonly line?: number } | undefined {
  const count = new Set(transcript.map((entry) => entry.session)).size;
  if (session === undefined || count < 2) return undefined;
  const line = lines?.[transcript.findIndex((entry) => entry.session === session)];
  return { number: session, count, ...(line === undefined ? {} : { line }) };
}

/** How sure the judgement is, in a word or two. */
export function certaintyWord(certainty: "certain" | "likely"): string {
  return certainty === "certain" ? l10n.t("certain") : l10n.t("likely");
}

/** Whether the server would take data in clear in a session under TLS; empty: nobody asked, or there was no answer. */
export function clearData({ clearData: asked }: Evidence): string {
  if (asked?.status === "ok") return l10n.t("accepted");
  return asked?.status === "failed" && asked.failure.kind === "reply" ? l10n.t("refused: \"{reply}\"", { reply: asked.failure.reply.lines.join(" ") }) : "";
}

/** Whether the server's TLS on a data connection waits for the transfer to be asked for; empty: nobody looked. */
export function handshakeOrder({ earlyHandshake }: Evidence): string {
  if (!earlyHandshake || earlyHandshake.status === "skipped") return "";
  if (earlyHandshake.status === "failed") return l10n.t("breaks where the client begins it before LIST");
  return earlyHandshake.value.server === "waits" ? l10n.t("waits for LIST") : l10n.t("does not wait for LIST");
}

/** What failed, as the end of a sentence. May hold text of the server. */
export function failureSentence(failure: Failure): string {
  switch (failure.kind) {
    case "unresolved": return l10n.t("the name does not resolve ({code})", { code: failure.code });
    case "timeout": return failure.afterMs > 0 ? l10n.t("no answer within {afterMs} ms", { afterMs: failure.afterMs }) : l10n.t("no answer");
    case "refused": return l10n.t("the connection was refused ({code})", { code: failure.code });
    case "unreachable": return l10n.t("the address cannot be reached ({code})", { code: failure.code });
    case "closed": return failure.by === "fin" ? l10n.t("the server closed the connection") : l10n.t("the connection was reset");
    case "reply": return l10n.t("the server answered \"{reply}\"", { reply: failure.reply.lines.join(" ") });
    case "malformed": return l10n.t("instead of {expected} came \"{got}\"", { expected: failure.expected, got: failure.got });
    case "tls": return l10n.t("TLS failed ({detail})", { detail: failure.detail });
    case "too-much": return l10n.t("the server sent more than any sane one would ({what})", { what: failure.what });
    default: {
      const never: never = failure;
      return never;
    }
  }
}

/** Why something was not tried. */
export function skipSentence(because: SkipReason): string {
  const sentences: Readonly<Record<Exclude<SkipReason, Stage>, string>> = {
    "unsafe-address": l10n.t("not tried: it may lead to another machine"), "not-needed": l10n.t("not tried: no longer needed"),
    "not-requested": l10n.t("not tried: nobody asked for it"), cancelled: l10n.t("not tried: cancelled"),
    budget: l10n.t("not tried: no time was left"), "not-in-log": l10n.t("the log does not show it"),
  };
  return because in sentences
    ? sentences[because as keyof typeof sentences]
    : l10n.t("not tried: failed before, at {step}", { step: stageName(because as Stage) });
}

/** A step of the conversation, as a noun. */
export function stageName(stage: Stage): string {
  const names: Readonly<Record<Stage, string>> = {
    resolve: l10n.t("resolving the name"), connect: l10n.t("opening the control connection"),
    greeting: l10n.t("the greeting"), tls: l10n.t("TLS"),
    login: l10n.t("the login"), features: l10n.t("asking for features"), passive: l10n.t("the passive data connection"),
    active: l10n.t("the active data connection"), listing: l10n.t("the listing"), quit: l10n.t("leaving"),
  };
  return names[stage];
}

/** Name, version and how sure that is. */
export function serverName({ software, version, confidence }: Server): string {
  if (software === "unknown") return l10n.t("unknown software");
  const name = version === undefined ? softwareName(software) : `${softwareName(software)} ${version}`;
  return confidence === "certain" ? name : l10n.t("{name} (likely)", { name });
}
