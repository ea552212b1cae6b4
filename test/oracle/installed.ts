import assert from "node:assert/strict";
import { installDaemons, whyNoLab, type Daemons } from "../lab/install";

/**
 * Installs the daemons before the suite that calls this. Where they cannot run, the suite is skipped with the reason; with CI=true it fails.
 * @returns the daemons, for use inside of tests
 */
export function installedDaemons(): () => Daemons {
  let daemons: Daemons | undefined;
  before(async function () {
    this.timeout(300_000);
    const reason = await whyNoLab();
    if (reason !== undefined) {
      assert.notEqual(process.env["CI"], "true", reason);
      console.log(`      skipped: ${reason}`);
      return this.skip();
    }
    daemons = await installDaemons();
  });
  return () => {
    assert.ok(daemons, "the daemons are installed before the first test");
    return daemons;
  };
}
