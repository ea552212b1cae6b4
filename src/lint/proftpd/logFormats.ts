import * as l10n from "@vscode/l10n";
import type { Complaint } from "./arguments";
import type { Conf, Placed } from "./conf";
import { isKnownValue } from "./refusal";

/** By their names where each LogFormat is first defined. Redis looks for it at once, in the server that the parser is in: what stands in `<Global>` comes too late. */
export function formatsOf({ byKey }: Conf): ReadonlyMap<string, number> {
  const formats = new Map<string, number>();
  for (const { server, order, statement: { arguments: [name] } } of byKey.get("logformat") ?? []) {
    if (server === "main" && name && !formats.has(name.text)) formats.set(name.text, order);
  }
  return formats;
}

const FORMAT_AT: Readonly<Record<string, number>> = { redislogoncommand: 1, redislogonevent: 1, redislogformatextra: 0 };

/** What the daemon says to the name of a LogFormat that it does not find. mod_redis.c: set_redislogoncommand, set_redislogonevent and set_redislogformatextra. */
export function missingFormat({ key, server, order, statement }: Placed, { hasInclude, isPart }: Conf, formats: ReadonlyMap<string, number>): Complaint | undefined {
  const at = FORMAT_AT[key];
  const word = at === undefined ? undefined : statement.arguments[at];
  if (!word || hasInclude || isPart || !isKnownValue([word])) return undefined;
  const isThere = (server === "main" || server === "global") && (formats.get(word.text) ?? Infinity) < order;
  return isThere ? undefined : { word, words: `no LogFormat '${word.text}' configured`, expected: l10n.t("the name of a LogFormat that the main server has above") };
}
