import type {
  CertificateFact, DataConnection, DataTry, Endpoint, Evidence, Failure, Outcome, PassiveSample, Reply, Target,
} from "../../src/ftp/evidence";

/** Evidence literals: a healthy plain session without data tries, of which a test changes what matters. */

export const SERVER = "203.0.113.5";
export const CLIENT = "198.51.100.7";
const AT = { first: 0, last: 0 };

export function good<T>(value: T, first = 0, last = first): Outcome<T> {
  return { status: "ok", value, at: { first, last } };
}

export function bad(failure: Failure, first = 0, last = first): Outcome<never> {
  return { status: "failed", failure, at: { first, last } };
}

export function reply(...lines: readonly string[]): Reply {
  return { code: Number(lines[0]?.slice(0, 3)), lines };
}

export function refused(...lines: readonly string[]): Outcome<never> {
  return bad({ kind: "reply", reply: reply(...lines) });
}

export function skip(because: Extract<Outcome<never>, { status: "skipped" }>["because"]): Outcome<never> {
  return { status: "skipped", because };
}

export const TIMEOUT = bad({ kind: "timeout", waitingFor: "connect", afterMs: 2000 });
export const RESET = bad({ kind: "refused", code: "ECONNREFUSED", afterMs: 2 });
export const PROHIBITED = bad({ kind: "unreachable", code: "EHOSTUNREACH", afterMs: 3 });
export const OPEN = good({ afterMs: 12 });
export const UNSAFE = skip("unsafe-address");
export const TLS = good({ kind: "explicit", version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384" } as const);
export const LISTED = good({ opened: reply("150 Opening data connection"), completed: reply("226 Transfer complete"), bytes: 70 });

export function target(changes: Partial<Target> = {}): Target {
  return { host: "ftp.example.org", port: 21, user: "anna", security: "auto", mode: "auto", sessionReuse: true, prot: "P", ...changes };
}

export function evidence(changes: Partial<Omit<Evidence, "target">> & { readonly target?: Partial<Target> } = {}): Evidence {
  return {
    resolve: good({ addresses: [{ address: SERVER, family: 4 }] }), attempts: [], connect: connected(SERVER),
    service: good({ protocol: "ftp", firstBytes: "220 " }),
    greeting: good({ reply: reply("220 ready"), afterMs: 5 }), tls: skip("not-requested"), tlsOffer: skip("not-needed"),
    login: good({ user: "anna", reply: reply("230 done") }), features: good({ features: ["PASV", "EPSV"] }), data: [],
    ...changes, target: target(changes.target),
  };
}

export function connected(peer: string, local = CLIENT): Evidence["connect"] {
  return good({ peer: { host: peer, port: 21 }, local: { host: local, port: 50123 }, roundTripMs: 12 });
}

/** Connections of a passive try, by where they went. `listing`: default is a listing when one of them opened. */
export interface Ends {
  readonly announced?: DataConnection["outcome"];
  readonly control?: DataConnection["outcome"];
  readonly listing?: DataTry["listing"];
  readonly resumption?: boolean;
}

export function pasv(host: string, port: number, { announced = TIMEOUT, control, listing, resumption }: Ends): DataTry {
  const connections: readonly DataConnection[] = [
    { to: { host, port }, as: "announced", outcome: announced },
    ...(control ? [{ to: { host: SERVER, port }, as: "control-address" as const, outcome: control }] : []),
  ];
  const open = connections.some(({ outcome }) => outcome.status === "ok");
  return {
    command: "PASV", ...(resumption === undefined ? {} : { resumption }), announced: good({ host, port }), connections,
    listing: listing ?? (open ? LISTED : skip("passive")),
  };
}

export function epsv(port: number, outcome: DataConnection["outcome"], host = SERVER): DataTry {
  return { ...pasv(host, port, { announced: outcome }), command: "EPSV" };
}

export function denied(command: DataTry["command"], ...lines: readonly string[]): DataTry {
  return { command, announced: refused(...lines), connections: [], listing: skip(command.endsWith("SV") ? "passive" : "active") };
}

/** Active mode: the server accepts the command; `knock` is what came to the listener. */
export function active(command: "PORT" | "EPRT", local: Endpoint, knock: DataConnection["outcome"], listing: DataTry["listing"]): DataTry {
  return { command, announced: { status: "ok", value: local, at: AT }, connections: [{ to: local, as: "listener", outcome: knock }], listing };
}

/** One more passive port, knocked at on the control address. */
export function sample(command: "PASV" | "EPSV", port: number, connect: DataConnection["outcome"]): PassiveSample {
  return { command, announced: good({ host: SERVER, port }), connect };
}

/** A sound certificate for ftp.example.org of a known authority, of which a test changes what matters. */
export function certificate(changes: Partial<CertificateFact> = {}): Evidence["tls"] {
  const sound: CertificateFact = {
    subject: "CN=ftp.example.org", issuer: "CN=Example CA", names: ["ftp.example.org"], validFrom: "2026-01-01T00:00:00.000Z",
    validTo: "2026-12-31T00:00:00.000Z", selfSigned: false, chainLength: 2, fingerprint: "aa".repeat(32), trusted: true, nameMatches: true,
    now: "2026-06-01T00:00:00.000Z",
  };
  return good({ kind: "explicit", version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", certificate: { ...sound, ...changes } } as const);
}
