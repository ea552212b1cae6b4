import type { Failure } from "../../ftp/evidence";
import { tlsFailure } from "./tlsWords";
import { anyOf } from "./anyOf";
import { CLOSED_BY_SERVER, NO_ADDRESS, NO_NETWORK, NO_ROUTE, NO_WORD, REFUSED, RESET, TIMED_OUT, UNRESOLVED } from "./systemErrors";

/** "after 20 seconds", "nach 20 Sekunden", "20000ms": how long the client waited, in milliseconds; 0 where it does not say. */
function waited(text: string): number {
  const millis = /(\d{2,6}) ?(?:ms\b|milliseconds)/i.exec(text)?.[1];
  if (millis !== undefined) return Number(millis);
  return Number(/(?<![\d.:])(\d{1,4}) ?(?:s\b|se[ck]|seg|сек|秒|초|másodperc|saniy|detik|giây|δευτερ|วินาที)/i.exec(text)?.[1] ?? 0) * 1000;
}

function refused(code: string): () => Failure {
  return () => ({ kind: "refused", code, afterMs: 0 });
}

function unreachable(code: string): () => Failure {
  return () => ({ kind: "unreachable", code, afterMs: 0 });
}

/** Some languages have one word for a connection that was closed and one that was given up; how long the client waited tells them apart. */
function closed(text: string): Failure | undefined {
  const afterMs = waited(text);
  if (afterMs > 0) return { kind: "timeout", waitingFor: "connect", afterMs };
  return /properly|by (?:the )?user|vom Benutzer|par l'utilisateur|por el usuario|dall'utente|pelo usuário|пользователем|用户|idle|data (?:connection|socket|channel)|successful|normal|session closed/i.test(text) ? undefined : { kind: "closed", by: "fin", afterMs: 0 };
}

/** Clients' words for each failure. System errors are in English mostly, the rest is translated. The first that fits is taken. */
export const FAILURES: readonly (readonly [RegExp, (text: string) => Failure | undefined])[] = [
  [
    anyOf(
      /GnuTLS|OpenSSL|SSL_|SSL routines|EOF occurred in violation of protocol|\bOSError: \[Errno 0\] Error\b|\bSSL3?\b(?!.*\b(?:following|these) (?:\w+ )?errors?\b).*(?:error|fail|alert)|unrecogni[sz]ed SSL message/i,
      /\bTLS\b(?!.*\b(?:following|these) (?:\w+ )?errors?\b).*(?:error|fail|alert|not properly|abnormal|terminat|packet)|handshake|schannel|InitializeSecurityContext|\b0x800903[0-3][\da-f]\b|\bSEC_E_[A-Z]|secure_socket_init failed|\bSSLException\b|\b(?:tls|x509): [a-z]|frame size or a corrupted frame|authentication negotiation failed/i,
      /certificate (?:verif|problem|is not|error)|certificate\b.{0,40} has expired/i,
      /certificates? don't match|certificate\b.*(?:failed|n[o']t match|mismatch|untrusted|rejected)|certificate.{0,40}self[- ]signed|self[-_ ]signed.{0,20}cert|wrong version number|CERT_|n[o']t match (?:the )?certificate/i,
      /certificat.*(?:rejet|invalid|refus)|unable to (?:verify|get) .{0,20}(?:certificate|issuer)/i,
    ),
    tlsFailure,
  ],
  // FileZilla, and Python's ftplib.
  [
    /\b(?:received|server)\b.{0,20} lines? (?:exceeding|longer than) \d|\bgot more than \d+ bytes|\b(?:response|reply)(?: line)? (?:is )?too (?:long|large|big)\b/i,
    (text) => ({ kind: "too-much", what: "line", limit: Number(/\b\d{3,6}\b/.exec(text)?.[0] ?? 0) }),
  ],
  [
    anyOf(
      /ENOTFOUND|EAI_|getaddrinfo|could(?: not|n't) resolve|unknown host|name or service not known/i,
      /nodename nor servname|no such host|(?:error|errno|code|wsa|[#(])\D{0,12}11001\b|host (?:name )?not found|temporary failure in name resolution/i,
      /name resolution|name resolving failed|\bDNS lookup (?:for \S{1,255} )?failed|\bhost ".{1,255}" does not exist|hostname could not be|(?:unable to|can ?not|can't) resolve|UnknownHostException|no address associated/i,
      /(?:remote host|server name or address) (?:can ?not|can't|could ?n[o']t) be (?:found|resolved)/i,
      UNRESOLVED,
    ),
    (text) => ({ kind: "unresolved", code: /EAI_\w+|ENOTFOUND/.exec(text)?.[0] ?? "ENOTFOUND" }),
  ],
  [
    anyOf(
      /ECONNREFUSED|connection ?refused|connection to \S{1,100} (?:was )?refused|actively refused|(?:error|errno|code|wsa|[#(])\D{0,12}10061\b|refused (?:by|the connection)/i,
      /verbindung(?:saufbau)?(?: zu \S{1,100})? (?:wurde )?(?:abgelehnt|verweigert)|refusée|refusé par|rechazad[ao]|rehusad[ao]|rifiutat[ao]/i,
      /recusad[ao]|отклонено|отказано|拒绝|拒絕|拒否|odrzucon|geweigerd|odmítnut|reddedil|거부|elutasít|keelduti|avvisad/i,
      /nekades/i,
      REFUSED,
    ),
    refused("ECONNREFUSED"),
  ],
  [
    anyOf(
      /EHOSTUNREACH|no route to host|(?:error|errno|code|wsa|[#(])\D{0,12}10065\b|host (?:is )?(?:down|unreachable)|keine route zum/i,
      /aucun chemin d'accès|no hay ruta|nessuna rotta|нет маршрута|EHOSTDOWN/i,
      NO_ROUTE,
    ),
    unreachable("EHOSTUNREACH"),
  ],
  [
    anyOf(
      /ENETUNREACH|network is unreachable|(?:error|errno|code|wsa|[#(])\D{0,12}10051\b|netzwerk ist nicht erreichbar|réseau n'est pas accessible/i,
      /la red es inaccesible|сеть недоступна/i,
      NO_NETWORK,
    ),
    unreachable("ENETUNREACH"),
  ],
  [/\bconnect EACCES|\bcan't connect to .{1,80}: permission denied|(?:error|errno|code|wsa|[#(])\D{0,12}10013\b/i, unreachable("EACCES")],
  [NO_WORD, unreachable("unknown error")],
  [anyOf(/EADDRNOTAVAIL|cannot assign requested address|(?:error|errno|code|wsa|[#(])\D{0,12}10049\b/i, NO_ADDRESS), unreachable("EADDRNOTAVAIL")],
  [
    anyOf(
      /ETIMEDOUT|(?:error|errno|code|wsa|[#(])\D{0,12}10060\b|timed[ -]?out|time-?out\b(?!["']?\s*(?:[=:]|set|is\b|\d+s? ?$))|zeitüberschreitung/i,
      /zeitlimit|délai (?:d'attente|de connexion|imparti)|(?:tiempo|espera).{0,30}(?:agotad|expir|excedid)/i,
      /agotó.{0,30}tiempo|conexión ha expirado|(?:agotad|expir)\w+.{0,30}tiempo|tempo (?:limite|scaduto|esgotado|de conexão)|tempo.{0,20}scadut|expirou/i,
      /esgot(?:ado|ou)|таймаут|тайм-аут|врем\S* .{0,30}(?:истек|вышл|превыш)|превышен|超时|超時|逾時|タイムアウト|시간.?초과/i,
      /limit czasu|przekroczon|upłyn|verlopen|vypršel|zaman aşımı|időtúllép|aegu[sn]|aikakatk|tidsavbrud/i,
      /tidsgräns|вичерпано|inactivit[yéà]|inatividade|inactividad|неактивност|time limit|after \d+ (?:ms|milliseconds|seconds) of inactivity/i,
      /php_connect_nonb\(\) failed|none of the available transfer strategies work/i,
      /\btimes out\b|response reading failed \(errno: (?:110|60)\)|context deadline exceeded|^(?:receive|send) aborted\. Waiting for remote/i,
      TIMED_OUT,
      /did not (?:properly )?respond after|Couldn't open data connection.*time|\btime out waiting for|did not connect to (?:the )?data port|\bdataConnect failed/i,
    ),
    (text) => ({ kind: "timeout", waitingFor: /response time|for (?:a |receiving )?(?:reply|response)|\(control connection\)|response reading failed/i.test(text) ? "reply" : "connect", afterMs: waited(text) }),
  ],
  [
    anyOf(
      /ECONNRESET|ECONNABORTED|EPIPE|connection (?:with the server )?(?:was )?(?:reset|aborted)|(?:error|errno|code|wsa|[#(])\D{0,12}1005[34]\b|reset by peer|broken pipe/i,
      /software caused connection abort|接続がリセット|连接被重置|zurückgesetzt/i,
      RESET,
    ),
    () => ({ kind: "closed", by: "reset", afterMs: 0 }),
  ],
  [
    anyOf(
      /response reading failed|closed without|closed (?:the |by )?(?:server|remote|connection|peer|foreign)/i,
      /(?:server|remote|peer|host)(?: has| unexpectedly)? closed/i,
      /connection (?:with the server )?(?:was |has been )?(?:closed|lost|terminated|dropped|broken)|unexpectedly closed|server closed/i,
      /lost connection|FIN packet|EOFError|: EOF["'\]})]{0,3}$|unexpected (?:eof|end)|getrennt|geschlossen/i,
      /(?:interrompue|fermée|coupée) par|connexion (?:interrompue|perdue|fermée)|cerrad[ao]|perdida|chiusa/i,
      /interrotta|fechad[ao]|encerrad[ao]|закрыто|разорвано|прервано|断开|關閉|关闭|切断|zamkni[ęe]t|zerwan|verbroken/i,
      /uzavřen|kapandı|bezárt|sulet|remote server has closed|premature end/i,
      CLOSED_BY_SERVER,
    ),
    closed,
  ],
];
