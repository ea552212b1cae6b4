import assert from "node:assert/strict";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { TLSSocket, createSecureContext } from "node:tls";
import { setTimeout as pause } from "node:timers/promises";
import type { Target } from "../../src/ftp/evidence";
import { probe, type Probed, type ProbeOptions } from "../../src/ftp/probe";
import { Secret } from "../../src/ftp/secret";
import type { Step } from "../helpers/scriptedServer";
import { startScriptedServer } from "../helpers/scriptedServer";
import { certificate } from "../helpers/certificate";

const TARGET: Omit<Target, "port"> = { host: "127.0.0.1", user: "joe", security: "plain", mode: "auto", sessionReuse: true, prot: "P" };
const run = (port: number, options: Partial<ProbeOptions> = {}, target: Partial<Target> = {}): Promise<Probed> =>
  probe({ ...TARGET, ...target, port }, new Secret("canary-7f3a"), { timeoutMs: 500, ...options });

/** Longer than a test may take: what waits for it was not cancelled. */
const FOREVER_MS = 600_000;

const SCRIPT: readonly Step[] = [
  ["send", "220 ready"], ["expect", "USER"], ["send", "331 p"], ["expect", "PASS"], ["send", "230 in"], ["expect", "SYST"], ["send", "215 UNIX"],
  ["expect", "FEAT"], ["send", "500 no"], ["expect", "PASV"], ["listen", ""], ["send", "227 ok (127,0,0,1,{p1},{p2})"], ["expect", "LIST"], ["send", "150 go"],
  ["data", "a"], ["delay", "10"], ["send", "226 ok"], ["expect", "EPSV"], ["send", "500 no"], ["expect", "QUIT"], ["send", "221 bye"],
];

describe("probe: cancelled", () => {
  it("at any line: it resolves at once and every socket is closed", async () => {
    const server = await startScriptedServer([SCRIPT]);
    const { transcript } = await run(server.port);
    await server.stop();
    for (let line = 0; line < transcript.length; line++) {
      const again = await startScriptedServer([SCRIPT]);
      const abort = new AbortController();
      let seen = 0;
      const probed = await run(again.port, { signal: abort.signal, timeoutMs: FOREVER_MS, onEntry: () => { if (seen++ === line) abort.abort(); } });
      // What was on its way goes out, and nobody waits for its answer.
      assert.ok(probed.transcript.slice(line + 1).filter(({ direction }) => direction === "sent").length <= 1, `cancelled at line ${line}`);
      await again.stop();
    }
  });

  it("before it began", async () => {
    const abort = new AbortController();
    abort.abort();
    const { evidence } = await run(9, { signal: abort.signal });
    assert.deepEqual(evidence.login, { status: "skipped", because: "cancelled" });
  });

  it("while a server is silent", async () => {
    const server = await startScriptedServer([[["silence", ""]]]);
    const abort = new AbortController();
    setTimeout(() => { abort.abort(); }, 30);
    const { evidence } = await run(server.port, { signal: abort.signal, timeoutMs: FOREVER_MS });
    assert.deepEqual(evidence.greeting, { status: "skipped", because: "cancelled" });
    await server.stop();
  });
});

describe("probe: what a silent port is", () => {
  const listening = async (onConnection: (socket: Socket) => void): Promise<{ readonly port: number; readonly stop: () => void }> => {
    const open: Socket[] = [];
    const server = createServer((socket) => {
      open.push(socket.on("error", () => undefined));
      onConnection(socket);
    });
    await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
    const stop = (): void => {
      server.close();
      for (const socket of open) socket.destroy();
    };
    return { stop, port: (server.address() as AddressInfo).port };
  };
  /** Long enough that a busy machine does not make silence of an answer. */
  const protocolAt = async (onConnection: (socket: Socket) => void, timeoutMs = 1500): Promise<unknown> => {
    const { stop, port } = await listening(onConnection);
    const { evidence } = await run(port, { timeoutMs });
    stop();
    return evidence.service.status === "ok" ? evidence.service.value.protocol : evidence.service;
  };

  it("TLS first", async () => {
    const secureContext = createSecureContext(certificate());
    assert.equal(await protocolAt((socket) => { new TLSSocket(socket, { isServer: true, secureContext }).on("error", () => undefined); }), "tls");
  });

  it("TLS first, and a complaint in clear to what is no TLS", async () => {
    const secureContext = createSecureContext(certificate());
    assert.equal(await protocolAt((socket) => {
      socket.once("data", (first: Buffer) => {
        if (first[0] !== 0x16) {
          socket.end("500 OOPS: wrong version number\r\n");
          return;
        }
        socket.pause();
        socket.unshift(first);
        setTimeout(() => { new TLSSocket(socket, { isServer: true, secureContext }).on("error", () => undefined); }, 50);
      });
    }), "tls");
  });

  it("a web server", async () => {
    assert.equal(await protocolAt((socket) => { socket.once("data", () => { socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"); }); }), "http");
  });

  it("a web server that serves one connection at a time", async () => {
    let busy = false;
    assert.equal(await protocolAt((socket) => {
      if (busy) return;
      busy = true;
      socket.once("data", () => { socket.end("<!DOCTYPE HTML>\n<html>what?</html>\n"); });
    }), "http");
  });

  it("TLS first, one connection at a time", async () => {
    const secureContext = createSecureContext(certificate());
    const queue: Socket[] = [];
    const serve = (socket: Socket | undefined): void => {
      socket?.once("close", () => { queue.shift(); serve(queue[0]); });
      // What is no TLS it hangs up on, without a word.
      socket?.once("data", (first: Buffer) => {
        if (first[0] !== 0x16) {
          socket.destroy();
          return;
        }
        socket.pause();
        socket.unshift(first);
        new TLSSocket(socket, { isServer: true, secureContext }).on("error", () => undefined);
      });
    };
    assert.equal(await protocolAt((socket) => { if (queue.push(socket) === 1) serve(socket); }), "tls");
  });

  it("silent to everything", async () => { assert.equal(await protocolAt(() => undefined, 300), "silent"); });

  it("slow, and FTP after all", async () => {
    assert.equal(await protocolAt((socket) => { setTimeout(() => { socket.write("220 sorry\r\n"); }, 100); }), "ftp");
  });
});

describe("probe: the control port", () => {
  it("refused", async () => {
    const server = createServer();
    await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => { server.close(done); });
    const { evidence } = await run(port);
    assert.equal(evidence.connect.status === "failed" && evidence.connect.failure.kind, "refused");
    assert.equal(evidence.attempts.length, 1);
    assert.deepEqual(evidence.login, { status: "skipped", because: "connect" });
  });

  it("leaves nothing behind that would keep the process alive", async () => {
    const server = await startScriptedServer([SCRIPT]);
    await run(server.port);
    await server.stop();
    const left = (): readonly string[] => process.getActiveResourcesInfo().filter((kind) => kind === "TCPSocketWrap" || kind === "TCPServerWrap");
    for (let turns = 0; left().length > 0 && turns < 100; turns++) await pause(50);
    assert.deepEqual(left(), []);
  });
});
