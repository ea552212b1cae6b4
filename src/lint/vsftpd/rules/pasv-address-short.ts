import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { dottedQuad, parseInetAton } from "../../shared/ipv4";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { booleanOf, stringOf } from "../effective";

export const pasvAddressShort = defineRule<Conf>({
  id: "vsftpd/pasv-address-short",
  severity: "warning",
  summary: "pasv_address is not four decimal numbers, and means another address than it looks like.",
  source: "inet_aton(3); handle_pasv in postlogin.c",
  predicts: ["pasv-wrong-address"],
  *check(conf) {
    const written = conf.last.get("pasv_address");
    const text = stringOf(conf, "pasv_address");
    const address = text === undefined ? undefined : parseInetAton(text);
    if (!written || text === undefined || address === undefined || !booleanOf(conf, "pasv_enable")) return;
    const read = dottedQuad(address);
    // What stands behind a blank is not read.
    if (/^\S+/.exec(text)?.[0] === read) return;
    yield {
      range: written.value.range,
      message: l10n.t("pasv_address {address} is read as {read}: expected four decimal numbers with dots between them; {daemon} announces what it has read",
        { address: quote(text), daemon: daemonName(conf.daemon), read }),
    };
  },
});
