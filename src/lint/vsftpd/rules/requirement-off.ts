import * as l10n from "@vscode/l10n";
import { defineRule, type Fix } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf, Setting } from "../conf";
import { daemonName } from "../daemons";
import { insertLines, setValue } from "../edits";
import { booleanOf, isDefault } from "../effective";
import { forgottenFor } from "../requirements";

// These have rules of their own.
const ELSEWHERE = ["force_local_logins_ssl", "force_local_data_ssl", "force_anon_logins_ssl", "force_anon_data_ssl", "implicit_ssl", "pasv_addr_resolve", "userlist_deny"];

export const requirementOff = defineRule<Conf>({
  id: "vsftpd/requirement-off",
  severity: "hint",
  summary: "The setting has no effect, because one that it needs is off.",
  source: "vsftpd.conf(5), each setting",
  *check(conf) {
    // A piece of a file does not say what is on elsewhere.
    if (!conf.isOfServer) return;
    for (const setting of conf.last.values()) {
      const { option } = setting;
      if (!option || ELSEWHERE.includes(option.name) || setting.read === "" || isDefault(conf, setting)) continue;
      const forgotten = otherFamily(conf, option.name) ?? forgottenFor(option.name, conf);
      // That nobody listens has a rule of its own.
      if (forgotten.length === 0 || (forgotten.includes("listen=YES") && !booleanOf(conf, "listen_ipv6"))) continue;
      yield {
        range: setting.key.range,
        message: l10n.t("{name} has no effect: expected {needed} beside it; {daemon} does not look at it otherwise",
          { name: quote(option.name), needed: forgotten.map(quote).join(", "), daemon: daemonName(conf.daemon) }),
        fixes: fixes(conf, setting, forgotten),
      };
    }
  },
});

/** Who chose the other listener still means to listen on this address only. */
function otherFamily(conf: Conf, name: string): readonly string[] | undefined {
  const [own, other] = name === "listen_address" ? ["listen", "listen_ipv6"] : name === "listen_address6" ? ["listen_ipv6", "listen"] : [];
  return own && other && !booleanOf(conf, own) && booleanOf(conf, other) ? [`${own}=YES`, `${other}=NO`] : undefined;
}

/** A text that is needed is for the user to find. */
function fixes(conf: Conf, setting: Setting, forgotten: readonly string[]): readonly Fix[] {
  if (!forgotten.every((one) => one.includes("="))) return [];
  const missing = forgotten.filter((one) => !conf.last.has(one.replace(/=.*/, "")));
  const changed = forgotten.flatMap((one) => {
    const [name = "", value = ""] = one.split("=");
    const written = conf.last.get(name);
    return written ? [setValue(written, value)] : [];
  });
  const edits = missing.length === 0 ? changed : [...changed, insertLines(conf, missing, setting)];
  return [{ title: l10n.t("Set {setting}", { setting: forgotten.join(", ") }), safe: false, edits }];
}
