import { CERTIFICATE, KNOWN_FILE } from "./accounts";
import { PASSIVE_RANGE } from "./topology";

/**
 * A small server in Python for what no real daemon does: `lines` stand in the body of the class `Lab`, whose methods are named after the
 * commands, and go over those of `Session`. It lets everybody in, speaks explicit TLS with one context for both connections (so that
 * sessions resume), and lists one file.
 */
export function scriptedProgram(port: number, lines: readonly string[]): string {
  return `
import random, socket, ssl, threading, time

def context(file="${CERTIFICATE}"):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(file)
    return made

class Session:
    shared = context()
    def __init__(self, sock):
        self.sock, self.private, self.uses = sock, False, 0
    def say(self, line):
        self.sock.sendall(line.encode("latin1") + b"\\r\\n")
    def greet(self): self.say("220 ready")
    def USER(self, arg): self.say("331 password")
    def PASS(self, arg): self.say("230 welcome")
    def SYST(self, arg): self.say("215 UNIX Type: L8")
    def PWD(self, arg): self.say('257 "/" is the directory')
    def FEAT(self, arg): self.say("211-Features\\r\\n AUTH TLS\\r\\n EPSV\\r\\n PASV\\r\\n211 End")
    def TYPE(self, arg): self.say("200 ok")
    def PBSZ(self, arg): self.say("200 PBSZ=0")
    def PROT(self, arg):
        self.private = arg == "P"
        self.say("200 ok")
    def AUTH(self, arg):
        self.say("234 now TLS")
        self.sock = self.shared.wrap_socket(self.sock, server_side=True)
    def QUIT(self, arg): self.say("221 bye")
    def other(self, arg): self.say("502 not implemented")
    def listen(self):
        while True:
            try:
                self.listener = socket.create_server(("", random.randint(${PASSIVE_RANGE.first}, ${PASSIVE_RANGE.last})))
                return self.listener.getsockname()[1]
            except OSError: pass
    def PASV(self, arg):
        port = self.listen()
        self.say("227 Entering Passive Mode (%s,%d,%d)." % (self.sock.getsockname()[0].replace(".", ","), port // 256, port % 256))
    def EPSV(self, arg): self.say("229 Entering Extended Passive Mode (|||%d|)" % self.listen())
    def protect(self, data): return self.shared.wrap_socket(data, server_side=True)
    def end(self, data):
        if self.private: data.unwrap()
        data.close()
    def LIST(self, arg):
        self.say("150 here it comes")
        data = self.listener.accept()[0]
        self.listener.close()
        if self.private: data = self.protect(data)
        self.uses += 1
        self.send(data)
    def send(self, data):
        data.sendall(b"-rw-r--r-- 1 ftp ftp 9 Jan 01 2024 ${KNOWN_FILE}\\r\\n")
        self.end(data)
        self.say("226 done")
    def serve(self):
        try:
            self.greet()
            while line := self.line():
                verb, _, arg = line.strip().partition(" ")
                getattr(self, verb.upper(), self.other)(arg)
                if verb.upper() == "QUIT": break
        except OSError: pass
        self.sock.close()
    def line(self):
        got = b""
        while not got.endswith(b"\\n") and (byte := self.sock.recv(1)): got += byte
        return got.decode("latin1")

class Lab(Session):
    pass
${lines.map((line) => `    ${line}`).join("\n")}

server = socket.create_server(("", ${port}))
while True:
    threading.Thread(target=Lab(server.accept()[0]).serve, daemon=True).start()
`;
}
