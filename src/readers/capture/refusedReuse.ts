import type { Reply } from "../../ftp/evidence";
import type { Control } from "./controls";

/** What a server says, word for word, to a client that does not resume its session, and what it has said right before (any, where none is told). */
interface Refusal { readonly software: RegExp; readonly code: number; readonly text: string; readonly after?: readonly string[] }

/** vsftpd: ssl.c and postlogin.c; ProFTPD: data.c with mod_tls.c; FileZilla Server 1.x. */
const REFUSALS: readonly Refusal[] = [
  {
    software: /vsFTPd/i, code: 522, text: "522 SSL connection failed: session reuse required",
    // A 227 may be as long, but it does not come then.
    after: ["150 Here comes the directory listing.", "150 Ok to send data."],
  },
  { software: /ProFTPD/i, code: 425, text: "425 Unable to build data connection: Operation not permitted" },
  { software: /FileZilla/i, code: 425, text: "425 Unable to build data connection: TLS session of data connection not resumed." },
];

/** Bytes that encryption adds: TLS 1.3 (RFC 8446, 5.2), and TLS 1.2 with GCM (RFC 5288) or ChaCha20 (RFC 7905). */
const ADDED: Readonly<Record<string, readonly number[]>> = { "TLSv1.3": [17], "TLSv1.2": [24, 16] };

/** The refusal of a data connection that has not resumed the session, which the lengths of the server's encrypted replies give away. */
export function refusedReuse({ lines, tls }: Control): Reply | undefined {
  const server = tls?.server;
  const greeting = lines.find(({ sent }) => !sent)?.text ?? "";
  const refusal = REFUSALS.find(({ software }) => software.test(greeting));
  if (!server || !refusal) return undefined;
  const found = (ADDED[server.version ?? ""] ?? []).some((added) => {
    const lengths = (texts: readonly string[]): readonly number[] => texts.map((text) => text.length + 2 + added);
    const [length] = lengths([refusal.text]);
    const before = refusal.after && lengths(refusal.after);
    return server.sealed.some((one, index) => one === length && (before?.includes(server.sealed[index - 1] ?? 0) ?? true));
  });
  return found ? { code: refusal.code, lines: [`${refusal.text} (by the length of the encrypted reply)`] } : undefined;
}
