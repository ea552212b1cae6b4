import type { Reply } from "./evidence";
import { replyText } from "./reply";

/** RFC 2389, 3.2: one feature per line between the first and the last. Names in upper case, without their parameters. */
export function featuresOf(reply: Reply): readonly string[] {
  if (reply.code >= 300) return [];
  const names = replyText({ ...reply, lines: reply.lines.slice(1, -1) }).split("\n").map((line) => line.trim().split(/\s/)[0] ?? "");
  return names.filter((name) => name !== "").map((name) => name.toUpperCase());
}
