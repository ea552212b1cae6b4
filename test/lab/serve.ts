import { startLoopbackVsftpd } from "./loopbackServer";

/**
 * `node out/test/lab/serve.js [OPTION=VALUE...]`: a real vsftpd on 127.0.0.1 that announces a private address, until Ctrl-C.
 * Prints one line of JSON with where it listens and who may log in.
 */
async function main(words: readonly string[]): Promise<void> {
  const pairs = words.map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)] as const);
  const server = await startLoopbackVsftpd({ pasv_address: "10.99.0.5", ...Object.fromEntries(pairs) });
  console.log(JSON.stringify({ host: server.host, port: server.port, user: server.user, password: server.password }));
  const stop = () => void server.stop().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

void main(process.argv.slice(2));
