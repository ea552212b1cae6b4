import { anyOf } from "./anyOf";

/** What servers say, and write to their own logs, with the code of the reply that belongs to it. */
const SENTENCES: readonly (readonly [RegExp, number])[] = [
  [
    anyOf(
      /too many connections (?:\(\d{1,5}\) )?from (?:this|your)|too many connections from your/i,
      /maximum number of (?:allowed )?(?:clients|connections|users)\b|too many (?:connected )?users/i,
    ),
    421,
  ],
  [
    anyOf(
      /bad ip connecting|connection (?:from|to) (?:a )?foreign (?:ip )?address|passive connection from foreign/i,
      /data connection ip address .{1,60} does not match control connection/i,
    ),
    425,
  ],
  [/\bpassive port(?:s|\(s\))? (?:is |are )?(?:already )?in use|\bno (?:free|available|unused) (?:passive ports?\b|ports? (?:available )?for (?:the |a )?data connection)|\bpassive port range (?:is )?exhausted/i, 425],
  [/did not reuse SSL session|TLS session (?:of|for) (?:the )?data connection (?:has |was )?not (?:been )?resumed|not resumed from the control connection|\bsession reuse required|unable to build data connection: operation not permitted/i, 425],
  [/\b(?:can't|cannot) open data connection for transfer of\b/i, 425],
  [/\bI won't open a connection to\b/i, 500],
  [/addresses of control and data connections? do not match/i, 425],
  // Java's commons-net, which compares them itself.
  [/\bhost attempting data connection \S{1,80} is not (?:the )?same as (?:the )?server\b/i, 425],
  [/\berror: (?:TLS|SSL) (?:is )?required\b|sessions must use encryption|\b(?:TLS|SSL) (?:is )?required(?: on the control channel)?\W*$/i, 530],
  [/\bclear ?text sessions\b.{0,60}\bare not accepted/i, 421],
  [/SSL\/TLS required on the data channel|must use cached TLS session/i, 522],
  [/\blogin (?:or password )?(?:is )?incorrect\b|^(?:Details: ?)?The (?:(?:password|user ?name) was not allowed|login request was denied)\W*$|\(incorrect login\/password\)|\blogin authentication failed|^USER '[^']{1,60}' failed login|\bFTP (?:server )?log ?in fail(?:ed|ure)?\W*$/i, 530],
  [/(?<![a-z])ftps?(?!:? bind)(?: server|d|daemon)\b.{0,200}\baddress (?:is )?already in use|:(?:21|990): bind: address already in use|\bEADDRINUSE\b.{0,80}:(?:21|990)$/i, 500],
  [/\b(?<said>Entering Passive Mode \(\d{1,3}(?:,\d{1,3}){5}\))/i, 227],
  [/^%Error \w+ ftp:.*\((?:No such file or directory|Permission denied)\)/, 550],
  [/\b(?<said>(?:PASV|EPSV|PORT|EPRT): Operation not permitted)/, 501],
  // Node.js, Go, Java, Python: of programs that want to be servers.
  [/\blisten E(?:ADDRINUSE|ACCES)\b|\blisten tcp\w* \S{0,60}: bind: |\bBindException: (?:Address already in use|Permission denied)|failed to create (?:a )?listen socket|\[Errno (?:48|98)\] Address already in use|\[Errno \d+\] error while attempting to bind/i, 500],
  [/\b(?:idle|inactivity|no[- ]transfer)\b.{0,40}: ?closing control connection/i, 421],
  [/quota (?:is )?exceeded|disk quota|\bdisk full\b|exceeded storage allocation/i, 552],
];

/** The reply that a sentence repeats without its code, as programs do that show only the text of an error. */
export function repliedBy(text: string): string | undefined {
  const [pattern, code] = SENTENCES.find(([sentence]) => sentence.test(text)) ?? [];
  return pattern && `${code} ${pattern.exec(text)?.groups?.["said"] ?? text}`;
}
