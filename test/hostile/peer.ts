import { once } from "node:events";
import type { Socket } from "node:net";

/**
 * The server's end of one connection, control or data. Texts are Latin-1, so that every byte can be said; nothing is added to them.
 * All waits end when the connection does.
 */
export class Peer {
  #over = false;
  #input = "";
  #wake: (() => void) | undefined;
  #socket: Socket;
  /** TCP below TLS. */
  readonly #raw: Socket;
  readonly #closed: Promise<void>;

  /** @param protect puts TLS over the connection before anybody reads it */
  constructor(socket: Socket, protect: (socket: Socket) => Socket = (clear) => clear) {
    this.#raw = socket;
    this.#closed = new Promise((done) => { socket.once("close", () => { done(); }); });
    this.#socket = this.#watch(protect(socket));
  }

  get socket(): Socket {
    return this.#socket;
  }

  get over(): boolean {
    return this.#over;
  }

  /** Goes on over another socket, the one with TLS in it. */
  replace(socket: Socket): void {
    this.#input = "";
    this.#socket = this.#watch(socket);
  }

  /** Waits for room where the client does not read as fast as we write. */
  async write(text: string): Promise<void> {
    if (this.#over || this.#socket.write(Buffer.from(text, "latin1"))) return;
    await Promise.race([once(this.#socket, "drain").catch(() => undefined), this.#closed]);
  }

  /** Past TLS, where there is some. */
  below(text: string): void {
    this.#raw.write(Buffer.from(text, "latin1"));
  }

  async drip(text: string, size: number, ms: number): Promise<void> {
    for (let from = 0; from < text.length && !this.#over; from += size) {
      if (from > 0) await this.pause(ms);
      await this.write(text.slice(from, from + size));
    }
  }

  /** The same block again and again, as fast as the client takes it. */
  async flood(block: string): Promise<void> {
    const many = block.repeat(Math.ceil(16_384 / block.length));
    while (!this.#over) {
      await this.write(many);
      await new Promise((turn) => { setImmediate(turn); });
    }
  }

  async pause(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([new Promise((done) => { timer = setTimeout(done, ms); }), this.#closed]);
    clearTimeout(timer);
  }

  async silence(): Promise<void> {
    await this.#closed;
  }

  fin(): void {
    if (!this.#over) this.#socket.end();
  }

  rst(): void {
    this.#over = true;
    this.#raw.resetAndDestroy();
    this.#socket.destroy();
  }

  /** The next line that the client sends, without its end; undefined when the connection is over. */
  async line(): Promise<string | undefined> {
    while (!this.#input.includes("\n") && !this.#over) await new Promise<void>((done) => { this.#wake = done; });
    const end = this.#input.indexOf("\n");
    if (end === -1) return undefined;
    const line = this.#input.slice(0, end).replace(/\r$/, "");
    this.#input = this.#input.slice(end + 1);
    return line;
  }

  #watch(socket: Socket): Socket {
    socket.setNoDelay(true);
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => { this.#input += chunk.toString("latin1"); this.#wake?.(); });
    socket.on("close", () => { this.#over = true; this.#wake?.(); });
    socket.on("end", () => { this.#over = true; this.#wake?.(); });
    return socket;
  }
}
