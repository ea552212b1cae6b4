import { ok, type AlternativesFact, type Outcome } from "../evidence";
import { neighbourNote } from "../furtherNotes";
import { quoted } from "../notes";
import { isOpened, type Run } from "../run";
import { waitFor } from "../wait";

const SSH_PORT = 22;
const CONNECT_MS = 250;
const BANNER_MS = 400;

/** One look at port 22 of the same machine: who says SSH there may well do SFTP. Not a byte is sent. */
export async function askNeighbour(run: Run, host: string, roundTripMs: number): Promise<Outcome<AlternativesFact>> {
  const opened = await run.open({ host, port: SSH_PORT }, run.within(CONNECT_MS + 3 * roundTripMs), "connect");
  const limit = run.within(BANNER_MS + 3 * roundTripMs);
  let text = "";
  const banner = isOpened(opened) ? await waitFor<string | undefined>({ ms: limit, signal: run.signal }, (done) => {
    // RFC 4253, 4.2: other lines may come first.
    opened.socket.on("data", (chunk) => {
      text = (text + chunk.toString("latin1")).slice(0, 2000);
      const line = /^SSH-[^\r\n]*(?=\r?\n)/m.exec(text)?.[0];
      if (line !== undefined) done(quoted(line));
    });
    opened.socket.once("close", () => { done(undefined); });
    return () => undefined;
  }) : undefined;
  if (isOpened(opened)) opened.socket.destroy();
  const fact = banner?.startsWith("SSH-") ? { sftpBanner: banner } : {};
  return ok(fact, run.note(1, "quit", neighbourNote(fact.sftpBanner)));
}
