import * as l10n from "@vscode/l10n";
import { spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const greetingNeverEnds: Cause = Object.freeze<Cause>({
  id: "greeting-never-ends",
  layer: "control",
  summary: (facts) => l10n.t("The greeting has no last line: clients wait for \"220 \" at the start of a line, and it does not come ({seen}).", facts),
  source: "RFC 959, 4.2 (a multi-line reply ends with its code and a blank)",
  explains: ["reply-flood", "server-protocol-bug", "greeting-delayed"],
  remedy: {
    server: {
      vsftpd: () => [setting("ftpd_banner", "Welcome.", l10n.t("One line, in place of banner_file"))],
      proftpd: () => [{ text: l10n.t("Shorten the file of DisplayConnect, or take it out") }],
      general: () => [{ text: l10n.t("Use a short greeting of one line, and see what program in front of the daemon writes it") }],
    },
    client: () => [l10n.t("A client can do nothing about it: send the operator the first lines of the greeting")],
  },
  judge({ greeting, service }) {
    if (greeting.status !== "failed") return undefined;
    const { failure } = greeting;
    if (failure.kind === "too-much" && failure.what !== "line") {
      return { certainty: "certain", facts: { seen: `more than ${failure.limit} bytes` }, cites: spans(service, greeting) };
    }
    const begun = service.status === "ok" && /^\d{3}-/.test(service.value.firstBytes);
    if (failure.kind !== "timeout" || !begun) return undefined;
    return { certainty: "likely", facts: { seen: `${failure.afterMs} ms` }, cites: spans(service, greeting) };
  },
});
