import { createServer, connect, type AddressInfo, type Server, type Socket } from "node:net";
import { createSecureContext, TLSSocket, type SecureContext, type SecureVersion } from "node:tls";
import { setTimeout as pause } from "node:timers/promises";
import { certificate } from "./certificate";

/** One instruction of a script, for example `["send", "220 ready"]`. */
export type Step = readonly [verb: string, argument: string];

/** `scripts`: what the server does on its first connection, its second, and so on. Further ones are closed at once. */
export interface ScriptedServer {
  readonly port: number;
  /** What went wrong in a script: an expectation that was not met, a step that is none. */
  readonly problems: readonly string[];
  stop(): Promise<void>;
}

interface DataListener {
  readonly port: number;
  readonly connection: Promise<Socket>;
}

/** A server on loopback that does to the byte what its scripts say, and nothing else. */
export async function startScriptedServer(scripts: readonly (readonly Step[])[]): Promise<ScriptedServer> {
  const problems: string[] = [];
  const open = new Set<Socket | Server>();
  let accepted = 0;
  const server = createServer((socket) => {
    const script = scripts[accepted++];
    keep(open, socket);
    if (!script) {
      socket.destroy();
      return;
    }
    new Conversation(socket, open).run(script).catch((error: unknown) => { problems.push(String(error)); });
  });
  const port = await listen(server);
  return {
    port, problems,
    stop: async () => {
      for (const each of open) if ("destroy" in each) each.destroy(); else each.close();
      await new Promise((done) => { server.close(done); });
    },
  };
}

/** One control connection under script. It owns the sockets and the data listener that the script asks for. */
class Conversation {
  #socket: Socket;
  #input = "";
  #cut = 0;
  #data: DataListener | undefined;
  #announced: { readonly host: string; readonly port: number } | undefined;
  #over = false;
  #context: SecureContext | undefined;
  #wake: (() => void) | undefined;

  constructor(socket: Socket, readonly open: Set<Socket | Server>) {
    this.#socket = this.#watch(socket);
  }

  async run(script: readonly Step[]): Promise<void> {
    for (const [verb, argument] of script) {
      if (this.#over && verb !== "expect-close") return;
      await this.#step(verb, argument);
    }
  }

  async #step(verb: string, argument: string): Promise<void> {
    switch (verb) {
      case "expect": return this.#expect(argument);
      case "send": return this.#write(`${argument}\r\n`);
      case "raw": return this.#write(argument);
      case "cut": this.#cut = Number(argument); return;
      case "delay": return inTurns(Number(argument));
      case "silence": await pause(60_000, undefined, { ref: false }); return;
      case "fin": this.#socket.end(); return;
      case "rst": this.#socket.resetAndDestroy(); return;
      case "flood": return this.#flood(argument);
      case "listen": this.#data = await this.#listen(argument || "127.0.0.1"); return;
      case "closed-port": this.#data = { port: await closedPort(), connection: new Promise(() => undefined) }; return;
      case "data": return this.#sendData(argument);
      case "data-rst": (await this.#data?.connection)?.resetAndDestroy(); return;
      case "data-rst-at-byte": (await this.#data?.connection)?.once("data", function (this: Socket) { this.resetAndDestroy(); }); return;
      case "data-take": return this.#takeData(argument);
      case "data-tls": return this.#sendTls(argument);
      case "data-tls-torn": return this.#sendTls(argument, true);
      case "connect-back": this.#data = { port: 0, connection: Promise.resolve(keep(this.open, connect(this.#announced ?? { port: 0 }))) }; return;
      case "data-tls-resumed": return this.#sendTls(argument, false, this.#context);
      case "tls": this.#context = context(argument); this.#socket = this.#watch(secure(this.#socket, this.open, this.#context)); return;
      default: throw new Error(`no such step: ${verb}`);
    }
  }

  async #expect(wanted: string): Promise<void> {
    while (!this.#input.includes("\n")) {
      if (this.#over) throw new Error(`closed instead of ${wanted}`);
      await new Promise<void>((done) => { this.#wake = done; });
    }
    const line = this.#input.slice(0, this.#input.indexOf("\n")).replace(/\r$/, "");
    this.#input = this.#input.slice(this.#input.indexOf("\n") + 1);
    // What a client may ask besides is refused politely: before the goodbye, and after AUTH TLS.
    if ((wanted === "QUIT" || line === "AUTH SSL") && line !== wanted) {
      await this.#write("502 not in the script\r\n");
      return this.#expect(wanted);
    }
    if (line !== wanted && !line.startsWith(`${wanted} `)) throw new Error(`expected ${wanted}, got ${line}`);
    const numbers = /^PORT (\d+,\d+,\d+,\d+),(\d+),(\d+)$/.exec(line);
    const extended = /^EPRT \|[12]\|([^|]+)\|(\d+)\|$/.exec(line);
    if (numbers) this.#announced = { host: (numbers[1] ?? "").replaceAll(",", "."), port: Number(numbers[2]) * 256 + Number(numbers[3]) };
    if (extended) this.#announced = { host: extended[1] ?? "", port: Number(extended[2]) };
  }

  /** `{p1},{p2}` and `{port}` stand for the data port; escapes as in C. `cut` sends that many bytes at a time. */
  async #write(text: string): Promise<void> {
    const port = this.#data?.port ?? 0;
    const bytes = unescape(text.replaceAll("{p1},{p2}", `${port >> 8},${port & 255}`).replaceAll("{port}", String(port)));
    const size = this.#cut || bytes.length;
    for (let from = 0; from < bytes.length && !this.#over; from += size) {
      this.#socket.write(bytes.subarray(from, from + size));
      // A turn of the event loop, so that the pieces arrive as pieces.
      if (this.#cut) await pause(1);
    }
  }

  async #flood(text: string): Promise<void> {
    const block = Buffer.concat(Array.from({ length: 512 }, () => unescape(text)));
    while (!this.#over) {
      this.#socket.write(block);
      await pause(1);
    }
  }

  async #listen(host: string): Promise<DataListener> {
    const listener = keep(this.open, createServer());
    const connection = new Promise<Socket>((done) => { listener.once("connection", (socket) => { done(keep(this.open, socket)); }); });
    return { port: await listen(listener, host), connection };
  }

  async #sendData(text: string): Promise<void> {
    const socket = await this.#data?.connection;
    socket?.end(unescape(text));
    await closed(socket);
  }

  /** Reads the data connection to its end and wants these bytes. */
  async #takeData(wanted: string): Promise<void> {
    let text = "";
    for await (const chunk of (await this.#data?.connection) ?? []) text += String(chunk);
    if (text !== wanted) throw new Error(`expected data ${wanted}, got ${text}`);
  }

  /** `torn`: the connection ends, and TLS in it does not. Only with the context of the control connection its session can be resumed. */
  async #sendTls(text: string, torn = false, secureContext = context()): Promise<void> {
    const socket = await this.#data?.connection;
    const secured = socket && secure(socket, this.open, secureContext);
    if (torn) secured?.write(unescape(text), () => { socket?.end(); });
    else secured?.end(unescape(text));
  }

  #watch<S extends Socket>(socket: S): S {
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => { this.#input += chunk.toString("latin1"); this.#wake?.(); });
    socket.on("close", () => { this.#over = true; this.#wake?.(); });
    return socket;
  }
}

/** `version`: the newest that it speaks. */
function context(version = ""): SecureContext {
  return createSecureContext({ ...certificate(), ...(version === "" ? {} : { maxVersion: version as SecureVersion }) });
}

function secure(socket: Socket, open: Set<Socket | Server>, secureContext: SecureContext): TLSSocket {
  socket.removeAllListeners("data");
  return keep(open, new TLSSocket(socket, { isServer: true, secureContext }));
}

function keep<S extends Socket | Server>(open: Set<Socket | Server>, item: S): S {
  open.add(item);
  item.on("error", () => undefined);
  return item;
}

function listen(server: Server, host = "127.0.0.1"): Promise<number> {
  return new Promise((done) => { server.listen(0, host, () => { done((server.address() as AddressInfo).port); }); });
}

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((done) => { server.close(done); });
  return port;
}

function unescape(text: string): Buffer {
  return Buffer.from(Buffer.from(text, "utf8").toString("latin1").replace(/\\x([0-9a-f]{2})|\\([rn0\\])/g, (_, hex?: string, name?: string) =>
    hex ? String.fromCharCode(parseInt(hex, 16)) : ({ r: "\r", n: "\n", 0: "\0" } as Record<string, string>)[name ?? ""] ?? "\\"), "latin1");
}

/** Until the client has seen the end of a data connection: what the script says next comes behind it. A client that keeps it open is not waited for. */
async function closed(socket: Socket | undefined): Promise<void> {
  const patience = new AbortController();
  if (socket && !socket.destroyed) await Promise.race([new Promise((done) => socket.once("close", done)), pause(100, undefined, patience)]);
  patience.abort();
}

/** A delay in which everybody gets a turn, on a machine that is busy as well: a timer that is long over would come first. */
async function inTurns(ms: number): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await pause(ms / 8);
}
