import { connect, createServer, type Socket } from "node:net";

/**
 * `node delayProxy.js HOST DELAY-MS PORT...`: listens on the ports and hands each connection on to HOST, every byte DELAY-MS later in
 * either direction. The handshake of TCP cannot be held up from here: the connection onwards is made a round trip later instead.
 */
function main([host = "", delay = "", ...ports]: readonly string[]): void {
  const delayMs = Number(delay);
  for (const port of ports.map(Number)) {
    createServer({ allowHalfOpen: true, pauseOnConnect: true }, (near) => {
      near.on("error", () => near.destroy());
      setTimeout(() => {
        const far = connect({ host, port, allowHalfOpen: true });
        far.on("error", () => { setTimeout(() => { near.resetAndDestroy(); }, delayMs); });
        near.setNoDelay(true);
        far.setNoDelay(true);
        later(near, far, delayMs);
        later(far, near, delayMs);
        near.resume();
      }, 2 * delayMs);
    }).listen(port, "0.0.0.0");
  }
}

function later(from: Socket, to: Socket, ms: number): void {
  from.on("data", (chunk: Buffer) => { setTimeout(() => { if (!to.destroyed) to.write(chunk); }, ms); });
  from.on("end", () => { setTimeout(() => { if (!to.destroyed) to.end(); }, ms); });
  from.on("close", (failed) => { if (failed) setTimeout(() => { to.destroy(); }, ms); });
}

main(process.argv.slice(2));
