import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { refusal } from "../words";
import { numbersIn, settingOf } from "../effective";
import { optionByName } from "../catalogue";

export const tlsCertificate = defineRule<Conf>({
  id: "pureftpd/tls-certificate",
  severity: "hint",
  summary: "TLS is on and no certificate is named: it must be in the place that is compiled in.",
  source: "pure-ftpd(8), -2; tls_init_library in tls.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    const setting = settingOf(conf, "TLS");
    const [level = 0] = setting?.match.kind === "accepted" ? numbersIn(setting) : [];
    if (!setting || level === 0 || level > 3) return;
    if (conf.isCut || ["CertFile", "CertFileAndKey", "ExtCert"].some((name) => conf.byName.has(name))) return;
    const path = optionByName("CertFile")?.compiled ?? "";
    const args = { path, ...refusal(conf, `Sorry, but that file doesn't exist: [${path}]`) };
    yield {
      range: setting.value.range,
      // Debian's wrapper has no file of CertFile.
      message: conf.optionFile
        ? l10n.t("TLS is on: expected the certificate and its key in {path}; where it is missing, {daemon} ends without a word and logs {words}", args)
        : l10n.t("TLS is on without CertFile: expected that, or the certificate and its key in {path}; where it is missing, {daemon} ends without a word and logs {words}", args),
    };
  },
});
