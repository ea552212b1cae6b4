import type { Failure } from "../../ftp/evidence";

/**
 * A failure in one short phrase of fixed English vocabulary, for facts: `ECONNREFUSED after 3 ms`, `no answer within 2000 ms`, `530 …`.
 * Without a time where there is none: most logs tell of none.
 */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case "unresolved": return failure.code;
    case "timeout": {
      const plain = failure.waitingFor === "connect" || failure.waitingFor === "data";
      return `no answer${failure.afterMs > 0 ? ` within ${failure.afterMs} ms` : ""}${plain ? "" : ` (waiting for ${failure.waitingFor})`}`;
    }
    case "refused":
    case "unreachable": return `${failure.code}${after(failure)}`;
    case "closed": return `closed by ${failure.by === "fin" ? "FIN" : "RST"}${after(failure)}`;
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

function after({ afterMs }: { readonly afterMs: number }): string {
  return afterMs > 0 ? ` after ${afterMs} ms` : "";
}
