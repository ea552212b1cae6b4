import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { MOST_BYTES } from "../parse";

export const fileTooLong = defineRule<Conf>({
  id: "vsftpd/file-too-long",
  severity: "warning",
  summary: "Only the first 100000 bytes of the file are read.",
  source: "VSFTP_CONF_FILE_MAX in defs.h, vsf_parseconf_load_file in parseconf.c",
  *check(conf) {
    const last = conf.lines.at(-1);
    if (conf.rest.trim() === "" || !last) return;
    yield {
      range: range(last.line, 0, last.line, last.raw.length),
      message: l10n.t("the file is longer than {bytes} bytes: {daemon} stops reading in this line and says nothing about the rest",
        { bytes: MOST_BYTES, daemon: daemonName(conf.daemon) }),
    };
  },
});
