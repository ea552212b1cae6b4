import { defineDialect } from "../shared/define";
import { hasCommandLine } from "./commandWords";
import { isOfProgram, readConf } from "./conf";
import { DAEMONS } from "./daemons";
import { optionFileName } from "./debian";
import { folderBeside, isAuthEntry } from "./debianFolder";
import { isDefaultsFile } from "./defaults";
import { editPureftpd } from "./editing/edit";
import { optionByName } from "./catalogue";
import { RULES } from "./rules";

// A unit or a compose file is that of the daemon which it starts, whatever else is in it.
const OF_A_COMMAND = Infinity;

export const pureftpd = defineDialect({
  id: "pureftpd",
  name: "Pure-FTPd",
  daemons: DAEMONS,
  rules: RULES,
  parse: readConf,
  filesOf: ({ files }) => files,
  edit: editPureftpd,
  folderBeside,
  isStartedBy: (fileName, text) => isOfProgram(fileName) && hasCommandLine(text),
  // A comment within a command that goes on would end it.
  statementLine: ({ commandLine }, line) => commandLine?.line ?? line,
  ownsName: (fileName) => /(?:^|[\\/.])pure-?ftpd[^\\/]*\.conf[^\\/]*$|[\\/]etc[\\/]pure-ftpd[\\/][^\\/]*\.conf$/i.test(fileName) || optionFileName(fileName) !== undefined || isAuthEntry(fileName) || isDefaultsFile(fileName),
  familiarLines: (text) => hasCommandLine(text) ? OF_A_COMMAND : text.split("\n").filter((line) => {
    const name = /^[ \t]*([A-Za-z0-9]+)[ \t=:]+\S/.exec(line)?.[1];
    return name !== undefined && optionByName(name) !== undefined;
  }).length,
});
