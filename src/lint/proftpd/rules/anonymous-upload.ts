import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { parseBoolean } from "../catalogue";
import { innermost, type Conf, type Placed } from "../conf";
import { daemonName } from "../daemons";
import { within } from "../effective";
import { anywhere } from "../refusal";

// A limit of LOGIN mostly means that nobody, or nobody unknown, gets in.
const LIMITS = ["all", "write", "stor", "login"];

export const anonymousUpload = defineRule<Conf>({
  id: "proftpd/anonymous-upload",
  severity: "warning",
  summary: "No Limit keeps anonymous users from writing.",
  source: "doc/howto/Limit.html; dir_check in src/dirtree.c; CWE-732; DISA UNIX STIG GEN004820 (V-846): no anonymous FTP unless authorized",
  *check(conf) {
    const limits = anywhere(conf, "<Limit>").filter(({ statement }) => statement.arguments.some(({ text }) => text.split(",").some((one) => LIMITS.includes(one.toLowerCase()))));
    const limited = new Set(limits.map(innermost("<anonymous>")));
    for (const placed of conf.hasInclude ? [] : anywhere(conf, "<Anonymous>")) {
      const { statement } = placed;
      if (limited.has(undefined) || limited.has(placed) || hasPassword(conf, placed)) continue;
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

function hasPassword(conf: Conf, anonymous: Placed): boolean {
  return within(conf, anonymous, "AnonRequirePassword").some(({ statement: { arguments: [word] } }) => parseBoolean(word?.text ?? "") === true);
}
