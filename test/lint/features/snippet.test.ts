import assert from "node:assert/strict";
import { DIALECTS } from "../../../src/lint/dialect";
import { lint } from "../../../src/lint/lint";
import type { Dialect } from "../../../src/lint/shared/define";
import { proposalOf } from "../../../src/lint/shared/snippet";

describe("snippets", () => {
  it("are shown with what they propose", () => {
    assert.equal(proposalOf("TLS ${1|2,3,1|}\nuser_sub_token=\\$USER\n<Class ${1}>\n\t$0\n</Class> ${2:/srv/ftp}/\\$USER"), "TLS 2\nuser_sub_token=$USER\n<Class >\n\t\n</Class> /srv/ftp/$USER");
  });

  for (const { id, daemons, open } of DIALECTS as readonly Dialect<(typeof DIALECTS)[number]["id"]>[]) {
    it(`${id}: nothing in a block is refused by any daemon`, () => {
      for (const daemon of daemons) {
        const blocks = open?.("", daemon).complete({ line: 0, column: 0 }).filter(({ kind }) => kind === "block") ?? [];
        assert.ok(blocks.length > 1);
        for (const { insert } of blocks) {
          const refused = lint(`${id === "vsftpd" ? "listen=YES\nanonymous_enable=YES\n" : ""}${proposalOf(insert)}\n`, { dialect: id, daemon }).filter(({ severity }) => severity === "error");
          assert.deepEqual(refused.map(({ message }) => message), [], `${daemon}\n${insert}`);
        }
      }
    });
  }
});
