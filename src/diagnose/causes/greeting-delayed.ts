import * as l10n from "@vscode/l10n";
import { setting } from "../advice/serverAdvice";
import { spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

/** One unanswered name server costs a resolver five seconds; nothing else on a sound server takes nearly as long. */
const LATE_MS = 4000;

export const greetingDelayed: Cause = Object.freeze<Cause>({
  id: "greeting-delayed",
  layer: "control",
  summary: ({ came, afterMs }) => came === true
    ? l10n.t("The server greets only after {afterMs} ms; impatient clients give up before.", { afterMs: afterMs ?? "" })
    : l10n.t("The server accepts the connection, but its greeting did not come within {afterMs} ms.", { afterMs: afterMs ?? "" }),
  source: "resolv.conf(5) (timeout 5 s, two attempts); RFC 1413 (ident); RFC 959, 5.4",
  explains: [],
  remedy: {
    server: {
      vsftpd: () => [
        setting("reverse_lookup_enable", "NO", l10n.t("Where this build has it (Red Hat); else repair the server's resolver, which tcp_wrappers=YES asks")),
      ],
      proftpd: () => [
        setting("UseReverseDNS", "off", l10n.t("No lookup of the client's name")),
        setting("IdentLookups", "off", l10n.t("No question to the client's port 113, where mod_ident is loaded")),
      ],
      pureftpd: () => [setting("DontResolve", "yes", l10n.t("No lookup of the client's name (-H)"))],
      general: () => [
        { text: l10n.t("Switch the lookup of client names (reverse DNS) and ident queries off, or repair /etc/resolv.conf on the server") },
        { text: l10n.t("A firewall in front should reject ident (TCP port 113), not drop it") },
      ],
    },
    client: () => [
      l10n.t("Give the client more time: FileZilla: Settings > Connection > Timeout; WinSCP: Advanced > Connection > Timeouts; curl and lftp wait for minutes by themselves"),
    ],
  },
  judge({ greeting, service, attempts }) {
    const cites = spans(attempts.find(({ outcome }) => outcome.status === "ok")?.outcome, greeting);
    if (greeting.status === "ok") {
      const { afterMs } = greeting.value;
      return afterMs < LATE_MS ? undefined : { certainty: "certain", facts: { came: true, afterMs }, cites, yields: "graver" };
    }
    const silent = service.status !== "ok" || service.value.protocol === "silent";
    if (greeting.status !== "failed" || greeting.failure.kind !== "timeout" || greeting.failure.afterMs < LATE_MS || !silent) return undefined;
    const open = {
      candidates: [l10n.t("the server looks up the client's name or asks for ident, and gets no answer"), l10n.t("the daemon hangs, or what a forward leads to is dead")],
      experiment: l10n.t("Connect by hand and wait two minutes, then do the same on the server itself (ftp localhost)"),
    };
    return { certainty: "likely", facts: { came: false, afterMs: greeting.failure.afterMs }, cites, open };
  },
});
