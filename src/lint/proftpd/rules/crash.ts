import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { patternComplaint } from "../demands/values";
import type { Word } from "../parse";
import { certain, isKnownValue } from "../refusal";

type Texts = readonly string[];

/** What makes the daemon read beyond the last argument, or use what it has thrown away. Each was tried on 1.3.8. */
const CRASHES: readonly { readonly name: string; readonly isHit: (texts: Texts) => boolean }[] = [
  { name: "CreateHome", isHit: (texts) => texts.length > 2 && endsIn(texts, /^(?:skel|dirmode|uid|gid|homegid)$/i) },
  { name: "ListOptions", isHit: (texts) => texts.length > 1 && endsIn(texts, /^max(?:depth|dirs|files)$/i) },
  { name: "MaxClientsPerClass", isHit: (texts) => texts.length < 2 },
  ...["RLimitCPU", "RLimitMemory", "RLimitOpenFiles"].map((name) => ({ name, isHit: (texts: Texts) => texts.length === 1 && endsIn(texts, /^(?:daemon|session)$/i) })),
  { name: "RewriteCondition", isHit: ([, pattern]) => patternComplaint((pattern ?? "").replace(/^!/, "")) !== undefined },
  { name: "TLSCipherSuite", isHit: (texts) => texts.length > 2 },
  { name: "TLSRenegotiate", isHit: (texts) => endsIn(texts, /^(?:ctrl|data|timeout)$/i) },
];

export const crash = defineRule<Conf>({
  id: "proftpd/crash",
  severity: "error",
  summary: "The arguments make the daemon crash while it reads them.",
  source: "set_createhome in modules/mod_auth.c and other handlers that trust their arguments; tried on 1.3.8",
  predicts: ["control-refused"],
  *check(conf) {
    if (conf.daemon !== "proftpd@1.3.8") return;
    for (const { name, isHit } of CRASHES) {
      for (const { statement: { arguments: words, nameRange }, directive, context } of certain(conf, name)) {
        if (!directive?.contexts.includes(context) || !isKnownValue(words) || !isHit(words.map(textOf))) continue;
        yield {
          range: words.at(-1)?.range ?? nameRange,
          message: l10n.t("{name} ends too early or holds no pattern: {daemon} crashes over it and does not start; its last words are {words}",
            { name, daemon: daemonName(conf.daemon), words: '"ProFTPD terminating (signal 11)"' }),
        };
      }
    }
  },
});

function textOf({ text }: Word): string {
  return text;
}

function endsIn(texts: Texts, word: RegExp): boolean {
  return word.test(texts.at(-1) ?? "");
}
