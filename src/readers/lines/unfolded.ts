import { isCommand, isReplyLine } from "../session/grammar";

/** FileZilla's labels, and the dates of system logs and daemons: a line begins there, whatever has become of the line ends. */
const LABEL = / (?=(?:Status|Command|Response|Error|Statut|Commande|Réponse|Erreur|Befehl|Antwort|Fehler|Estado|Comando|Respuesta|Resposta|Erro|Stato|Risposta|Errore|Статус|Команда|Ответ|Ошибка|状态|命令|响应|错误) ?[:：]\s)/u;
const DATE = / (?=(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?:\d{4} \[|\S+ \S*ftpd)|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[.,]\d)/;
/** So many beginnings in one line are lines that have run together. */
const FEW = 4;

/** The lines of a text that has become one line, or that a program shows with the line ends spelled out; else the line itself. */
export function unfolded(line: string): readonly string[] {
  if (line.length < 100) return [line];
  if (line.includes("\\n")) {
    const parts = line.split(/(?:\\r)?\\n/).map((part) => part.replaceAll("\\t", "\t"));
    const own = parts.filter((part) => isReplyLine(part.trim())).length;
    const others = parts.filter((part) => isCommand(part.trim()) || LABEL.test(` ${part.trim()}`)).length;
    if (parts.length > FEW && own + others >= FEW && others >= 2) return parts;
  }
  const labelled = line.split(LABEL);
  if (labelled.length >= FEW) return labelled;
  // Lines that tell of dates have them elsewhere than at their beginning.
  const dated = ` ${line}`.split(DATE);
  return dated[0] === "" && dated.length > FEW ? dated.slice(1) : [line];
}

/** Mail programs break lines here. */
const NARROW = 68;
const WIDE = 100;
const USUAL = 80;

/**
 * The lines with what was broken off behind them, which leaves empty lines in its place. `begins`: whether a line is the beginning of one, in a log of
 * which all lines have such a mark.
 */
export function rejoined(lines: readonly string[], begins: (line: string) => boolean): readonly string[] {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  if (width < NARROW || width > WIDE) return lines;
  const marked = lines.map(begins);
  const joined = [...lines];
  let count = 0;
  for (let head = 0, index = 1; index < lines.length; index++) {
    const [line = "", before = ""] = [lines[index], lines[index - 1]];
    if (line.trim() === "") continue;
    const full = before.trimEnd().length + 1 + (line.trim().split(" ", 1)[0] ?? "").length > width;
    const goesOn = full && marked[index] === false && !isReplyLine(line) && !isCommand(line) && (marked[index - 1] === true || joined[index - 1] === "");
    if (!goesOn) { head = index; continue; }
    joined[head] = `${joined[head] ?? ""} ${line.trim()}`;
    joined[index] = "";
    count++;
  }
  return count >= FEW - 1 || (count > 0 && width <= USUAL) ? joined : lines;
}
