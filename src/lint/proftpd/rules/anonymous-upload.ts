import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { parseBoolean } from "../catalogue";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { anywhere } from "../refusal";

// A limit of LOGIN mostly means that nobody, or nobody unknown, gets in.
const LIMITS = ["all", "write", "stor", "login"];

export const anonymousUpload = defineRule<Conf>({
  id: "proftpd/anonymous-upload",
  severity: "warning",
  summary: "No Limit keeps anonymous users from writing.",
  source: "doc/howto/Limit.html; dir_check in src/dirtree.c; CWE-732",
  *check(conf) {
    const limits = anywhere(conf, "<Limit>").filter(({ statement }) => statement.arguments.some(({ text }) => text.split(",").some((one) => LIMITS.includes(one.toLowerCase()))));
    for (const placed of conf.hasInclude ? [] : anywhere(conf, "<Anonymous>")) {
      const { statement } = placed;
      if (limits.some((limit) => isWithin(limit, placed) || !isWithinAnonymous(limit)) || hasPassword(conf, placed)) continue;
      const { line, start } = { line: statement.lastLine + 1, start: statement.nameRange.start.column };
      const indent = " ".repeat(start);
      yield {
        range: statement.range,
        message: l10n.t("<Anonymous> without <Limit WRITE>: {daemon} lets anonymous users upload, rename and delete wherever the file system does", { daemon: daemonName(conf.daemon) }),
        fixes: [{
          title: l10n.t("Insert a <Limit WRITE> that denies all"),
          safe: false,
          edits: [{ range: range(line, 0, line, 0), text: `${indent}  <Limit WRITE>\n${indent}    DenyAll\n${indent}  </Limit>\n` }],
        }],
      };
    }
  },
});

function isWithin({ section }: Placed, outer: Placed): boolean {
  for (let at = section; at; at = at.section) if (at === outer) return true;
  return false;
}

function isWithinAnonymous({ section }: Placed): boolean {
  for (let at = section; at; at = at.section) if (at.key === "<anonymous>") return true;
  return false;
}

function hasPassword(conf: Conf, anonymous: Placed): boolean {
  return anywhere(conf, "AnonRequirePassword").some(({ section, statement: { arguments: [word] } }) => section === anonymous && parseBoolean(word?.text ?? "") === true);
}
