import type { Failure } from "../ftp/evidence";

/** A failure in one short phrase of fixed English vocabulary, for facts: `ECONNREFUSED after 3 ms`, `no answer within 2000 ms`, `530 …`. */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case "unresolved": return failure.code;
    case "timeout": {
      const plain = failure.waitingFor === "connect" || failure.waitingFor === "data";
      return `no answer within ${failure.afterMs} ms${plain ? "" : ` (waiting for ${failure.waitingFor})`}`;
    }
    case "refused":
    case "unreachable": return `${failure.code} after ${failure.afterMs} ms`;
    case "closed": return `closed by ${failure.by === "fin" ? "FIN" : "RST"} after ${failure.afterMs} ms`;
    case "reply": return failure.reply.lines.join(" ");
    case "malformed": return `"${failure.got}" instead of ${failure.expected}`;
    case "tls": return `${failure.reason}: ${failure.detail}`;
    case "too-much": return `${failure.what} longer than ${failure.limit}`;
    default: {
      const never: never = failure;
      return never;
    }
  }
}
