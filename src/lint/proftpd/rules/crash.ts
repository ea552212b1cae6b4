import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { complaint } from "../arguments";
import type { Conf } from "../conf";
import { CRASHING, CRASHING_FIRST, crashesAsFirst, crashesOver, LAST_WORDS } from "../crashes";
import { daemonName } from "../daemons";
import { certain } from "../refusal";

export const crash = defineRule<Conf>({
  id: "proftpd/crash",
  severity: "error",
  summary: "The arguments make the daemon crash while it reads them, or the line as the first one of its server.",
  source: "set_createhome in modules/mod_auth.c and other handlers that trust their arguments; tried on 1.3.8",
  predicts: ["control-refused"],
  *check(conf) {
    if (conf.daemon !== "proftpd@1.3.8") return;
    for (const name of CRASHING) {
      for (const { statement: { arguments: words, nameRange }, directive, context } of certain(conf, name)) {
        if (!directive?.contexts.includes(context) || !crashesOver(name, words)) continue;
        yield {
          range: words.at(-1)?.range ?? nameRange,
          message: l10n.t("{name} ends too early or holds no pattern: {daemon} crashes over it and does not start; its last words are {words}",
            { name, daemon: daemonName(conf.daemon), words: LAST_WORDS }),
        };
      }
    }
    for (const placed of certain(conf, ...CRASHING_FIRST)) {
      const { directive, statement: { arguments: words, nameRange } } = placed;
      if (!directive || !crashesAsFirst(placed, conf) || complaint(directive.name, words, conf.daemon)) continue;
      yield {
        range: nameRange,
        message: l10n.t("{name} is the first setting of its server: expected another one above it, such as SFTPEngine; {daemon} crashes over it and does not start; its last words are {words}",
          { name: directive.name, daemon: daemonName(conf.daemon), words: LAST_WORDS }),
      };
    }
  },
});
