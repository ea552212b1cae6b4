import type { Socket } from "node:net";
import { FTPContext } from "basic-ftp";
import { createAnswers } from "./control/answers";
import { failed, ok, skipped, type Endpoint, type Failure, type Outcome, type Reply, type TlsFact } from "./evidence";
import { certificateNote, failureNote, quoted, tlsNote, unsentNote } from "./notes";
import { isOpened, type Run } from "./run";
import { MASK, Secret } from "./secret";
import { judgeCertificate } from "./steps/certificate";
import type { Handshake } from "./steps/handshake";
import { isTlsError, tlsFailure } from "./tlsSetup";
import type { Stage } from "./transcript";

/** A command; a secret argument is masked in the transcript and clear on the wire. */
export interface Command {
  readonly verb: string;
  readonly arg?: string | Secret;
}

const CLOSED_BY_US = { kind: "closed", by: "fin", afterMs: 0 } as const;
const FAREWELL_MS = 200;
/** RFC 959, 4.2.2. pyftpdlib refuses a data connection from elsewhere as soon as it comes, before the transfer is asked for. */
const NO_DATA_CONNECTION = 425;
/** Two round trips and some arithmetic, of which old machines have done a second's worth. */
const HANDSHAKE_MS = 8000;

/**
 * The control connection: sole owner of its socket and sole writer of its lines in the transcript. Built on basic-ftp's context for the
 * socket's life and the upgrade to TLS; the framing is ours, because the library works on decoded text and drops what it cannot read.
 */
export class ControlConnection extends FTPContext {
  stage: Stage = "greeting";
  /** The newest TLS session, for data connections. Under TLS 1.3 tickets arrive after the handshake, at any time. */
  tlsSession: Buffer | undefined;
  /** The longest that an answer took, milliseconds: how slow this server is. */
  slowestMs = 0;
  readonly peer: Endpoint;
  readonly local: Endpoint;
  readonly answers;

  constructor(socket: Socket, readonly run: Run, readonly session: number, readonly roundTripMs: number) {
    super(0, "latin1");
    this.answers = createAnswers(run, session, () => this.stage);
    this.peer = { host: socket.remoteAddress ?? "", port: socket.remotePort ?? 0 };
    this.local = { host: socket.localAddress ?? "", port: socket.localPort ?? 0 };
    this.socket = socket;
    socket.setNoDelay(true);
  }

  get isOver(): boolean {
    return this.answers.isOver();
  }

  /** Sends one command and waits for its answer. Preliminary replies (1xx) are read past. */
  async ask(command: Command, ms: number = this.run.timeoutMs): Promise<Outcome<Reply>> {
    const first = this.run.next();
    const refusal = this.tell(command);
    if (refusal?.kind === "reply") return failed(refusal, this.run.spanFrom(first));
    if (refusal) return failed(refusal, this.run.note(this.session, this.stage, failureNote(refusal)));
    // One wait for all: a server that says 1xx again and again has not answered.
    const began = this.run.now();
    const until = began + Math.min(ms, this.run.timeoutMs);
    for (;;) {
      const answer = await this.answers.next(until - this.run.now());
      if (answer.status === "skipped") return answer;
      const at = { first, last: answer.at.last };
      if (answer.status === "failed") return failed(answer.failure, at);
      if (this.stage !== "login") this.slowestMs = Math.max(this.slowestMs, this.run.now() - began);
      if (answer.value.code >= 200) return ok(answer.value, at);
    }
  }

  /** Sends without waiting for the answer. A failure: why nothing was sent. */
  tell({ verb, arg }: Command): Failure | undefined {
    const refused = this.answers.dropUnasked(verb === "LIST" || verb === "STOR" ? NO_DATA_CONNECTION : undefined);
    if (refused) {
      this.run.note(this.session, this.stage, unsentNote(verb, refused.code));
      return { kind: "reply", reply: refused };
    }
    const clear = arg instanceof Secret ? arg.reveal() : arg;
    const shown = arg instanceof Secret ? MASK : arg;
    if (/[\r\n\0]/.test(clear ?? "")) return { kind: "malformed", expected: "an argument without CR, LF and NUL", got: quoted(shown ?? "") };
    const ended = this.answers.ended();
    if (ended) return ended;
    this.run.record(this.session, this.stage, "sent", shown === undefined ? verb : `${verb} ${shown}`);
    if (arg instanceof Secret) this.run.hide(arg);
    this.socket.write(Buffer.from(clear === undefined ? `${verb}\r\n` : `${verb} ${clear}\r\n`, "utf8"));
    return undefined;
  }

  /** The handshake on the open connection. Text that is here already came in clear, before anything could vouch for it. `only`: one version, in less time. */
  async startTls(kind: TlsFact["kind"], host: string, only?: Pick<Handshake, "version" | "ms">): Promise<Outcome<TlsFact>> {
    const goodbye = this.answers.saidGoodbye() ? this.answers.dropUnasked() : undefined;
    if (goodbye) return failed({ kind: "reply", reply: goodbye }, this.run.note(this.session, this.stage, unsentNote("TLS", goodbye.code)));
    const early = this.answers.drain();
    this._removeSocketListeners(this.socket);
    this.socket.on("error", () => undefined);
    const secured = await this.run.secure(this.socket, { host, ms: Math.min(this.run.timeoutMs, HANDSHAKE_MS), ...only, onSession: (ticket) => { this.tlsSession = ticket; } });
    if (!isOpened(secured)) {
      this.answers.end(secured === "cancelled" ? CLOSED_BY_US : secured);
      return secured === "cancelled" ? skipped("cancelled") : failed(secured, this.run.note(this.session, "tls", failureNote(secured)));
    }
    const { socket, version, cipher, authorizationError } = secured;
    this.socket = socket;
    const certificate = secured.certificate && judgeCertificate(secured.certificate, host, authorizationError);
    const fact: TlsFact = {
      kind, version, cipher, ...(authorizationError === undefined ? {} : { authorizationError }), ...(certificate ? { certificate } : {}),
      ...(early === "" ? {} : { injected: quoted(early) }),
    };
    const at = this.run.note(this.session, "tls", tlsNote(fact));
    return ok(fact, certificate ? { ...at, last: this.run.note(this.session, "tls", certificateNote(certificate)).last } : at);
  }

  /** Says goodbye, waits for a moment only, and closes. */
  async quit(): Promise<void> {
    this.stage = "quit";
    if (!this.isOver && !this.run.signal.aborted && !this.tell({ verb: "QUIT" })) await this.answers.hasReply(FAREWELL_MS);
    this.close();
  }

  override close(): void {
    this.answers.end(CLOSED_BY_US);
    super.close();
  }

  /** Called by the context when the connection is over, for whatever reason. */
  override closeWithError(error: Error): void {
    const by = "code" in error && !isTlsError(error) ? "reset" : "fin";
    this.answers.close(isTlsError(error) ? tlsFailure(error) : { ...CLOSED_BY_US, by }, by);
    super.closeWithError(error);
  }

  /** The library would write QUIT here, past the transcript. */
  protected override _closeControlSocket(): void {
    this._closeSocket(this.socket);
  }

  protected override _onControlSocketData(chunk: string): void {
    if (this.answers.receive(Buffer.from(chunk, "latin1"))) super.closeWithError(new Error("too much"));
  }
}
