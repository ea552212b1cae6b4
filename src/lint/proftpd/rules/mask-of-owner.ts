import * as l10n from "@vscode/l10n";
import { defineRule, type Finding } from "../../rule";
import { octal } from "../../shared/octal";
import { quote } from "../../shared/quote";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import type { Word } from "../parse";
import { anywhere } from "../refusal";

/** What a new file or directory begins with, and what its owner cannot do without. */
const KINDS = { file: { full: 0o666, needed: 0o400 }, directory: { full: 0o777, needed: 0o500 } } as const;

export const maskOfOwner = defineRule<Conf>({
  id: "proftpd/mask-of-owner",
  severity: "warning",
  summary: "Umask takes the owner's own rights away: mostly a mode stands where the mask is expected.",
  source: "doc/modules/mod_core.html#Umask; umask(2)",
  *check(conf) {
    const decided = new Set<Placed | undefined>();
    for (const { section, statement: { arguments: [files, directories] } } of anywhere(conf, "Umask")) {
      // The daemon takes the first of a section, see duplicate-directive.
      if (decided.has(section)) continue;
      decided.add(section);
      if (files) yield* findingsOf(files, "file", conf);
      if (directories) yield* findingsOf(directories, "directory", conf);
    }
  },
});

function* findingsOf({ text, range }: Word, kind: keyof typeof KINDS, { daemon }: Conf): Generator<Finding> {
  const { full, needed } = KINDS[kind];
  const mask = /^0*[0-7]{1,3}$/.test(text) ? parseInt(text, 8) : 0;
  if ((mask & needed) === 0) return;
  const args = { mask: quote(text), mode: octal(full & ~mask, 3), daemon: daemonName(daemon) };
  const meant = octal(kind === "file" ? fileMask(mask) : 0o777 & ~mask, 3);
  yield {
    range,
    message: kind === "file"
      ? l10n.t("Umask {mask} lists what is taken away: {daemon} gives new files the mode {mode}, and their owner cannot read them", args)
      : l10n.t("Umask {mask} lists what is taken away: {daemon} gives new directories the mode {mode}, and their owner cannot enter them", args),
    // A mode that gives the owner nothing was no mode.
    fixes: mask === 0o777 ? [] : [{ title: l10n.t("Write {word}", { word: meant }), safe: false, edits: [{ range, text: meant }] }],
  };
}

/** 0644 and 0755 mean the same for others than the owner. */
function fileMask(mode: number): number {
  return 0o777 & ~mode & ~0o111;
}
