import assert from "node:assert/strict";
import fc from "fast-check";
import { endpoint as endpointText } from "../../src/ftp/address";
import type { Failure, Target } from "../../src/ftp/evidence";
import * as dataNotes from "../../src/ftp/dataNotes";
import * as notes from "../../src/ftp/notes";
import * as dataBack from "../../src/readers/transcript/dataNotes";
import * as back from "../../src/readers/transcript/notes";
import { escapeControls } from "../../src/ftp/transcript";

const ms = fc.nat(60_000);
const host = fc.constantFrom("192.0.2.1", "2001:db8::1", "ftp.example.com", "fe80::1%eth0");
const endpoint = fc.record({ host, port: fc.integer({ min: 1, max: 65535 }) }, { noNullPrototype: true });
const foreign = fc.string({ unit: "binary", maxLength: 60 }).map((text) => escapeControls(text));
const shape = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> => fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>;

/** Every failure that a note can name; a refusing reply stands in the transcript itself. */
const failure: fc.Arbitrary<Failure> = fc.oneof(
  shape<Failure>({ kind: fc.constant("unresolved"), code: fc.constantFrom("ENOTFOUND", "EAI_AGAIN") } as never),
  shape<Failure>({ kind: fc.constant("timeout"), waitingFor: fc.constantFrom("connect", "greeting", "reply", "tls", "data"), afterMs: ms } as never),
  shape<Failure>({ kind: fc.constantFrom("refused", "unreachable"), code: fc.constantFrom("ECONNREFUSED", "EHOSTUNREACH"), afterMs: ms } as never),
  shape<Failure>({ kind: fc.constant("closed"), by: fc.constantFrom("fin", "reset"), afterMs: ms } as never),
  shape<Failure>({ kind: fc.constant("malformed"), expected: fc.constantFrom("an FTP greeting", "six numbers up to 255"), got: foreign } as never),
  shape<Failure>({ kind: fc.constant("tls"), reason: fc.constantFrom("protocol-version", "no-common-cipher", "plain-text", "other"), detail: foreign } as never),
  shape<Failure>({ kind: fc.constant("too-much"), what: fc.constantFrom("line", "reply", "listing"), limit: ms } as never),
);

describe("notes: each sentence reads back", () => {
  const holds = <T>(name: string, values: fc.Arbitrary<T>, way: (value: T) => unknown): void => {
    it(name, () => { fc.assert(fc.property(values, (value) => { assert.deepEqual(way(value), value); })); });
  };

  holds("failure", failure, (value) => back.parseFailureNote(notes.failureNote(value)));
  holds("target", shape<Target>({
    host, port: fc.integer({ min: 1, max: 65535 }), user: fc.string({ minLength: 1 }), security: fc.constantFrom("auto", "plain", "explicit", "implicit"),
    mode: fc.constantFrom("auto", "passive", "active"), sessionReuse: fc.boolean(), prot: fc.constantFrom("P", "C"), path: fc.string({ minLength: 1 }),
  }), (value) => back.parseTargetNote(notes.targetNote(value)));
  holds("addresses", fc.array(host, { minLength: 1, maxLength: 4 }), (value) => back.parseResolvedNote(notes.resolvedNote(value)));
  holds("failed connection", fc.tuple(endpoint, failure), ([to, result]) => {
    const read = back.parseConnectionNote(notes.connectionNote(`connect ${endpointText(to)}`, result));
    return [read?.to, read?.result];
  });
  holds("opened data connection", fc.tuple(endpoint, fc.constantFrom("announced", "control-address", "listener"), ms), ([to, as, afterMs]) => {
    const read = dataBack.parseDataConnectionNote(notes.connectionNote(dataNotes.dataConnectionName({ to, as }), { afterMs }));
    return [read?.to, read?.as, read?.result];
  });
  holds("data connection not tried", fc.tuple(endpoint, fc.constantFrom("unsafe-address", "not-needed", "cancelled")), ([to, because]) => {
    const read = dataBack.parseDataConnectionNote(notes.connectionNote(dataNotes.dataConnectionName({ to, as: "announced" }), because));
    return [read?.to, typeof read?.result === "object" && "because" in read.result ? read.result.because : undefined];
  });
  holds("knock", fc.tuple(endpoint, endpoint, ms), ([from, to, afterMs]) => {
    const read = dataBack.parseDataConnectionNote(dataNotes.knockNote(from, to, afterMs));
    return [read?.from, read?.to, read?.result];
  });
  holds("connected", fc.tuple(endpoint, endpoint, ms), ([peer, local, roundTripMs]) => {
    const read = back.parseConnectedNote(notes.connectedNote(peer, local, roundTripMs));
    return [read?.peer, read?.local, read?.roundTripMs];
  });
  holds("service", shape({ protocol: fc.constantFrom("ftp", "ssh", "silent", "unknown"), firstBytes: foreign } as const), (value) =>
    back.parseServiceNote(notes.serviceNote(value as Parameters<typeof notes.serviceNote>[0])));
  holds("listing that was not tried", fc.constantFrom("passive", "active", "cancelled", "budget"), (value) => dataBack.parseListingNote(dataNotes.listingNote(value)));
  holds("data bytes", fc.tuple(ms, fc.constantFrom("fin", "reset", "cut")), ([bytes, end]) => {
    const read = dataBack.parseDataBytesNote(dataNotes.dataBytesNote(bytes, end));
    return [read?.bytes, read?.end];
  });

  it("the rest", () => {
    assert.equal(back.parseGreetingNote(notes.greetingNote(12)), 12);
    assert.deepEqual(dataBack.parseTryNote(dataNotes.tryNote("EPRT", undefined)), { command: "EPRT" });
    assert.deepEqual(dataBack.parseTryNote(dataNotes.tryNote("PASV", true)), { command: "PASV", resumption: true });
    assert.deepEqual(dataBack.parseTryNote(dataNotes.tryNote("PASV", false)), { command: "PASV", resumption: false });
    assert.deepEqual(dataBack.parseDataTlsNote(dataNotes.dataTlsNote({ version: "TLSv1.3", resumed: false })), { version: "TLSv1.3", resumed: false });
    for (const begun of ["before-command", "before-opening", "after-opening"] as const) {
      const fact = { version: "TLSv1.2", resumed: false, fingerprint: "ab".repeat(32), begun };
      assert.deepEqual(dataBack.parseDataTlsNote(dataNotes.dataTlsNote(fact)), fact);
    }
    const tls = { kind: "explicit", version: "TLSv1.2", cipher: "AES128-SHA", authorizationError: "CERT_HAS_EXPIRED", injected: "230 a\\x0d\"b" } as const;
    assert.deepEqual(back.parseTlsNote(notes.tlsNote(tls)), tls);
    assert.deepEqual([...back.parseSkippedNote(notes.skippedNote([{ step: "tls", because: "not-requested" }, { step: "login", because: "tls" }])) ?? []],
      [["tls", "not-requested"], ["login", "tls"]]);
    assert.deepEqual(back.parseUnsentNote(notes.unsentNote("PASV", 421)), { verb: "PASV", code: 421 });
  });
});
