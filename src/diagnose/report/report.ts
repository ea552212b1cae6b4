import * as l10n from "@vscode/l10n";
import { printEntry, type Entry } from "../../ftp/transcript";
import { shownFacts } from "./factLabels";
import { bulletList, codeSpan, escapeMarkdown, fencedBlock } from "./markdown";
import { otherWays } from "./otherWays";
import { sequenceDiagram } from "./sequence";
import type { Advice, Diagnosis, Match, Verdict } from "../verdict";
import { certaintyWord, clearData, handshakeOrder, headline, judgedConversation, serverName } from "./words";

/**
 * The diagnosis as one Markdown document: verdict first, whole transcript last. Text of the server is quoted so that it stays
 * text. Holds no secret, because the transcript holds none.
 */
export function markdownReport(diagnosis: Diagnosis): string {
  const { judgement, evidence, transcript } = diagnosis;
  const { host, port } = evidence.target;
  const root = judgement.kind === "cause" ? judgement.cause : undefined;
  const others = otherWays(evidence);
  const parts = [
    `# ${escapeMarkdown(l10n.t("FTP diagnosis of {host}, port {port}", { host, port }))}`,
    verdictLine(diagnosis),
    ...(root ? [section(l10n.t("Evidence"), evidenceOf(root, transcript)), ...open(root), ...remedy(root, diagnosis)] : []),
    ...(judgement.also.length > 0 ? [section(l10n.t("What else was seen"), bulletList(judgement.also.map(besides)))] : []),
    section(
      l10n.t("What works"),
      judgement.works.length > 0 ? bulletList(judgement.works.map(escapeMarkdown)) : l10n.t("No way of getting a listing worked."),
    ),
    ...(others.length > 0 ? [section(l10n.t("What else there is"), bulletList(others.map(escapeMarkdown)))] : []),
    section(l10n.t("The conversation"), fencedBlock(sequenceDiagram(diagnosis))),
    section(l10n.t("What was probed"), probed(diagnosis)),
    section(l10n.t("Transcript"), fencedBlock(transcript.map(printEntry))),
  ];
  return `${parts.join("\n\n")}\n`;
}

function verdictLine({ judgement }: Diagnosis): string {
  const sentence = escapeMarkdown(headline(judgement));
  if (judgement.kind !== "cause") return `**${judgement.kind}**: ${sentence}`;
  const { id, certainty } = judgement.cause;
  return `**${sentence}**\n\n${l10n.t("Cause: {id}, {certainty}.", { id: codeSpan(id), certainty: certaintyWord(certainty) })}`;
}

/** The facts by name, then the lines that the verdict rests on. */
function evidenceOf({ facts, cites }: Match, transcript: readonly Entry[]): string {
  const list = bulletList(shownFacts(facts).map(([name, value]) => `${escapeMarkdown(name)}: ${codeSpan(value)}`));
  const lines = citedLines(cites, transcript);
  return [list, ...(lines.length > 0 ? [fencedBlock(lines)] : [])].join("\n\n");
}

/** Each cited line once, in order; a gap of more than one line shows as an ellipsis. */
export function citedLines(cites: Match["cites"], transcript: readonly Entry[]): readonly string[] {
  const cited = (number: number): boolean => cites.some(({ first, last }) => first <= number && number <= last);
  const shown = transcript.map((_, number) => cited(number) || (cited(number - 1) && cited(number + 1)));
  return transcript.flatMap((entry, number) => {
    if (!shown[number]) return [];
    const gap = !shown[number - 1] && shown.indexOf(true) < number;
    return gap ? ["…", printEntry(entry)] : [printEntry(entry)];
  });
}

function open({ open: undecided }: Verdict): readonly string[] {
  if (!undecided) return [];
  const list = bulletList(undecided.candidates.map(escapeMarkdown));
  return [section(l10n.t("What remains open"), `${list}\n\n${l10n.t("To decide:")} ${escapeMarkdown(undecided.experiment)}`)];
}

function remedy({ remedy: { server, client } }: Verdict, { judgement }: Diagnosis): readonly string[] {
  const name = escapeMarkdown(serverName(judgement.server));
  return [
    section(l10n.t("What to change on the server: {name}", { name }), bulletList(server.map(advice))),
    ...(client.length > 0 ? [section(l10n.t("What a client can do meanwhile"), bulletList(client.map(escapeMarkdown)))] : []),
  ];
}

function advice({ text, setting }: Advice): string {
  return setting ? `${codeSpan(settingText(setting))}: ${escapeMarkdown(text)}` : escapeMarkdown(text);
}

/** vsftpd joins name and value by `=`, the others by a blank. Names of vsftpd alone are in lower case with underscores. */
export function settingText({ name, value }: { readonly name: string; readonly value: string }): string {
  return /^[a-z]+(?:[0-9_][a-z0-9_]*)?$/.test(name) ? `${name}=${value}` : `${name} ${value}`;
}

function besides({ id, certainty, summary }: Verdict): string {
  return `${codeSpan(id)} (${certaintyWord(certainty)}): ${escapeMarkdown(summary)}`;
}

function probed(diagnosis: Diagnosis): string {
  const { evidence: { target, connect }, judgement: { server }, timings } = diagnosis;
  const judged = judgedConversation(diagnosis);
  const peer = connect.status === "ok" ? `${connect.value.peer.host} (${l10n.t("round trip {ms} ms", { ms: connect.value.roundTripMs })})` : "";
  const items: readonly (readonly [string, string])[] = [
    [l10n.t("Host"), `${target.host}:${target.port}`], [l10n.t("Address"), peer],
    [l10n.t("User"), target.user], [l10n.t("Path"), target.path ?? ""],
    [l10n.t("Security"), target.security], [l10n.t("Mode"), target.mode],
    [l10n.t("TLS session reuse"), target.sessionReuse ? "on" : "off"], [l10n.t("Data protection"), `PROT ${target.prot}`],
    [l10n.t("TLS on data connections"), handshakeOrder(diagnosis.evidence)], [l10n.t("Data in clear (PROT C)"), clearData(diagnosis.evidence)],
    [l10n.t("Conversation"), judged ? l10n.t("{number} of {count}", { number: judged.number, count: judged.count }) : ""],
    [l10n.t("Server software"), `${serverName(server)}: ${server.because}`], [l10n.t("Time taken"), `${timings.totalMs} ms`],
  ];
  return bulletList(items.filter(([, value]) => value !== "").map(([name, value]) => `${name}: ${codeSpan(value)}`));
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`;
}
