import { join } from "node:path";
import { ROOT } from "../helpers/paths";

/** How a client is to look at the server: a URL with `ftp:` or `ftps:`, and whether AUTH TLS is asked for. */
export interface Look {
  readonly host: string;
  readonly port: number;
  readonly security: "plain" | "explicit" | "implicit";
}

export interface Peer {
  readonly name: string;
  /** Looked for in the path; undefined where it is part of what the project brings. */
  readonly program?: string;
  /** The command that lists the first directory, as talkative as the program gets; undefined where it cannot do this at all. */
  readonly command: (look: Look) => readonly string[] | undefined;
  /** For programs that read commands. The others take the account from `.netrc`, the two libraries from the environment. */
  readonly input?: (look: Look, account: { readonly user: string; readonly password: string }) => string;
  /** The version, as the first line of what this prints. */
  readonly version: readonly string[];
}

const url = ({ host, port, security }: Look): string => `${security === "implicit" ? "ftps" : "ftp"}://${host.includes(":") ? `[${host}]` : host}:${port}/`;

/** The programs that people have at hand when a transfer fails, each with its own defaults. Certificates are not checked: that is not the question. */
export const PEERS: readonly Peer[] = [
  {
    name: "curl", program: "curl", version: ["curl", "--version"],
    command: (look) => ["curl", "-sS", "-v", "-k", "--netrc", ...(look.security === "explicit" ? ["--ssl-reqd"] : []), url(look)],
  },
  {
    name: "lftp", program: "lftp", version: ["lftp", "--version"],
    command: () => ["lftp", "--norc"],
    input: (look, { user, password }) => [
      "debug 5", "set net:max-retries 1", "set ssl:verify-certificate no", `set ftp:ssl-allow ${look.security === "plain" ? "no" : "yes"}`,
      `set ftp:ssl-force ${look.security === "explicit" ? "yes" : "no"}`, `open -u ${user},${password} ${url(look)}`, "ls", "",
    ].join("\n"),
  },
  {
    name: "tnftp", program: "tnftp", version: ["sh", "-c", "dpkg-query -W -f '${Package} ${Version}' tnftp 2>/dev/null || echo tnftp"],
    command: ({ host, port, security }) => security === "plain" ? ["tnftp", "-n", "-v", "-d", host, String(port)] : undefined,
    input: (_, { user, password }) => `user ${user} ${password}\nls\nquit\n`,
  },
  {
    name: "wget", program: "wget", version: ["wget", "--version"],
    // ftps: is AUTH TLS here, unless told otherwise.
    command: (look) => [
      "wget", "-d", "-t", "1", "-O", "-", "--no-check-certificate", ...(look.security === "implicit" ? ["--ftps-implicit"] : []),
      look.security === "explicit" ? url(look).replace("ftp:", "ftps:") : url(look),
    ],
  },
  {
    name: "ftplib", program: "python3", version: ["python3", "--version"],
    command: ({ host, port, security }) => security === "implicit" ? undefined : ["python3", join(ROOT, "test/bench/list.py"), host, String(port), security],
  },
  {
    name: "basic-ftp", version: [process.execPath, "-p", `"basic-ftp " + require(${JSON.stringify(join(ROOT, "node_modules/basic-ftp/package.json"))}).version`],
    command: ({ host, port, security }) => [process.execPath, join(ROOT, "test/bench/list.mjs"), host, String(port), security],
  },
];
