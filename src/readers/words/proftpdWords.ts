import { CLOSED } from "./closed";
import type { Status } from "./status";

/** What a message means: the commands and replies that the client saw of it, and what it says of the connection. */
interface Event { readonly spoken: readonly string[]; readonly statuses: readonly Status[] }

const noCipher = (detail: string): Status => ({ kind: "failure", failure: { kind: "tls", reason: "no-common-cipher", detail } });

/** Messages of ProFTPD 1.3.8 (src/, modules/, contrib/mod_tls.c, mod_wrap2.c), most of them seen from the daemon. `$1` is the first group. */
const EVENTS: readonly (readonly [RegExp, readonly string[], ((text: string) => Status)?])[] = [
  [/^USER (\S+): Login successful/, ["USER $1", "230 Login successful"]],
  [/^USER (\S+): no such user found/, ["USER $1", "331 asked", "PASS ****", "530 $0"]],
  [/^no such user '([^']+)'/, ["USER $1", "331 asked", "PASS ****", "530 $0"]],
  [/^USER (\S+) \(Login failed\): /, ["USER $1", "331 asked", "PASS ****", "530 $0"]],
  [/^ANON (\S+): Login successful/, ["USER $1", "230 Login successful"]],
  [/^(\S+) chdir\("[^"]*"\) failed/, ["USER $1", "331 asked", "PASS ****", "530 cannot change directory: $0"]],
  [/^chroot to '.*' failed for user '(\S+)'/, ["USER $1", "331 asked", "PASS ****", "530 cannot change directory: $0"]],
  [/^Refused (PORT|EPRT) (\S+) \(/, ["$1 $2", "500 Illegal PORT command: $0"]],
  [/^client sent RFC1918 address/, []],
  [/^unable to find open port in PassivePorts/, ["PASV", "425 $0"]],
  [/^SECURITY VIOLATION: Passive connection from/, ["PASV", "200", "LIST", "425 $0"]],
  [/^SECURITY VIOLATION: .*(?:PORT|bounce)/i, ["PORT", "500 Illegal PORT command: $0"]],
  [/^Connection refused \((?:MaxClients\w*|MaxConnections\w*|MaxHosts\w*)/, ["421 Too many connections: $0"]],
  [/^MaxInstances \(\d+\) reached|^Maximum .*(?:clients|instances|connections).*(?:reached|exceeded)/, ["421 Too many connections: $0"]],
  [/^Connection from .* denied|^refused connect(?:ion)? from|^mod_wrap2?.*: refused/, [], () => CLOSED],
  [/^SSL\/TLS required but absent (?:for authentication|on control channel)/, ["USER", "550 SSL/TLS required on the control channel: $0"]],
  [/^SSL\/TLS required but absent on data channel/, ["PASV", "200", "LIST", "522 SSL/TLS required on the data channel: $0"]],
  [/^PROT: TLSRequired requires protection|^PROT: unwilling to accept security parameter/, ["PROT C", "534 Unwilling to accept security parameters: $0"]],
  [/^client did not reuse (?:TLS|SSL) session/i, ["PASV", "200", "LIST", "425 TLS session of data connection has not resumed: $0"]],
  [/^TLSv?[\d.]+(?:\/SSLv3)? connection accepted/, [], () => ({ kind: "tls-up" })],
  [/does not support any cipher|no shared cipher/, [], noCipher],
  [/unsupported protocol|wrong version number.*TLSProtocol|version too low/i, [], (detail) => ({ kind: "failure", failure: { kind: "tls", reason: "protocol-version", detail } })],
  [/negotiation failed on control channel/, [], (detail) => ({ kind: "failure", failure: { kind: "tls", reason: "other", detail } })],
  [/\baborting transfer: (.*)/, ["RETR", "426 Transfer aborted. $1"]],
  [/^FTP login timed out/, ["421 Login timeout"]], [/^FTP (?:session idle|no transfer) timeout/, ["421 $0"]],
  // Two names of one address take the same port: only a notice.
  [/^.{0,60}\bnotice: /, []],
  [/Failed binding to|unable to bind|Address already in use|unable to start a standalone server/i, ["500 Failed to bind to the port: $0"]],
  [/^Fatal: /i, ["500 $0"]],
  [/^Error connecting to .* for active data transfer/, []],
];

/** Undefined: a message that says nothing about the conversation. */
export function eventOf(text: string): Event | undefined {
  for (const [pattern, spoken, status] of EVENTS) {
    const groups = pattern.exec(text);
    if (!groups) continue;
    const filled = spoken.map((line) => line.replace(/\$(\d)/g, (_, number: string) => (number === "0" ? text.slice(0, 300) : groups[Number(number)] ?? "")));
    return filled.length === 0 && !status ? undefined : { spoken: filled, statuses: status ? [status(text.slice(0, 200))] : [] };
  }
  return undefined;
}
