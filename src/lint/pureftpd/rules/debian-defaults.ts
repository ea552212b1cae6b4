import * as l10n from "@vscode/l10n";
import { defineRule, type Finding } from "../../rule";
import { nearestName } from "../../shared/nearest";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import type { Assignment } from "../defaults";

const NAMES = ["STANDALONE_OR_INETD", "VIRTUALCHROOT", "UPLOADSCRIPT", "UPLOADUID", "UPLOADGID"];

export const debianDefaults = defineRule<Conf>({
  id: "pureftpd/debian-defaults",
  severity: "warning",
  summary: "Debian: a line of /etc/default/pure-ftpd-common that does not do what it says.",
  source: "/etc/init.d/pure-ftpd of Debian's packages",
  predicts: ["control-refused"],
  *check({ defaults }) {
    for (const assignment of defaults) {
      const found = NAMES.includes(assignment.name.text) ? findingOf(assignment) : misspelt(assignment);
      if (found) yield found;
    }
  },
});

function misspelt({ name: { text, range } }: Assignment): Finding | undefined {
  const meant = nearestName(text, NAMES);
  return meant === undefined ? undefined : {
    range,
    message: l10n.t("no script asks for {name}: expected {meant}?", { name: quote(text), meant: quote(meant) }),
    fixes: [{ title: l10n.t("Rename to {name}", { name: meant }), safe: false, edits: [{ range, text: meant }] }],
  };
}

function findingOf({ name, value, blanks }: Assignment): Finding | undefined {
  const args = { name: name.text, value: quote(value.text) };
  const whole = { start: name.range.start, end: value.range.end };
  if (blanks !== "none") {
    return {
      range: whole,
      message: l10n.t("blank around \"=\": expected none; the shell takes the line for a command, and {name} stays as it was", args),
      fixes: [{ title: l10n.t("Remove the blanks around \"=\""), safe: true, edits: [{ range: { start: name.range.end, end: value.range.start }, text: "=" }] }],
    };
  }
  const at = { range: value.text === "" ? whole : value.range };
  switch (name.text) {
    case "STANDALONE_OR_INETD":
      return /^(?:standalone|inetd)$/.test(value.text) ? undefined
        : { ...at, message: l10n.t("{name} is {value}: expected standalone, or inetd; the init script starts no daemon, and says nothing", args) };
    case "VIRTUALCHROOT":
      return /^(?:true|false|)$/.test(value.text) ? undefined
        : { ...at, message: l10n.t("{name} is {value}: expected true or false; the init script starts the daemon that has no virtual chroot", args) };
    case "UPLOADUID":
    case "UPLOADGID":
      return /^\d*$/.test(value.text) ? undefined : { ...at, message: l10n.t("{name} is {value}: expected a number; pure-uploadscript complains of it with {words}", { ...args, words: `"Illegal ${name.text.slice(-3)} - Must be a number"` }) };
    default: return undefined;
  }
}
