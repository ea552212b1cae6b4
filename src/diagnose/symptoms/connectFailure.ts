import * as l10n from "@vscode/l10n";
import { addressKind } from "../../ftp/address";
import type { Evidence, Failure } from "../../ftp/evidence";
import { failureText } from "./failureFacts";
import { spans } from "./reading";
import type { Facts, Match } from "../verdict";

type ConnectKind = Extract<Failure["kind"], "refused" | "timeout" | "unreachable">;

/** A refusal proves that a host answered, silence that a route exists at least on paper: the most telling attempt decides. */
const TELLING: readonly ConnectKind[] = ["refused", "timeout", "unreachable"];

/** Facts and lines of a control connection that never opened, if `kind` is the most telling thing that happened to its attempts. */
export function connectFailure({ target, connect, attempts }: Evidence, kind: ConnectKind): Omit<Match, "certainty"> | undefined {
  if (connect.status !== "failed") return undefined;
  const failed = attempts.flatMap(({ to, outcome }) => (outcome.status === "failed" ? [{ to, outcome }] : []));
  const all = failed.length > 0 ? failed : [{ to: { host: target.host, port: target.port }, outcome: connect }];
  const decisive = TELLING.find((candidate) => all.some(({ outcome }) => outcome.failure.kind === candidate));
  const first = all.find(({ outcome }) => outcome.failure.kind === kind);
  if (decisive !== kind || !first) return undefined;
  const { failure } = first.outcome;
  const facts = {
    host: first.to.host, port: first.to.port, ...(addressKind(target.host) === "not-an-address" ? { named: target.host } : {}),
    ...("code" in failure ? { code: failure.code } : {}), ...("afterMs" in failure ? { afterMs: failure.afterMs } : {}),
    attempts: all.map(({ to, outcome }) => `${to.host}: ${failureText(outcome.failure)}`).join("; "),
  };
  return { facts, cites: spans(...all.map(({ outcome }) => outcome)) };
}

/** A name that leads to an address which has a meaning only inside some network: split DNS, or a line in a hosts file. */
export function namedInside({ host, named }: Facts): readonly string[] {
  const kind = addressKind(String(host));
  if (named === undefined || (kind !== "private" && kind !== "loopback")) return [];
  return [
    kind === "loopback" ? l10n.t("the name {named} leads to this machine itself ({host}): look into the hosts file and the DNS record", { named, host: host ?? "" })
      : l10n.t("the name {named} leads to {host}, which only the network of the server knows: from outside it needs a public address", { named, host: host ?? "" }),
  ];
}
