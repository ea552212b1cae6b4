import type * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import { isAnonymous, type Target } from "../ftp/evidence";
import { Secret } from "../ftp/secret";
import { askChoice, askInOrder, askText } from "./inputSteps";
import type { PasswordStore } from "./passwords";
import { parseHost, toTarget, userProblem, type DiagnoseArguments, type HostParser } from "./target";

/** What is diagnosed, and with which password. `keep`: save it if the server accepts it; `saved`: it was saved before. */
export interface Login {
  readonly target: Target;
  readonly password: Secret;
  readonly keep: boolean;
  readonly saved: boolean;
}

export interface Memory {
  /** Last answers; never a password. */
  readonly remembered: vscode.Memento;
  readonly passwords: PasswordStore;
}

const LAST_HOST = "lastHost";
const LAST_USER = "lastUser";
const TOTAL = 4;
/** RFC 1635: anonymous logins send something like a mail address. */
const ANONYMOUS_PASSWORD = "guest@";

/** Asks for whatever `known` leaves open. @returns undefined when the user gave up */
export async function askForLogin(parse: HostParser, known: DiagnoseArguments, { remembered, passwords }: Memory): Promise<Login | undefined> {
  const title = l10n.t("FTP: Diagnose connection");
  let host = known.host ?? "";
  let user = known.user;
  let asked: Secret | undefined;
  let found: Secret | undefined;
  let keep = false;
  const target = () => toTarget(parseHost(parse, host), { ...known, user });
  /** The password that needs no asking. */
  const given = () => {
    if (known.password !== undefined) return new Secret(known.password);
    return parseHost(parse, host).password ?? (isAnonymous(target().user) ? new Secret(ANONYMOUS_PASSWORD) : undefined);
  };

  const askHost = async (step: number) => known.host !== undefined ? "skip" as const : askText({
    title, step, totalSteps: TOTAL,
    prompt: l10n.t("Host or URL of the server"),
    placeholder: "ftp.example.org, ftp://user@host:2121/path, ftps://host, [2001:db8::1]:21",
    value: host || remembered.get(LAST_HOST, ""),
    validate: (text) => {
      const parsed = parse(text);
      return parsed.status === "invalid" ? parsed.message : undefined;
    },
    accept: (text) => {
      host = text;
      user = known.user;
    },
  });
  const askUser = async (step: number) => known.user !== undefined || parseHost(parse, host).user !== undefined ? "skip" as const : askText({
    title, step, totalSteps: TOTAL,
    prompt: l10n.t("User name; leave it empty to log in as anonymous"),
    value: user ?? remembered.get(LAST_USER, ""),
    validate: (text) => text === "" ? undefined : userProblem(text),
    accept: (text) => {
      user = text || "anonymous";
    },
  });
  const askPassword = async (step: number) => {
    found = given() ? undefined : await passwords.find(target());
    if (found || given()) return "skip" as const;
    const where = { user: target().user, host: target().host, port: target().port };
    return askText({
      title, step, totalSteps: TOTAL, password: true,
      prompt: l10n.t("Password of {user} on {host}, port {port}", where),
      accept: (text) => {
        asked = new Secret(text);
      },
    });
  };
  const askToKeep = async (step: number) => found || given() || !asked?.reveal() ? "skip" as const : askChoice({
    title, step, totalSteps: TOTAL,
    placeholder: l10n.t("Keep the password of {user} on {host}?", { user: target().user, host: target().host }),
    items: [
      { label: l10n.t("Use the password this time only"), keep: false },
      { label: l10n.t("Save the password if the server accepts it"), detail: l10n.t("In the editor's secret store, for this host, port and user"), keep: true },
    ],
    accept: (item) => {
      keep = item.keep;
    },
  });

  if (!await askInOrder([askHost, askUser, askPassword, askToKeep])) return undefined;
  await remembered.update(LAST_HOST, parseHost(parse, host).password ? endpointText(target()) : host);
  await remembered.update(LAST_USER, target().user);
  return { target: target(), password: given() ?? found ?? asked ?? new Secret(""), keep, saved: found !== undefined };
}

function endpointText({ host, port }: Target): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
