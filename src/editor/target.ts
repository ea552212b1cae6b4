import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { parseTarget } from "../diagnosis";
import type { Setup, Target } from "../ftp/evidence";

/** What the command takes from a key binding, a task or another extension. Whatever is missing is asked for or comes from the settings. */
export interface DiagnoseArguments extends Partial<Setup> {
  /** A host or a URL. */
  readonly host?: string;
  readonly port?: number;
  readonly user?: string | undefined;
  readonly password?: string;
  /** The longest wait for one answer, in seconds. */
  readonly timeout?: number;
}

/** The parser lives with the probe, which is loaded late. */
export type HostParser = typeof parseTarget;
export type ParsedHost = Exclude<ReturnType<HostParser>, { readonly status: "invalid" }>;

/** @throws TypeError for a text that was not validated before */
export function parseHost(parse: HostParser, text: string): ParsedHost {
  const parsed = parse(text);
  if (parsed.status === "invalid") throw new TypeError(parsed.message);
  return parsed;
}

/** The arguments win over the URL, the URL over the settings. */
export function toTarget(parsed: ParsedHost, given: DiagnoseArguments): Target {
  const settings = vscode.workspace.getConfiguration("ftpDoctor.diagnose");
  const security = given.security ?? parsed.security ?? settings.get<Setup["security"]>("security", "auto");
  return {
    host: parsed.host,
    port: given.port ?? parsed.port ?? (security === "implicit" ? 990 : 21),
    user: given.user ?? parsed.user ?? "anonymous",
    security,
    mode: given.mode ?? settings.get<Setup["mode"]>("mode", "auto"),
    prot: given.prot ?? "P",
    sessionReuse: given.sessionReuse ?? true,
    ...(parsed.path === undefined ? {} : { path: parsed.path }),
  };
}

/** @returns what is wrong with a user name, or undefined */
export function userProblem(user: string): string | undefined {
   
  if (/[\u0000-\u001f\u007f]/.test(user)) return l10n.t("A user name holds no control characters");
  return user.length > 256 ? l10n.t("A user name has at most 256 characters") : undefined;
}

const isOneOf = (...allowed: readonly unknown[]) => (value: unknown) => allowed.includes(value);
const isText = (value: unknown) => typeof value === "string";
const SHAPE: Readonly<Record<keyof DiagnoseArguments, (value: unknown) => boolean>> = {
  host: isText,
  port: (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) < 65536,
  user: (value) => typeof value === "string" && value !== "" && userProblem(value) === undefined,
  password: isText,
  security: isOneOf("auto", "plain", "explicit", "implicit"),
  mode: isOneOf("auto", "passive", "active"),
  prot: isOneOf("P", "C"),
  sessionReuse: isOneOf(true, false),
  timeout: (value) => typeof value === "number" && value > 0 && value <= 600,
};

/** Anybody can call a command with anything. @returns what is wrong, as a sentence, or the arguments */
export function readDiagnoseArguments(given: unknown): DiagnoseArguments | string {
  if (given === undefined || given === null) return {};
  if (typeof given !== "object") return l10n.t("The argument of the command must be an object");
  for (const [name, value] of Object.entries(given)) {
    if (!(name in SHAPE)) return l10n.t('The command knows no argument "{name}"', { name });
    if (value !== undefined && !SHAPE[name as keyof DiagnoseArguments](value)) return l10n.t('The argument "{name}" has no possible value', { name });
  }
  return given;
}
