import { anyOf } from "./anyOf";

/*
 * What operating systems say of a failed connection, in the languages that they speak: the GNU C library's words, which Unix' clients hand on, and
 * those of Windows. English, and what many clients say in their own words, stands with the failures.
 */

/** Nobody listens there. */
export const REFUSED = anyOf(
  /адмоўлена|refusat la connexió|(?:opkobling|forbindelse)(?:en)? (?:blev )?nægtet|απόρριψη σύνδεσης|konekto rifuziĝas|yhteys torjuttu|conexión rexeitada/i,
  /veza (?:je )?odbijena|koneksi ditolak|prisijungimas atmestas|oppkobling nektes|spojenie odmietnut|веза је одбијена|förbindelsen förvägrad|відмовлено/i,
  /kết nối bị từ chối|denegó expresamente|rifiuto persistente|recusou ativamente|отверг запрос|aktywnie (?:go )?odmawia/i,
);

/** No answer within the time that the system waits. */
export const TIMED_OUT = anyOf(
  /просрочена мрежова|connexió ha (?:expirat|excedit)|příliš dlouho neaktivní|overskred tids|wartezeit .{0,30}abgelaufen|λήξη σύνδεσης|χρονικό όριο/i,
  /transpasis limtempon|(?:expiró|superó) el tiempo|conexión (?:espirou|caducou)|ograničenja vremena|kehabisan waktu|connessione scaduta|laukimo laikas/i,
  /ligação expirada|vypršal|истекло је време|перевищено|quá hạn|超過時間|nicht ordnungsgemäß reagiert|pas répondu convenablement|no respondió adecuadamente/i,
  /risposta non corretta della parte|não respondeu corretamente|за требуемое время|没有正确答复|正しく応答しなかった|올바르게 응답하지/i,
);

/** No way leads to the host, or a firewall says so. */
export const NO_ROUTE = anyOf(
  /няма маршрут|cap camí cap a|neexistuje cesta|cesta k počítaču neexistuje|ingen rute til|δεν υπάρχει διαδρομή|gastiganto ne atingeblas|ninguna ruta/i,
  /reititystä koneeseen|hai unha rota|nema trase|nincs útvonal|tidak ada rute ke|nessun instradamento|経路がありません|루트가 없음|nėra kelio|geen route naar/i,
  /brak trasy|sem caminho para|não há rota|нема путање|ingen väg till värd|üzerinden yol yok|немає маршруту|không có đường dẫn đến máy/i,
  /没有到主机的路由|通往該主機的路由/,
);

/** No way leads to the network. */
export const NO_NETWORK = anyOf(
  /мрежата е недостъпна|xarxa és inabastable|síť není dostupná|net(?:værket|tverket) er ikke tilg|δίκτυο δεν είναι|reto ne atingeblas|verkkoa ei tavoiteta/i,
  /chegar á rede|mreža nije dostupna|hálózat elérhetetlen|jaringan tidak dapat|rete non è raggiungibile|ネットワークに(?:届き|到達でき)ません|네트워크가 접근/i,
  /tinklas neprieinamas|netwerk is onbereikbaar|sieć jest niedostępna|rede inacessível|rede está fora de alcance|sieť nie je dostupná|omrežje ni dostopno/i,
  /мрежа је недостижна|nätverket kan inte nås|ağ erişilebilir durumda değil|доступ до мережі|không thể kết nối mạng|网络不可达|無法接觸網路/i,
);

/** The other end broke the connection off. */
export const RESET = anyOf(
  /едностранно прекъсване|ha reiniciat la connexió|spojen[íi]e? zrušen|forbindelsen bru(?:dt|tt) i den and|reini?cia(?:liza)?da (?:por|polo)|ré-?initialisée/i,
  /vastapää sulki|bontotta a távoli|koneksi direset|相手からリセット|상대편이 연결을 끊|verbinding is weggevallen|ligação reposta|поново поставио/i,
  /borttagen av partnern|karşıdan kesildi|розірвав з|kết nối bị đặt lại|被对方重[设置]|被對方重設|принудительно разорвал|强迫关闭|強制的に切断/i,
);

/** Clients' word that the server ended the connection, where the verb alone says less. */
export const CLOSED_BY_SERVER = anyOf(
  /tancada pel servidor|zarrada por o servidor|lukket .{0,12}(?:server|tjener)|palvelin sulki|pechouse a conexión|prekinuo vezu|прекинуо везу/i,
  /прекъсната от сървъра|ditutup oleh server|接続が閉じ|연결 닫힘|nutraukė serveris|slēdza serveris|затворена од|zakończone przez serwer/i,
  /(?:terminada|fechada) pelo servidor|închisă de|server ukončil|zaprta na strani|stängdes av|ถูกปิดโดย|tarafından kapat|server tərəfindən|gesloten door|завершено сервером/i,
  /đóng bởi máy chủ|נסגר על ידי|إغلاق الإتصال من|τερματίστηκε από|zerbitzariak konexioa itxi|lokað af|tenaren kopla ned/i,
);

/** Nobody knows the name. */
export const UNRESOLVED = anyOf(
  /името на услугата|nom o servei no|neznámé jméno|navn eller tjeneste uk|name oder der dienst|όνομα ή η υπηρεσία|nomo aŭ servo|nombre o servicio/i,
  /nimeä tai palvelua|nom ou service inconnu|nome ou servi[cç]i?o desc|ime ili servis|név vagy a szolgáltatás|nama atau layanan|nome o servizio sconosciuto/i,
  /名前またはサービスが不明|이름 혹은 서비스|pavadinimas arba tarnyba|naam of dienst|nazwa lub usługa|nome ou serviço desc|неизвестное имя или служба/i,
  /názov alebo služba|ime ali storitev|назив или сервер|namn eller tjänst|[iİ]̇?sim ya da servis|невідома назва|không rõ tên|未知的名[称稱]或|名稱或服務未知/i,
  /namensauflösung|resolución del? nombres?|résolution du nom|risoluzione del nome|resolução de nome|разрешении им[её]н|名前解決に.{0,6}失敗|域名解析.{0,4}失败/i,
  /unbekannter (?:rechner|host)|hôte inconnu|host.? desconocido|host sconosciuto|host desconhecido|неизвестный узел|nieznany host|onbekende host|未知的?主机|不明なホスト/i,
);

/** The local system has no such address, or will not go there. */
export const NO_ADDRESS = anyOf(
  /angeforderte adresse|asignar la dirección|attribuer l'adresse|l'indirizzo richiesto|atribuir o endereço|endereço requisitado|назначить запрошенный/i,
  /przypisać żądanego|无法(?:指定被|分配)请求|無法指定所需|要求.{0,4}アドレスに割り当て|요청한 주소를/i,
);

/** Windows' ftp has no word for what happened. */
export const NO_WORD = /^>? ?ftp ?: connect ?: ?(?:unknown error|unbekannte fehler|numéro d'erreur inconnu|(?:número|código) de erro?r? desco|numero d'errore sconosciuto|неизвестн\S+ (?:номер|код) ошибки|nieznany numer|未知错误|未知的錯誤|不明なエラー)/i;
