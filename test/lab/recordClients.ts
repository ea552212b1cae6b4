import { join } from "node:path";
import { ROOT } from "../helpers/paths";
import { type Accounts, KNOWN_FILE, USER } from "./accounts";
import { curl } from "./clients";
import type { Scenario, View } from "./scenario";
import { urlOf } from "./verdict";
import type { World } from "./world";

/** What a client printed, both streams together, and whether it got its listing. */
export interface Printed { readonly log: string; readonly lists: boolean }

/** How the scenario's own client is set up, for the others to be set up alike. */
interface SetUp { readonly host: string; readonly user: string; readonly password: string; readonly tls: "no" | "explicit" | "implicit"; readonly active: boolean }

/** Seconds after which the clients give up. */
const PATIENCE = 6;

type Run = (set: SetUp) => { readonly command: readonly string[]; readonly input?: string; readonly mute?: boolean } | undefined;

const PYTHON = (set: SetUp) => `import ftplib, ssl, sys
host, user, password = sys.stdin.read().split("\\n")[:3]
c = ssl.create_default_context(); c.check_hostname = False; c.verify_mode = ssl.CERT_NONE
f = ${set.tls === "explicit" ? "ftplib.FTP_TLS(context=c, " : "ftplib.FTP("}timeout=${PATIENCE})
f.set_debuglevel(2)
f.set_pasv(${set.active ? "False" : "True"})
f.connect(host)
f.login(user, password)
${set.tls === "explicit" ? "f.prot_p()" : ""}
f.retrlines("LIST")
f.quit()
`;
const BASIC_FTP = (set: SetUp) => `const { Client } = require(${JSON.stringify(join(ROOT, "node_modules/basic-ftp"))});
const [host, user, password] = require("fs").readFileSync(0, "utf8").split("\\n");
const client = new Client(${PATIENCE * 1000});
client.ftp.verbose = true;
client.access({ host, user, password, secure: ${set.tls === "implicit" ? '"implicit"' : String(set.tls === "explicit")}, secureOptions: { rejectUnauthorized: false } })
  .then(() => client.list()).then((list) => list.forEach((one) => console.log(one.name))).catch((error) => console.log(String(error))).finally(() => client.close());`;

/** Undefined: this client cannot be set up like that. */
const CLIENTS: Readonly<Record<string, Run>> = {
  lftp: ({ host, user, password, tls, active }) => ({
    command: ["lftp", "-d"],
    input: [
      `set net:timeout ${PATIENCE}`, "set net:max-retries 1", "set net:persist-retries 0", "set net:reconnect-interval-base 1", "set ssl:verify-certificate no",
      `set ftp:ssl-allow ${tls === "no" ? "no" : "yes"}`, `set ftp:ssl-force ${tls === "no" ? "no" : "yes"}`, `set ftp:passive-mode ${active ? "no" : "yes"}`,
      `open -u ${user},${password} ${tls === "implicit" ? "ftps" : "ftp"}://${host}`, "ls", "bye", "",
    ].join("\n"),
  }),
  tnftp: ({ host, user, password, tls, active }) => (tls === "no" ? { command: ["tnftp", active ? "-A" : "-p", "-n", "-v", "-d", "-q", String(PATIENCE), host], input: `user ${user} ${password}\nls\nbye\n` } : undefined),
  wget: ({ host, user, password, tls, active }) => (tls === "no"
    ? { command: ["wget", "-d", "-O", "-", `--timeout=${PATIENCE}`, "--tries=1", `--ftp-user=${user}`, `--ftp-password=${password}`, ...(active ? ["--no-passive-ftp"] : []), `ftp://${host}/`] } : undefined),
  ftplib: (set) => (set.tls === "implicit" ? undefined : { command: ["/usr/bin/python3", "-u", "-c", PYTHON(set)], input: `${set.host}\n${set.user}\n${set.password}\n` }),
  "basic-ftp": (set) => (set.active ? undefined : { command: [process.execPath, "-e", BASIC_FTP(set)], input: `${set.host}\n${set.user}\n${set.password}\n` }),
};

export const RECORDED_CLIENTS = ["curl", ...Object.keys(CLIENTS)];

/** Lets one client list the first directory. The password stands in the log as a word that no reader may keep. */
export async function listWith(client: string, scenario: Scenario, world: World, accounts: Accounts): Promise<Printed | undefined> {
  const view = scenario.view ?? {};
  const set = setUpOf(scenario, view, accounts);
  const hide = (text: string): string => text.replaceAll(accounts.password, "s3cretword").replaceAll(set.password, "s3cretword");
  if (client === "curl") {
    const { stderr, status } = await curl(world, { ...accounts, password: set.password }, urlOf(scenario, view), view.curl ?? [], scenario.symptom?.patience ?? "short", view);
    return { log: hide(stderr), lists: status === 0 };
  }
  const run = CLIENTS[client]?.(set);
  if (!run) return undefined;
  const together = ["sh", "-c", 'exec 2>&1; exec "$@"', "sh", ...run.command];
  const { stdout } = await world.run(together, { node: "client", limitMs: 30_000, ...(run.input === undefined ? {} : { input: run.input }) });
  return { log: hide(stdout), lists: stdout.includes(KNOWN_FILE) };
}

function setUpOf(scenario: Scenario, view: View, { password }: Accounts): SetUp {
  const args = view.curl ?? [];
  const url = urlOf(scenario, view);
  return {
    host: new URL(url).hostname, user: view.user ?? USER, password: view.password ?? password,
    tls: url.startsWith("ftps:") ? "implicit" : args.some((arg) => arg.startsWith("--ssl")) ? "explicit" : "no", active: args.includes("--ftp-port"),
  };
}
