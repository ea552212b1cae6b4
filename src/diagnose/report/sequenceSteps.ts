import * as l10n from "@vscode/l10n";
import { endpoint } from "../../ftp/address";
import type { DataConnection, DataTry, Evidence, Outcome, Reply } from "../../ftp/evidence";
import type { Span } from "../../ftp/transcript";
import { isPassive, refusal } from "../symptoms/reading";
import { failureSentence, skipSentence } from "./words";

/** One arrow of the diagram. `label` stands in it, `note` beside it. */
export interface SequenceStep {
  readonly from: "client" | "server";
  readonly label: string;
  readonly note: string;
  /** The arrow does not arrive. */
  readonly broken: boolean;
  /** It did not arrive, or it is a refusal. */
  readonly failed: boolean;
  readonly at?: Span;
}

/** What the diagram shows of a conversation, in order. What was skipped is left out, save a data connection that was not tried on purpose. */
export function conversationSteps(evidence: Evidence): readonly SequenceStep[] {
  const { target, resolve, connect, greeting, tls, login, data } = evidence;
  if (resolve.status === "failed") return [stepOf("client", l10n.t("where is {host}?", { host: target.host }), resolve, why(resolve))];
  const control = l10n.t("control connection, port {port}", { port: target.port });
  const implicit = tls.status === "ok" ? tls.value.kind === "implicit" : target.security === "implicit";
  return [
    ...(connect.status === "skipped" ? [] : [stepOf("client", control, connect, why(connect))]),
    ...(implicit ? tlsSteps(tls) : []),
    ...answered(greeting, greeting.status === "ok" ? firstLine(greeting.value.reply) : ""),
    ...(implicit ? [] : tlsSteps(tls)),
    ...(login.status === "skipped" ? [] : [sent("USER, PASS ****", login)]),
    ...answered(login, login.status === "ok" ? firstLine(login.value.reply) : ""),
    ...data.flatMap(dataSteps),
  ];
}

function tlsSteps(tls: Evidence["tls"]): readonly SequenceStep[] {
  if (tls.status === "skipped") return [];
  if (refusal(tls)) return [sent("AUTH TLS", tls), ...answered(tls, "")];
  return [stepOf("client", tls.status === "ok" ? `TLS (${tls.value.version})` : "TLS", tls, why(tls))];
}

function dataSteps(dataTry: DataTry): readonly SequenceStep[] {
  const { command, announced, connections, listing } = dataTry;
  if (announced.status === "skipped") return [];
  const passive = isPassive(dataTry);
  const where = announced.status === "ok" ? endpoint(announced.value) : "";
  const reached = connections.map((one) => connectionStep(one, announced));
  const asked = listing.status === "skipped" ? [] : [sent("LIST", listing)];
  const code = command === "PASV" ? "227" : command === "EPSV" ? "229" : "200";
  return [
    sent(passive ? command : `${command} ${where}`.trim(), announced),
    ...answered(announced, passive ? `${code} ${where}` : code),
    // In active mode the server connects only when it is asked for data.
    ...(passive ? [...reached, ...asked] : [...asked, ...reached]),
    ...answered(listing, listing.status === "ok" ? firstLine(listing.value.completed) : "", listing.status === "ok"
      ? l10n.t("{bytes} bytes of listing", { bytes: listing.value.bytes }) : ""),
  ];
}

/** Active data connections come from the server; a skipped one stands for the reply that named its address. */
function connectionStep({ to, as, outcome }: DataConnection, announced: DataTry["announced"]): SequenceStep {
  const from = as === "listener" ? "server" : "client";
  const label = l10n.t("data connection to {endpoint}", { endpoint: endpoint(to) });
  if (outcome.status === "skipped") {
    return { ...stepOf(from, label, announced, skipSentence(outcome.because)), broken: true, failed: true };
  }
  if (outcome.status === "failed") return stepOf(from, label, outcome, why(outcome));
  return stepOf(from, label, outcome, l10n.t("open after {afterMs} ms", { afterMs: outcome.value.afterMs }));
}

/** The server's arrow: its reply, be it a refusal, or the failure to give one. */
function answered(outcome: Outcome<unknown>, label: string, note = ""): readonly SequenceStep[] {
  if (outcome.status === "skipped") return [];
  const reply = refusal(outcome);
  if (reply) return [{ ...stepOf("server", firstLine(reply), outcome, l10n.t("refused")), broken: false }];
  return [stepOf("server", label, outcome, note || why(outcome))];
}

function why(outcome: Outcome<unknown>): string {
  return outcome.status === "failed" ? failureSentence(outcome.failure) : "";
}

/** An arrow for an outcome: whole when it is ok, broken with `why` when it failed. */
function stepOf(from: SequenceStep["from"], label: string, outcome: Outcome<unknown>, note = ""): SequenceStep {
  const failed = outcome.status !== "ok";
  return { from, label, note, broken: failed, failed, ...(outcome.status === "skipped" ? {} : { at: outcome.at }) };
}

/** What the client sent arrived, whatever came of it. */
function sent(label: string, outcome: Outcome<unknown>): SequenceStep {
  return { ...stepOf("client", label, outcome), broken: false, failed: false };
}

/** The first line of a reply; more lines are hinted at. */
function firstLine({ lines }: Reply): string {
  return lines.length > 1 ? `${lines[0] ?? ""} …` : lines[0] ?? "";
}
