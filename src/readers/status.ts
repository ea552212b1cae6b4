import type { Endpoint, Failure, Protocol } from "../ftp/evidence";
import { foreignProtocol } from "./foreign";
import { FAILURES } from "./failureWords";

/** What a client says of itself, as far as it matters. */
export type Status =
  | { readonly kind: "resolving"; readonly host: string }
  | { readonly kind: "connecting"; readonly to: Endpoint }
  | { readonly kind: "connected"; readonly to?: Endpoint }
  /** The client connects for data, or has done so. */
  | { readonly kind: "data-to"; readonly to: Endpoint }
  | { readonly kind: "data-open" }
  /** The address of the 227 cannot be right, so the client takes the control connection's. */
  | { readonly kind: "unroutable" }
  | { readonly kind: "unreadable-address" }
  | { readonly kind: "tls-up" }
  | { readonly kind: "no-tls" }
  | { readonly kind: "logged-in" }
  /** What the user asked an interactive client to do, as the FTP command that comes of it. */
  | { readonly kind: "wants"; readonly verb: string }
  | { readonly kind: "listed" }
  /** Something else than FTP answers. */
  | { readonly kind: "foreign"; readonly protocol: Protocol }
  | { readonly kind: "failure"; readonly failure: Failure };

const HOST = "\\[?([\\w.:*-]*[\\w*]|\\([^)]*\\))\\]?";
const V4 = "(\\d{1,3}(?:\\.(?:\\d{1,3}|[xX*#]{1,3})){3})";

type Reading = readonly [RegExp, (groups: readonly string[]) => Status | undefined];

const NAMED: readonly Reading[] = [
  [/unroutable|non-routable|not routable|unerreichbare(?:n|r)? Adress|nicht routbar|non routable|no enrutable|non instradabile|não roteável|немаршрутизируем|无法路由|不可路由|ルーティング(?:不|でき)|seemed to be incorrect and has been fixed|^skip .* for data connection, uses|Using (?:server|host|control|original) (?:address|ip|host)|ignor\w+ (?:the )?(?:ip|address|host)\b.*\bPASV/i, () => ({ kind: "unroutable" })],
  [/(?:cannot|could ?n[o']t|can't|unable to|failed to) (?:parse|interpret|understand)\b.*(?:PASV|227|passive)|couldn't interpret the 2\d\d|(?:invalid|malformed|bad|weird)\b.{0,30}(?:227|PASV (?:reply|response)|passive (?:reply|response))|strangely formatted PASV/i, () => ({ kind: "unreadable-address" })],
  [/\bTLS connection established|TLS-Verbindung (?:hergestellt|aufgebaut)|connexion TLS établie|Conexión TLS establecida|Connessione TLS (?:stabilita|instaurata)|Conexão TLS estabelecida|TLS.соединение установлено|TLS 连接已建立|TLS 接続が確立|SSL connection using TLS|^(?:TLS|SSL)v?[\d.]* (?:connection|handshake) (?:established|successful|complete)|Control (?:socket|connection) is using: TLS|FTPS Authentication Successful|TLS layer (?:is )?(?:up|initialized)|Control socket is using:/i, () => ({ kind: "tls-up" })],
  [/(?:insecure|unsecured?) server|does not support (?:FTP over )?(?:TLS|SSL|FTPS)|unterstützt kein(?:e)? FTP über TLS|Unsicherer Server|Serveur non sécurisé|Servidor no seguro|Server non sicuro|Servidor inseguro|Небезопасный сервер|不安全的服务器|不安全的伺服器|セキュアでないサーバ|安全でないサーバ/i, () => ({ kind: "no-tls" })],
  [/^(?:Logged in|Angemeldet|Identifié|Connecté|Registrado|Conectado|Autenticato|Accesso effettuato|Авторизирован|Авторизован|已登录|已登入|ログイン(?:しました)?|Zalogowano|Aangemeld|Login successful|Entrada com sucesso|Sisse logitud|Logged on)\W*$|[.…] Logged in!|\. Entrada com sucesso!/i, () => ({ kind: "logged-in" })],
  [/^(?:Retrieving|Listing) directory|^(?:Verzeichnisinhalt|Empfange Verzeichnisinhalt)|Récupération du contenu|Recuperando (?:el )?(?:listado|contenido|directorio)|Lettura elenco|Listando o diretório|Получение списка|(?:讀|读|获)取目录|ディレクトリ.{0,4}一覧を取得|Dohvaćanje|Pobieranie listy|Mappalista/i, () => ({ kind: "wants", verb: "LIST" })],
  [/^(?:Directory listing|Anzeigen des Verzeichnis\w+|Auflistung)(?: of| von)?.*(?:successful|abgeschlossen|erfolgreich)|(?:contenu|contenido|listado|elenco|diret[oó]rio|directorio).*(?:affiché avec succès|correct\w*|riuscit\w+|con éxito|sucesso|effettuat\w+|completad\w+)|(?:列出|取得)?.*目录.*成功|Список каталогов.*(?:извлечен|успешно)|^File transfer successful|Dateiübertragung erfolgreich|Transfert de fichier réussi|^List(?:ing)? Complete|Directory listing successful|一覧.*成功|^Transfer (?:completed?|successful|done)\b|^\d+ bytes (?:received|sent) in\b|^ftp: \d+ bytes received/i, () => ({ kind: "listed" })],
  [/welcome message|^Connection established|Willkommens|message d'accueil|mensaje de bienvenida|messaggio di benvenuto|mensagem de (?:boas|saudação)|приглашени|приветств|欢迎|歡迎|ウェルカム|환영|powitaln|welkomst|uvítac|karşılama|üdvözl|^Connected with |^Command connected/i, () => ({ kind: "connected" })],
  [/^(?:data connection (?:established|opened|open|ready)|Connected to data|data socket connected|Connected data stream|Opened? data (?:connection|socket) (?:ok|success))/i, () => ({ kind: "data-open" })],
  [/\bnot a valid|Invalid PORT\b|PORT inválido|PORT ungültig|Ungültiger? PORT|PORT invalide|PORT non valid/i, () => ({ kind: "failure", failure: { kind: "reply", reply: { code: 500, lines: ["PORT"] } } })],
];

const WITH_ENDPOINT: readonly (readonly [RegExp, "connecting" | "connected" | "data-to" | "resolving"])[] = [
  [new RegExp(`data (?:socket|connection|channel|port).{0,12}?\\(?${HOST}\\)?,? *(?:on )?port:? (\\d{1,5})\\b`, "i"), "data-to"],
  [new RegExp(`(?:open|connect|establish)\\w* (?:a |the )?(?:passive )?data (?:socket|connection|channel)\\w*.{0,20}?(?:to |with |IP: )\\(?${HOST}\\)?(?:,? *port:? *|:)(\\d{1,5})\\b`, "i"), "data-to"],
  [new RegExp(`couldn't connect to ${V4} port (\\d{1,5})`), "data-to"],
  [new RegExp(`data connection.{0,40}?(?:connect \\w+ |to )\\[?([\\w.*<>:]+?)\\]?:(\\d{3,5})\\b`, "i"), "data-to"],
  [/dial\("tcp",\s*"\[?([\w.:]+?)\]?:(\d{1,5})"\)/, "connecting"],
  [/\bdata ?(?:socket|connection|channel) (?:to|on|at) port:? ?()(\d{2,5})\b/i, "data-to"],
  [/\bdata port: ?()(\d{2,5})\b/i, "data-to"],
  [new RegExp(`\\bIP ?= ?${V4},? PORT ?= ?(\\d{1,5})`, "i"), "connecting"],
  [new RegExp(`[|(]${V4}[|)]:(\\d{1,5})`), "connecting"],
  [new RegExp(`^(?:trying|try|connecting to|connect to|opening connection to|attempting to connect to)\\s+[\\w.-]*\\s*\\(?${HOST}\\)?,? (?:on )?port:? (\\d{1,5})`, "i"), "connecting"],
  [new RegExp(`^Trying ${V4}:(\\d{1,5})`, "i"), "connecting"],
  [new RegExp(`^Trying \\[?((?:[\\da-f]{0,4}:){2,7}[\\da-f]{0,4})\\]?(?::(\\d{1,5}))?`, "i"), "connecting"],
  [new RegExp(`^Trying ${V4}()`, "i"), "connecting"],
  [new RegExp(`^connected to (?:[\\w.-]+ )?\\(?${HOST}\\)?(?:(?: \\([^)]*\\))? ?(?:on )?port:? ?| ?:)(\\d{1,5})\\b`, "i"), "connected"],
  [new RegExp(`^Connected to [\\w.-]+ \\(${V4}\\)()`, "i"), "connected"],
  [new RegExp(`^Connected to ${HOST}()[.!]?(?: \\(.*\\))?$`, "i"), "connected"],
  [new RegExp(`^(?:[^:：\\d\\[]{4,40}?[ ：:])?(?:\\[((?:[\\da-f]{0,4}:){2,7}[\\da-f]{0,4})\\]|${V4}):(\\d{1,5})\\b(?=[^\\d]{0,30}$)`, "i"), "connecting"],
  [/^(?:Connecting to|Verbinde mit|Connexion à|Conectando (?:a|con)|Connessione (?:a|in corso)|Соединяюсь с|正在连接|ftp: connect to address|Opening connection to|Connecting)\s+"?([\w.*-]+\.[\w.*-]+)"?(?::(\d{1,5}))?/i, "connecting"],
  [/^(?:open|ftp|telnet|lftp)>? (?:-\w+ )*(?:open )?(?:-\w+ )*([\w-]+(?:\.[\w-]+)+)(?: (\d{1,5}))?$/i, "resolving"],
  [/^(?:ftp|lftp|telnet)> *o(?:pen)? ([\w.*-]+)(?: (\d{1,5}))?/i, "resolving"],
  [/^(?:Resolving (?:address of|host(?:name)?)?|Auflösen der IP-Adresse für|Résolution de l'adresse de|Resolviendo la dirección de|Risoluzione dell'indirizzo(?: IP)? (?:di|per)|Определение адреса|Resolvendo endereço de|正在解析(?:\s*IP 地址为)?)\s*"?([\w.-]+\.[\w-]+)"?()/i, "resolving"],
];

const WISHES: Readonly<Record<string, string>> = {
  ls: "LIST", dir: "LIST", nlist: "NLST", mls: "LIST", get: "RETR", mget: "RETR", recv: "RETR", put: "STOR", mput: "STOR", send: "STOR", cd: "CWD",
  mkdir: "MKD", delete: "DELE", rm: "DELE", rmdir: "RMD", rename: "RNFR", pwd: "PWD", user: "USER",
};

/** What a line of the client's own words says; several things at times, often nothing. */
export function statusesOf(line: string): readonly Status[] {
  const text = line.slice(0, 500);
  const wish = /^(?:ftp|ncftp[^>]*|lftp[^>]*)> ?(\w+)/.exec(text)?.[1]?.toLowerCase();
  const verb = wish === undefined ? undefined : WISHES[wish];
  const found: Status[] = verb === undefined ? [] : [{ kind: "wants", verb }];
  for (const [pattern, kind] of WITH_ENDPOINT) {
    const groups = pattern.exec(text)?.slice(1).filter((group) => group !== undefined);
    if (!groups) continue;
    found.push(withEndpoint(kind, groups[0] ?? "", Number(groups[1] ?? 0)));
    break;
  }
  for (const [pattern, make] of NAMED) {
    const status = pattern.test(text) ? make([]) : undefined;
    if (status) found.push(status);
  }
  const protocol = foreignProtocol(text);
  if (protocol) found.push({ kind: "foreign", protocol });
  const failure = failureOf(text);
  if (failure) found.push({ kind: "failure", failure });
  return found;
}

function withEndpoint(kind: (typeof WITH_ENDPOINT)[number][1], name: string, port: number): Status {
  const host = name.replace(/^\(|\)$/g, "");
  if (kind === "resolving") return { kind, host };
  return { kind, to: { host, port } };
}

/** The failure that the words mean, in any of the languages that clients have. */
export function failureOf(text: string): Failure | undefined {
  for (const [pattern, make] of FAILURES) {
    if (pattern.test(text)) return make(text);
  }
  return undefined;
}
