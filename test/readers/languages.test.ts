import assert from "node:assert/strict";
import { judge } from "../../src/diagnose/judge";
import { readLog } from "../../src/readers/read";
import { failureOf } from "../../src/readers/words/status";

/** What a paste comes to: the cause's id, or the kind of verdict. */
function verdictOn(...lines: readonly string[]): string {
  const log = readLog(lines.join("\n"));
  if (!log) return "none";
  const verdict = judge(log.evidence);
  return verdict.kind === "cause" ? verdict.cause.id : verdict.kind;
}

describe("languages", () => {
  it("knows what systems say of a failed connection", () => {
    const said: Readonly<Record<string, readonly string[]>> = {
      refused: ["Yhteys torjuttu", "Förbindelsen förvägrad", "Koneksi ditolak", "У з'єднанні відмовлено", "Spojenie odmietnuté", "Конечный компьютер отверг запрос"],
      timeout: ["Die Wartezeit für die Verbindung ist abgelaufen", "Expiró el tiempo de conexión", "Connessione scaduta", "Ligação expirada", "連線超過時間", "没有正确答复"],
      unreachable: [
        "没有到主机的路由", "No existe ninguna ruta hasta el `host'", "ホストへの経路がありません", "Brak trasy do hosta", "Não há rota para o host", "Geen route naar host",
        "网络不可达", "La rete non è raggiungibile", "Netwerk is onbereikbaar", "ネットワークに届きません",
      ],
      closed: ["接続が相手からリセットされました", "连接被对方重设", "Connexion ré-initialisée par le correspondant", "Conexión reinicializada por la máquina remota", "Bağlantı karşıdan kesildi"],
      unresolved: ["Der Name oder der Dienst ist nicht bekannt", "Nombre o servicio desconocido", "Nom ou service inconnu", "未知的名称或服务", "Unbekannter Rechner"],
    };
    for (const [kind, all] of Object.entries(said)) {
      for (const words of all) assert.equal(failureOf(`ftp: connect: ${words}`)?.kind, kind, words);
    }
    assert.equal(failureOf("> ftp: connect :未知错误号")?.kind, "unreachable");
  });

  it("takes no word of theirs out of another sentence", () => {
    for (const words of ["Adgang nægtet", "alamat yang tidak ada rutenya", "Połączenie zakończone pomyślnie", "Transferência terminada", "Передачу завершено", "El tiempo de conexión es 20"]) {
      assert.equal(failureOf(words), undefined, words);
    }
  });

  it("tells a command that is answered by nothing but its firewall in any of them", () => {
    assert.equal(verdictOn("$ ftp 192.0.2.7", "ftp: connect: 没有到主机的路由", "ftp>"), "control-unreachable");
    assert.equal(verdictOn("$ ftp 192.0.2.7", "ftp: connect: Die Wartezeit für die Verbindung ist abgelaufen", "ftp>"), "control-timeout");
  });
});

describe("languages of FileZilla", () => {
  const turkish = [
    "Durum:\t192.0.2.7:21 adresine bağlanılıyor...", "Durum:\tBağlantı kuruldu, karşılama iletisi bekleniyor...", "Durum:\tOturum açıldı",
    "Durum:\tKlasör listesi alınıyor...", "Komut:\tPASV", "Yanıt:\t227 Entering Passive Mode (192,0,2,7,195,80).", "Komut:\tMLSD",
  ];

  it("tells a server that hangs up from one that does not answer", () => {
    assert.equal(verdictOn(...turkish, "Hata:\tBağlantı sunucu tarafından kapatıldı", "Hata:\tKlasör listesi alınamadı"), "control-closed-during-transfer");
    assert.equal(verdictOn(...turkish, "Hata:\tBağlantı 20 saniye sonra zaman aşımına uğradı", "Hata:\tKlasör listesi alınamadı"), "passive-ports-blocked");
  });

  it("knows how long it waited for a greeting", () => {
    const start = ["Estado:\tConectando a 192.0.2.7:21...", "Estado:\tConexión establecida, esperando el mensaje de bienvenida..."];
    assert.equal(verdictOn(...start, "Error:\tConexión agotada después de 20 segundos de inactividad", "Error:\tNo se pudo conectar al servidor"), "greeting-delayed");
    assert.equal(verdictOn(...start, "Error:\tConexión agotada después de 2 segundos de inactividad", "Error:\tNo se pudo conectar al servidor"), "undetermined");
  });

  const czech = ["Stav:\tPřipojuji se k 192.0.2.7:21...", "Stav:\tPřipojeno, čekání na uvítání...", "Stav:\tServer neumí FTP přes TLS.", "Stav:\tPřihlášen", "Stav:\tNačítání obsahu..."];

  it("takes a remark in front of a failure for no success", () => {
    const failed = [...czech, "Stav:\tServer poslal adresu, která není dostupná. Pasivní režim selhal.", "Chyba:\tVýpis složky se nezdařil"];
    assert.equal(verdictOn(...failed), "pasv-private-address");
    const listed = [...czech, "Stav:\tObsah složky \"/\" vypsán", "Chyba:\tSpojení zrušeno"];
    assert.equal(verdictOn(...listed), "healthy");
  });

  it("reads labels without a colon", () => {
    const polish = (gap: string): readonly string[] => [
      `Status:${gap}Łączenie z 192.0.2.7:21...`, `Status:${gap}Połączono, oczekiwanie na wiadomość powitalną...`, `Odpowiedź${gap}220 (vsFTPd 3.0.3)`,
      `Polecenie:${gap}USER anna`, `Odpowiedź${gap}331 Please specify the password.`, `Polecenie:${gap}PASS ****`, `Odpowiedź${gap}230 Login successful.`,
      `Polecenie:${gap}PASV`, `Odpowiedź${gap}227 Entering Passive Mode (192,0,2,7,195,80).`, `Polecenie:${gap}LIST`,
    ];
    for (const gap of ["\t", " "]) {
      const done = [`Odpowiedź${gap}150 Here comes the directory listing.`, `Odpowiedź${gap}226 Directory send OK.`];
      assert.equal(verdictOn(...polish(gap), ...done), "healthy");
      assert.equal(verdictOn(...polish(gap), `Odpowiedź${gap}425 Failed to establish connection.`), "passive-ports-blocked");
    }
  });
});

describe("languages of Wget", () => {
  const head = ["--2026-05-01 10:00:00--  ftp://ftp.example.org/x.iso", "           => “x.iso”"];
  const german = [...head, "Auflösen des Hostnamens ftp.example.org (ftp.example.org)… 192.0.2.7", "Verbindungsaufbau zu ftp.example.org (ftp.example.org)|192.0.2.7|:21 … verbunden."];
  const french = [...head, "Résolution de ftp.example.org (ftp.example.org)… 192.0.2.7", "Connexion à ftp.example.org (ftp.example.org)|192.0.2.7|:21… connecté."];
  const chinese = [...head, "正在连接 192.0.2.7:21... 已连接。"];

  it("tells a refused login", () => {
    assert.equal(verdictOn(...german, "Anmelden als anna … ", "Fehler bei der Anmeldung."), "login-rejected");
    assert.equal(verdictOn(...french, "Ouverture de session en tant que anna… ", "Le serveur refuse l’établissement de session."), "login-rejected");
    assert.equal(verdictOn(...chinese, "正在以 anna 登录 ... ", "服务器拒绝登录。"), "login-rejected");
    assert.equal(verdictOn(...head, "192.0.2.7:21 に接続しています... 接続しました。", "anna としてログインしています...", "サーバがログインを拒否しました。"), "login-rejected");
  });

  it("tells a missing file, a refused command and a connection that ends", () => {
    const login = [...chinese, "正在以 anna 登录 ... 登录成功！", "==> SYST ... 完成。   ==> PWD ... 完成。", "==> TYPE I ... 完成。 ==> CWD (1) /pub ... 完成。"];
    assert.equal(verdictOn(...login, "==> PASV ... 完成。   ==> RETR x.iso ... ", "文件 “x.iso” 不存在。"), "path-not-found");
    assert.equal(verdictOn(...login, "==> PASV ... ", "无法启动 PASV 传输。"), "pasv-disabled");
    assert.equal(verdictOn(...login, "==> PASV ... ", "服务器响应时发生错误，正在关闭控制连接。"), "control-closed-during-transfer");
  });

  it("takes no other line with dots for a login", () => {
    assert.equal(verdictOn(...head, "Auflösen des Hostnamens ftp.example.org… fehlgeschlagen: Der Name oder der Dienst ist nicht bekannt."), "dns-failure");
    assert.equal(verdictOn(...french.slice(0, 3), "Connexion à ftp.example.org (ftp.example.org)|192.0.2.7|:21… échec : Connexion refusée."), "control-refused");
    assert.notEqual(verdictOn(...chinese, "已发出 HTTP 请求，正在等待回应... 200 OK"), "healthy");
  });
});

describe("languages of lftp", () => {
  const start = [
    "lftp anna@192.0.2.7:~> ls", "---- Connecting to 192.0.2.7 (192.0.2.7) port 21", "<--- 220 (vsFTPd 3.0.3)", "---> USER anna", "<--- 331 Please specify the password.",
    "---> PASS XXXX", "<--- 230 Login successful.", "---> PASV", "<--- 227 Entering Passive Mode (192,0,2,7,195,80).",
  ];

  it("tells where it connects, and what it is still at", () => {
    for (const dials of ["Соединение сокета данных с (192.0.2.7), порт 50000", "データソケットを (192.0.2.7) のポート 50000 に接続中", "連接資料 socket 到 (192.0.2.7)，埠號為 50000"]) {
      assert.equal(verdictOn(...start, `---- ${dials}`), "passive-ports-blocked", dials);
    }
    assert.equal(verdictOn("lftp anna@192.0.2.7:~> ls", "`ls' at 0 [Making data connection...]"), "passive-ports-blocked");
    assert.equal(verdictOn("lftp anna@192.0.2.7:~> ls", "`ls' bei 0 [Stelle Datenverbindung her...]"), "passive-ports-blocked");
  });

  it("takes a connection that stands for one", () => {
    const listed = ["---- Канал данных установлен", "---> LIST", "<--- 150 Here comes the directory listing.", "<--- 226 Directory send OK."];
    assert.equal(verdictOn(...start, "---- Соединение сокета данных с (192.0.2.7), порт 50000", ...listed), "healthy");
    assert.equal(verdictOn("lftp anna@192.0.2.7:~> ls", "`ls' at 0 [Connecting...]"), "none");
  });
});

describe("languages of Windows' ftp", () => {
  it("knows the name that a user gave", () => {
    for (const asks of ["ユーザー", "使用者", "Użytkownik", "Utente", "사용자"]) {
      const guest = [`C:\\>ftp 192.0.2.7`, "220 ProFTPD Server", `${asks} (192.0.2.7:(none)): anonymous`, "331 Password required for anonymous", "530 Login incorrect."];
      assert.equal(verdictOn(...guest), verdictOn(...guest.map((line) => line.replace(asks, "User"))), asks);
      const log = readLog(guest.join("\n"));
      assert.ok(log?.transcript.some(({ text }) => text === "USER anonymous"), asks);
    }
  });

  it("takes no other parenthesis for it", () => {
    const log = readLog(["220 ProFTPD Server", "Server (192.0.2.7:21): anonymous", "530 Please login with USER and PASS."].join("\n"));
    assert.ok(!log?.transcript.some(({ text }) => text === "USER anonymous"));
  });
});
