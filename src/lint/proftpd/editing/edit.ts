import * as l10n from "@vscode/l10n";
import type { Position } from "../../../text";
import type { EditedFile, FileLink, Hover, InlineHint } from "../../shared/editing";
import { octal } from "../../shared/octal";
import { directiveByName } from "../catalogue";
import type { Conf } from "../conf";
import { passivePortsOf } from "../passivePorts";
import { anywhere } from "../refusal";
import { complete } from "./complete";
import { describeDirective } from "./describe";
import { format } from "./format";
import { folds, outline, statements } from "./outline";
import { servers } from "./servers";

/** What helps to write a proftpd.conf. */
export function editProftpd(conf: Conf, text: string): EditedFile {
  return {
    complete: (at) => complete(conf, text, at),
    hover: (at) => hover(conf, at),
    outline: () => outline(conf),
    folds: () => folds(conf),
    links: () => links(conf),
    hints: () => hints(conf),
    format: ({ unit }) => format(conf, unit),
    servers: () => servers(conf),
  };
}

function hover({ lines }: Conf, { line, column }: Position): Hover | undefined {
  const statement = statements(lines).find((one) => one.line <= line && line <= one.lastLine);
  if (!statement || statement.nameRange.start.line !== line || column < statement.nameRange.start.column) return undefined;
  const directive = directiveByName(statement.name.replace("</", "<"));
  return directive && { range: statement.nameRange, markdown: describeDirective(directive) };
}

/** Directives whose first argument is a file that the daemon reads or writes. */
const FILES: ReadonlySet<string> = new Set([
  "authgroupfile", "authuserfile", "displayconnect", "displaylogin", "displayquit", "extendedlog", "serverlog", "sftphostkey", "sftplog", "systemlog",
  "tlscacertificatefile", "tlscarevocationfile", "tlscertificatechainfile", "tlsdhparamfile", "tlsdsacertificatefile", "tlsdsacertificatekeyfile",
  "tlseccertificatefile", "tlseccertificatekeyfile", "tlslog", "tlspkcs12file", "tlsrsacertificatefile", "tlsrsacertificatekeyfile", "transferlog",
]);

function links({ lines }: Conf): readonly FileLink[] {
  return statements(lines).flatMap(({ name, arguments: [word, ...more] }): readonly FileLink[] => {
    if (!word) return [];
    if (name.toLowerCase() === "include") {
      return [word, ...more].map(({ range, text }) => ({ range, path: text, kind: /[*?[]/.test(text) ? "pattern" : "file", isInclude: true }));
    }
    return word.text === "none" || !FILES.has(name.toLowerCase()) ? [] : [{ range: word.range, path: word.text, kind: "file" }];
  });
}

function hints(conf: Conf): readonly InlineHint[] {
  const ports = anywhere(conf, "PassivePorts").flatMap(({ statement }) => {
    const ends = passivePortsOf(statement);
    if (!ends || ends.problem || ends.last.port < ends.first.port) return [];
    const count = ends.last.port - ends.first.port + 1;
    return [{
      at: ends.last.word.range.end, text: l10n.t("{count} ports", { count }), tooltip: l10n.t("{count} ports for passive data connections: what the firewall must let in", { count }),
    }];
  });
  const masks = anywhere(conf, "Umask").flatMap(({ statement: { arguments: [files, directories = files] } }) => {
    if (!files || !directories || ![files, directories].every(({ text }) => /^[0-7]{1,4}$/.test(text))) return [];
    const left = (mode: number, { text }: typeof files) => octal(mode & ~parseInt(text, 8));
    const results = { files: left(0o666, files), directories: left(0o777, directories) };
    return [{
      at: directories.range.end, text: l10n.t("files {files}, directories {directories}", results),
      tooltip: l10n.t("New files get {files}, new directories {directories}", results),
    }];
  });
  return [...ports, ...masks];
}
