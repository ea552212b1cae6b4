import assert from "node:assert/strict";
import { judge } from "../../src/diagnose/judge";
import { readLog } from "../../src/readers/read";

/** What programs and libraries show where they show no conversation: an error, with the stack or the call around it. */
const ERRORS: readonly (readonly [cause: string, ...lines: readonly string[]])[] = [
  ["dns-failure", "java.net.UnknownHostException: box.example.net", "\tat org.apache.commons.net.SocketClient.connect(SocketClient.java:182)"],
  ["dns-failure", ". 2024-05-02 09:00:00.000 Name resolving failed", "* 2024-05-02 09:00:00.010 (EFatal) Host \"box.example.net\" does not exist."],
  ["dns-failure", "Connection failed. DNS lookup for box.example.net failed.", "ftp://box.example.net:21"],
  ["dns-failure", "SmartFTP", "Auflösen des Hostnamens \"box.example.net\"", "Host nicht gefunden. (11001)"],
  ["control-refused", "Connect to: (02.05.2024 09:00:00)", "hostname=192.0.2.50", "Cannot connect to server! Error: Connection refused (10061)"],
  ["control-timeout", "/tool fetch address=192.0.2.50 mode=ftp upload=yes", "failure: connection timeout"],
  ["tls-required", "{ Error: Sorry, cleartext sessions are not accepted here.", "    at Ftp.parse (/srv/node_modules/jsftp/lib/jsftp.js:256:11)", "  code: 421 }"],
  ["server-bind-failed", "Creating listen socket on port 21...", "Failed to create listen socket on port 21 for IPv4. Socket is already bound", "FileZilla Server"],
  ["server-bind-failed", "org.apache.ftpserver.FtpServerConfigurationException: Failed to bind to address 0.0.0.0:21", "Caused by: java.net.BindException: Address already in use"],
  ["not-ftp-service", "Status:\tConnecting to 192.0.2.50:22...", "Error:\tCannot establish FTP connection to an SFTP server. Please select proper protocol."],
  ["not-ftp-service", "Connected to 192.0.2.50:2022 (No encryption)", "Error: Server sent unexpected response: SSH-2.0-dropbear"],
  ["implicit-tls-port-spoken-plain", "Connected to 192.0.2.50:990 (No encryption)", "Error: Timeout (control socket)"],
  [
    "implicit-tls-port-spoken-plain", "ftp.connect('box.example.net', 990, timeout=9)", "  File \"/usr/lib/python3.9/ftplib.py\", line 158, in connect",
    "    self.welcome = self.getresp()", "  File \"/usr/lib/python3.9/ftplib.py\", line 244, in getresp", "socket.timeout: timed out",
  ],
  ["plain-port-spoken-tls", "javax.net.ssl.SSLException: Unrecognized SSL message, plaintext connection?", "\tat org.apache.commons.net.ftp.FTPSClient.sslNegotiation(FTPSClient.java:269)"],
  ["plain-port-spoken-tls", "AuthenticationException: Cannot determine the frame size or a corrupted frame was received.", "   at FluentFTP.FtpSocketStream.ActivateEncryption(String host)"],
  ["tls-not-offered", "ls: Fatal error: ftp:ssl-force is set and server does not support or allow SSL"],
  ["tls-not-offered", "javax.net.ssl.SSLException: 502 What?", "\tat org.apache.commons.net.ftp.FTPSClient.execAUTH(FTPSClient.java:221)"],
  ["tls-not-offered", "FluentFTP.Exceptions.FtpSecurityNotAvailableException: AUTH TLS command failed.", "   at FluentFTP.FtpClient.Connect(Boolean reConnect)"],
  ["tls-not-offered", "Command:  AUTH TLS", "Response: 530 Log in with USER and PASS first.", "FluentFTP: FtpSecurityNotAvailableException: AUTH TLS command failed."],
  ["tls-version-too-old", "220 ready", "AUTH TLS", "234 Go on", ". 2024-05-02 09:00:00.000 SSL3 alert read: fatal: protocol version"],
  ["tls-certificate-self-signed", "Certificate: CN=box.example.net", " Issued by: CN=box.example.net", "mirror: Fatal error: Certificate verification: Not trusted (12:34)"],
  ["data-peer-mismatch", "java.io.IOException: Host attempting data connection 192.0.2.51 is not same as server 192.0.2.50", "\tat org.apache.commons.net.ftp.FTPClient._openDataConnection_(FTPClient.java:900)"],
  ["tls-session-reuse-required", "upload: STOR part-1.bin: 522 SSL connection failed: session reuse required"],
  ["permission-denied", "WinSCP.SessionRemoteException: Copying files to remote side failed.", "list.csv", "550 Access is denied."],
  ["quota-exceeded", "0042.101 (0) [Notice] Begin upload using remote storage: ftp", "0042.350 (0) PHP event: code E_WARNING: ftp_nb_fput(): Disk full - please upload later (line 99, ftp.class.php)"],
  ["path-not-found", "System.Net.WebException: Der Remoteserver hat einen Fehler zurückgegeben: (550) Datei nicht verfügbar (z.B. nicht gefunden oder kein Zugriff).", "   bei System.Net.FtpWebRequest.CheckError()"],
  ["control-dropped-while-idle", "STOR big.tar", "150 Go ahead", "We are completely uploaded and fine", "response reading failed (errno: 110)", "curl: (56) response reading failed (errno: 110)"],
  ["closed-before-greeting", "NewFs: failed to make FTP connection to \"box.example.net:21\": EOF"],
  ["permission-denied", "Error: upload failed: STOR /www/a.html: 553 Cannot write that file: Permission denied", "Error: Process completed with exit code 1."],
  ["tls-required", "Response:\t503 Use AUTH first.", "Error:\tCould not connect to server"],
  ["tls-required", "534 TLS required, configure with AUTH first."],
  ["tls-version-too-old", "Command:  AUTH TLS", "Response: 234 Go on", "AuthenticationException: Authentication failed because the remote party sent a TLS alert: 'ProtocolVersion'."],
  ["tls-version-too-old", "234 Go on", "SSLHandshakeException: The server selected protocol version TLS10 is not accepted by client preferences [TLS12]"],
  ["tls-version-too-old", "ftp.Dial: tls: server selected unsupported protocol version 301"],
  ["tls-handshake-failed", "500 OOPS: error:1408A0C1:SSL routines:ssl3_get_client_hello:no shared cipher"],
  ["tls-certificate-expired", "SSLHandshakeException: PKIX path validation failed: validity check failed", "\tat org.apache.commons.net.ftp.FTPSClient.sslNegotiation(FTPSClient.java:286)"],
  ["tls-certificate-name-mismatch", "ftp.Dial: x509: certificate is valid for *.example.net, not box.example.org"],
  ["tls-certificate-name-mismatch", "ftplib.FTP_TLS: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: IP address mismatch, certificate is not valid for '192.0.2.50'."],
  ["tls-certificate-name-mismatch", "FluentFTP: The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch"],
  ["tls-certificate-chain-incomplete", "ftp.Dial: x509: certificate signed by unknown authority"],
  ["tls-certificate-chain-incomplete", "Response: 234 Go on", "Error:    FTPS Authentication failed, lib = .NET SslStream", "Error:    The remote certificate is invalid according to the validation procedure."],
  ["tls-certificate-self-signed", "FluentFTP: The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot"],
  ["tls-certificate-expired", "FluentFTP: The remote certificate is invalid because of errors in the certificate chain: NotTimeValid"],
  ["tls-handshake-failed", "AUTH TLS", "234 Go on", "Interoperability failure. Unsupported or unrecognized SSL message."],
  ["anonymous-disabled", "USER anonymous", "530 We do not accept anonymous connections."],
  ["home-directory-unavailable", "530 Can't change directory to /home/ines/ [No such file or directory]", "421 Home directory not available - aborting"],
  ["server-config-fatal", "500 OOPS: vsftpd: both local and anonymous access disabled!", "421 Service not available, remote server has closed connection"],
];

/** The same errors of other programs. */
const OTHERS: readonly (readonly string[])[] = [
  ["Unable to connect to the server: x509: certificate signed by unknown authority"],
  ["Error: listen EADDRINUSE: address already in use :::3000", "    at Server.setupListenHandle [as _listen2] (node:net:1740:16)"],
  ["java.net.UnknownHostException: db.example.net", "\tat org.postgresql.core.PGStream.<init>(PGStream.java:81)"],
  ["javax.net.ssl.SSLException: Unrecognized SSL message, plaintext connection?", "\tat org.apache.http.conn.ssl.SSLConnectionSocketFactory.connectSocket(SSLConnectionSocketFactory.java:355)"],
  ["requests.exceptions.HTTPError: HTTP/1.1 403 Forbidden"],
  ["I copy them with WinSCP, and the mailer says:", "550 Mailbox unavailable"],
  ["API: GET /files: 500 Internal Server Error", "upload.csv: 550 rows"],
];

describe("errors alone", () => {
  for (const [cause, ...lines] of ERRORS) {
    it(`${cause}: ${lines[0]?.slice(0, 80) ?? ""}`, () => {
      const log = readLog(lines.join("\n"));
      assert.ok(log, "a conversation is found");
      const judgement = judge(log.evidence);
      assert.equal(judgement.kind === "cause" ? judgement.cause.id : judgement.kind, cause);
    });
  }

  for (const lines of OTHERS) {
    it(`no FTP: ${lines[0]?.slice(0, 80) ?? ""}`, () => { assert.equal(readLog(lines.join("\n")), undefined); });
  }
});
