import assert from "node:assert/strict";
import { inspect } from "node:util";
import fc from "fast-check";
import { parseTarget } from "../../src/ftp/target";

describe("target", () => {
  const good: readonly (readonly [string, object])[] = [
    ["ftp.example.com", { host: "ftp.example.com" }],
    ["  ftp.example.com.  ", { host: "ftp.example.com" }],
    ["ftp.example.com:2121", { host: "ftp.example.com", port: 2121 }],
    ["192.0.2.1:2121", { host: "192.0.2.1", port: 2121 }],
    ["2001:db8::1", { host: "2001:db8::1" }],
    ["[2001:db8::1]:2121", { host: "2001:db8::1", port: 2121 }],
    ["fe80::1%eth0", { host: "fe80::1%eth0" }],
    ["bücher.example", { host: "xn--bcher-kva.example" }],
    ["ftp://ftp.example.com", { host: "ftp.example.com" }],
    ["FTP://joe@ftp.example.com:2121/pub/a%20b", { host: "ftp.example.com", port: 2121, user: "joe", path: "pub/a b" }],
    ["ftp://ftp.example.com/%2Fpub/", { host: "ftp.example.com", path: "/pub/" }],
    ["ftps://ftp.example.com/", { host: "ftp.example.com", port: 990, security: "implicit" }],
    ["ftps://ftp.example.com:21", { host: "ftp.example.com", port: 21, security: "implicit" }],
    ["ftpes://[::1]", { host: "::1", security: "explicit" }],
    ["joe@ftp.example.com", { host: "ftp.example.com", user: "joe" }],
    ["ftp://joe@corp.example@ftp.example.com", { host: "ftp.example.com", user: "joe@corp.example" }],
  ];
  for (const [text, expected] of good) it(text, () => { assert.deepEqual(parseTarget(text), { status: "ok", ...expected }); });

  const bad: readonly (readonly [string, RegExp])[] = [
    ["", /Enter a host/], ["   ", /Enter a host/], ["x".repeat(3000), /longer than 2048/], ["ftp\u0007.example", /Character 4 is the control character U\+0007/],
    ["http://example.com", /"http:\/\/" is not a kind of FTP/], ["host:0", /"0" is no port/], ["host:65536", /"65536" is no port/], ["host:x", /"x" is no port/],
    ["[1.2.3.4]:21", /no IPv6 address/], ["256.1.1.1", /no host name/], ["1.2.3", /no host name/], ["a b", /no host name/], ["-a.example", /no host name/],
    ["a..b", /no host name/], [`${"a".repeat(64)}.example`, /no host name/], ["ftp://", /host name is missing/], ["ftp://host/%0d%0aDELE", /% escape/], ["ftp://host/%zz", /% escape/],
  ];
  for (const [text, expected] of bad) {
    it(`invalid: ${JSON.stringify(text.slice(0, 40))}`, () => {
      const parsed = parseTarget(text);
      assert.equal(parsed.status, "invalid");
      assert.match(parsed.status === "invalid" ? parsed.message : "", expected);
    });
  }

  it("takes the password out of a URL", () => {
    const parsed = parseTarget("ftp://joe:canary%407f3a@ftp.example.com/");
    assert.equal(parsed.status === "ok" && parsed.password?.reveal(), "canary@7f3a");
    assert.ok(!(JSON.stringify(parsed) + inspect(parsed)).includes("canary"));
  });

  it("never repeats a password in a message", () => {
    for (const text of ["ftp://joe:canary/7f3a@host", "ftp://joe:canary@host:99999", "joe:canary/x@host", "ftp://joe:canary%zz@host", "ftp://joe:canary@-host-"]) {
      const parsed = parseTarget(text);
      assert.equal(parsed.status, "invalid", text);
      assert.ok(!JSON.stringify(parsed).includes("canary"), text);
    }
  });

  it("answers anything, and a host it accepts has no surprise in it", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.webUrl()), (text) => {
      const parsed = parseTarget(text);
      if (parsed.status === "ok") assert.match(parsed.host, /^[\w.:%-]+$/);
    }), { numRuns: 500 });
  });
});
