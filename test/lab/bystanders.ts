import { type Accounts, USER } from "./accounts";
import type { Scenario } from "./scenario";
import { type Node, PASSIVE_RANGE } from "./topology";
import type { World } from "./world";

/** A small program in Python that takes part in the scenario. It prints `ready` when its part is done, and stays. */
export interface Bystander {
  readonly at: Node;
  /** Before or after the daemon starts. */
  readonly start: "before" | "after";
  readonly program: string;
}

/** Starts those whose turn it is, and waits until each is ready. */
export async function startBystanders(world: World, { password }: Accounts, { bystanders = [] }: Scenario, turn: Bystander["start"]): Promise<void> {
  for (const [index, { program, at }] of bystanders.filter(({ start }) => start === turn).entries()) {
    const path = `/run/lab/bystander-${turn}-${index}`;
    await world.write(`${path}.py`, `${program}\nopen("${path}.ready", "w").close()\nloop()\n`);
    world.start(["/usr/bin/python3", `${path}.py`], { node: at, env: { LAB_USER: USER, LAB_PASSWORD: password } });
    const { status } = await world.run(["sh", "-c", `for i in $(seq 300); do test -e ${path}.ready && exit 0; sleep 0.02; done; exit 1`]);
    if (status !== 0) throw new Error(`a bystander did not get ready: ${world.output()}`);
  }
}

/** Another session of the same client, which stays logged in. */
export function idleSession(host: string): Bystander {
  return { at: "client", start: "after", program: `
import os, socket, time
s = socket.create_connection(("${host}", 21))
f = s.makefile("rw", newline="\\r\\n")
def reply():
    while f.readline()[3:4] != " ": pass
reply()
for line in ("USER " + os.environ["LAB_USER"], "PASS " + os.environ["LAB_PASSWORD"]):
    f.write(line + "\\n"); f.flush(); reply()
def loop(): time.sleep(600)` };
}

/** Listens on ports of the passive range and lets whoever connects wait. */
export function occupies(at: "server" | "other", first: number = PASSIVE_RANGE.first, last: number = PASSIVE_RANGE.last): Bystander {
  return { at, start: "before", program: `
import socket, time
held = []
for port in range(${first}, ${last + 1}):
    s = socket.socket(); s.bind(("", port)); s.listen(9); held.append(s)
def loop(): time.sleep(600)` };
}

/** Listens on the ports of the passive range and writes down who brought how many bytes: a line `BYTES` for each connection. */
export const HEARD = "/run/lab/heard";
export function listensAndHears(at: "other"): Bystander {
  return { at, start: "before", program: `
import socket, threading, time
def hear(c):
    n = 0
    try:
        while True:
            d = c.recv(4096)
            if not d: break
            n += len(d)
    except OSError: pass
    open("${HEARD}", "a").write("%d\\n" % n)
def accept(s):
    while True: threading.Thread(target=hear, args=(s.accept()[0],), daemon=True).start()
for port in range(${PASSIVE_RANGE.first}, ${PASSIVE_RANGE.last + 1}):
    s = socket.socket(); s.bind(("", port)); s.listen(9)
    threading.Thread(target=accept, args=(s,), daemon=True).start()
def loop(): time.sleep(600)` };
}

/**
 * What a bad FTP helper does to a control connection that the router hands to it on port 2121: in each line it replaces what
 * `find` matches by `put`, both in the way of Python's re.sub.
 */
export function rewritingHelper(server: string, find: string, put: string): Bystander {
  return { at: "serverRouter", start: "before", program: `
import re, socket, threading
s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); s.bind(("", 2121)); s.listen(9)
def pump(a, b):
    try:
        for line in a.makefile("rb"): b.sendall(re.sub(rb"${find}", ${put}, line))
    except OSError: pass
    for one in (a, b):
        try: one.shutdown(socket.SHUT_RDWR)
        except OSError: pass
def loop():
    while True:
        a, _ = s.accept(); b = socket.create_connection(("${server}", 21))
        for x, y in ((a, b), (b, a)): threading.Thread(target=pump, args=(x, y), daemon=True).start()` };
}

/** What a load balancer does with PROXY protocol switched on: one line of its own before the client's. The server here does not know it. */
export function proxyLine(server: string): Bystander {
  const helper = rewritingHelper(server, "(?!)", 'b""');
  const connected = `b = socket.create_connection(("${server}", 21))`;
  return { ...helper, program: helper.program.replace(connected, `${connected}; b.sendall(b"PROXY TCP4 198.51.100.10 203.0.113.2 50000 21\\r\\n")`) };
}

/**
 * What inspects TLS: it ends the data connections that the router hands to it on port 2122, shows `certificate` on them, and begins TLS anew
 * towards the server. Some forget the goodbye of TLS at the end.
 */
export function interceptsData(server: string, certificate: string, manners: "as-they-should" | "without-goodbye"): Bystander {
  return { at: "serverRouter", start: "before", program: `
import socket, ssl, struct, threading
s = socket.create_server(("", 2122))
mine = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER); mine.load_cert_chain("${certificate}")
theirs = ssl._create_unverified_context()
def serve(a):
    try:
        port = struct.unpack("!2xH", a.getsockopt(socket.SOL_IP, 80, 16)[:4])[0]
        b = theirs.wrap_socket(socket.create_connection(("${server}", port)))
        a = mine.wrap_socket(a, server_side=True)
        while data := b.recv(65536): a.sendall(data)
        ${manners === "as-they-should" ? "a.unwrap()" : "pass"}
    except OSError: pass
    a.close()
def loop():
    while True: threading.Thread(target=serve, args=(s.accept()[0],), daemon=True).start()` };
}
