import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIALECTS } from "../../src/lint/dialect";
import { lint } from "../../src/lint/lint";
import type { FolderEntry } from "../../src/lint/shared/include";
import { ROOT } from "../helpers/paths";

/** An example of a page. `crlf`: its lines end like that. `repeat=N`: it stands there N times. `file=PATH`: where it would lie. `link=FOLDER/NAME=TARGET`: what lies beside it. */
interface Example {
  readonly kind: string;
  readonly text: string;
  readonly fileName: string;
  readonly folders: Readonly<Record<string, readonly FolderEntry[]>>;
}

describe("pages of the lint rules", () => {
  for (const { id: dialect, rules } of DIALECTS) {
    for (const { id } of rules) {
      it(`${id}: the bad example fires this rule and no other, the good one none`, () => {
        const examples = examplesOf(readFileSync(join(ROOT, "docs/lint", `${id}.md`), "utf8"));
        assert.deepEqual([...new Set(examples.map(({ kind }) => kind))].sort(), ["bad", "good"]);
        for (const { kind, text, fileName, folders } of examples) {
          const found = lint(text, { dialect, fileName, entries: (folder) => folders[folder] });
          assert.deepEqual([...new Set(found.map(({ rule }) => rule))], kind === "bad" ? [id] : [], text.slice(0, 500));
        }
      });
    }
  }
});

function examplesOf(page: string): readonly Example[] {
  return [...page.matchAll(/^```conf (bad|good)((?: [\w=/.-]+)*)\n(.*?)^```$/gms)].map(([, kind = "", flags = "", text = ""]) => {
    const times = Number(/repeat=(\d+)/.exec(flags)?.[1] ?? 1);
    const fileName = /file=(\S+)/.exec(flags)?.[1] ?? "";
    const links = [...flags.matchAll(/ link=(\S+?)\/([^/=\s]+)=(\S+)/g)].map(([, folder = "", name = "", target = ""]) => ({ folder, name, target }));
    const folders = Object.fromEntries(links.map(({ folder }) => [folder, links.filter((one) => one.folder === folder)]));
    return { kind, fileName, folders, text: (flags.includes("crlf") ? text.replaceAll("\n", "\r\n") : text).repeat(times) };
  });
}
