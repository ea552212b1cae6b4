import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { booleanOf, stringOf } from "../effective";

const OBSOLETE: Readonly<Record<string, () => string>> = {
  tcp_wrappers: () => l10n.t("tcp_wrappers needs a build with libwrap, which Red Hat gave up with version 8: another build answers every client with \"500 OOPS: tcp_wrappers is set to YES but no tcp wrapper support compiled in\"; expected a firewall"),
  dsa_cert_file: () => l10n.t("dsa_cert_file: clients of today do not speak DSA, and TLS 1.3 does not have it; expected rsa_cert_file"),
  dsa_private_key_file: () => l10n.t("dsa_private_key_file: clients of today do not speak DSA, and TLS 1.3 does not have it; expected rsa_private_key_file"),
  http_enable: () => l10n.t("http_enable is an experiment that the manual page does not name; expected a web server"),
  ptrace_sandbox: () => l10n.t("ptrace_sandbox is an experiment that gave way to seccomp_sandbox, and the manual page does not name it"),
};

export const obsoleteOption = defineRule<Conf>({
  id: "vsftpd/obsolete-option",
  severity: "hint",
  summary: "The option is from another time: builds of today no longer support it, or nobody uses it.",
  source: "Release notes of RHEL 8, 5.1 (tcp_wrappers); RFC 8446, appendix C; tunables.c",
  *check(conf) {
    for (const [name, message] of Object.entries(OBSOLETE)) {
      const setting = conf.last.get(name);
      if (!setting?.option) continue;
      const isUsed = setting.option.type === "boolean" ? booleanOf(conf, name) : stringOf(conf, name) !== undefined;
      if (isUsed) yield { range: setting.key.range, message: message() };
    }
  },
});
