import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { OPENSSL_VALUES } from "../openssl/values";
import { anywhere, fatal, isKnownValue } from "../refusal";

export const opensslDecides = defineRule<Conf>({
  id: "proftpd/openssl-decides",
  severity: "warning",
  summary: "Not every build of OpenSSL knows the ciphers or curves, and the daemon refuses to start where it does not.",
  source: "set_tlsciphersuite and set_tlsecdhcurve in contrib/mod_tls.c; ssl_create_cipher_list in OpenSSL's ssl/ssl_ciph.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const { name, at, count, verdict, says } of OPENSSL_VALUES) {
      for (const { statement: { arguments: words }, directive, context } of anywhere(conf, name)) {
        const word = words[at];
        if (!word || words.length !== count || !directive?.contexts.includes(context) || !isKnownValue([word]) || verdict(word.text) !== "depends") continue;
        yield {
          range: word.range,
          message: l10n.t("{value} is taken or not as OpenSSL was built: expected names that all have; where it knows too few of them, {daemon} refuses to start with {words}",
            { value: quote(word.text), daemon: daemonName(conf.daemon), words: fatal(`${name}: ${says(word.text)}`) }),
        };
      }
    }
  },
});
