import * as l10n from "@vscode/l10n";
import { setting } from "./serverAdvice";
import type { Remedy } from "../verdict";

/** What lets an account write. Each daemon has one sentence for its own rules and another one for those of the file system. Facts: `reply`, `anonymous`. */
export const ALLOW_WRITING: Remedy["server"] = {
  // postlogin.c: "Permission denied." is a setting, "Could not create file." what the system says.
  vsftpd: ({ reply, anonymous }) => !/permission denied/i.test(String(reply)) ? [inFileSystem(), seLinux()] : [
    setting("write_enable", "YES", l10n.t("Without it every command that changes something is refused; cmds_allowed and cmds_denied can do the same")),
    ...(anonymous === true ? [setting("anon_upload_enable", "YES", l10n.t("Anonymous users need that as well; their other changes need anon_mkdir_write_enable and anon_other_write_enable"))] : []),
  ],
  // A <Limit> is EPERM, what the system says mostly EACCES.
  proftpd: ({ reply }) => {
    const said = String(reply);
    if (/forbidden filename/i.test(said)) return [{ text: l10n.t("PathAllowFilter or PathDenyFilter forbids names like this one") }];
    if (/forbidden command argument/i.test(said)) return [{ text: l10n.t("AllowFilter or DenyFilter forbids arguments like this one") }];
    if (/overwrite permission/i.test(said)) return [setting("AllowOverwrite", "on", l10n.t("The file is there already, and without it none is written over"))];
    const limit = { text: l10n.t("Look for <Limit WRITE>, <Limit STOR> or <Limit ALL> that denies, in <Directory> and .ftpaccess too") };
    return /not permitted/i.test(said) ? [limit, inFileSystem()] : [inFileSystem(), limit];
  },
  // ftpd.c: MSG_ANON_CANT_OVERWRITE is said of new files, too.
  pureftpd: ({ reply }) => /anonymous users/i.test(String(reply))
    ? [setting("AnonymousCantUpload", "no", l10n.t("Anonymous users may store new files then, where the directory lets the user ftp write"))]
    : /prohibited file name/i.test(String(reply)) ? [setting("ProhibitDotFilesWrite", "no", l10n.t("Names that begin with a dot are forbidden as long as it is set"))]
    : [inFileSystem()],
  pyftpdlib: ({ reply }) => /privileges/i.test(String(reply))
    ? [{ text: l10n.t("Give the user the permission in the authorizer: perm=\"elradfmwMT\" permits all, \"w\" storing, \"d\" deleting, \"m\" making directories") }]
    : [inFileSystem()],
  general: () => [{ text: l10n.t("Let the account's user write there: owner and mode of the directory, and the daemon's own rules for writing") }],
};

function inFileSystem(): { readonly text: string } {
  return { text: l10n.t("Let the account's user write there: owner and mode of the directory; it must not be on a file system that is mounted read-only") };
}

function seLinux(): { readonly text: string } {
  return { text: l10n.t("With SELinux: setsebool -P ftpd_full_access on; for anonymous users ftpd_anon_write and the type public_content_rw_t") };
}
