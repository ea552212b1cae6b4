import assert from "node:assert/strict";
import type { Diagnosis } from "../../src/diagnose/verdict";
import type { Daemon } from "./daemons";

/** The daemon after an administrator has done what the verdict says about these settings, value for value. */
export function followAdvice(daemon: Daemon, { judgement }: Diagnosis, names: readonly string[]): Daemon {
  const advice = judgement.kind === "cause" ? judgement.cause.remedy.server : [];
  return names.reduce((changed, name) => {
    const setting = advice.map((one) => one.setting).find((one) => one?.name === name);
    assert.ok(setting, `the remedy does not name ${name}: ${JSON.stringify(advice)}`);
    return withSetting(changed, name, setting.value);
  }, daemon);
}

function withSetting(daemon: Daemon, name: string, value: string): Daemon {
  switch (daemon.kind) {
    case "vsftpd":
    case "pure-ftpd": return { ...daemon, set: { ...daemon.set, [name]: value } };
    case "proftpd": {
      const others = (daemon.lines ?? []).filter((line) => line.split(" ")[0] !== name);
      return { ...daemon, lines: [...others, `${name} ${value}`] };
    }
    case "pyftpdlib":
    case "scripted":
    case "sshd":
    case "http": throw new Error(`${daemon.kind} has no directives that a verdict could name`);
    default: return daemon satisfies never;
  }
}
