import assert from "node:assert/strict";
import { lint } from "../../src/lint/lint";
import { makeAccounts, USER } from "../lab/accounts";
import { startDaemon } from "../lab/daemons";
import { startWorld } from "../lab/world";
import { installedDaemons } from "./installed";

const FOLDER = "/etc/vsftpd/user_conf";

describe("a user's file of vsftpd", () => {
  const daemons = installedDaemons();

  it("that is refused ends the session, in the words foretold, and nothing else", async function () {
    this.timeout(60_000);
    const accounts = await makeAccounts();
    const world = await startWorld(accounts, "ip link set lo up");
    try {
      await startDaemon(world, { kind: "vsftpd", set: { user_config_dir: "/run/lab/user_conf" } }, daemons());
      const login = async (text: string) => {
        await world.write(`/run/lab/user_conf/${USER}`, text);
        const { stderr } = await world.run(["curl", "-sSv", "-K", "-", "ftp://127.0.0.1/"], { input: `user = "${USER}:${accounts.password}"\n` });
        return /< (230 |500 OOPS: .*)/.exec(stderr)?.[1]?.replace(/\r$/, "") ?? stderr;
      };
      for (const line of ["write_enable=on", "chmod_enable = NO", "foo", "Write_enable=YES", "local_root", "# fine", "write_enable=YES"]) {
        const found = lint(`${line}\n`, { dialect: "vsftpd", fileName: `${FOLDER}/${USER}` }).filter(({ severity }) => severity === "error");
        const answer = await login(`${line}\n`);
        assert.equal(answer.startsWith("230"), found.length === 0, `${line}: ${answer}`);
        for (const { message } of found) {
          assert.match(message, /ends this user's session/);
          assert.ok(message.endsWith(`"${answer}"`), `${message}: ${answer}`);
        }
      }
    } finally {
      await world.stop();
    }
  });
});
