import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as l10n from "@vscode/l10n";

const SYNOPSIS = `ftp-doctor diagnose HOST|URL [--port N] [--user U] [--security auto|plain|explicit|implicit]
                    [--mode auto|passive|active] [--no-session-reuse] [--prot P|C]
                    [--timeout SECONDS] [--repeat N] [--active-address A] [--active-ports N-N]
                    [--write-test] [--compare-plain] [--password-stdin] [--json]
ftp-doctor explain FILE|- [FILE] [--json]
ftp-doctor lint FILE|FOLDER|-... [--dialect DIALECT] [--daemon NAME@VERSION] [--format text|json|sarif]
`;

/** Writes the synopsis and what each option means to standard output; returns exit status 0. */
export function printHelp(): number {
  process.stdout.write(`${SYNOPSIS}\n${explanation()}\n`);
  return 0;
}

/** Writes name and version to standard output; returns exit status 0. */
export function printVersion(): number {
  const manifest = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8")) as { version: string };
  process.stdout.write(`ftp-doctor ${manifest.version}\n`);
  return 0;
}

function explanation(): string {
  return [
    l10n.t("diagnose probes a server and names the root cause of its trouble. --security, --mode, --prot and --no-session-reuse say how your own client is set up: the verdict is about that set-up."),
    l10n.t("The password comes from the variable FTP_DOCTOR_PASSWORD, from standard input (--password-stdin) or from a prompt."),
    l10n.t("--repeat tries so many more data connections and counts which ports work. --active-address and --active-ports say where a server can reach this machine. --write-test stores one small file under a new name and removes it again; without it nothing is ever written. --compare-plain logs in once more without TLS where data connections under TLS do not open, to see whether a firewall only reads along in clear: then the password goes in clear. Where they open and bring nothing it lists once in clear (PROT C)."),
    l10n.t("explain does the same from the log of a client or a server, or from a capture (pcap, pcapng), of any length; two captures of one session tell what happened between them. lint says what a daemon will do with a configuration."),
    "",
    l10n.t("Exit status: 0 healthy or no errors, 1 a fault or errors found, 2 usage or a failure of our own."),
  ].join("\n");
}
