import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import { certificate } from "../helpers/certificate";
import { Peer } from "./peer";

/**
 * What happens at one point of the conversation instead of the normal bytes. `scene` knows the data port and can end the data connection.
 */
export type Act = (peer: Peer, normal: string, scene: Scene) => Promise<void> | void;

/**
 * A point is `greeting`, a verb of the client, `opening` (150), `data` (what goes over the data connection), `data-tls` (its handshake),
 * `knock` (how the server comes in active mode) or `done` (226). What is not there is done as a good server does it.
 */
export type Manner = Readonly<Partial<Record<string, Act>>>;

/** What the acts of one control connection may want to know or use. `connection` counts control connections from 1. */
export interface Scene {
  readonly connection: number;
  readonly controlPort: number;
  /** How often this point was reached on this connection, from 1. */
  readonly times: number;
  readonly user: string;
  readonly password: string;
  readonly dataPort: number;
  /** Where the client listens, by its PORT or EPRT. */
  readonly clientAt: { readonly host: string; readonly port: number } | undefined;
  /** Opens the data port somewhere else. */
  listen(host: string): Promise<number>;
  /** The data connection that is announced, as soon as it is there, and whether its transfer has been asked for. */
  arrived(): Promise<{ readonly socket: Socket; readonly isAsked: () => boolean }>;
  /** The handshake of the server's side over a control connection. */
  startTls(): void;
  /** The control connection, for an act that happens on the data connection. */
  say(text: string): Promise<void>;
  /** Data connections are in clear after all. */
  clear(): void;
  keep(socket: Socket): Socket;
}

export interface HostileServer {
  readonly port: number;
  /** Sockets of the server's side that are open still. */
  open(): number;
  /** Connections that came to a host other than 127.0.0.1, and the bytes that they brought. */
  readonly strangers: readonly { readonly host: string; readonly bytes: number }[];
  stop(): Promise<void>;
}

export const LISTING = "-rw-r--r-- 1 joe joe 5 Jan 1 1970 a.txt\r\n";
const DATA_WAIT_MS = 1500;

/** A server on loopback that converses like a good one except where its manner says otherwise. */
export async function startHostileServer(manner: Manner): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  const listeners: Server[] = [];
  const strangers: { host: string; bytes: number }[] = [];
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => sockets.delete(socket));
    return socket;
  };
  let connections = 0;
  const control = createServer((socket) => {
    const conversation = new Conversation(new Peer(keep(socket)), manner, ++connections, { keep, strangers, listeners });
    conversation.run().catch((error: unknown) => { if (!conversation.peer.over) throw error; });
  });
  const port = await listenOn(control, "127.0.0.1");
  return {
    port, strangers, open: () => sockets.size,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      for (const listener of listeners) listener.close();
      await new Promise((done) => { control.close(done); });
    },
  };
}

interface Shared {
  readonly keep: (socket: Socket) => Socket;
  readonly strangers: { host: string; bytes: number }[];
  readonly listeners: Server[];
}

class Conversation implements Scene {
  readonly controlPort: number;
  user = "";
  password = "";
  dataPort = 0;
  times = 0;
  clientAt: Scene["clientAt"];
  #seen = new Map<string, number>();
  #arrival: Promise<Socket> | undefined;
  #listener: Server | undefined;
  #protected = false;

  constructor(readonly peer: Peer, readonly manner: Manner, readonly connection: number, readonly shared: Shared) {
    this.controlPort = peer.socket.localPort ?? 0;
  }

  readonly keep = (socket: Socket): Socket => this.shared.keep(socket);

  async run(): Promise<void> {
    await this.#at("greeting", "220 ready\r\n");
    for (;;) {
      const line = await this.peer.line();
      if (line === undefined) return;
      await this.#answer(line);
    }
  }

  say(text: string): Promise<void> {
    return this.peer.write(text);
  }

  clear(): void {
    this.#protected = false;
  }

  async arrived(): ReturnType<Scene["arrived"]> {
    const before = this.#seen.get("opening");
    const socket = await (this.#arrival ?? new Promise<Socket>(() => undefined));
    return { socket, isAsked: () => this.#seen.get("opening") !== before };
  }

  startTls(): void {
    this.peer.replace(secure(this.peer.socket));
  }

  async listen(host: string): Promise<number> {
    this.#listener?.close();
    const listener = createServer();
    this.#listener = listener;
    this.shared.listeners.push(listener);
    this.#arrival = new Promise((done) => {
      listener.on("connection", (socket) => {
        this.keep(socket);
        if (host !== "127.0.0.1") {
          this.shared.strangers.push({ host, get bytes() { return socket.bytesRead; } });
        }
        done(socket);
      });
    });
    this.dataPort = await listenOn(listener, host);
    return this.dataPort;
  }

  async #at(point: string, normal: string, peer = this.peer): Promise<void> {
    this.times = (this.#seen.get(point) ?? 0) + 1;
    this.#seen.set(point, this.times);
    const act = this.manner[point];
    if (act) await act(peer, normal, this);
    else await peer.write(normal);
  }

  async #answer(line: string): Promise<void> {
    const [verb = "", argument = ""] = [line.split(" ")[0]?.toUpperCase(), line.slice(line.indexOf(" ") + 1)];
    switch (verb) {
      case "USER": this.user = argument; return this.#at(verb, "331 password\r\n");
      case "PASS": this.password = argument; return this.#at(verb, "230 in\r\n");
      case "AUTH": await this.#at(verb, "234 go\r\n"); if (!this.manner[verb]) this.startTls(); return;
      case "PROT": this.#protected = argument === "P"; return this.#at(verb, "200 ok\r\n");
      case "SYST": return this.#at(verb, "215 UNIX Type: L8\r\n");
      case "FEAT": return this.#at(verb, "211-Features:\r\n EPSV\r\n PASV\r\n UTF8\r\n211 End\r\n");
      case "PASV": await this.listen("127.0.0.1"); return this.#at(verb, pasvReply("127.0.0.1", this.dataPort));
      case "EPSV": await this.listen("127.0.0.1"); return this.#at(verb, `229 ok (|||${this.dataPort}|)\r\n`);
      case "PORT":
      case "EPRT": this.#readAddress(argument); return this.#at(verb, "200 ok\r\n");
      case "LIST": return this.#list();
      case "QUIT": await this.#at(verb, "221 bye\r\n"); this.peer.fin(); return;
      default: return this.#at(verb, "PBSZ TYPE CWD NOOP".includes(verb) ? "200 ok\r\n" : "502 not here\r\n");
    }
  }

  async #list(): Promise<void> {
    await this.#at("opening", "150 here it comes\r\n");
    if (this.peer.over) {
      void this.#arrival?.then((socket) => socket.resume());
      return;
    }
    const data = await this.#dataConnection();
    if (!data) return this.#at("done", "425 no data connection\r\n");
    const act = this.#protected ? this.manner["data-tls"] : undefined;
    // A client may have begun TLS already: nobody else is to read what it sent.
    const peer = new Peer(data, this.#protected && !act ? secure : undefined);
    if (act) await act(peer, "", this);
    if (this.manner["data"]) await this.#at("data", LISTING, peer);
    else {
      await peer.write(LISTING);
      peer.fin();
    }
    await this.peer.pause(5);
    await this.#at("done", "226 done\r\n");
  }

  async #dataConnection(): Promise<Socket | undefined> {
    if (this.clientAt && this.manner["knock"]) {
      await this.manner["knock"](this.peer, "", this);
      return undefined;
    }
    if (this.clientAt) {
      const { clientAt } = this;
      this.clientAt = undefined;
      return this.keep(connect(clientAt));
    }
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((done) => { timer = setTimeout(() => { done(undefined); }, DATA_WAIT_MS); });
    const arrived = await Promise.race([this.#arrival ?? undefined, late, this.peer.silence().then(() => undefined)]);
    clearTimeout(timer);
    return arrived;
  }

  #readAddress(argument: string): void {
    const numbers = argument.split(",").map(Number);
    const extended = /^\|\d\|([^|]+)\|(\d+)\|$/.exec(argument);
    this.clientAt = extended ? { host: extended[1] ?? "", port: Number(extended[2]) }
      : { host: numbers.slice(0, 4).join("."), port: (numbers[4] ?? 0) * 256 + (numbers[5] ?? 0) };
  }
}

export function pasvReply(host: string, port: number): string {
  return `227 Entering Passive Mode (${host.replaceAll(".", ",")},${port >> 8},${port & 255}).\r\n`;
}

function secure(socket: Socket): TLSSocket {
  socket.removeAllListeners("data");
  return new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(certificate()) });
}

function listenOn(server: Server, host: string): Promise<number> {
  return new Promise((done) => { server.listen(0, host, () => { done((server.address() as AddressInfo).port); }); });
}
