import { PASSIVE_RANGE } from "./topology";

/** A server in Python: `lines` stand in the body of its handler `Lab`, which is of the class FTPHandler, or after it. */
export function pyftpdlibProgram(port: number, lines: readonly string[]): string {
  return [
    "from pyftpdlib.authorizers import UnixAuthorizer",
    "from pyftpdlib.handlers import *",
    "from pyftpdlib.servers import ThreadedFTPServer",
    "class Lab(FTPHandler):",
    "    authorizer = UnixAuthorizer(require_valid_shell=False)",
    `    passive_ports = range(${PASSIVE_RANGE.first}, ${PASSIVE_RANGE.last + 1})`,
    ...lines,
    `ThreadedFTPServer(("::", ${port}), Lab).serve_forever()`,
    "",
  ].join("\n");
}
