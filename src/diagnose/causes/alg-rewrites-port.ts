import * as l10n from "@vscode/l10n";
import { usePassiveMode } from "../advice/clientAdvice";
import type { DataTry, Evidence } from "../../ftp/evidence";
import { activeTries, refusal, replyText, spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const algRewritesPort: Cause = Object.freeze<Cause>({
  id: "alg-rewrites-port",
  layer: "middlebox",
  way: "active",
  summary: (facts) => l10n.t("A router or firewall changes the PORT command: the client said {sent}, the server got {seen}.", facts),
  source: "RFC 3235, 2.1 and RFC 2663, 2.9 (application level gateways); RFC 959, 4.1.2 (PORT)",
  explains: ["active-blocked", "active-port-rejected", "active-private-address", "active-server-outbound-blocked"],
  remedy: {
    server: { general: () => [{ text: l10n.t("Nothing is wrong with the server: offer passive mode, with a fixed port range that the firewall lets in") }] },
    client: () => [
      l10n.t("Use passive mode:"),
      ...usePassiveMode(),
      l10n.t("Or switch the FTP helper (ALG) of the own router off, or use TLS, which it cannot read"),
    ],
  },
  judge(evidence) {
    const tries = activeTries(evidence);
    // A helper that does its work well rewrites, too: then the connection comes.
    if (tries.some(({ listing }) => listing.status === "ok") || !tries.some(({ announced }) => announced.status !== "skipped")) return undefined;
    const { echo } = evidence;
    const { sent: own = "", seen: got, client } = echo?.status === "ok" ? echo.value : {};
    // What a helper puts in place of a private address is right when it is where the server sees the client, and the port is the client's.
    const isRight = got !== undefined && addressIn(got) === client;
    if (echo && got !== undefined && got !== own && !(isRight && portIn(got) === portIn(own))) {
      const [sent, seen] = [own, got];
      return { certainty: isRight ? "likely" : "certain", facts: { sent, seen }, cites: spans(echo, ...tries.map(({ listing }) => listing)) };
    }
    // Pure-FTPd names the address that it refuses. Helpers read PORT and leave EPRT alone; a log shows what its client sent.
    const [seen, sent] = [named(tries, "PORT"), named(tries, "EPRT") ?? ofClient(evidence)];
    if (seen === undefined || sent === undefined || seen === sent) return undefined;
    return { certainty: "certain", facts: { sent, seen }, cites: spans(...tries.map(({ announced }) => announced)) };
  },
});

/** Who asks for PORT names its own end of the control connection, and a log shows it. */
function ofClient({ connect }: Evidence): string | undefined {
  const host = connect.status === "ok" ? connect.value.local.host : "";
  return /^\d[\d.]+\d$/.test(host) ? host : undefined;
}

function addressIn(text: string): string {
  return text.split(/[,.]/).slice(0, 4).join(".");
}

function portIn(text: string): string {
  return text.split(",").slice(4).join(",");
}

function named(tries: readonly DataTry[], command: DataTry["command"]): string | undefined {
  const reply = tries.map((one) => one.command === command ? refusal(one.announced) : undefined).find((one) => one !== undefined);
  return reply && /connection to (\d{1,3}(?:\.\d{1,3}){3})\b/.exec(replyText(reply))?.[1];
}
