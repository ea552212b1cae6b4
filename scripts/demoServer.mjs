// A small FTP server with the classic fault: it sits behind NAT, nobody told it its public address, and so its 227 names a
// private one. It listens on 127.0.0.1 only, lets everybody in, and lists one file over the data port that it really opened.
import { once } from "node:events";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { pathToFileURL } from "node:url";

const LISTING = "-rw-r--r--    1 1000     1000         4242 Jan 01 12:00 it-works.txt\r\n";

/** @returns {Promise<{ port: number, close(): void }>} the control port on 127.0.0.1, and how to end it */
export async function startDemoServer(port = 0) {
  const announced = unusedPrivateAddress();
  const sockets = new Set();
  const server = createServer({ noDelay: true }, (control) => {
    sockets.add(control.on("close", () => sockets.delete(control)));
    serve(control, announced);
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    port: server.address().port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function serve(control, announced) {
  let listener;
  let data; // a promise: clients may send LIST before their data connection is accepted here
  const reply = (text) => control.write(`${text}\r\n`);
  const listen = (answer) => {
    listener?.close();
    listener = createServer().listen(0, "127.0.0.1", () => answer(listener.address().port));
    data = once(listener, "connection").then(([socket]) => socket.on("error", () => {}));
  };
  const commands = {
    USER: () => reply("331 Please specify the password."),
    PASS: () => reply("230 Login successful."),
    SYST: () => reply("215 UNIX Type: L8"),
    FEAT: () => reply("211-Features:\r\n EPRT\r\n EPSV\r\n PASV\r\n UTF8\r\n211 End"),
    PWD: () => reply('257 "/" is the current directory'),
    TYPE: () => reply("200 Switching to that mode."),
    PASV: () => listen((port) => reply(`227 Entering Passive Mode (${announced.replaceAll(".", ",")},${port >> 8},${port & 255}).`)),
    EPSV: () => listen((port) => reply(`229 Entering Extended Passive Mode (|||${port}|)`)),
    LIST: () => {
      if (!data) return reply("425 Use PORT or PASV first.");
      void data.then((socket) => {
        reply("150 Here comes the directory listing.");
        socket.end(LISTING, () => reply("226 Directory send OK."));
      });
      data = undefined;
    },
    QUIT: () => control.end("221 Goodbye.\r\n"),
  };
  let rest = "";
  control.setEncoding("latin1");
  control.on("error", () => {});
  control.on("close", () => {
    listener?.close();
    void data?.then((socket) => socket.destroy());
  });
  control.on("data", (chunk) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop().slice(-512);
    for (const line of lines) (commands[line.split(" ")[0].toUpperCase()] ?? (() => reply("500 Unknown command.")))();
  });
  reply("220 (FTP Doctor demo server)");
}

/** A private address in no network of this machine, so that nothing here can be mistaken for it. */
function unusedPrivateAddress() {
  const local = Object.values(networkInterfaces()).flat().map((one) => one.address);
  const near = (candidate) => local.some((address) => address.split(".")[0] === candidate.split(".")[0]);
  return ["10.20.30.40", "192.168.77.40", "172.29.30.40"].find((candidate) => !near(candidate)) ?? "10.20.30.40";
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { port } = await startDemoServer(Number(process.argv[2] ?? 0));
  console.log(`listening on 127.0.0.1:${port}`);
}
