import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { oops, setTitle } from "../words";

/** What do_sanity_checks demands, in its order. */
const DEMANDS: readonly { readonly name: string; readonly value: "YES" | "NO"; readonly isBroken: (on: (name: string) => boolean) => boolean; readonly words: string; readonly expected: string }[] = [
  {
    name: "ftp_enable", value: "YES", expected: "ftp_enable=YES", words: "vsftpd: both FTP and HTTP disabled!",
    isBroken: (on) => !on("ftp_enable") && !on("http_enable"),
  },
  {
    name: "http_enable", value: "NO", expected: "one_process_model=YES", words: "vsftpd: HTTP needs 'one_process_model' for now",
    isBroken: (on) => on("http_enable") && !on("one_process_model"),
  },
  {
    name: "one_process_model", value: "NO", expected: "local_enable=NO", words: "vsftpd: security: 'one_process_model' is anonymous only",
    isBroken: (on) => on("one_process_model") && on("local_enable"),
  },
];

export const sessionRefused = defineRule<Conf>({
  id: "vsftpd/session-refused",
  severity: "error",
  summary: "Settings exclude each other in a way that ends every session at its start.",
  source: "do_sanity_checks in main.c",
  predicts: ["server-config-fatal"],
  *check(conf) {
    // The first ends the session, before the others are asked; without a login there is none to end.
    const demand = !booleanOf(conf, "local_enable") && !booleanOf(conf, "anonymous_enable") ? undefined : DEMANDS.find(({ isBroken }) => isBroken((name) => booleanOf(conf, name)));
    const setting = demand && conf.last.get(demand.name);
    if (!demand || !setting) return;
    yield {
      range: setting.value.range,
      message: l10n.t("{name} is {value}: expected {expected}; {daemon} answers each client with {words}", {
        name: quote(demand.name), value: setting.read, expected: quote(demand.expected), daemon: daemonName(conf.daemon), words: oops(demand.words),
      }),
      fixes: [{ title: setTitle(demand.name, demand.value), safe: false, edits: [assign(conf, demand.name, demand.value)] }],
    };
  },
});
