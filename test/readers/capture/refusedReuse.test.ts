import assert from "node:assert/strict";
import type { Control } from "../../../src/readers/capture/controls";
import { refusedReuse } from "../../../src/readers/capture/refusedReuse";
import { newTlsSide } from "../../../src/readers/capture/tlsRecords";

function refusal(greeting: string, version: string, ...lengths: readonly number[]): string | undefined {
  const server = { ...newTlsSide(), version, sealed: [...lengths] };
  const lines = [{ at: 0, sent: false, text: greeting }, { at: 1, sent: true, text: "AUTH TLS" }];
  return refusedReuse({ lines, tls: { at: 2, server } } as unknown as Control)?.lines[0];
}

describe("a refusal of a data connection under TLS", () => {
  it("is as long as the words of its server", () => {
    assert.match(refusal("220 (vsFTPd 3.0.5)", "TLSv1.3", 67, 56, 68, 31) ?? "", /session reuse required .*length/);
    assert.match(refusal("220 (vsFTPd 3.0.5)", "TLSv1.2", 74, 63, 75) ?? "", /^522/);
    assert.match(refusal("220 ProFTPD Server (x) [192.0.2.4]", "TLSv1.3", 71, 79, 31) ?? "", /^425/);
    assert.match(refusal("220-FileZilla Server 1.8.1", "TLSv1.2", 60, 106) ?? "", /not resumed/);
  });

  it("is no other reply of that length, and nothing of other servers", () => {
    assert.equal(refusal("220 (vsFTPd 3.0.5)", "TLSv1.3", 47, 68, 56, 41, 31), undefined, "a long 227");
    assert.equal(refusal("220 (vsFTPd 3.0.5)", "TLSv1.3", 67, 56, 41, 31), undefined, "226");
    assert.equal(refusal("220 Welcome", "TLSv1.3", 67, 56, 68, 79), undefined);
    assert.equal(refusal("220 ProFTPD Server (x) [192.0.2.4]", "", 71, 79), undefined);
  });
});
