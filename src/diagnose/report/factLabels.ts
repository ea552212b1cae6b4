import * as l10n from "@vscode/l10n";
import type { Facts } from "../verdict";

/**
 * The facts that a reader cares for, each with words for its name. Those that only steer the advice, repeat another one or are empty
 * are left out: programs find them under their names in the JSON.
 */
export function shownFacts(facts: Facts): readonly (readonly [label: string, value: string])[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const label = typeof value === "boolean" || value === "" || isRepeated(name, facts) ? undefined : factLabel(name);
    return label === undefined || label === "" ? [] : [[label, unit(name, value)] as const];
  });
}

function isRepeated(name: string, facts: Facts): boolean {
  if (name === "code") return facts.reply !== undefined;
  if (name === "port") return facts.ports !== undefined;
  if (name === "name") return facts.protocol !== undefined;
  if (name === "ports" || name === "open" || name === "closed") return facts.table !== undefined;
  return false;
}

function unit(name: string, value: Facts[string]): string {
  return name === "afterMs" ? l10n.t("{afterMs} ms", { afterMs: String(value) }) : String(value);
}

/** Words for the name of a fact; empty: not for readers; undefined: unknown. */
export function factLabel(name: string): string | undefined {
  const labels: Readonly<Record<string, string>> = {
    address: l10n.t("Address"), addresses: l10n.t("Addresses"), afterMs: l10n.t("After"), announced: l10n.t("Announced address"),
    attempts: l10n.t("Attempts"), authTls: l10n.t("Answer to AUTH TLS"), by: l10n.t("Ended by"), clear: l10n.t("The same in clear"), closed: l10n.t("Closed ports"),
    code: l10n.t("Code"), command: l10n.t("Command"), control: l10n.t("Address of the control connection"),
    data: l10n.t("Certificate of the data connection (SHA-256)"), detail: l10n.t("What was wrong"),
    directive: l10n.t("Directive"), epsvPorts: l10n.t("Ports named by EPSV"), failed: l10n.t("Failed after that"),
    fingerprint: l10n.t("Fingerprint (SHA-256)"), first: l10n.t("First port"), firstBytes: l10n.t("First bytes"),
    from: l10n.t("Sender of the connection"), got: l10n.t("What came"), host: l10n.t("Host"), issuer: l10n.t("Issued by"), last: l10n.t("Last port"),
    limit: l10n.t("Limit in bytes"), name: l10n.t("Service"), named: l10n.t("Name"), names: l10n.t("Names in the certificate"),
    offered: l10n.t("TLS versions of the server"), onControlAddress: l10n.t("The same port on the control address"),
    open: l10n.t("Open ports"), outcome: l10n.t("Connection to the announced address"),
    outside: l10n.t("Where the server sees the client"), pasvPorts: l10n.t("Ports named by PASV"),
    port: l10n.t("Port"), ports: l10n.t("Ports"), prot: l10n.t("Protection of data (PROT)"), protocol: l10n.t("Protocol"),
    arrived: l10n.t("What the client got"), said: l10n.t("What the server said"),
    reply: l10n.t("Reply"), seen: l10n.t("What the server got"), sent: l10n.t("What the client sent"), share: l10n.t("Reachable"),
    subject: l10n.t("Made out for"), table: l10n.t("Port by port"), user: l10n.t("User"), validFrom: l10n.t("Valid since"),
    validTo: l10n.t("Valid until"), versions: l10n.t("TLS versions of the server"), withReuse: l10n.t("With TLS session reuse"),
    withoutReuse: l10n.t("Without TLS session reuse"), worked: l10n.t("Worked before"), works: l10n.t("What works"),
    // What only steers the words.
    advertised: "", as: "", at: "", came: "", controlKind: "", fix: "", how: "", misdirected: "", reason: "", scope: "", session: "", what: "", where: "",
    healed: "", certainty: "", tls: "", anonymous: "", words: "",
  };
  return labels[name];
}
