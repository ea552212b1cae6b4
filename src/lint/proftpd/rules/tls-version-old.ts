import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { isOn, serversOf } from "../effective";
import { anywhere, isKnownValue } from "../refusal";

const OLD = ["sslv3", "tlsv1", "tlsv1.1"];

export const tlsVersionOld = defineRule<Conf>({
  id: "proftpd/tls-version-old",
  severity: "warning",
  summary: "TLSProtocol allows only versions of TLS that are given up.",
  source: "doc/contrib/mod_tls.html#TLSProtocol; RFC 8996",
  predicts: ["tls-version-too-old", "tls-handshake-failed"],
  *check(conf) {
    if (serversOf(conf).every((server) => isOn(conf, server, "TLSEngine") === false)) return;
    for (const { statement: { arguments: words } } of anywhere(conf, "TLSProtocol")) {
      const [first] = words;
      const last = words.at(-1);
      // Anything else means more versions: SSLv23, ALL, and what is taken away from it.
      if (!first || !last || !isKnownValue(words) || !words.every(({ text }) => OLD.includes(text.toLowerCase()))) continue;
      yield {
        range: { start: first.range.start, end: last.range.end },
        message: l10n.t("TLSProtocol {versions} alone: expected TLSv1.2 TLSv1.3; {daemon} speaks nothing newer, and clients of today speak nothing older than TLSv1.2",
          { versions: quote(words.map(({ text }) => text).join(" ")), daemon: daemonName(conf.daemon) }),
        fixes: [{
          title: l10n.t("Write {word}", { word: "TLSv1.2 TLSv1.3" }), safe: false,
          edits: [{ range: { start: first.range.start, end: last.range.end }, text: "TLSv1.2 TLSv1.3" }],
        }],
      };
    }
  },
});
