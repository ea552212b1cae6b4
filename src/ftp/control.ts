import type { Socket } from "node:net";
import { FTPContext } from "basic-ftp";
import { failed, ok, skipped, type Endpoint, type Failure, type Outcome, type Reply, type TlsFact } from "./evidence";
import { createInbox } from "./inbox";
import { closedByPeerNote, failureNote, quoted, tlsNote, UNFINISHED_NOTE, unsentNote } from "./notes";
import { isOpened, type Run } from "./run";
import { MASK, Secret } from "./secret";
import { isTlsError, tlsFailure } from "./tlsSetup";
import type { Stage } from "./transcript";
import { waitFor } from "./wait";

/** A command; a secret argument is masked in the transcript and clear on the wire. */
export interface Command {
  readonly verb: string;
  readonly arg?: string | Secret;
}

/**
 * The control connection: sole owner of its socket and sole writer of its lines in the transcript. Built on basic-ftp's context for the
 * socket's life and the upgrade to TLS; the framing is ours, because the library works on decoded text and drops what it cannot read.
 */
export class ControlConnection extends FTPContext {
  stage: Stage = "greeting";
  /** The newest TLS session, for data connections. Under TLS 1.3 tickets arrive after the handshake, at any time. */
  tlsSession: Buffer | undefined;
  readonly peer: Endpoint;
  readonly local: Endpoint;
  readonly #inbox = createInbox((line) => {
    const shown = this.run.masked(line);
    return { index: this.run.record(this.session, this.stage, "received", shown), shown };
  });
  #ended: Failure | undefined;
  #useless = false;
  #wake: (() => void) | undefined;

  constructor(socket: Socket, readonly run: Run, readonly session: number, readonly roundTripMs: number) {
    super(0, "latin1");
    this.peer = { host: socket.remoteAddress ?? "", port: socket.remotePort ?? 0 };
    this.local = { host: socket.localAddress ?? "", port: socket.localPort ?? 0 };
    this.socket = socket;
    socket.setNoDelay(true);
  }

  /** What the server sent first, as Latin-1, up to 200 bytes. */
  get firstBytes(): string {
    return this.#inbox.firstBytes();
  }

  /** Closed, or of no more use: after a 421 nothing is answered, and after an answer that never came every later one may be a late one. */
  get isOver(): boolean {
    return this.#ended !== undefined || this.#useless;
  }

  abandon(): void {
    this.#useless = true;
  }

  /** Sends one command and waits for its answer. Preliminary replies (1xx) are read past unless `preliminary` asks for them. */
  async ask(command: Command, ms: number = this.run.timeoutMs, preliminary = false): Promise<Outcome<Reply>> {
    const first = this.run.next();
    const gone = this.#leaveUnasked(command);
    if (gone) return failed(gone, this.run.spanFrom(first));
    const refusal = this.#write(command);
    if (refusal) return failed(refusal, this.run.note(this.session, this.stage, failureNote(refusal)));
    for (;;) {
      const answer = await this.nextReply(ms);
      if (answer.status === "skipped") return answer;
      const at = { first, last: answer.at.last };
      if (answer.status === "failed") return failed(answer.failure, at);
      if (answer.value.code >= 200 || preliminary) return ok(answer.value, at);
    }
  }

  /** Sends without waiting for the answer. */
  tell(command: Command): Failure | undefined {
    return this.#leaveUnasked(command) ?? this.#write(command);
  }

  /** Whether a reply, or the end of the connection, is there within `ms` and before `interrupt`. */
  async hasReply(ms: number, interrupt?: Promise<unknown>): Promise<boolean> {
    const there = (): boolean => this.#inbox.items.length > 0;
    await this.#settled(this.run.within(ms), there, interrupt);
    return there() || this.#ended !== undefined;
  }

  /** The next reply, whether it has come already or comes within `ms`. A line that is no part of a reply is a failure. */
  async nextReply(ms: number = this.run.timeoutMs, waitingFor: "reply" | "greeting" = "reply"): Promise<Outcome<Reply>> {
    const began = this.run.now();
    const limit = this.run.within(ms);
    await this.#settled(limit, () => this.#inbox.items.length > 0);
    const item = this.#inbox.items.shift();
    if (item && "reply" in item) {
      this.#useless ||= item.reply.code === 421;
      return ok(item.reply, item.at);
    }
    if (this.run.signal.aborted) return skipped("cancelled");
    this.#useless = true;
    const afterMs = this.run.now() - began;
    const failure: Failure = item ? { kind: "malformed", expected: "a reply with a code", got: quoted(item.stray) }
      : this.#ended ? (this.#ended.kind === "closed" ? { ...this.#ended, afterMs } : this.#ended)
      : { kind: "timeout", waitingFor, afterMs: limit };
    return failed(failure, this.run.note(this.session, this.stage, failureNote(failure)));
  }

  /** Whether at least `count` bytes, a whole line, or the end came within `ms`. */
  async hasBytes(count: number, ms: number): Promise<boolean> {
    const there = (): boolean => this.firstBytes.length >= count || this.firstBytes.includes("\n");
    await this.#settled(this.run.within(ms), there);
    return there();
  }

  /** The handshake on the open connection. Text that is here already came in clear, before anything could vouch for it. */
  async startTls(kind: TlsFact["kind"], host: string): Promise<Outcome<TlsFact>> {
    const early = this.#inbox.drain();
    this._removeSocketListeners(this.socket);
    this.socket.on("error", () => undefined);
    const secured = await this.run.secure(this.socket, { host, onSession: (ticket) => { this.tlsSession = ticket; } });
    if (!isOpened(secured)) {
      this.#end(secured === "cancelled" ? { kind: "closed", by: "fin", afterMs: 0 } : secured);
      return secured === "cancelled" ? skipped("cancelled") : failed(secured, this.run.note(this.session, "tls", failureNote(secured)));
    }
    const { socket, version, cipher, authorizationError } = secured;
    this.socket = socket;
    const fact: TlsFact = {
      kind, version, cipher, ...(authorizationError === undefined ? {} : { authorizationError }), ...(early === "" ? {} : { injected: quoted(early) }),
    };
    return ok(fact, this.run.note(this.session, "tls", tlsNote(fact)));
  }

  /** Says goodbye, waits for a moment only, and closes. */
  async quit(): Promise<void> {
    this.stage = "quit";
    if (!this.isOver && !this.run.signal.aborted && this.#write({ verb: "QUIT" }) === undefined) {
      await this.#settled(200, () => this.#inbox.items.length > 0);
    }
    this.close();
  }

  override close(): void {
    this.#end({ kind: "closed", by: "fin", afterMs: 0 });
    super.close();
  }

  /** Called by the context when the connection is over, for whatever reason. */
  override closeWithError(error: Error): void {
    if (!this.#ended) {
      if (this.#inbox.end()) this.run.note(this.session, this.stage, UNFINISHED_NOTE);
      const by = "code" in error && !isTlsError(error) ? "reset" : "fin";
      if (!this.#wake) this.run.note(this.session, this.stage, closedByPeerNote(by));
      this.#end(isTlsError(error) ? tlsFailure(error) : { kind: "closed", by, afterMs: 0 });
    }
    super.closeWithError(error);
  }

  /** The library would write QUIT here, past the transcript. */
  protected override _closeControlSocket(): void {
    this._closeSocket(this.socket);
  }

  protected override _onControlSocketData(chunk: string): void {
    if (this.#ended) return;
    const overflow = this.#inbox.add(Buffer.from(chunk, "latin1"));
    if (overflow) {
      this.#end(overflow);
      super.closeWithError(new Error("too much"));
    }
    this.#wake?.();
  }

  #end(failure: Failure): void {
    this.#ended ??= failure;
    this.#wake?.();
  }

  async #settled(ms: number, there: () => boolean, interrupt?: Promise<unknown>): Promise<void> {
    if (there() || this.#ended) return;
    await waitFor<true>({ ms, signal: this.run.signal }, (done) => {
      void interrupt?.then(() => { done(true); });
      this.#wake = () => { if (there() || this.#ended) done(true); };
      return () => { this.#wake = undefined; };
    });
  }

  /** What came without a question is no answer to the next one. Only a 421 says something about all that follows (RFC 959, 4.2.1). */
  #leaveUnasked({ verb }: Command): Failure | undefined {
    const replies = this.#inbox.items.splice(0).flatMap((item) => "reply" in item ? [item.reply] : []);
    const reply = replies.find(({ code }) => code === 421);
    if (!reply) return undefined;
    this.#useless = true;
    this.run.note(this.session, this.stage, unsentNote(verb));
    return { kind: "reply", reply };
  }

  #write({ verb, arg }: Command): Failure | undefined {
    const clear = arg instanceof Secret ? arg.reveal() : arg;
    const shown = arg === undefined ? verb : `${verb} ${arg instanceof Secret ? MASK : arg}`;
    if (/[\r\n\0]/.test(clear ?? "")) {
      return { kind: "malformed", expected: "an argument without CR, LF and NUL", got: arg instanceof Secret ? MASK : quoted(clear ?? "") };
    }
    if (this.#ended) return this.#ended;
    this.run.record(this.session, this.stage, "sent", shown);
    if (arg instanceof Secret) this.run.hide(arg);
    this.socket.write(Buffer.from(clear === undefined ? `${verb}\r\n` : `${verb} ${clear}\r\n`, "utf8"));
    return undefined;
  }
}
