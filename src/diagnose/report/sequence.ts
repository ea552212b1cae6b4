import * as l10n from "@vscode/l10n";
import { oneLine } from "./markdown";
import { conversationSteps, type SequenceStep } from "./sequenceSteps";
import type { Diagnosis } from "../verdict";

const WIDTH = 52;
const NOTE = 44;

/**
 * Control and data connection as arrows between client and server, in plain text for a fenced block. An arrow that did not
 * arrive ends in `X`; the one that the verdict is about is marked.
 */
export function sequenceDiagram({ judgement, evidence }: Diagnosis): readonly string[] {
  const steps = conversationSteps(evidence);
  const cites = judgement.kind === "cause" ? judgement.cause.cites : [];
  const cited = ({ at }: SequenceStep): boolean => at !== undefined && cites.some(({ first, last }) => at.first <= last && first <= at.last);
  const here = judgement.kind === "healthy" ? undefined
    : steps.find((step) => step.failed && cited(step)) ?? steps.find(cited) ?? steps.find(({ failed }) => failed);
  const client = evidence.connect.status === "ok" ? evidence.connect.value.local.host : "";
  const server = evidence.connect.status === "ok" ? evidence.connect.value.peer.host : evidence.target.host;
  const title = [l10n.t("client"), client].join(" ").trim();
  const other = [l10n.t("server"), server].join(" ").trim();
  return [
    `${title.padEnd(WIDTH + 2 - Math.min(other.length, WIDTH - title.length) + Math.floor(other.length / 2))}${other}`.trimEnd(),
    ...steps.flatMap((step) => draw(step, step === here)),
    bars(""),
  ];
}

function draw(step: SequenceStep, here: boolean): readonly string[] {
  const marks = here ? [step.note, l10n.t("<== it breaks here")] : [step.note];
  const notes = marks.filter((note) => note !== "").map((note) => clip(oneLine(note), here ? 2 * NOTE : NOTE));
  const [beside = "", ...below] = notes.join("  ").length <= NOTE ? [notes.join("  ")] : notes;
  return [`  |${arrow(step)}|  ${beside}`.trimEnd(), ...below.map((note) => `${bars("")}  ${note}`)];
}

function arrow({ from, label, broken }: SequenceStep): string {
  const text = label === "" ? "" : ` ${clip(oneLine(label), WIDTH - 12)} `;
  const line = `--${text}`.padEnd(WIDTH - 1, "-");
  if (from === "server") return broken ? `   X${line.slice(0, WIDTH - 4)}` : `<${line}`;
  return broken ? `${line.slice(0, WIDTH - 6)}X     ` : `${line}>`;
}

function bars(text: string): string {
  return `  |${text.padEnd(WIDTH)}|`;
}

function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
