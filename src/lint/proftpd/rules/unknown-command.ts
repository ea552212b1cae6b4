import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { nearestName } from "../../shared/nearest";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import type { Word } from "../parse";
import { anywhere, isKnownValue, renameTitle } from "../refusal";

// RFC 959, 2228, 2389, 2428, 3659 and 7151, what ProFTPD adds, its groups, and the names of mod_sftp and mod_snmp.
const COMMANDS = `ALL LOGIN READ WRITE DIRS ABOR ACCT ADAT ALLO APPE AUTH CCC CDUP CLNT CONF COPY CSID CWD DELE ENC EPRT EPSV FEAT HASH HELP HOST LANG LIST LPRT LPSV MDTM MFCT
  MFF MFMT MIC MKD MLSD MLST MODE NLST NOOP OPTS PASS PASV PBSZ PORT PROT PWD QUIT RANG REIN REST RETR RMD RNFR RNTO SIZE SMNT SSCN STAT STOR STOU STRU SYST TYPE USER XCUP XCWD
  XMKD XPWD XRMD XCRC XMD5 XSHA XSHA1 XSHA256 XSHA512 MD5 LINK SYMLINK READLINK SETSTAT FSETSTAT STATVFS FSTATVFS LSTAT FSTAT OPENDIR READDIR REALPATH REMOVE RENAME MKDIR RMDIR
  CHECK-FILE COPY-FILE FSYNC POSIX-RENAME VENDOR-ID VERSION-SELECT INIT AVBL DSIZ PRET SITE MACB FINGERPRINT SNMP`.split(/\s+/);

export const unknownCommand = defineRule<Conf>({
  id: "proftpd/unknown-command",
  severity: "warning",
  summary: "A Limit names a command that does not exist, and protects nothing with it.",
  source: "start_limit in modules/mod_core.c takes every word; doc/howto/Limit.html",
  *check(conf) {
    for (const { statement: { arguments: words } } of anywhere(conf, "<Limit>")) {
      for (const word of words) {
        if (!isKnownValue([word])) continue;
        const wrong = word.text.split(",").find((one) => one !== "" && !isCommand(one));
        if (wrong === undefined || isMarker(wrong, words)) continue;
        const meant = nearestName(wrong, COMMANDS);
        yield {
          range: word.range,
          message: l10n.t("unknown command {name} in <Limit>: expected FTP commands, or READ, WRITE, DIRS, LOGIN, ALL; {daemon} takes the word, and it limits nothing",
            { name: quote(wrong), daemon: daemonName(conf.daemon) }),
          fixes: meant === undefined || word.text !== wrong ? [] : [{ title: renameTitle(meant), safe: false, edits: [{ range: word.range, text: meant }] }],
        };
      }
    }
  },
});

function isCommand(text: string): boolean {
  return /^SITE_/i.test(text) || COMMANDS.includes(text.toUpperCase());
}

/** What programs that write configurations put beside the commands, to find their own sections again (gproftpd: UPLOAD_DIR_ALLOW), or in place of them. */
function isMarker(text: string, words: readonly Word[]): boolean {
  return /^no(?:thing|ne)$/i.test(text) || (text.includes("_") && words.some((one) => isCommand(one.text)));
}
