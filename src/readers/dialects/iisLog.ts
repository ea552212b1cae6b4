import type { Dialect, LogLine } from "../lines/logLine";
import { readPlain } from "../lines/plain";
import { told, type Told } from "../lines/serverLines";

/** The line that names the fields; who pastes it into a table may lose its sign. */
const FIELDS = /^(?:#Fields: )?((?:date )?time .*\bcs-method\b.*)$/;
/** The fields that IIS chooses by itself, for a part of a log without its head. */
const DEFAULT = "date time c-ip cs-username s-ip s-port cs-method cs-uri-stem sc-status sc-win32-status sc-substatus x-session x-fullpath".split(" ");
const START = /^\s*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [\d.:a-f]+ \S+ .*\b(?:ControlChannelOpened|DataChannelOpened|USER|PASS|PASV|EPSV|LIST|RETR|STOR|AUTH|QUIT)\b/i;

const VERB = /^(?:\[\d+\])?(?:[A-Z]{3,4}|(?:Control|Data)Channel(?:Opened|Closed)|sent|created|closed)$/i;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?!\d\d:\d\d:\d\d$)[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:%\d+)?)$/i;
/** What IIS 5 and 6 call a finished transfer. */
const FINISHED: Readonly<Record<string, string>> = { sent: "RETR", created: "STOR" };

/** FTP sub-status codes of IIS 7 and later, in words that tell the cause. */
const SUBSTATUS: Readonly<Record<string, string>> = {
  1: "access denied by the authorization rules", 2: "access denied: permission denied by the file system", 4: "client refused by the address rules",
  14: "control channel timeout", 15: "data channel timeout", 16: "login timeout", 19: "too many connections", 24: "Policy requires SSL on the data connection: PROT P",
  25: "Policy requires SSL.", 26: "Policy requires SSL.", 31: "no certificate is configured", 32: "TLS could not be initialised", 33: "User cannot log in, home directory inaccessible.",
  35: "User cannot log in.", 38: "data peer: addresses of control and data connection differ", 42: "anonymous users are not allowed", 43: "PROT P is missing: Policy requires SSL on the data connection",
  44: "certificate not found", 45: "private key of the certificate missing",
};
/** What Windows says: `net helpmsg`. */
const WIN32: Readonly<Record<string, string>> = {
  2: "file not found", 3: "path not found", 5: "access denied: permission denied", 32: "file in use", 112: "no space on the disk: quota", 1326: "wrong user name or password",
};

/** The W3C log of the FTP service of IIS: a command on each line, with the code of its answer and not its words. Times are UTC. */
export const iisLog: Dialect = {
  id: "iis log",
  software: "Microsoft FTP Service",
  marks: /^\s*#Fields: .*\bsc-status\b|^\s*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d .*\b(?:ControlChannelOpened|ControlChannelClosed|DataChannelOpened|DataChannelClosed)\b|^\s*(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d .*\s\[\d+\](?:USER|PASS|QUIT|sent|created|closed)\s/,
  channelOf: (line) => (START.test(line) ? line.trim().split(" ")[2] : undefined),
  read(lines) {
    let names: readonly string[] = DEFAULT;
    return lines.map((indented): readonly LogLine[] => {
      const line = indented.trim();
      const fields = FIELDS.exec(line)?.[1]?.trim().split(" ");
      if (fields) names = fields;
      if (fields ?? line.startsWith("#")) return told({ line, channel: "" }, []);
      const values = line.split(" ");
      const own = values.length === names.length ? names : placed(values);
      const field = (name: string): string => { const value = values[own.indexOf(name)] ?? "-"; return value === "-" ? "" : value; };
      const number = /^\[\d+\]/.exec(field("cs-method"))?.[0] ?? "";
      const method = field("cs-method").slice(number.length);
      if (method === "") return readPlain(line);
      const client = field("c-ip");
      return entry({ line, channel: field("x-session") || client + number, ...(client === "" ? {} : { client }) }, method, field);
    });
  },
};

/** The names of the fields of a line without a head that fits it: IIS keeps their order, whatever it leaves out. */
function placed(values: readonly string[]): readonly string[] {
  const method = values.findIndex((value, index) => index > 0 && VERB.test(value));
  if (method === -1 || !values.slice(0, 2).some((value) => /^\d\d:\d\d:\d\d$/.test(value))) return [];
  const status = values.findIndex((value, index) => index > method + 1 && /^(?:[1-6]\d\d|-)$/.test(value));
  const [client, server] = values.flatMap((value, index) => (index < method && ADDRESS.test(value) ? [index] : []));
  const known = new Map([
    [client, "c-ip"], [server, "s-ip"], [server === undefined ? undefined : server + 1, "s-port"], [method, "cs-method"], [method + 1, "cs-uri-stem"],
    [status, "sc-status"], [status + 1, "sc-win32-status"], [status + 2, "sc-substatus"], [values.findIndex((value) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-/.test(value)), "x-session"],
  ]);
  return values.map((_, index) => known.get(index) ?? "");
}

function entry(place: Told, method: string, field: (name: string) => string): readonly LogLine[] {
  const status = field("sc-status");
  const to = { host: field("s-ip"), port: Number(field("s-port") || 21) };
  if (method === "ControlChannelOpened") return told(place, [], to.host === "" ? [] : [{ kind: "connected", to }]);
  if (method === "DataChannelOpened") return told(place, [], [{ kind: "data-open" }]);
  if (method === "closed") return told(place, status === "421" ? ["421 Timeout: idle"] : []);
  const verb = FINISHED[method] ?? method.toUpperCase();
  if (!/^[A-Z]{3,4}$/.test(verb)) return told(place, []);
  const argument = field("cs-uri-stem").replaceAll("+", " ");
  const command = `${verb}${argument === "" ? "" : ` ${argument.replaceAll("***", "****")}`}`;
  const passive = /^(?:PASV|EPSV)$/.test(verb);
  // The log has no address of a 227: the command counts, its answer only where it is a refusal.
  if (!/^[1-6]\d\d$/.test(status) || (passive && Number(status) < 300)) return told(place, []);
  const words = SUBSTATUS[field("sc-substatus")] ?? WIN32[field("sc-win32-status")] ?? "";
  return told(place, [command, `${status} ${words}`.trim()]);
}
