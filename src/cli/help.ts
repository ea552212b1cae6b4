import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as l10n from "@vscode/l10n";
import { wrap } from "../diagnose/report/wrap";

const SYNOPSIS = `ftp-doctor diagnose HOST|URL [OPTION]...
ftp-doctor explain FILE|- [FILE] [--json]
ftp-doctor lint FILE|FOLDER|-... [--dialect DIALECT] [--daemon NAME@VERSION] [--format text|json|sarif]`;

/** Width of the names of options, with the blanks around them. */
const NAMES = 28;

/** Writes the synopsis and what each option means to standard output; returns exit status 0. */
export function printHelp(): number {
  process.stdout.write(`${[SYNOPSIS, "", ...explanation()].join("\n")}\n`);
  return 0;
}

/** Writes name and version to standard output; returns exit status 0. */
export function printVersion(): number {
  const manifest = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8")) as { version: string };
  process.stdout.write(`ftp-doctor ${manifest.version}\n`);
  return 0;
}

function explanation(): readonly string[] {
  return [
    l10n.t("diagnose: probe a server and name the root cause of its trouble"),
    ...table([
      ["--port N", l10n.t("control port (21; 990 for implicit TLS)")],
      ["--user U", l10n.t("user name (anonymous)")],
      ["--password-stdin", l10n.t("read the password from standard input; else FTP_DOCTOR_PASSWORD, or a prompt")],
      ["--timeout SECONDS", l10n.t("longest wait for one answer (15)")],
      ["--json", l10n.t("print one JSON object: judgement, evidence, transcript")],
    ]),
    l10n.t("  How your own client is set up; the verdict is about that:"),
    ...table([
      ["--security KIND", "auto, plain, explicit, implicit"],
      ["--mode MODE", "auto, passive, active"],
      ["--prot P|C", l10n.t("data connections under TLS, or in clear")],
      ["--no-session-reuse", l10n.t("a client that does not resume TLS sessions")],
    ]),
    l10n.t("  More than usual:"),
    ...table([
      ["--repeat N", l10n.t("try N more data connections and count which ports work")],
      ["--active-address A", l10n.t("where a server can reach this machine in active mode")],
      ["--active-ports N-N", l10n.t("the ports to listen on in active mode")],
      ["--write-test", l10n.t("store one small file under a new name and remove it again; without it nothing is ever written")],
      ["--compare-plain", l10n.t("where TLS is used and no listing comes: try without TLS, too. The password, or the listing, then goes in clear")],
    ]),
    "",
    ...wrap(l10n.t("explain: the same from a log, or from a packet capture (pcap, pcapng); two captures of one session tell what happened between them"), "", "  "),
    "",
    l10n.t("lint: what a daemon will do with a configuration"),
    ...table([
      ["--dialect DIALECT", "vsftpd, proftpd, pureftpd"],
      ["--daemon NAME@VERSION", l10n.t("the build that reads the file, for example vsftpd@debian-3.0.3")],
      ["--format FORMAT", "text, json, sarif"],
    ]),
    "",
    ...wrap(l10n.t("Exit status: 0 healthy or no errors, 1 a fault or errors found, 2 usage or a failure of our own."), ""),
  ];
}

/** Names on the left, what they mean on the right. */
function table(options: readonly (readonly [name: string, meaning: string])[]): readonly string[] {
  return options.flatMap(([name, meaning]) => wrap(meaning, `    ${name}`.padEnd(NAMES), " ".repeat(NAMES)));
}
