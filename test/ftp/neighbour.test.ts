import assert from "node:assert/strict";
import type { AlternativesFact } from "../../src/ftp/evidence";
import { neighbourNote } from "../../src/ftp/furtherNotes";
import { parseNeighbourNote } from "../../src/readers/transcript/furtherNotes";

describe("port 22", () => {
  const facts: readonly AlternativesFact[] = [{}, { sftpBanner: "SSH-2.0-OpenSSH_9.7" }, { sftpBanner: 'SSH-2.0-a "b" \\x5cx41 \\x07' }];
  for (const fact of facts) {
    it(`comes back from its note: ${fact.sftpBanner ?? "nothing"}`, () => {
      assert.deepEqual(parseNeighbourNote(neighbourNote(fact.sftpBanner)), fact);
    });
  }
});
