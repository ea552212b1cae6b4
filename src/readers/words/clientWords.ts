import type { Status } from "./status";
import { anyOf } from "./anyOf";
import { OVER_DATA } from "./dataWords";

/** What clients say in so many words, in the languages that they have. All that fit are taken. */
export const NAMED: readonly (readonly [RegExp, Status])[] = [
  [
    anyOf(
      /passive (?:response|reply)\b.{0,40}\bun(?:reachable|routable) address/i,
      /unroutable|non-routable|not routable|unerreichbare(?:n|r)? Adress|nicht routbar|non routable|no enrutable/i,
      /non instradabile|não roteável|немаршрутизируем|无法路由|不可路由|ルーティング(?:不|でき)/i,
      /seemed to be incorrect and has been fixed|^Fixing bogus PASV data address|^skip .* for data connection, uses/i,
      /Using (?:server|host|control|original) (?:address|ip|host)|ignor\w+ (?:the )?(?:ip|address|host)\b.*\bPASV/i,
    ),
    { kind: "unroutable" },
  ],
  [
    anyOf(
      /(?:cannot|could ?n[o']t|can't|unable to|failed to) (?:parse|interpret|understand)\b.*(?:PASV|EPSV|22[79]|passive)/i,
      /couldn't interpret the 2\d\d|failed to get the EPSV port from/i,
      /(?:invalid|malformed|bad|weird)\b.{0,30}(?:227|PASV (?:reply|response|answer)|passive (?:reply|response|answer|host|address|port))/i,
      /\bin [`']parse22[79]'|strangely formatted PASV|^Passive mode address scan failure|^parse error!/i,
    ),
    { kind: "unreadable-address" },
  ],
  [/^(?:Initializing|Initialisiere|Initialisation d[eu]|Inicializando|Inizializzazione(?: di)?|Инициализирую|正在初始化|初始化|Inicjalizacja|Initialiseren van) ?TLS\b/i, { kind: "tls-begins" }],
  [/^Connected to .*\(No encryption\)/i, { kind: "in-clear" }],
  [/^(?!.*\bTLS\b).{0,60}(?:welcome message|Willkommens|message d'accueil|mensaje de bienvenida|messaggio di benvenuto|mensagem de boas|приветств|приглашени|欢迎|歡迎|ウェルカム)/i, { kind: "in-clear" }],
  [/^[^.:()]{4,40}[,，、] ?(?:initiali[sz]|inicializ|inizializ|инициализ|正在初始化|初始化|TLS )[^.]{0,30}\bTLS(?:\W|$)/i, { kind: "tls-at-once" }],
  [
    anyOf(
      /\bTLS connection established|TLS-Verbindung (?:hergestellt|aufgebaut)|connexion TLS établie/i,
      /Conexión TLS establecida|Connessione TLS (?:stabilita|instaurata)|Conexão TLS estabelecida/i,
      /TLS.соединение установлено|TLS 连接已建立|TLS 接続が確立|SSL connection using TLS/i,
      /^(?:TLS|SSL)v?[\d.]* (?:connection|handshake) (?:established|successful|complete)/i,
      /Control (?:socket|connection) is using: TLS|FTPS Authentication Successful/i,
      /TLS layer (?:is )?(?:up|initialized)|Control socket is using:/i,
    ),
    { kind: "tls-up" },
  ],
  [
    anyOf(
      /(?:insecure|unsecured?) server|does not support (?:FTP over )?(?:TLS|SSL|FTPS)/i,
      /unterstützt kein(?:e)? FTP über TLS|Unsicherer Server|Serveur non sécurisé|Servidor no seguro/i,
      /Server non sicuro|Servidor inseguro|Небезопасный сервер|不安全的服务器|不安全的伺服器|セキュアでないサーバ|安全でないサーバ/i,
    ),
    { kind: "no-tls" },
  ],
  [
    anyOf(
      /^(?:Logged in|Angemeldet|Identifié|Connecté|Registrado|Conectado|Autenticato|Accesso effettuato|Авторизирован|Авторизован|已登录|已登入|ログイン(?:しました)?|Zalogowano|Aangemeld|Login successful|Entrada com sucesso|Sisse logitud|Logged on|USER '[^']{1,60}' logged in)[^\p{L}]*$/iu,
      /[.…] Logged in!|\. Entrada com sucesso!/i,
    ),
    { kind: "logged-in" },
  ],
  [
    anyOf(
      /^(?:Retrieving|Listing) directory|^(?:Verzeichnisinhalt|Empfange Verzeichnisinhalt)/i,
      /Récupération du contenu|Recuperando (?:el )?(?:listado|contenido|directorio)|Lettura elenco/i,
      /Listando o diretório|Получение списка|(?:讀|读|获)取目录|ディレクトリ.{0,4}一覧を取得|Dohvaćanje|Pobieranie listy/i,
      /Mappalista/i,
    ),
    { kind: "wants", verb: "LIST" },
  ],
  // Windows Explorer
  [/^An error occurred copying a file to the FTP Server\b/i, { kind: "logged-in" }],
  [/^An error occurred copying a file to the FTP Server\b|^Uploading file: |\bcopying files to remote side failed|could not (?:write|upload|store) file|failed to upload|\bupload(?:ing)?\b.{0,80}\bfailed/i, { kind: "wants", verb: "STOR" }],
  [
    anyOf(
      /^(?:Directory listing|Anzeigen des Verzeichnis\w+|Auflistung)(?: of| von)?.*(?:successful|abgeschlossen|erfolgreich)/i,
      /(?:contenu|contenido|listado|elenco|diret[oó]rio|directorio).*(?:affiché avec succès|correct\w*|riuscit\w+|con éxito|sucesso|effettuat\w+|completad\w+)/i,
      /(?:列出|取得)?.*目录.*成功|Список каталогов.*(?:извлечен|успешно)|^File transfer successful/i,
      /Dateiübertragung erfolgreich|Transfert de fichier réussi|^List(?:ing)? Complete/i,
      /Directory listing successful|一覧.*成功|^Transfer (?:completed?|successful|done)\b/i,
      /^\d+ bytes (?:received|sent) in\b|^ftp: \d+ bytes received/i,
    ),
    { kind: "listed" },
  ],
  [
    anyOf(
      /welcome message|^Connection established|Willkommens|message d'accueil|mensaje de bienvenida/i,
      /messaggio di benvenuto|mensagem de (?:boas|saudação)|приглашени|приветств|欢迎|歡迎|ウェルカム|환영|powitaln|welkomst/i,
      /uvítac|karşılama|üdvözl|^Connected with |^Command connected/i,
    ),
    { kind: "connected" },
  ],
  // FileZilla says last what it could not do.
  [
    anyOf(
      /^(?:Error: )?(?:(?:Failed to|Could not) retrieve directory listing|(?:Critical )?file transfer (?:failed|error))/i,
      /^Verzeichnisinhalt konnte nicht|^Impossible de récupérer le contenu|^(?:Error|Fallo) al recuperar el (?:listado|directorio)|^Impossibile (?:leggere|recuperare) l'elenco/i,
      /^Falha ao (?:receber|obter|recuperar|listar) (?:a lista|o diret)|^Не удалось (?:получить|извлечь) список|^(?:读取|讀取|获取|取得)目[录錄]列表失[败敗]|^ディレクトリ.{0,8}一覧.{0,8}失敗/i,
    ),
    { kind: "came-to-nothing" },
  ],
  [
    anyOf(
      /(?<!n[o']t |not |longer |never |without )\b(?:hangs|hanging|hung|freezes|stalls)\b|\b(?:is|gets|got|remains) stuck\b|\bnothing (?:more |else |further )?happens\b|\b(?:stays|stops|waits|sits|remains|stuck) (?:there|here|like (?:this|that)|at this point)\b|\b(?:waits|takes|stays|lasts|goes on)(?: \w+){0,3} forever\b/i,
      /\bhängt\b|passiert nichts|reste bloqu|ne se passe (?:plus )?rien|se queda (?:colgad|parad|bloquead)|si blocca|fica travad|зависает|卡住|卡在/i,
    ),
    { kind: "hangs" },
  ],
  // curl says so after the connection for data is up.
  [/^(?:ftp|ncftp[^>]{0,40}|lftp[^>]{0,40})> ?(?:quote|literal|quot) +(?:pasv|epsv)\b/i, { kind: "by-hand" }],
  [/(?:^|\s)at .{0,120}\bFTP\.sendCommand\(/, { kind: "under-way", login: false }],
  [/(?:^|\s)at .{0,120}\bFTPS?(?:Client)?\.(?:user|pass|login)\(/, { kind: "under-way", login: true }],
  [/(?:^|\s)at .{0,120}\bFTPSClient\.execAUTH\(/, { kind: "in-auth" }],
  // Whoever reads is connected; and basic-ftp's socket is one of TLS from the handshake on.
  [/^(?:[\w.]{1,60}: )?(?:Timed out trying to read data from the socket stream|Read timed out)/i, { kind: "connected" }],
  [/^(?:[\w.]{1,60}: )?Timeout detected\. \(control connection\)/i, { kind: "waits" }],
  [/^at TLSSocket\.<anonymous> \(.*\bbasic-ftp\b/, { kind: "awaits-greeting" }],
  [/\bFTP connection to an SFTP server|\bSFTP server using an FTP protocol/i, { kind: "foreign", protocol: "ssh" }],
  [/\bpam_shells\(|\bInvalid shell: '|\bnot in list of valid shells\b/i, { kind: "why-refused" }],
  // The parts of Java's and .NET's clients that read the greeting.
  [/^at .{0,80}\bFTP\._connectAction_\(/, { kind: "awaits-greeting" }],
  [/^at .{0,80}\bFtpClient\.(?:Handshake|HandshakeAsync)\(/, { kind: "awaits-greeting", clear: true }],
  // However it ended: there was a connection, and bytes went over it.
  [/(?:fail\w*|fehlgeschlagen|échou\w*|fallid\w+|fallito|falhou|ошибк\w*|не удал\w+|失败|失敗).{0,60}?(?<![\d.,])[1-9][\d.,\u00a0\u202f' ]{3,}\s?(?:bytes?\b|octets\b|байт|字节|字節|バイト)/i, { kind: "data-open" }],
  [anyOf(/^SSL re-?using session ID/i, OVER_DATA), { kind: "data-open" }],
  // What lftp shows of a job that is still at it.
  [
    anyOf(
      /\[(?:Making data connection|Stelle Datenverbindung her|Estableciendo la conexión de datos|Établissement de la connexion de données|Creo la connessione dati)/i,
      /\[(?:データ接続を確立|Ustanawianie połączenia dla|Установка соединения данных|正在建立(?:数据连接|資料傳送)|Vytváří se datové spojení)/i,
    ),
    { kind: "data-to", to: { host: "", port: 0 } },
  ],
  [/^at .{0,80}\bopenActiveData(?:Stream|Conn|Socket)/i, { kind: "in-data", isIn: true, active: true }],
  [/^at .{0,80}\bopen(?:Passive)?Data(?:Stream|Conn|Socket)|^at .{0,80}\b_openDataConnection_|\bin ntransfercmd\b|\bnet\/ftp\.rb:\d+:in [`'](?:Net::FTP#)?transfercmd'|\bphp_connect_nonb\(\) failed|Unable to open transfer\b|Timeout detected\. \(data connection\)|^(?:LIST|MLSD|NLST|RETR|STOR|APPE) (?:error|failed)/i, { kind: "in-data", isIn: true }],
  [/\bin (?:sendcmd|getresp|getmultiline|getline)\b/, { kind: "in-data", isIn: false }],
  // Python's ftplib reads the greeting in the same function that connects.
  [/^in connect$/, { kind: "in-connect" }],
  [/^in getresp$/, { kind: "in-reply" }],
  // lftp, in its status line, and in its debugging.
  [/\[Waiting for transfer to complete\]|^Closing data socket$|^Got EOF on data connection$|^We are completely uploaded and fine$|^(?:Progress\b.{0,20}\b)?100(?:[.,]0+)?\s?%$/i, { kind: "data-through" }],
  // basic-ftp, where the data connection stands and its TLS with it.
  [/^(?:Uploading to|Downloading from) \S{3,80}:\d{1,5} \(/, { kind: "data-open" }],
  [/^(?:Accepted data connection from|Datenverbindung von .{0,80}akzeptiert|data connection (?:established|opened|open|ready|succe\w+)|Connected to data|data socket connected|Connected data stream|Opened? data (?:connection|socket) (?:ok|success)|Datenverbindung (?:hergestellt|aufgebaut)|connexion de données? établie|datové spojení navázáno|ustanowiono połączenie dla danych|канал данных установлен|成功建立數據連線|conexión de datos establecida|connessione (?:per i )?dati stabilita|conexão de dados estabelecida|соединение (?:для )?данных установлено|数据连接已建立|データ接続)/i, { kind: "data-open" }],
  [
    anyOf(
      /Invalid PORT\b|PORT inválido|PORT ungültig|Ungültiger? PORT|PORT invalide|PORT non valid/i,
    ),
    { kind: "failure", failure: { kind: "reply", reply: { code: 500, lines: ["PORT"] } } },
  ],
];
