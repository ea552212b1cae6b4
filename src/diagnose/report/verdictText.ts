import * as l10n from "@vscode/l10n";
import { shownFacts } from "./factLabels";
import { oneLine } from "./markdown";
import { otherWays } from "./otherWays";
import { citedLines, settingText } from "./report";
import type { Diagnosis, Verdict } from "../verdict";
import { certaintyWord, headline, serverName } from "./words";
import { wrap } from "./wrap";

/** The verdict for a terminal: plain text, no colour, at most 96 columns save for words and transcript lines that are longer. */
export function verdictText({ judgement, evidence, transcript }: Diagnosis): string {
  const root = judgement.kind === "cause" ? judgement.cause : undefined;
  const heading = root ? `${root.id} (${certaintyWord(root.certainty)})` : judgement.kind;
  const server = serverName(judgement.server);
  const blocks = [
    [`${l10n.t("Verdict:")} ${heading}`, ...wrap(headline(judgement))],
    ...(root ? rootBlocks(root, server, citedLines(root.cites, transcript)) : []),
    block(l10n.t("Also seen"), judgement.also.map(({ id, certainty, summary }) => `${id} (${certaintyWord(certainty)}): ${summary}`)),
    block(l10n.t("What else there is"), otherWays(evidence)),
    [
      `${l10n.t("Server:")} ${server}`,
      ...wrap(`${l10n.t("What works:")} ${judgement.works.length > 0 ? judgement.works.join(", ") : l10n.t("nothing")}`, ""),
    ],
  ];
  return blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n");
}

function rootBlocks({ facts, open, remedy }: Verdict, server: string, cited: readonly string[]): readonly (readonly string[])[] {
  const named = shownFacts(facts).map(([name, value]) => `${name}: ${value}`);
  return [
    [...block(l10n.t("Evidence"), named), ...cited.map((line) => `    ${oneLine(line)}`)],
    open ? [...block(l10n.t("What remains open"), open.candidates), ...wrap(`${l10n.t("To decide:")} ${open.experiment}`)] : [],
    block(
      l10n.t("On the server: {server}", { server }),
      remedy.server.map(({ text, setting }) => (setting ? `${settingText(setting)}: ${text}` : text)),
    ),
    block(l10n.t("With a client meanwhile"), remedy.client),
  ];
}

function block(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [title, ...items.flatMap((item) => wrap(item, "  - ", "    "))];
}
