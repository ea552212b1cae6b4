import { isCommand, isReplyLine } from "../session/grammar";
import type { Dialect, LogLine } from "../lines/logLine";
import { plainLine, readPlain } from "../lines/plain";
import { placesOf, type Labelled } from "../lines/places";
import { timeOf } from "../lines/strip";

/**
 * `2024-05-01 10:00:00 5244 3 Status: …`: a log file; the last number tells parallel connections apart. Then the label in any language, behind it a
 * colon in most. Node.js names a place in its source in the same way, and the code of a reply that it has told.
 */
const LINE = /^\s*(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \d+ (\d+) |\[?\d\d?:\d\d:\d\d(?:[.,]\d+)?\]?\s+|\d+ +)?(?![\w-]{1,15}\.[cm]?[jt]s:\d|code: \d{3}\s*$)([^\s:：\d<>=*"'()[\]|/\\][^:：\d<>=*"'()[\]|/\\\t]{1,17}?)(?:\s?[:：](?:\t|\s|(?=[^\s/]))|(?<! )\t|(?<=Odpowiedź) (?=\d{3}[ -]))\s*(.*)$/u;

/** FileZilla, and all that label their lines as it does: a word, a colon, a tab. What a label means is told by what stands behind it. */
export const filezilla: Dialect = {
  id: "filezilla",
  marks: /^\s*(?:[\d-]+ [\d:]+ \d+ \d+ |\[?[\d:.,]+\]?\s+)?(?:[^\s:：\d<>]{2,16}(?: [^\s:：\d<>]{2,12})?\s?[:：]\s*\t|(?:Status|Command|Response|Error|Statut|Commande|Réponse|Erreur|Befehl|Antwort|Fehler|Estado|Comando|Respuesta|Resposta|Erro|Stato|Risposta|Errore|Статус|Команда|Ответ|Ошибка|状态|命令|响应|错误|狀態|指令|回應|錯誤|状態|コマンド|レスポンス|エラー|Olek|Käsk|Vastus|Viga|Polecenie|Odpowiedź|Błąd|Reply|Returns|Opdracht|Antwoord|Fout|Příkaz|Odpověď|Chyba|Komut|Yanıt|Hata|명령|응답|오류|상태)\s?[:：]\s)/u,
  read(lines) {
    const received = receivedLabels(lines);
    const places = placesOf(lines.map((line) => labelled(line, received)));
    return lines.map((line, index): readonly LogLine[] => {
      const means = places[index];
      const match = LINE.exec(line);
      if (!match) return readPlain(line);
      const [, channel, label = "", body = ""] = match;
      const text = body.split("\t")[0]?.trim() ?? "";
      const at = timeOf(line.slice(0, 40));
      const known = isCommand(text) || isReplyLine(text);
      const arrow = received.has(label) ? "received" : isCommand(text) ? "sent" : undefined;
      const read = plainLine({ text: known ? text : body.trim(), ...(at === undefined ? {} : { at }), ...(arrow ? { arrow } : {}) }, channel);
      return means ? read.map((one) => (one.direction === "note" ? { ...one, statuses: [means] } : one)) : read;
    });
  },
};

/** Whatever stands behind these, as the names of commands do in the answer to FEAT. */
const RECEIVED = /^(?:Response|Reply|Réponse|Antwort|Respuesta|Resposta|Risposta|Ответ|响应|回應|レスポンス|Odpowiedź|Antwoord|Odpověď|Yanıt|응답|Vastus)$/;

function labelled(line: string, received: ReadonlySet<string>): Labelled {
  const [, , label = "", body = ""] = LINE.exec(line) ?? [];
  const text = body.split("\t")[0]?.trim() ?? "";
  return { label, text, kind: isCommand(text) ? "sent" : received.has(label) || isReplyLine(text) ? "received" : "note" };
}

/** The labels behind which replies stand: the other lines behind them are the middle of long replies. */
function receivedLabels(lines: readonly string[]): ReadonlySet<string> {
  const replies = new Map<string, number>();
  for (const line of lines) {
    const [, , label = "", body = ""] = LINE.exec(line) ?? [];
    if (label !== "" && isReplyLine(body.trim())) replies.set(label, (replies.get(label) ?? 0) + 1);
    else if (label !== "" && isCommand(body.trim())) replies.set(label, (replies.get(label) ?? 0) - 1);
  }
  return new Set([...replies].filter(([label, count]) => (count > 0 || RECEIVED.test(label)) && !/^(?:Error|Fehler|Erreur|Errore?|Ошибка|错误|エラー|Status|Statut|Estado)$/.test(label)).map(([label]) => label));
}
