import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { setValue } from "../edits";
import { booleanOf } from "../effective";
import { oops, setTitle } from "../words";

// Gone from OpenSSL's own builds since 1.1.0, or never meant for a server; ciphers(1).
const GONE = /^(?:EXP(?:ORT)?\d*(?:-.+)?|LOW|SSLv2|e?NULL|DES|(?:.*-)?3?DES(?:-.+)?|RC[245](?:-.+)?|(?:.+-)?RC4(?:-.+)?|IDEA(?:-.+)?|PROFILE=SYSTEM)$/i;

export const sslCiphers = defineRule<Conf>({
  id: "vsftpd/ssl-ciphers",
  severity: "warning",
  summary: "The list of ciphers has only some that OpenSSL of today does not have.",
  source: "vsftpd.conf(5), ssl_ciphers; ssl_init in ssl.c; ciphers(1)",
  predicts: ["control-refused"],
  *check(conf) {
    const setting = conf.last.get("ssl_ciphers");
    // Red Hat's OpenSSL has a policy of its own.
    if (!setting || !booleanOf(conf, "ssl_enable") || conf.daemon.startsWith("vsftpd@redhat-")) return;
    const wanted = setting.read.split(/[:, ;]+/).filter((name) => name !== "" && !/^[!@-]/.test(name));
    if (wanted.length === 0 || !wanted.every((name) => GONE.test(name.replace(/^\+/, "")))) return;
    const { line, value: { range: { start }, text } } = setting;
    yield {
      range: range(line, start.column, line, start.column + text.length),
      message: l10n.t("ssl_ciphers {value} names nothing that OpenSSL has since 1.1.0: expected \"HIGH\"; {daemon} refuses to start with {words}",
        { value: quote(setting.read), daemon: daemonName(conf.daemon), words: oops("SSL: could not set cipher list") }),
      fixes: [{ title: setTitle("ssl_ciphers", "HIGH"), safe: false, edits: [setValue(setting, "HIGH")] }],
    };
  },
});
