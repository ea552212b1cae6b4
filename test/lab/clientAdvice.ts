import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../helpers/paths";
import { type Accounts, KNOWN_FILE, USER } from "./accounts";
import { type Lab, worldOf } from "./prove";
import { scenarios } from "./scenarios/all";
import { urlOf } from "./verdict";
import type { World } from "./world";

type Client = "lftp" | "curl" | "basic-ftp";

/** What a page of docs/causes tells the user of a client to set. */
export interface Advice {
  readonly scenario: string;
  readonly client: Client;
  /** Letter by letter as the page of the scenario's cause has it in a row of this client. */
  readonly setting: string;
  /** How the client is set up when it meets the fault, and what of that stays beside the setting. */
  readonly before?: string;
  readonly keep?: string;
}

const OLD_TLS = 'secureOptions: { minVersion: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" }';
export const ADVICE: readonly Advice[] = [
  { scenario: "pasv-wrong-address-nobody-vsftpd", client: "lftp", setting: "set ftp:ignore-pasv-address yes" },
  { scenario: "pasv-denied-epsv-works-vsftpd", client: "lftp", setting: "set ftp:prefer-epsv yes" },
  { scenario: "alg-rewrites-pasv-vsftpd", client: "lftp", setting: "set ftp:prefer-epsv yes" },
  { scenario: "pasv-reply-malformed-name-in-227", client: "lftp", setting: "set ftp:prefer-epsv yes" },
  { scenario: "server-config-fatal-pasv-address", client: "lftp", setting: "set ftp:prefer-epsv yes" },
  { scenario: "pasv-disabled-vsftpd", client: "lftp", setting: "set ftp:passive-mode no" },
  { scenario: "active-private-address-proftpd", client: "lftp", setting: "set ftp:passive-mode yes", before: "set ftp:passive-mode no" },
  { scenario: "data-stalled-path-mtu-pure-ftpd", client: "lftp", setting: "set net:socket-maxseg 1200" },
  { scenario: "alg-rewrites-port-pure-ftpd", client: "lftp", setting: "set ftp:passive-mode yes", before: "set ftp:passive-mode no" },
  { scenario: "active-peer-mismatch-vsftpd", client: "lftp", setting: "set ftp:passive-mode yes", before: "set ftp:passive-mode no; set ftp:verify-address yes" },
  {
    scenario: "tls-session-reuse-required-vsftpd", client: "lftp", setting: "set ftp:ssl-copy-sid yes",
    before: "set ftp:ssl-force yes; set ftp:ssl-copy-sid no", keep: "set ftp:ssl-force yes",
  },
  { scenario: "alg-blinded-by-tls-vsftpd", client: "lftp", setting: "set ftp:ssl-allow no", before: "set ftp:ssl-force yes" },
  { scenario: "epsv-filtered-vsftpd", client: "curl", setting: "--disable-epsv" },
  { scenario: "pasv-disabled-pure-ftpd", client: "curl", setting: "--ftp-port -" },
  { scenario: "tls-data-protection-refused-proftpd", client: "curl", setting: "--ftp-ssl-control", before: "--ssl-reqd" },
  { scenario: "tls-data-handshake-early-pyftpdlib", client: "curl", setting: "--ftp-ssl-control", before: "--ssl-reqd" },
  { scenario: "tls-version-too-old-proftpd-tlsv1", client: "curl", setting: "--tlsv1.0 --tls-max 1.1 --ciphers DEFAULT@SECLEVEL=0", before: "--ssl-reqd", keep: "--ssl-reqd" },
  { scenario: "epsv-filtered-proftpd", client: "basic-ftp", setting: "client.prepareTransfer = enterPassiveModeIPv4" },
  { scenario: "pasv-private-address-epsv-denied", client: "basic-ftp", setting: "new Client(30000, { allowSeparateTransferHost: true })" },
  { scenario: "greeting-delayed-vsftpd", client: "basic-ftp", setting: "new Client(60000)" },
  { scenario: "tls-required-proftpd", client: "basic-ftp", setting: "access({ secure: true })" },
  { scenario: "tls-version-too-old-proftpd-tlsv1", client: "basic-ftp", setting: OLD_TLS, before: "access({ secure: true })", keep: "access({ secure: true })" },
];

/** The lab does without lftp where nobody installed it. In CI it is there. */
export function isHere({ client }: Advice): boolean {
  return client !== "lftp" || process.env["CI"] === "true" || spawnSync("lftp", ["--version"]).status === 0;
}

/** The client gets no listing as it is, and gets it with the setting. */
export async function proveAdvice({ scenario: id, client, setting, before = "", keep = "" }: Advice, lab: Lab): Promise<void> {
  const scenario = scenarios.find((one) => one.id === id);
  assert.ok(scenario, `no scenario ${id}`);
  const page = readFileSync(join(ROOT, "docs/causes", `${scenario.cause}.md`), "utf8");
  const rows = page.split("\n").filter((line) => line.split("|")[1]?.trim().split(", ").includes(client));
  assert.ok(rows.some((row) => row.includes(setting)), `the page ${scenario.cause} does not tell ${client} to use ${setting}`);
  const world = await worldOf(scenario, lab);
  try {
    const url = urlOf(scenario, scenario.view ?? {});
    const failed = await list(client, url, [before], world, lab.accounts);
    assert.ok(!failed.includes(KNOWN_FILE), `${client} gets a listing as it is`);
    const listed = await list(client, url, [keep, setting], world, lab.accounts);
    assert.ok(listed.includes(KNOWN_FILE), `${client} gets no listing with ${setting}:\n${listed}`);
  } finally {
    await world.stop();
  }
}

/** What the client prints, set up like that, as it lists the first directory. */
async function list(client: Client, url: string, settings: readonly string[], world: World, { password }: Accounts): Promise<string> {
  const { command, input } = RUN[client](url, settings.filter((setting) => setting !== ""), password);
  const { stdout } = await world.run(["sh", "-c", 'exec 2>&1; exec "$@"', "sh", ...command], { node: "client", limitMs: 20_000, input });
  return stdout;
}

const RUN: Readonly<Record<Client, (url: string, settings: readonly string[], password: string) => { readonly command: readonly string[]; readonly input: string }>> = {
  lftp: (url, settings, password) => ({
    command: ["lftp", "-d"],
    input: [
      "set net:timeout 4", "set net:max-retries 1", "set net:persist-retries 0", "set ssl:verify-certificate no", "set ftp:auto-passive-mode no",
      ...settings, `open -u ${USER},${password} ${url}`, "ls", "bye", "",
    ].join("\n"),
  }),
  curl: (url, settings, password) => ({
    command: ["curl", "-sS", "-k", "--connect-timeout", "3", "--max-time", "6", ...settings.flatMap((setting) => setting.split(" ")), "-K", "-", url],
    input: `user = "${USER}:${password}"\n`,
  }),
  "basic-ftp": (url, settings, password) => ({ command: [process.execPath, "-e", program(new URL(url).hostname, settings)], input: password }),
};

/** A program around settings as a page has them: a client made otherwise, an option of `access()`, or a statement. */
function program(host: string, settings: readonly string[]): string {
  const made = settings.find((setting) => setting.startsWith("new Client(")) ?? "new Client(4000)";
  const statements = settings.filter((setting) => setting !== made).map((setting) => (setting.startsWith("secureOptions:") ? `access({ ${setting} })` : setting));
  return `const { Client, enterPassiveModeIPv4 } = require(${JSON.stringify(join(ROOT, "node_modules/basic-ftp"))});
const client = ${made};
let options = { host: ${JSON.stringify(host)}, user: ${JSON.stringify(USER)}, password: require("fs").readFileSync(0, "utf8") };
const access = (own) => { options = { ...options, ...own }; };
${statements.join(";\n")};
options.secureOptions = { ...options.secureOptions, rejectUnauthorized: false };
client.access(options).then(() => client.list()).then((all) => all.forEach(({ name }) => console.log(name)), console.log).finally(() => client.close());`;
}
