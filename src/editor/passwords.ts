import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { Target } from "../ftp/evidence";
import { Secret } from "../ftp/secret";

/** Which password it is: it is never offered to another host, port or user. */
export type Account = Pick<Target, "host" | "port" | "user">;

/** The names of saved accounts. The passwords themselves are in the editor's secret store only. */
const NAMES = "savedAccounts";

/** Passwords that the user wanted to be kept. */
export class PasswordStore implements vscode.Disposable {
  readonly #secrets: vscode.SecretStorage;
  readonly #state: vscode.Memento;
  readonly #command: vscode.Disposable;

  constructor({ secrets, globalState }: Pick<vscode.ExtensionContext, "secrets" | "globalState">) {
    this.#secrets = secrets;
    this.#state = globalState;
    this.#command = vscode.commands.registerCommand("ftpDoctor.forgetPasswords", () => this.#forgetSome());
  }

  async find(account: Account): Promise<Secret | undefined> {
    const value = await this.#secrets.get(nameOf(account));
    return value === undefined ? undefined : new Secret(value);
  }

  async keep(account: Account, password: Secret): Promise<void> {
    const name = nameOf(account);
    await this.#secrets.store(name, password.reveal());
    await this.#state.update(NAMES, [...this.#names().filter((other) => other !== name), name]);
  }

  async forget(account: Account): Promise<void> {
    await this.#delete([nameOf(account)]);
  }

  async #forgetSome(): Promise<void> {
    const names = this.#names();
    if (names.length === 0) return void vscode.window.showInformationMessage(l10n.t("No FTP password is saved."));
    const items = names.map((name) => ({ label: name, picked: true }));
    const picked = await vscode.window.showQuickPick(items, { canPickMany: true, title: l10n.t("Forget the saved passwords of") });
    if (picked) await this.#delete(picked.map(({ label }) => label));
  }

  async #delete(names: readonly string[]): Promise<void> {
    for (const name of names) await this.#secrets.delete(name);
    await this.#state.update(NAMES, this.#names().filter((name) => !names.includes(name)));
  }

  #names(): readonly string[] {
    return this.#state.get<readonly string[]>(NAMES, []);
  }

  dispose(): void {
    this.#command.dispose();
  }
}

/** `user@host:port`, unambiguous because a host holds no `@` and a port no colon. */
function nameOf({ host, port, user }: Account): string {
  return `${user}@${host.includes(":") ? `[${host}]` : host.toLowerCase()}:${port}`;
}
