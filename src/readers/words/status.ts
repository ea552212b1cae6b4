import type { Endpoint, Failure, Protocol } from "../../ftp/evidence";
import { NAMED } from "./clientWords";
import { WITH_ENDPOINT } from "./endpointWords";
import { foreignProtocol } from "../lines/foreign";
import { FAILURES } from "./failureWords";
import { isListed } from "./listed";

/** What a client says of itself, as far as it matters. */
export type Status =
  | { readonly kind: "resolving"; readonly host: string }
  | { readonly kind: "connecting"; readonly to: Endpoint }
  | { readonly kind: "connected"; readonly to?: Endpoint }
  /** The client waited in vain for its control connection, whether that stood or not: what the log shows before tells. */
  | { readonly kind: "waits" }
  /** The client connects for data, or has done so. */
  | { readonly kind: "data-to"; readonly to: Endpoint }
  | { readonly kind: "data-open" }
  /** The client has closed the data connection and waits for the server's last word. */
  | { readonly kind: "data-through" }
  /** The program is, or is not any more, in the part of it that opens data connections: what fails there is a data connection. */
  | { readonly kind: "in-data"; readonly isIn: boolean; readonly active?: boolean }
  /** A stack shows that the greeting was being waited for. `clear`: TLS, if any, would have been told of before. */
  | { readonly kind: "awaits-greeting"; readonly clear?: boolean }
  /** A stack goes through the function that connects and reads the greeting, or through the one that reads replies. */
  | { readonly kind: "in-connect" }
  | { readonly kind: "in-reply" }
  /** The address of the 227 cannot be right, so the client takes the control connection's. */
  | { readonly kind: "unroutable" }
  | { readonly kind: "unreadable-address" }
  /** The server has said yes to AUTH, and the handshake begins. */
  | { readonly kind: "tls-begins" }
  /** The client begins with TLS, before any greeting (implicit FTPS). */
  | { readonly kind: "tls-at-once" }
  /** The client waits for the greeting before it speaks of TLS. */
  | { readonly kind: "in-clear" }
  | { readonly kind: "tls-up" }
  | { readonly kind: "no-tls" }
  | { readonly kind: "logged-in" }
  /** What the user asked an interactive client to do, as the FTP command that comes of it. */
  | { readonly kind: "wants"; readonly verb: string }
  | { readonly kind: "listed" }
  /** All data were there, and the end of TLS over them failed. */
  | { readonly kind: "unwrap" }
  /** A data command that the user typed for the server, past what the client does by itself. */
  | { readonly kind: "by-hand" }
  /** The summary of a failure that only a session past its login can have. */
  | { readonly kind: "came-to-nothing" }
  /** A stack shows that commands were being sent, those of a login among them: what came to nothing was not the greeting. */
  | { readonly kind: "under-way"; readonly login: boolean }
  /** The same of the command for TLS. */
  | { readonly kind: "in-auth" }
  /** A line of a directory's listing, as it came over the data connection. */
  | { readonly kind: "row" }
  /** Whoever pasted the log says that it goes no further. */
  | { readonly kind: "hangs" }
  /** The daemon's own log, beside the client's, says why it refuses a login. */
  | { readonly kind: "why-refused" }
  /** Something else than FTP answers. */
  | { readonly kind: "foreign"; readonly protocol: Protocol }
  | { readonly kind: "failure"; readonly failure: Failure };

const WISHES: Readonly<Record<string, string>> = {
  ls: "LIST", dir: "LIST", nlist: "NLST", mls: "LIST", get: "RETR", mget: "RETR", recv: "RETR", put: "STOR", mput: "STOR", send: "STOR", cd: "CWD",
  mkdir: "MKD", delete: "DELE", rm: "DELE", rmdir: "RMD", rename: "RNFR", pwd: "PWD", user: "USER",
};

/** What stands before a line that a client could not read as a reply: the name of an exception, the program's words. */
const BEFORE_LINE = /^.{0,200}(?:_proto|_reply|error|exception|response|reply|greeting|banner|welcome)\b[^:=]{0,40}[:=] ?["'`([]{0,2}(?=SSH-\d|HTTP\/1\.\d \d)/i;

/** What a line of the client's own words says; several things at times, often nothing. */
export function statusesOf(line: string): readonly Status[] {
  const text = line.slice(0, 500).replace(FRAME, "at ");
  const wish = /^(?:ftp|ncftp[^>]*|lftp[^>]*)> ?(\w+)/.exec(text)?.[1]?.toLowerCase();
  const verb = wish === undefined ? undefined : WISHES[wish];
  if (isListed(text)) return [{ kind: "row" }];
  const found: Status[] = verb === undefined ? [] : [{ kind: "wants", verb }];
  for (const [pattern, kind] of WITH_ENDPOINT) {
    const groups = pattern.exec(text)?.slice(1).filter((group) => group !== undefined);
    if (!groups) continue;
    found.push(withEndpoint(kind, groups[0] ?? "", Number(groups[1] ?? 0)));
    break;
  }
  for (const [pattern, status] of NAMED) {
    if (pattern.test(text)) found.push(status);
  }
  const protocol = foreignProtocol(text.replace(BEFORE_LINE, ""));
  if (protocol) found.push({ kind: "foreign", protocol });
  const failure = isFrame(text) ? undefined : failureOf(text);
  if (failure) found.push({ kind: "failure", failure });
  return found;
}

function withEndpoint(kind: "connecting" | "connected" | "data-to" | "resolving", name: string, port: number): Status {
  const host = name.replace(/^\(|\)$/g, "");
  if (kind === "resolving") return { kind, host };
  return { kind, to: { host, port } };
}

/** .NET says "at" in the language of the system. */
const AT = "bei|à|en|em|in|w|v|в|на|在|場所|위치:|a következő helyen:|bij|vid|på|ved|konum:";
const FRAME = new RegExp(String.raw`^(?:${AT}) (?=[\w\`+<>]+(?:\.[\w\`+<>[\]]+)+\()`);
const ANY_FRAME = new RegExp(String.raw`^(?:at|${AT}) [\w.$<>\`[\], ]{1,120}\(.*\)`);

/** A frame of a stack: the names of functions and their parameters tell nothing of what happened. */
export function isFrame(text: string): boolean {
  return ANY_FRAME.test(text);
}

/** A name of several words, such as a file's or a test's: it tells nothing of what happened. */
const NAME = /\b[a-z\d]+(?:-[a-z\d]+){2,}\b/gi;

/** Prose that says what does not happen. */
const DENIED = /\b(?:without|no|never|not)\b(?: \w+){0,3} time-?outs?\b/gi;

/** Prose about a limit that somebody sets: nothing has run into it. */
const LIMIT = /\b(?:specif\w+|set(?:s|ting)?|chang\w+|increas\w+|rais\w+|lower\w*|configur\w+) (?:(?:an?|the|its|your|my|any|no) )?(?:[\w-]+ ){0,2}time-?outs?\b|\btime-?outs? (?:of(?!.{0,40}(?:exceed|reach|expir|elaps))|(?:in \w+ )?is (?:set|\d))/gi;

/** Prose that only announces what stands behind it. */
const ANNOUNCED = /\b(?:this|the|following|an?) (?:\w+ ){0,2}(?:errors?|messages?|failures?)(?: message)?\s?:?\s*$/i;

/** Prose about what certificates and servers have to be. */
const DUTY = /\b(?:must|should|shall|may|can(?:not)?|need(?:s)?)(?:n[o']t| not| never)? (?:to )?be (?:\w+ ){0,2}(?:expired|self[- ]signed|(?:un)?trusted|refused|closed|rejected|invalid)\b/gi;

/** The failure that the words mean, in any of the languages that clients have. */
export function failureOf(text: string): Failure | undefined {
  const words = text.replace(NAME, " ").replace(DENIED, " ").replace(LIMIT, " ").replace(DUTY, " ").replace(ANNOUNCED, "");
  for (const [pattern, make] of FAILURES) {
    if (pattern.test(words)) return make(text);
  }
  return undefined;
}
