import * as l10n from "@vscode/l10n";
import { diagnose, parseTarget, verdictText, type DiagnoseOptions } from "../diagnosis";
import { addressKind } from "../ftp/address";
import type { Setup, Target } from "../ftp/evidence";
import { printEntry } from "../ftp/transcript";
import { exitStatus, printJson } from "./output";
import { readPassword } from "./password";
import { numberBetween, oneOf, quoted, readArguments, UsageError } from "./usage";

const OPTIONS = {
  port: { type: "string" },
  user: { type: "string" },
  security: { type: "string" },
  mode: { type: "string" },
  prot: { type: "string" },
  timeout: { type: "string" },
  "no-session-reuse": { type: "boolean" },
  "password-stdin": { type: "boolean" },
  json: { type: "boolean" },
  repeat: { type: "string" },
  "active-address": { type: "string" },
  "active-ports": { type: "string" },
  "write-test": { type: "boolean" },
  "compare-plain": { type: "boolean" },
} as const;

/** `ftp-doctor diagnose HOST|URL`: the transcript while it grows, then the verdict. @returns the exit status */
export async function diagnoseCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [host] = positionals;
  if (host === undefined || positionals.length > 1) throw new UsageError(l10n.t("diagnose takes one host or URL"));
  const target = readTarget(host, values);
  const timeoutMs = 1000 * numberBetween("--timeout", values.timeout ?? "15", 0.1, 600, false);
  const password = await readPassword(target.user, values["password-stdin"] ?? false);

  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const diagnosis = await diagnose(target, password, {
    signal: interrupt.signal,
    timeoutMs,
    ...readExtras(values),
    ...(values.json ? {} : { onEntry: (entry) => process.stdout.write(`${printEntry(entry)}\n`) }),
  });
  process.removeListener("SIGINT", stop);
  process.removeListener("SIGTERM", stop);

  if (values.json) printJson(diagnosis);
  else process.stdout.write(`\n${verdictText(diagnosis)}\n`);
  return interrupt.signal.aborted ? 2 : exitStatus(diagnosis.judgement);
}

type Values = Partial<Record<"port" | "user" | "security" | "mode" | "prot", string>> & { readonly "no-session-reuse"?: boolean };

function readTarget(text: string, values: Values): Target {
  const parsed = parseTarget(text);
  if (parsed.status === "invalid") throw new UsageError(parsed.message);
  if (parsed.password) {
    throw new UsageError(l10n.t("a password does not belong into an argument, where everybody on this machine can read it; take it out of the URL"));
  }
  const setup: Setup = {
    security: oneOf("--security", values.security, ["auto", "plain", "explicit", "implicit"], parsed.security ?? "auto"),
    mode: oneOf("--mode", values.mode, ["auto", "passive", "active"], "auto"),
    prot: oneOf("--prot", values.prot, ["P", "C"], "P"),
    sessionReuse: !values["no-session-reuse"],
  };
  const port = values.port === undefined ? parsed.port : numberBetween("--port", values.port, 1, 65535, true);
  return {
    ...setup,
    host: parsed.host,
    port: port ?? (setup.security === "implicit" ? 990 : 21),
    user: readUser(values.user ?? parsed.user ?? "anonymous"),
    ...(parsed.path === undefined ? {} : { path: parsed.path }),
  };
}

type Extras = { readonly [Name in "repeat" | "active-address" | "active-ports"]?: string } & { readonly [Name in "write-test" | "compare-plain"]?: boolean };

/** What is done only when asked for. */
function readExtras(values: Extras): Pick<DiagnoseOptions, "repeat" | "activeAddress" | "activePorts" | "writeTest" | "comparePlain"> {
  const address = values["active-address"];
  if (address !== undefined && addressKind(address) === "not-an-address") {
    throw new UsageError(l10n.t("--active-address {value}: expected an IPv4 or IPv6 address", { value: quoted(address) }));
  }
  const ports = /^(\d+)-(\d+)$/.exec(values["active-ports"] ?? "0-0");
  if (!ports) throw new UsageError(l10n.t("--active-ports {value}: expected two ports, for example 50000-50100", { value: quoted(values["active-ports"] ?? "") }));
  const [first, last] = [1, 2].map((group) => values["active-ports"] === undefined ? 0 : numberBetween("--active-ports", ports[group] ?? "", 1024, 65535, true));
  return {
    ...(values.repeat === undefined ? {} : { repeat: numberBetween("--repeat", values.repeat, 1, 100, true) }),
    ...(address === undefined ? {} : { activeAddress: address }),
    ...(first && last ? { activePorts: { first: Math.min(first, last), last: Math.max(first, last) } } : {}),
    ...(values["write-test"] ? { writeTest: true } : {}),
    ...(values["compare-plain"] ? { comparePlain: true } : {}),
  };
}

function readUser(user: string): string {
  if (user !== "" && user.length <= 256 && !/[\u0000-\u001f\u007f]/.test(user)) return user;
  throw new UsageError(l10n.t("--user: expected a name without control characters, of at most 256 characters"));
}
