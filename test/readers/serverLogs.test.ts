import assert from "node:assert/strict";
import { judge } from "../../src/diagnose/judge";
import { readLog } from "../../src/readers/read";

/** Own logs in the formats of servers that the lab does not have, and what it cannot be made to do at once. */
const LOGS: Readonly<Record<string, readonly [cause: string, dialect: string, log: string]>> = {
  "vsftpd, two sessions of one client side by side": ["permission-denied", "vsftpd log", `
Fri Mar  1 10:00:00 2024 [pid 11] CONNECT: Client "::ffff:198.51.100.7"
Fri Mar  1 10:00:00 2024 [pid 11] FTP command: Client "::ffff:198.51.100.7", "USER ann"
Fri Mar  1 10:00:00 2024 [pid 21] CONNECT: Client "::ffff:198.51.100.7"
Fri Mar  1 10:00:00 2024 [pid 11] [ann] FTP command: Client "::ffff:198.51.100.7", "PASS <password>"
Fri Mar  1 10:00:00 2024 [pid 21] FTP command: Client "::ffff:198.51.100.7", "USER bob"
Fri Mar  1 10:00:00 2024 [pid 10] [ann] OK LOGIN: Client "::ffff:198.51.100.7"
Fri Mar  1 10:00:00 2024 [pid 21] [bob] FTP command: Client "::ffff:198.51.100.7", "PASS <password>"
Fri Mar  1 10:00:01 2024 [pid 12] [ann] FTP response: Client "::ffff:198.51.100.7", "230 Login successful."
Fri Mar  1 10:00:01 2024 [pid 20] [bob] OK LOGIN: Client "::ffff:198.51.100.7"
Fri Mar  1 10:00:01 2024 [pid 12] [ann] FTP command: Client "::ffff:198.51.100.7", "PASV"
Fri Mar  1 10:00:01 2024 [pid 22] [bob] FTP response: Client "::ffff:198.51.100.7", "230 Login successful."
Fri Mar  1 10:00:01 2024 [pid 12] [ann] FTP response: Client "::ffff:198.51.100.7", "227 Entering Passive Mode (203,0,113,5,156,64)."
Fri Mar  1 10:00:01 2024 [pid 22] [bob] FTP command: Client "::ffff:198.51.100.7", "PASV"
Fri Mar  1 10:00:01 2024 [pid 22] [bob] FTP response: Client "::ffff:198.51.100.7", "227 Entering Passive Mode (203,0,113,5,156,70)."
Fri Mar  1 10:00:01 2024 [pid 12] [ann] FTP command: Client "::ffff:198.51.100.7", "LIST"
Fri Mar  1 10:00:01 2024 [pid 22] [bob] FTP command: Client "::ffff:198.51.100.7", "STOR x"
Fri Mar  1 10:00:01 2024 [pid 12] [ann] FTP response: Client "::ffff:198.51.100.7", "150 Here comes the directory listing."
Fri Mar  1 10:00:01 2024 [pid 12] [ann] FTP response: Client "::ffff:198.51.100.7", "226 Directory send OK."
Fri Mar  1 10:00:01 2024 [pid 22] [bob] FTP response: Client "::ffff:198.51.100.7", "553 Could not create file: Permission denied."`],
  "vsftpd in a container, client outside, private 227": ["pasv-private-address", "vsftpd log", `
ftp-1  | Fri Mar  1 10:00:00 2024 [pid 2] CONNECT: Client "198.51.100.7"
ftp-1  | Fri Mar  1 10:00:01 2024 [pid 1] [ann] OK LOGIN: Client "198.51.100.7"
ftp-1  | Fri Mar  1 10:00:01 2024 [pid 3] [ann] FTP response: Client "198.51.100.7", "230 Login successful."
ftp-1  | Fri Mar  1 10:00:01 2024 [pid 3] [ann] FTP command: Client "198.51.100.7", "PASV"
ftp-1  | Fri Mar  1 10:00:01 2024 [pid 3] [ann] FTP response: Client "198.51.100.7", "227 Entering Passive Mode (172,17,0,2,82,8)."
ftp-1  | Fri Mar  1 10:00:01 2024 [pid 3] [ann] FTP command: Client "198.51.100.7", "LIST"
ftp-1  | Fri Mar  1 10:01:01 2024 [pid 3] [ann] FTP response: Client "198.51.100.7", "425 Failed to establish connection."`],
  "vsftpd without the protocol, all well": ["healthy", "vsftpd log", `
Fri Mar  1 10:00:00 2024 [pid 2] CONNECT: Client "192.168.1.9"
Fri Mar  1 10:00:01 2024 [pid 1] [ann] OK LOGIN: Client "192.168.1.9"
Fri Mar  1 10:00:02 2024 [pid 3] [ann] OK DOWNLOAD: Client "192.168.1.9", "/readme", 9 bytes, 17.34Kbyte/sec`],
  "ProFTPD, shell": ["login-shell-invalid", "proftpd log", `
Mar  1 10:00:00 www systemd[1]: Started proftpd.service - ProFTPD FTP Server.
Mar  1 10:00:05 www proftpd[812]: 10.0.0.4 (198.51.100.7[198.51.100.7]) - FTP session opened.
Mar  1 10:00:05 www proftpd[812]: 10.0.0.4 (198.51.100.7[198.51.100.7]) - USER ann (Login failed): Invalid shell: '/sbin/nologin'
Mar  1 10:00:05 www sshd[99]: Failed password for root from 192.0.2.9 port 4711 ssh2
Mar  1 10:00:06 www proftpd[812]: 10.0.0.4 (198.51.100.7[198.51.100.7]) - FTP session closed.`],
  "ProFTPD, port taken": ["server-bind-failed", "proftpd log", `
Mar 01 10:00:00 www systemd[1]: Starting proftpd.service - ProFTPD FTP Server...
Mar 01 10:00:00 www proftpd[700]: Checking syntax of configuration file
Mar 01 10:00:00 www proftpd[701]: 127.0.1.1 - Fatal: Failed binding to ::, port 21: Address already in use
Mar 01 10:00:00 www proftpd[701]: 127.0.1.1 - Check the ServerType directive to ensure you are configured correctly.
Mar 01 10:00:00 www systemd[1]: proftpd.service: Main process exited, code=exited, status=1/FAILURE`],
  "vsftpd, port taken": ["server-bind-failed", "server log", "Mar 01 10:00:00 www vsftpd[55]: 500 OOPS: could not bind listening IPv4 socket\n"],
  "tcp wrappers": ["closed-before-greeting", "server log", "Mar  1 10:00:00 www vsftpd[4711]: refused connect from 198.51.100.7 (198.51.100.7)\n"],
  "FileZilla Server 1.x": ["passive-ports-blocked", "filezilla server log", `
2024-03-01T10:00:00.100Z II [FTP Server] Session 3 started.
2024-03-01T10:00:00.101Z << [FTP Session 3 198.51.100.7] 220-FileZilla Server 1.8.1
2024-03-01T10:00:00.101Z << [FTP Session 3 198.51.100.7] 220 Please visit https://filezilla-project.org/
2024-03-01T10:00:00.130Z >> [FTP Session 3 198.51.100.7] USER ann
2024-03-01T10:00:00.131Z << [FTP Session 3 198.51.100.7] 331 Please, specify the password.
2024-03-01T10:00:00.160Z >> [FTP Session 3 198.51.100.7] PASS ****
2024-03-01T10:00:00.170Z << [FTP Session 3 198.51.100.7 ann] 230 Login successful.
2024-03-01T10:00:00.200Z >> [FTP Session 3 198.51.100.7 ann] PASV
2024-03-01T10:00:00.201Z << [FTP Session 3 198.51.100.7 ann] 227 Entering Passive Mode (203,0,113,5,195,81)
2024-03-01T10:00:00.230Z >> [FTP Session 3 198.51.100.7 ann] LIST
2024-03-01T10:00:00.231Z << [FTP Session 3 198.51.100.7 ann] 150 About to start data transfer.
2024-03-01T10:00:30.231Z << [FTP Session 3 198.51.100.7 ann] 425 Error while transferring data: ETIMEDOUT - Connection attempt timed out
2024-03-01T10:00:30.300Z !! [FTP Session 3 198.51.100.7 ann] Control channel closed with error from source 0. Reason: ECONNABORTED - Connection aborted.`],
  "IIS, policy": ["tls-required", "iis log", `
#Software: Microsoft Internet Information Services 10.0
#Fields: date time c-ip cs-username s-ip s-port cs-method cs-uri-stem sc-status sc-win32-status sc-substatus x-session x-fullpath
2024-03-01 10:00:00 198.51.100.7 - 10.0.0.4 21 ControlChannelOpened - - 0 0 7d1f5d0e-0001 -
2024-03-01 10:00:00 198.51.100.7 - 10.0.0.4 21 USER ann 534 0 25 7d1f5d0e-0001 -
2024-03-01 10:00:00 198.51.100.7 - 10.0.0.4 21 ControlChannelClosed - - 0 0 7d1f5d0e-0001 -`],
  "IIS, all well": ["healthy", "iis log", `
#Fields: date time c-ip cs-username s-ip s-port cs-method cs-uri-stem sc-status sc-win32-status sc-substatus x-session x-fullpath
2024-03-01 10:00:00 198.51.100.7 - 10.0.0.4 21 ControlChannelOpened - - 0 0 7d1f5d0e-0002 -
2024-03-01 10:00:00 198.51.100.7 - 10.0.0.4 21 USER ann 331 0 0 7d1f5d0e-0002 -
2024-03-01 10:00:00 198.51.100.7 WEB\\ann 10.0.0.4 21 PASS *** 230 0 0 7d1f5d0e-0002 /
2024-03-01 10:00:01 198.51.100.7 WEB\\ann 10.0.0.4 21 PASV - 227 0 0 7d1f5d0e-0002 -
2024-03-01 10:00:01 198.51.100.7 WEB\\ann 10.0.0.4 50012 DataChannelOpened - - 0 0 7d1f5d0e-0002 -
2024-03-01 10:00:01 198.51.100.7 WEB\\ann 10.0.0.4 50012 DataChannelClosed - - 0 0 7d1f5d0e-0002 -
2024-03-01 10:00:01 198.51.100.7 WEB\\ann 10.0.0.4 21 LIST - 226 0 0 7d1f5d0e-0002 /`],
  "ProFTPD, a LogFormat of one's own": ["login-rejected", "proftpd log", `
198.51.100.7 ann [01/Mar/2024:10:00:00 +0000] "USER ann" 331 "Password required for ann"
198.51.100.7 ann [01/Mar/2024:10:00:00 +0000] "PASS (hidden)" 530 "Login incorrect."`],
  "Pure-FTPd, silence behind EPSV": ["passive-ports-blocked", "pure-ftpd log", `
Mar  1 10:00:00 www pure-ftpd: (?@198.51.100.7) [INFO] New connection from 198.51.100.7
Mar  1 10:00:00 www pure-ftpd: (?@198.51.100.7) [INFO] ann is now logged in
Mar  1 10:00:01 www pure-ftpd: (ann@198.51.100.7) [DEBUG] Command [epsv] []
Mar  1 10:02:11 www pure-ftpd: (ann@198.51.100.7) [INFO] Logout.`],
  "Pure-FTPd, gone at once behind EPSV": ["undetermined", "pure-ftpd log", `
Mar  1 10:00:00 www pure-ftpd: (?@198.51.100.7) [INFO] New connection from 198.51.100.7
Mar  1 10:00:00 www pure-ftpd: (?@198.51.100.7) [INFO] ann is now logged in
Mar  1 10:00:01 www pure-ftpd: (ann@198.51.100.7) [DEBUG] Command [epsv] []
Mar  1 10:00:02 www pure-ftpd: (ann@198.51.100.7) [INFO] Logout.`],
  "ProFTPD, nobody of that name": ["login-rejected", "proftpd log", `
Mar  1 10:00:00 www proftpd[411]: www.example.org (198.51.100.7[198.51.100.7]) - FTP session opened.
Mar  1 10:00:00 www proftpd[411]: www.example.org (198.51.100.7[198.51.100.7]) - no such user 'backup'
Mar  1 10:00:01 www proftpd[411]: www.example.org (198.51.100.7[198.51.100.7]) - FTP session closed.`],
  "PAM about vsftpd": ["login-rejected", "server log", `
Mar  1 10:00:00 www vsftpd[411]: pam_unix(vsftpd:auth): authentication failure; logname= uid=0 euid=0 tty=ftp ruser=ann rhost=198.51.100.7  user=ann`],
  "ProFTPD, the complaint alone": ["server-config-fatal", "proftpd log", `
It stopped after the update and says only
fatal: MaxClients: directive not allowed in <Directory> context on line 44 of '/etc/proftpd/proftpd.conf'`],
  "Pure-FTPd without its certificate": ["server-config-fatal", "pure-ftpd log", `
Mar  1 10:00:00 www pure-ftpd[411]: (?@?) [ERROR] SSL/TLS [/etc/ssl/private/pure-ftpd.pem](326): error:0909006C:PEM routines:get_name:no start line`],
  "vsftpd in a terminal, a word that it does not know": ["server-config-fatal", "generic", `
/etc/init.d/vsftpd restart
500 OOPS: unrecognised variable in config file: passive_min_port`],
  "the server's settings beside its refusal": ["passive-ports-blocked", "generic", `
This is all that I get for STOR in passive mode:
425 accept tcp [::]:50065: i/o timeout
My settings:
{
  "ftpd": {
    "bindings": [
      {
        "port": 2021,
        "address": "",
        "tls_mode": 0,
        "force_passive_ip": "",
        "debug": false
      }
    ],
    "banner": "",
    "passive_port_range": {
      "start": 50000,
      "end": 50100
    },
    "disable_active_mode": false,
    "enable_site": false,
    "hash_support": 0,
    "combine_support": 0
  }
}`],
  "a server of one's own in the journal": ["passive-range-exhausted", "generic", `
That is what I see:
Mar  1 10:00:00 www dotnet[411]: dbug: Example.Ftp.Connection[0]
Mar  1 10:00:00 www dotnet[411]:  230 User logged in.
Mar  1 10:00:00 www dotnet[411]: dbug: Example.Ftp.Connection[0]
Mar  1 10:00:00 www dotnet[411]:  PWD
Mar  1 10:00:00 www dotnet[411]:  257 "/"
Mar  1 10:00:00 www dotnet[411]:  TYPE I
Mar  1 10:00:00 www dotnet[411]:  200 Binary transfer mode active.
Mar  1 10:00:01 www dotnet[411]:  EPSV
Mar  1 10:00:01 www dotnet[411]: warn: Example.Ftp.Listeners[0]
Mar  1 10:00:01 www dotnet[411]:  No free ports available for data connection`],
  "port 20 taken in active mode": ["active-server-outbound-blocked", "ftp", `
ftp> ls
200 PORT command successful
425 could not establish active connection: dial tcp :20->127.0.0.1:36151: bind: address already in use`],
  "a code in the words before the log": ["passive-ports-rejected", "filezilla", `
I've got a 425 error.
Status: Logged in
Command: PASV
Response: 227 Entering Passive Mode (192,0,2,4,4,3)
Command: LIST
Error: The data connection could not be established: ECONNREFUSED - Connection refused by server
Response: 425 No connection established`],
  "Pure-FTPd, quiet": ["undetermined", "pure-ftpd log", `
Mar  1 10:00:00 www pure-ftpd: (?@198.51.100.7) [INFO] New connection from 198.51.100.7
Mar  1 10:00:00 www pure-ftpd: (?@198.51.100.7) [INFO] ann is now logged in
Mar  1 10:00:20 www pure-ftpd: (ann@198.51.100.7) [INFO] Logout.`],
  "pyftpdlib, a user that may not write, on one network": ["permission-denied", "ftp server log", `
Scans do not arrive:
[I 2024-03-01 10:00:00] 192.168.7.20:5000-[] FTP session opened (connect)
[D 2024-03-01 10:00:00] 192.168.7.20:5000-[] -> 220 pyftpdlib 2.0.1 ready.
[D 2024-03-01 10:00:00] 192.168.7.20:5000-[] <- USER ann
[D 2024-03-01 10:00:00] 192.168.7.20:5000-[ann] -> 331 Username ok, send password.
[D 2024-03-01 10:00:00] 192.168.7.20:5000-[ann] <- PASS ******
[D 2024-03-01 10:00:00] 192.168.7.20:5000-[ann] -> 230 Login successful.
[D 2024-03-01 10:00:00] 192.168.7.20:5000-[ann] <- PASV
[D 2024-03-01 10:00:00] 192.168.7.20:5000-[ann] -> 227 Entering passive mode (192,168,7,4,200,10).
[D 2024-03-01 10:00:00] 192.168.7.20:5000-[ann] <- STOR scan.pdf
[D 2024-03-01 10:00:00] 192.168.7.20:5000-[ann] -> 550 Not enough privileges.`],
  "pyftpdlib, the client outside and a private 227": ["pasv-private-address", "ftp server log", `
INFO:pyftpdlib:198.51.100.7:5000-[] FTP session opened (connect)
DEBUG:pyftpdlib:198.51.100.7:5000-[ann] <- PASV
DEBUG:pyftpdlib:198.51.100.7:5000-[ann] -> 227 Entering passive mode (192,168,7,4,200,10).
DEBUG:pyftpdlib:198.51.100.7:5000-[ann] <- LIST
DEBUG:pyftpdlib:198.51.100.7:5000-[ann] -> 150 File status okay. About to open data connection.
INFO:pyftpdlib:198.51.100.7:5000-[ann] FTP session closed (disconnect).`],
  "Serv-U, no login in clear": ["tls-required", "ftp server log", `
[02] Fri 01Mar24 10:00:00 - (000017) Connected to 10.20.0.15 (local address 10.20.0.9, port 21)
[06] Fri 01Mar24 10:00:00 - (000017) 220 Serv-U FTP Server v15.4 ready...
[05] Fri 01Mar24 10:00:00 - (000017) USER ann
[06] Fri 01Mar24 10:00:00 - (000017) 530 Not logged in - secure authentication required.
[02] Fri 01Mar24 10:00:01 - (000017) Closed session`],
  "Wing FTP Server, all well": ["healthy", "ftp server log", `
[01] Fri, 01 Mar 2024 10:00:00 (0000021) Connected from 10.20.0.15 (local address 10.20.0.9, port 21)
[02] Fri, 01 Mar 2024 10:00:00 (0000021) 220 Wing FTP Server ready...
[03] Fri, 01 Mar 2024 10:00:00 (0000021) USER ann
[02] Fri, 01 Mar 2024 10:00:00 (0000021) 331 Password required for ann
[03] Fri, 01 Mar 2024 10:00:00 (0000021) PASS ******
[02] Fri, 01 Mar 2024 10:00:00 (0000021) 230 User ann logged in.
[03] Fri, 01 Mar 2024 10:00:01 (0000021) PASV
[02] Fri, 01 Mar 2024 10:00:01 (0000021) 227 Entering Passive Mode (10,20,0,9,4,7)
[03] Fri, 01 Mar 2024 10:00:01 (0000021) LIST
[02] Fri, 01 Mar 2024 10:00:01 (0000021) 150 Opening ASCII mode data connection for directory listing.
[02] Fri, 01 Mar 2024 10:00:01 (0000021) 226 Transfer complete.
[01] Fri, 01 Mar 2024 10:00:02 (0000021) Disconnected from 10.20.0.15`],
  "ftpserverlib, the client outside and the bridge's address": ["pasv-private-address", "ftp server log", `
2024-03-01T10:00:00.100 DBG Client connected | sender=ftpserverlib server_id=FTP_0 clientId=4 clientIp=198.51.100.7:5000
2024-03-01T10:00:00.101 DBG Sending answer | sender=ftpserverlib server_id=FTP_0 clientId=4 line=220 ready
2024-03-01T10:00:00.120 DBG Received line | sender=ftpserverlib server_id=FTP_0 clientId=4 line=USER ann
2024-03-01T10:00:00.121 DBG Sending answer | sender=ftpserverlib server_id=FTP_0 clientId=4 line=331 OK
2024-03-01T10:00:00.140 DBG Received line | sender=ftpserverlib server_id=FTP_0 clientId=4 line=PASS s
2024-03-01T10:00:00.150 DBG Sending answer | sender=ftpserverlib server_id=FTP_0 clientId=4 line=230 Password ok, continue
2024-03-01T10:00:00.160 DBG Received line | sender=ftpserverlib server_id=FTP_0 clientId=4 line=PASV
2024-03-01T10:00:00.161 DBG Sending answer | sender=ftpserverlib server_id=FTP_0 clientId=4 line=227 Entering Passive Mode (172,17,0,3,195,90)
2024-03-01T10:00:00.170 DBG Received line | sender=ftpserverlib server_id=FTP_0 clientId=4 line=MLSD
2024-03-01T10:00:30.171 WRN Unable to open transfer | sender=ftpserverlib server_id=FTP_0 clientId=4 error=accept tcp [::]:50010: i/o timeout
2024-03-01T10:00:30.171 DBG Sending answer | sender=ftpserverlib server_id=FTP_0 clientId=4 line=425 Unable to open transfer: accept tcp [::]:50010: i/o timeout`],
  "Apache MINA FtpServer, a missing directory": ["path-not-found", "ftp server log", `
[ INFO] 2024-03-01 10:00:00,001 [] [192.168.7.20] CREATED
[ INFO] 2024-03-01 10:00:00,002 [] [192.168.7.20] OPENED
[ INFO] 2024-03-01 10:00:00,003 [] [192.168.7.20] SENT: 220 Service ready for new user.
[ INFO] 2024-03-01 10:00:00,010 [] [192.168.7.20] RECEIVED: USER ann
[ INFO] 2024-03-01 10:00:00,011 [ann] [192.168.7.20] SENT: 331 User name okay, need password for ann.
[ INFO] 2024-03-01 10:00:00,020 [ann] [192.168.7.20] RECEIVED: PASS *****
[ INFO] 2024-03-01 10:00:00,021 [ann] [192.168.7.20] SENT: 230 User logged in, proceed.
[ INFO] 2024-03-01 10:00:00,030 [ann] [192.168.7.20] RECEIVED: CWD /scans
[ INFO] 2024-03-01 10:00:00,031 [ann] [192.168.7.20] SENT: 550 No such directory.`],
  "a server of which nothing is known, with its arrows": ["permission-denied", "generic", `
--> 220 ready
<-- USER ann
--> 331 password?
<-- PASS ****
--> 230 welcome
<-- STOR scan.pdf
--> 550 Permission denied`],
  "ftpserverlib in JSON, no login in clear": ["tls-required", "ftp server log", `
{"level":"debug","time":"2024-03-01T10:00:00.100","sender":"ftpserverlib","server_id":"FTP_0","clientId":"5","clientIp":"198.51.100.7:5000","message":"Client connected"}
{"level":"debug","time":"2024-03-01T10:00:00.101","sender":"ftpserverlib","server_id":"FTP_0","clientId":"5","line":"220 ready","message":"Sending answer"}
{"level":"debug","time":"2024-03-01T10:00:00.120","sender":"ftpserverlib","server_id":"FTP_0","clientId":"5","line":"USER ann","message":"Received line"}
{"level":"debug","time":"2024-03-01T10:00:00.121","sender":"ftpserverlib","server_id":"FTP_0","clientId":"5","line":"421 TLS is required","message":"Sending answer"}`],
  "ProFTPD behind a balancer that has two addresses": ["data-peer-mismatch", "proftpd log", `
2024-03-01 10:00:00,118 ftp-0 proftpd[311] 10.9.1.37 (10.0.9.4[10.0.9.4]): FTP session opened.
2024-03-01 10:00:00,140 ftp-0 proftpd[311] 10.9.1.37 (10.0.9.4[10.0.9.4]): USER ann: Login successful.
2024-03-01 10:00:00,455 ftp-0 proftpd[311] 10.9.1.37 (10.0.9.4[10.0.9.4]): SECURITY VIOLATION: Passive connection from 10.0.9.9 rejected.
2024-03-01 10:00:00,456 ftp-0 proftpd[311] 10.9.1.37 (10.0.9.4[10.0.9.4]): FTP session closed.`],
  "FileZilla Server, a client of old": ["tls-version-too-old", "filezilla server log", `
<01/03/2024 10:00:00> FTP Session 11 192.168.7.40 [Response] 220 ready
<01/03/2024 10:00:00> FTP Session 11 192.168.7.40 [Command] AUTH TLS
<01/03/2024 10:00:00> FTP Session 11 192.168.7.40 [Response] 234 Using authentication type TLS.
<01/03/2024 10:00:00> FTP Session 11 192.168.7.40 [Error] GnuTLS error -8: A packet with illegal or unsupported version was received.`],
  "a honeypot that finds FTP's port taken": ["server-bind-failed", "generic", `
2024-03-01 10:00:00,884 (pot) Could not start ftp server on port 21. Error: [Errno 98] error while attempting to bind on address ('0.0.0.0', 21): address already in use`],
  "Docker finds FTP's port taken": ["server-bind-failed", "generic", `
docker: Error response from daemon: driver failed programming external connectivity on endpoint my-ftp (0a1b): Error starting userland proxy: listen tcp4 0.0.0.0:21: bind: address already in use`],
  "ProFTPD's module in the system log": ["tls-required", "proftpd log", `
Mar  1 10:00:00 www proftpd[811]: 0.0.0.0 (10.8.0.14[10.8.0.14]) - FTP session opened.
Mar  1 10:00:00 www proftpd[811]: 0.0.0.0 (10.8.0.14[10.8.0.14]) - mod_tls/2.9.2: SSL/TLS required but absent on control channel, denying USER command
Mar  1 10:00:00 www proftpd[811]: 0.0.0.0 (10.8.0.14[10.8.0.14]) - FTP session closed.`],
  "ProFTPD with its list of transfers": ["healthy", "proftpd log", `
Mar  1 02:00:01 www proftpd[218]: nas.lan (192.168.7.31[192.168.7.31]) - FTP session opened.
Mar  1 02:00:01 www proftpd[218]: nas.lan (192.168.7.31[192.168.7.31]) - USER ann: Login successful.
Mar  1 02:04:48 www proftpd[218]: nas.lan (192.168.7.31[192.168.7.31]) - FTP session closed.
Fri Mar  1 02:04:48 2024 281 192.168.7.31 3489660 /srv/a.tar.gz b _ i r ann ftp 0 * c`],
  "vsftpd, lines left out between AUTH and PASV": ["tls-session-reuse-required", "vsftpd log", `
Fri Mar  1 10:00:00 2024 [pid 77] CONNECT: Client "192.168.7.1"
Fri Mar  1 10:00:00 2024 [pid 77] FTP command: Client "192.168.7.1", "AUTH TLS"
Fri Mar  1 10:00:00 2024 [pid 77] FTP response: Client "192.168.7.1", "234 Proceed with negotiation."
Fri Mar  1 10:00:00 2024 [pid 76] [ann] OK LOGIN: Client "192.168.7.1"
Fri Mar  1 10:00:00 2024 [pid 78] [ann] FTP command: Client "192.168.7.1", "PASV"
Fri Mar  1 10:00:00 2024 [pid 78] [ann] FTP response: Client "192.168.7.1", "227 Entering Passive Mode (192,168,7,9,85,101)."
Fri Mar  1 10:00:00 2024 [pid 78] [ann] FTP command: Client "192.168.7.1", "LIST"
Fri Mar  1 10:00:00 2024 [pid 78] [ann] FTP response: Client "192.168.7.1", "150 Here comes the directory listing."
Fri Mar  1 10:00:00 2024 [pid 78] [ann] FTP response: Client "192.168.7.1", "522 SSL connection failed; session reuse required: see require_ssl_reuse option in vsftpd.conf man page"`],
};

describe("logs of servers", () => {
  for (const [name, [cause, dialect, log]] of Object.entries(LOGS)) {
    it(`${name}: ${cause}`, () => {
      const read = readLog(log) ?? assert.fail("no conversation found");
      const judgement = judge(read.evidence);
      assert.equal(judgement.kind === "cause" ? judgement.cause.id : judgement.kind, cause);
      assert.equal(read.dialect, dialect);
    });
  }

  it("with notices alone tell of no trouble", () => {
    assert.equal(readLog(`Mar  1 10:00:00 www vsftpd[411]: pam_unix(vsftpd:session): session opened for user ann by (uid=0)
Mar  1 10:00:00 www sshd[99]: pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=192.0.2.9  user=root`), undefined);
    assert.equal(readLog(`Mar  1 10:00:00 www proftpd[411]: localhost - notice: 'Second' (192.0.2.4:21) already bound to 'First'
Mar  1 10:00:00 www proftpd[411]: localhost - bindings.c:259: notice: unable to create ipbind '192.0.2.4#21': Address already in use
Mar  1 10:00:00 www proftpd[411]: localhost - ProFTPD 1.3.8 (stable) (built Fri Mar 1 2024 02:51:22 UTC) standalone mode STARTUP`), undefined);
    assert.equal(readLog("10:00:00 WARN [Producer clientId=1] Connection to node -1 (localhost/127.0.0.1:9092): Connection refused"), undefined);
    assert.equal(readLog('{"level":"error","clientId":42,"message":"connect ECONNREFUSED 192.0.2.5:8883"}\n'.repeat(3)), undefined);
  });

  it("of many clients are not about those that only try passwords", () => {
    const [, , good] = LOGS["vsftpd without the protocol, all well"] ?? assert.fail();
    const bots = Array.from({ length: 50 }, (_, index) => `Fri Mar  1 10:01:${10 + index} 2024 [pid ${100 + 2 * index}] CONNECT: Client "192.0.2.${index}"
Fri Mar  1 10:01:${10 + index} 2024 [pid ${99 + 2 * index}] [root] FAIL LOGIN: Client "192.0.2.${index}"`).join("\n");
    assert.equal(judge(readLog(`${good}\n${bots}\n`)?.evidence ?? assert.fail()).kind, "healthy");
  });
});
