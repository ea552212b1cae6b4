import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { daemonName } from "../daemons";
import type { Conf } from "../conf";
import { passiveRange } from "../effective";
import { parseNumber } from "../values";

export const portOutOfRange = defineRule<Conf>({
  id: "vsftpd/port-out-of-range",
  severity: "warning",
  summary: "A port that does not exist is ignored or cut to 16 bits.",
  source: "vsf_privop_pasv_listen in privops.c; vsf_sysutil_sockaddr_set_port in sysutil.c",
  predicts: ["passive-ports-blocked", "control-refused"],
  *check(conf) {
    for (const name of ["pasv_min_port", "pasv_max_port", "listen_port", "ftp_data_port"]) {
      const setting = conf.last.get(name);
      const port = setting ? parseNumber(setting.read) : 0;
      if (!setting || !isNumber(setting.read) || port === 0) continue;
      const args = { name, value: port, daemon: daemonName(conf.daemon), port: port % 65536, ...passiveRange(conf) };
      if (name.startsWith("pasv_") && (port < 1024 || port > 65535)) {
        yield {
          range: setting.value.range,
          message: l10n.t(
            "{name} {value} is no port for passive mode: expected 1024 to 65535; {daemon} ignores it without a word and takes any port from {first} to {last}",
            args),
        };
      } else if (port > 65535) {
        yield {
          range: setting.value.range,
          message: l10n.t("{name} {value} is no port: expected 1 to 65535; {daemon} keeps 16 bits of it, which makes {port}", args),
        };
      }
    }
  },
});

/** What is not all digits has its own rule. */
function isNumber(text: string): boolean {
  return /^[ \t]*[0-9]+[ \t\r]*(?:#.*)?$/s.test(text);
}
