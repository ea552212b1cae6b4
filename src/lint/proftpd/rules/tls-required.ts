import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { isOn, serversOf, settingsOf } from "../effective";

const DATA = ["on", "yes", "true", "1", "data", "auth+data"];

export const tlsRequired = defineRule<Conf>({
  id: "proftpd/tls-required",
  severity: "hint",
  summary: "Clients that do not encrypt are refused.",
  source: "tls_any and tls_handle_prot in contrib/mod_tls.c; doc/contrib/mod_tls.html#TLSRequired",
  predicts: ["tls-required", "tls-data-protection-required"],
  *check(conf) {
    const server = serversOf(conf).find((one) => isOn(conf, one, "TLSEngine") === true && settingsOf(conf, one, "TLSRequired").length > 0);
    const [value] = (server && settingsOf(conf, server, "TLSRequired")[0]?.statement.arguments) ?? [];
    const word = value?.text.toLowerCase() ?? "";
    if (!value || !DATA.includes(word)) return;
    yield {
      range: value.range,
      message: word === "data"
        ? l10n.t("TLSRequired {value}: {daemon} answers 522 to every transfer of a client that keeps its data connections in clear text (PROT C)",
          { value: quote(value.text), daemon: daemonName(conf.daemon) })
        : l10n.t("TLSRequired {value}: {daemon} answers 550 to logins without AUTH TLS, and 522 to transfers with data connections in clear text (PROT C)",
          { value: quote(value.text), daemon: daemonName(conf.daemon) }),
    };
  },
});
