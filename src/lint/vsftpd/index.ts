import { defineDialect } from "../shared/define";
import { knownOption, readConf } from "./conf";
import { DAEMONS } from "./daemons";
import { editVsftpd } from "./editing/edit";
import { guessDaemon } from "./guess";
import { MOST_BYTES } from "./parse";
import { RULES } from "./rules";
import { isUserFile } from "./userFile";

const SETTING = /^[ \t]*([a-z0-9_]+)[ \t]*=/;

export const vsftpd = defineDialect({
  id: "vsftpd",
  name: "vsftpd",
  daemons: DAEMONS,
  rules: RULES,
  parse: readConf,
  edit: editVsftpd,
  ownsName: (fileName) => isUserFile(fileName) || /(?:^|[\\/.])vsftpd[^\\/]*\.conf[^\\/]*$|[\\/]etc[\\/]vsftpd[\\/].*\.conf$/i.test(fileName),
  guessDaemon,
  // What comes after the bytes that the daemon reads only matters for not being empty.
  mostRead: 2 * MOST_BYTES,
  familiarLines: (text) => text.slice(0, MOST_BYTES).split("\n").filter((line) => knownOption(SETTING.exec(line)?.[1] ?? "", DAEMONS[0])).length,
});
