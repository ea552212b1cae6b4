import type { LogLine } from "./logLine";

/** `Warning: ftp_put(): Could not create file. in /srv/… on line 12`. */
const WARNING = /\bftp_(\w+)\(\): (\S.{3,300}?)(?: in \/.*)?(?: on line \d+|`.*)?$/;
const VERBS: Readonly<Record<string, string>> = {
  put: "STOR", fput: "STOR", nb_put: "STOR", nb_fput: "STOR", append: "APPE", get: "RETR", fget: "RETR", nb_get: "RETR", nb_fget: "RETR",
  nlist: "NLST", rawlist: "LIST", mlsd: "MLSD", chdir: "CWD", mkdir: "MKD", rmdir: "RMD", delete: "DELE", rename: "RNFR", pasv: "PASV",
};
/** PHP's own complaints: about arguments, local files, sockets and TLS. */
const OWN = /\b(?:parameter|argument|resource|expects|must be|given|php_\w+|unable to|connect|socket|bind|accept|SSL|TLS|failed to open stream|getsockname)\b|Operation now in progress|timed? ?out$/i;

/**
 * PHP's warnings repeat the last reply without its code. Where that is the answer to PASV or PORT, no transfer could begin: the data connection
 * did not come. Undefined: none of these warnings.
 */
export function phpWarning(text: string): readonly LogLine[] | undefined {
  const [, name = "", reply = ""] = WARNING.exec(text) ?? [];
  const verb = VERBS[name];
  if (verb === undefined || OWN.test(reply)) return undefined;
  const quote = (line: string): LogLine => ({ direction: "received", text: line, quoted: true });
  const granted = grantedBy(reply);
  if (granted !== undefined && verb === "PASV") return undefined;
  if (granted !== undefined) return inVain(`${granted} ${reply}`, text);
  if (/^(?:type|switching|binary|ascii|opening|ok\b|here comes|accepted|data connection|transfer|closing data)/i.test(reply)) return undefined;
  const code = /\bPORT\b|won't open/.test(reply) ? 500 : /log ?in|logged/i.test(reply) ? 530 : /time-?out|timed out|\bidle/i.test(reply) ? 421 : /quota|space|disk full/i.test(reply) ? 552
    : /\bdata connection\b/i.test(reply) ? 425 : 550;
  return [{ direction: "note", text, tells: true, statuses: [{ kind: "wants", verb }] }, quote(`${code} ${reply}`)];
}

/** The same of other programs, .NET among them: an error that is the answer to PASV. */
export function lastWords(text: string): readonly LogLine[] | undefined {
  const [, code = "", reply = ""] = /\b(?:error|exception)\b[^\d]{0,40}?\(?(22[79])\)? (Entering (?:Extended )?Passive Mode.*)/i.exec(text) ?? [];
  return code === "" ? undefined : inVain(`${code} ${reply.replace(/["'.]+$/, "")}`, text);
}

/** A grant after which nobody got further. */
function inVain(reply: string, text: string): readonly LogLine[] {
  return [
    { direction: "received", text: reply, quoted: true },
    { direction: "note", text, statuses: [{ kind: "in-data", isIn: true }, { kind: "failure", failure: { kind: "timeout", waitingFor: "connect", afterMs: 0 } }] },
  ];
}

function grantedBy(reply: string): number | undefined {
  if (/^entering extended passive/i.test(reply)) return 229;
  if (/^entering passive/i.test(reply)) return 227;
  return /^(?:PORT|EPRT)\b.*\b(?:success|okay|ok)/i.test(reply) ? 200 : undefined;
}
