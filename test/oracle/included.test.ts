import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { lint } from "../../src/lint/lint";
import { installedDaemons } from "./installed";

const run = promisify(execFile);

describe("files that Pure-FTPd includes", () => {
  const daemons = installedDaemons();

  it("stop the daemon in the words foretold", async () => {
    const folder = await mkdtemp(join(tmpdir(), "oracle-"));
    try {
      const [main, part] = [join(folder, "pure-ftpd.conf"), join(folder, "part.conf")];
      const text = `NoAnonymous yes\nInclude ${join(folder, "missing.conf")}\nInclude ${part}\n`;
      await writeFile(main, text);
      const partText = "# a part\n\nPassivePortRange 50000-50100\n";
      await writeFile(part, partText);
      const said = await run("unshare", ["-n", daemons().path("pure-ftpd"), main], { env: { ...process.env, LD_LIBRARY_PATH: daemons().libraries } })
        .then(({ stderr }) => stderr, ({ stderr }: { stderr: string }) => stderr);
      const include = (path: string) => (path === part ? [{ path, text: partText }] : undefined);
      const [error, ...others] = lint(text, { dialect: "pureftpd", include }).filter(({ severity }) => severity === "error");
      assert.deepEqual([error?.file, others.length], [part, 0]);
      const words = /"(syntax error .*)"$/.exec(error?.message ?? "")?.[1] ?? "none";
      assert.ok(said.startsWith(`${part}:3:`) && said.includes(words), `${said}\n${words}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
