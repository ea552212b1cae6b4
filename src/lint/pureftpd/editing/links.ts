import type { FileLink } from "../../shared/editing";
import type { Conf, Setting } from "../conf";

/** Options whose value is a file that the daemon reads. */
const FILES: ReadonlySet<string> = new Set([
  "CertFile", "PureDB", "LDAPConfigFile", "MySQLConfigFile", "PGSQLConfigFile", "FortunesFile", "ExtAuth", "ExtCert",
]);

/** The files that settings name, for the editor to open. */
export function links({ settings }: Conf): readonly FileLink[] {
  return settings.flatMap((setting): readonly FileLink[] => {
    const { option, value } = setting;
    if (!option || value.text === "") return [];
    if (option.name === "Include") return [{ range: value.range, path: value.text, kind: "file", isInclude: true }];
    if (FILES.has(option.name)) return [{ range: value.range, path: value.text, kind: "file" }];
    if (option.name === "CertFileAndKey") return [...value.text.matchAll(/"([^"]+)"|[^\s"]+/g)].map((found) => linkTo(setting, found, found[1] === undefined ? 0 : 1));
    const log = option.name === "AltLog" ? /(?<=:)\/.*$/.exec(value.text) : null;
    return log ? [linkTo(setting, log, 0)] : [];
  });
}

function linkTo({ value: { range: { start: { line, column } } } }: Setting, { 0: text, index }: RegExpExecArray, quotes: number): FileLink {
  const from = column + index + quotes;
  const path = text.slice(quotes, text.length - quotes);
  return { range: { start: { line, column: from }, end: { line, column: from + path.length } }, path, kind: "file" };
}
