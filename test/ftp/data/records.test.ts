import assert from "node:assert/strict";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { connect as connectTls, createSecureContext, TLSSocket, type SecureVersion } from "node:tls";
import { watchRecords } from "../../../src/ftp/data/records";
import { certificate } from "../../helpers/certificate";

type End = (secured: TLSSocket, socket: Socket) => void;
interface Seen {
  readonly bytes: number;
  readonly alert: boolean;
  readonly error?: string;
}

/** What a client sees of a server that sends `size` bytes and ends as `end` does. */
async function listen(version: SecureVersion, size: number, end: End): Promise<Seen> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    const secureContext = createSecureContext({ ...certificate(), minVersion: version, maxVersion: version });
    const secured = new TLSSocket(socket, { isServer: true, secureContext });
    secured.on("error", () => undefined);
    secured.write(Buffer.alloc(size), () => { end(secured, socket); });
  });
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const watched = watchRecords(socket);
  const seen = await new Promise<Seen>((done) => {
    const secured = connectTls({ socket: watched.stream, rejectUnauthorized: false });
    let bytes = 0;
    secured.on("data", (chunk: Buffer) => { bytes += chunk.length; });
    secured.on("end", () => { done({ bytes, alert: watched.endedWithAlert(secured.getProtocol() ?? "") }); });
    secured.on("error", (error) => { done({ bytes, alert: false, error: "code" in error ? String(error.code) : error.message }); });
  });
  socket.destroy();
  await new Promise((done) => { server.close(done); });
  return seen;
}

describe("TLS records", () => {
  for (const version of ["TLSv1.2", "TLSv1.3"] as const) {
    for (const size of [1, 100_000]) {
      it(`${version}, ${size} bytes: with a goodbye and without`, async () => {
        assert.deepEqual(await listen(version, size, (secured) => { secured.end(); }), { bytes: size, alert: true });
        assert.deepEqual(await listen(version, size, (_, socket) => { socket.end(); }), { bytes: size, alert: false });
      });
    }

    it(`${version}: a reset stays a reset`, async () => {
      const { error } = await listen(version, 10, (_, socket) => { setTimeout(() => { socket.resetAndDestroy(); }, 30); });
      assert.equal(error, "ECONNRESET");
    });
  }
});
