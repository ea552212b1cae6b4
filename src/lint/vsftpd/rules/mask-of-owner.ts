import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { octal } from "../../shared/octal";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { setValue } from "../edits";
import { numberOf } from "../effective";
import { maskFromOwner, parseNumber } from "../values";

export const maskOfOwner = defineRule<Conf>({
  id: "vsftpd/mask-of-owner",
  severity: "warning",
  summary: "A umask that takes rights from the owner himself, mostly because it was written like a file mode.",
  source: "vsf_sysutil_set_umask in sysutil.c; vsftpd.conf(5), local_umask",
  predicts: ["permission-denied"],
  *check(conf) {
    for (const setting of conf.settings) {
      const mask = maskFromOwner(setting);
      if (mask === undefined) continue;
      // The daemon hands over no more than these bits.
      const read = parseNumber(setting.read) & 0o777;
      const expected = octal(usualMask(mask), 3);
      yield {
        range: setting.value.range,
        message: l10n.t(
          "umask {value} takes rights from the owner, too: expected the rights to take away, such as {expected} for uploads of mode {wanted}; with {daemon} an upload has mode {file}, a new directory {directory}",
          {
            value: quote(setting.value.text), expected, wanted: octal(0o666 & ~usualMask(mask)), daemon: daemonName(conf.daemon),
            file: octal(numberOf(conf, "file_open_mode") & ~read), directory: octal(0o777 & ~read),
          }),
        fixes: [{ title: l10n.t("Write {octal}", { octal: expected }), safe: false, edits: [setValue(setting, expected)] }],
      };
    }
  },
});

/** The umask that leaves uploads the rights that were probably meant, and takes the right to enter a directory only from those who may not read it. */
function usualMask(mask: number): number {
  const taken = mask & 0o400 ? ~mask : mask;
  const usual = (rights: number) => (rights & 4 ? 7 : rights & 2);
  return (usual((taken >> 3) & 7) << 3) | usual(taken & 7);
}
