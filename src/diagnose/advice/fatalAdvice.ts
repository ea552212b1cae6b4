import * as l10n from "@vscode/l10n";
import type { FatalFix } from "../symptoms/fatalTexts";
import { setting } from "./serverAdvice";
import type { Advice, Facts } from "../verdict";

/** What to do about the daemon's complaint. Facts: `fix`, `directive`. */
export function fatalAdvice(facts: Facts): readonly Advice[] {
  const directive = String(facts.directive);
  switch (facts.fix as FatalFix) {
    case "unknown-directive":
      return [{
        text: l10n.t("Remove or correct \"{directive}\": this build of the daemon does not know it (mind blanks around \"=\")", { directive }),
      }];
    case "bad-value":
      return [{
        text: l10n.t("Correct the value of {directive}: no blanks around \"=\", nothing after the value, line ends without CR", { directive }),
      }];
    case "not-an-address":
      return directive === "ForcePassiveIP"
        ? [setting(directive, l10n.t("<the public IPv4 address>"), l10n.t("Write an address that is one, or a name that resolves"))]
        : [
          setting(directive, l10n.t("<the public IPv4 address>"), l10n.t("Write an IPv4 address")),
          setting(
            "pasv_addr_resolve",
            "YES",
            l10n.t("Or, to keep a host name, let vsftpd resolve it; the name must then resolve when vsftpd starts"),
          ),
        ];
    case "missing-account":
      return [{
        text: l10n.t("Create the system account that {directive} names, or name one that exists", { directive }),
      }];
    case "missing-file":
      return [{
        text: l10n.t("Create the file or directory that {directive} names, readable for the daemon, or change the directive", { directive }),
      }];
    case "file-owner":
      return [{ text: l10n.t("The configuration file must be a plain file that belongs to root: chown root FILE") }];
    case "range-too-small":
      return [
        { text: l10n.t("No port could be bound for the data connection: widen the range, one port serves one transfer at a time") },
        setting("pasv_min_port", "50000", l10n.t("First port, for example")),
        setting("pasv_max_port", "50100", l10n.t("Last port, for example")),
      ];
    case "enable-access":
      return [setting(directive, "YES", l10n.t("Let somebody in"))];
    case "certificate":
      return [{
        text: l10n.t("Make {directive} name a PEM file with the certificate (and the key, or its own directive) that root can read", { directive }),
      }];
    case "default-server":
      return [setting("DefaultServer", "on", l10n.t("In the server that should answer on every address; check Port and DefaultAddress as well"))];
    case "kernel-feature":
      return [
        setting(directive, "NO", l10n.t("The process died: the sandbox does not fit this kernel or container")),
        { text: l10n.t("See the system log for what came before: the message is only the echo of another process's end") },
      ];
    case "other":
      return [{ text: l10n.t("The daemon's own message names the trouble; look it up in its system log and configuration") }];
    default: return [];
  }
}
