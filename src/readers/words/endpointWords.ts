const HOST = "\\[?([\\w.:*-]*[\\w*]|\\([^()]{1,80}\\))\\]?";
const V4 = "(\\d{1,3}(?:\\.(?:\\d{1,3}|[xX*#]{1,3})){3})";

/** Where clients say that they connect. The groups are host and port; the first that fits is taken. */
export const WITH_ENDPOINT: readonly (readonly [RegExp, "connecting" | "connected" | "data-to" | "resolving"])[] = [
  [new RegExp(`data (?:socket|connection|channel|port)(?! from).{0,12}?\\(?${HOST}\\)?,? *(?:on )?port:? (\\d{1,5})\\b`, "i"), "data-to"],
  [new RegExp(`(?:open|connect|establish)\\w* (?:a |the )?(?:passive )?data (?:socket|connection|channel)\\w*.{0,20}?(?:to |with |IP: )\\(?${HOST}\\)?(?:,? *port:? *|:)(\\d{1,5})\\b`, "i"), "data-to"],
  [new RegExp(`couldn't connect to ${V4} port (\\d{1,5})`), "data-to"],
  [new RegExp(`data connection.{0,40}?(?:connect \\w+ |to )\\[?([\\w.*<>:]+?)\\]?:(\\d{3,5})\\b`, "i"), "data-to"],
  [/Connect call failed \('([\d.]+)', (\d{1,5})/, "connecting"],
  [/dial\("tcp",\s*"\[?([\w.:]+?)\]?:(\d{1,5})"\)/, "connecting"],
  [/\bdata ?(?:socket|connection|channel) (?:to|on|at) port:? ?()(\d{2,5})\b/i, "data-to"],
  [/\bdata port: ?()(\d{2,5})\b/i, "data-to"],
  [new RegExp(`\\bIP ?= ?${V4},? PORT ?= ?(\\d{1,5})`, "i"), "connecting"],
  [new RegExp(`[|(]${V4}[|)]:(\\d{1,5})`), "connecting"],
  [/\|((?:[\da-f]{0,4}:){2,7}[\da-f]{0,4})\|:(\d{1,5})/i, "connecting"],
  [new RegExp(`^(?:trying|try|connecting to|connect to|opening connection to|attempting to connect to)\\s+(?:[\\w.-]+\\s+)?\\(?${HOST}\\)?,? (?:on )?port:? (\\d{1,5})`, "i"), "connecting"],
  [new RegExp(`^Trying ${V4}:(\\d{1,5})`, "i"), "connecting"],
  [new RegExp(`^Trying \\[?((?:[\\da-f]{0,4}:){2,7}[\\da-f]{0,4})\\]?(?::(\\d{1,5}))?`, "i"), "connecting"],
  [new RegExp(`^Trying ${V4}()`, "i"), "connecting"],
  [new RegExp(`^connected (?:2nd connection )?to (?:[\\w.-]+ +)?\\(?${HOST}\\)?(?:(?: \\([^)]*\\))? ?(?:on )?port:? ?| ?:)(\\d{1,5})\\b`, "i"), "connected"],
  [new RegExp(`^Connected to [\\w.-]+ +\\(${V4}\\)()`, "i"), "connected"],
  [new RegExp(`^Connected to ${HOST}()[.!]?(?: \\(.*\\)| \\[.*\\])?$`, "i"), "connected"],
  [new RegExp(`^(?!(?:listen|serv|bound|bind|wait)\\w*\\b)(?:[^:：\\d\\[]{4,40}?[ ：:])?(?:\\[((?:[\\da-f]{0,4}:){2,7}[\\da-f]{0,4})\\]|${V4}):(\\d{1,5})\\b(?=[^\\d]{0,30}$)`, "i"), "connecting"],
  [/^(?:Connecting to|Verbinde mit|Connexion à|Conectando (?:a|con)|Connessione (?:a|in corso)|Соединяюсь с|正在连接|ftp: connect to address|Opening connection to|Connecting)\s+"?([\w.*-]+\.[\w.*-]+)"?(?::(\d{1,5}))?/i, "connecting"],
  // FluentFTP hides the address.
  [/^Connecting to (?:IP #\d+ ?= ?)?()\*+:(\d{1,5})$/i, "connecting"],
  // CuteFTP names the host, the port and then the address.
  [new RegExp(`^Connecting to .{0,40}?(?=[\\w.-]+:\\d{1,5} \\(ip ?= ?${V4}\\))[\\w.-]+:(\\d{1,5})`, "i"), "connecting"],
  // Windows' ftp
  [new RegExp(`^(?:Connesso a|Connecté à|Conectado a|Ligado a|Verbonden met|Połączono z|Ansluten till|Forbundet til|Připojeno k|Bağlanıldı:?|Связь с|Установлена связь с)\\s+${HOST}()[.!]?$`, "i"), "connected"],
  [/^Verbindung mit ([\w.-]+) wurde hergestellt()\.?$/i, "connected"],
  // lftp in any language: the port's number and the word for it behind the address.
  [new RegExp(`^(?:[^\\d()]|\\([^\\d()]{1,30}\\)){0,60}(?:[\\w.-]+ )?\\((?:${V4}|((?:[\\da-f]{0,4}:){2,7}[\\da-f]{0,4}))\\)(?:[,，]| の)? ?[^\\s\\d]{2,12}(?: [^\\s\\d]{1,6})? (\\d{1,5})(?:に| に接続中|에 .{2,20})?$`, "i"), "connecting"],
  // FFFTP
  [/ホスト [^\s()]{1,80} \(([\d.xX*]{7,15}) \((\d{1,5})\)\) に接続しています/, "connecting"],
  [/ホスト ([^\s()]{1,80}) \((\d{1,5})\) に接続しています/, "connecting"],
  // Cisco's clients
  [/^Trying to connect\.{3} ?([\w.-]+)()$/, "connecting"],
  [/^%Error opening ftp:\/\/(?:[^@/]{1,80}@)?([\w.-]+)()/, "resolving"],
  [/^(?:[$#%] )?(?:open|ftp|telnet|lftp|nc|ncat)>? (?:-\w+ )*(?:open )?(?:-\w+ )*([\w-]+(?:\.[\w-]+)+)(?: (\d{1,5}))?$/i, "resolving"],
  [/^(?:ftp|lftp|telnet)> *o(?:pen)? ([\w.*-]+)(?: (\d{1,5}))?/i, "resolving"],
  [/^(?:Resolving (?:address of|host(?:name)?)?|Auflösen der IP-Adresse für|Résolution de l'adresse de|Resolviendo la dirección de|Risoluzione dell'indirizzo(?: IP)? (?:di|per)|Определение адреса|Resolvendo endereço de|正在解析(?:\s*IP 地址为)?)\s*"?([\w.-]+\.[\w-]+)"?()/i, "resolving"],
];
