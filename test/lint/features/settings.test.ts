import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIALECTS } from "../../../src/lint/dialect";
import type { Dialect } from "../../../src/lint/shared/define";
import { ROOT } from "../../helpers/paths";

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, { readonly enum?: readonly string[]; readonly default?: unknown }>> } };
}

describe("settings of the editor", () => {
  const { contributes: { configuration: { properties } } } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;

  it("offer every daemon where there is a choice, and guess like the command line", () => {
    for (const { id, daemons, guessDaemon } of DIALECTS as readonly Dialect[]) {
      const setting = properties[`ftpDoctor.${id}.daemon`];
      const choices = guessDaemon ? ["auto", ...daemons] : daemons;
      assert.deepEqual(setting?.enum ?? [daemons[0]], choices, id);
      assert.equal(setting?.default ?? daemons[0], choices[0]);
    }
  });

  it("leave everything as the rules have it", () => {
    assert.deepEqual(properties["ftpDoctor.lint.severity"]?.default, {});
    assert.equal(properties["ftpDoctor.inlayHints.enable"]?.default, false);
  });
});
