import * as l10n from "@vscode/l10n";
import { failureText } from "../symptoms/failureFacts";
import { spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const tlsDataHandshakeEarly: Cause = Object.freeze<Cause>({
  id: "tls-data-handshake-early",
  layer: "tls",
  way: "passive",
  summary: () => l10n.t("The server breaks a data connection off when the client begins TLS on it before the transfer is asked for, as some clients do. In the other order it lists."),
  source: "RFC 4217, 10.2 and 12.5 (the client begins TLS on a data connection; no order is demanded); pyftpdlib 1.5: handlers.py (TLS_DTPHandler), repaired by its pull request 612",
  explains: [],
  remedy: {
    server: {
      pyftpdlib: () => [{ text: l10n.t("Update pyftpdlib: releases after 1.5.8 let an early ClientHello wait") }],
      general: () => [{ text: l10n.t("Update the FTP server: a ClientHello that comes before LIST, RETR or STOR has to wait until the server reads it") }],
    },
    client: () => [
      l10n.t("Use a client that begins TLS after the transfer command, as lftp and Python's ftplib do; curl and basic-ftp begin before"),
    ],
  },
  judge({ earlyHandshake }) {
    if (earlyHandshake?.status !== "failed") return undefined;
    return { certainty: "likely", facts: { detail: failureText(earlyHandshake.failure) }, cites: spans(earlyHandshake), yields: "graver" };
  },
});
