import type { Evidence, Reply } from "../../ftp/evidence";
import { ownTries, refusal, replyText } from "./reading";
import type { Match } from "../verdict";
import type { Span } from "../../ftp/transcript";
import { anyOf } from "./wording";

/** What the server refuses to do, although the connections are sound. */
export type OperationTrouble = "quota" | "path" | "listing" | "permission";

const OPERATIONS: ReadonlySet<string> = new Set(["CWD", "RETR", "STOR", "APPE", "STOU", "LIST", "NLST", "MLSD", "DELE", "RMD", "MKD", "RNFR", "RNTO", "CDUP"]);
const LISTINGS: ReadonlySet<string> = new Set(["LIST", "NLST", "MLSD"]);
/** Most clients ask these in passing and go on without an answer: they count only where nothing else was asked. */
const MINOR: ReadonlySet<string> = new Set(["SIZE", "MDTM", "MLST", "SITE"]);
const QUOTA = anyOf(
  /quota|disk (?:is )?full|no space|not enough (?:disk |free |storage )?space|insufficient (?:disk |storage )?space/i,
  /failure writing to local file|error during write to file/,
  /exceed\w* (?:storage|allocation)|storage (?:limit|exceeded)/i,
);
const PATH = anyOf(
  /no such|not found|no files found|n[o']t exist|cannot find|can't find|failed to change dir|can't change dir/i,
  /nicht gefunden|introuvable|no (?:se )?(?:ha )?(?:encuentra|encontrado)|non trovat[ao]|não (?:foi )?encontrad[ao]|не найден|找不到/i,
  /couldn't (?:find|open)|can't check for file existence|not a directory|invalid path|(?:file ?|path ?)name (?:is )?(?:invalid|illegal|not allowed)|(?:invalid|illegal|bad) (?:file ?|path ?)name|unknown (?:file|dir)|failed to open file/i,
);
const DENIED = anyOf(
  /permission|denied|not (?:permitted|allowed)|forbidden|read[- ]?only|unauthori|privilege|could not create/i,
  /can't create|cannot create|operation failed/i,
);
/** Some servers begin every refusal of CWD with the same words and put the reason behind. */
const SURELY_DENIED = /permission denied|operation not permitted|access (?:is )?denied/i;
/** A data connection that failed wears these codes as well. */
const ABOUT_DATA = /connection|tls|ssl|encrypt|passive|port\b|security:|resum|OOPS|PROT|transfer aborted|\blost\b/i;

/** The refusal of an operation that the session did not get over: nothing was transferred after it. */
export function refusedOperation(evidence: Evidence): (Omit<Match, "certainty"> & { readonly trouble: OperationTrouble }) | undefined {
  if (evidence.login.status === "failed") return undefined;
  const last = ownTries(evidence).findLast(({ listing }) => listing.status !== "skipped");
  const transferred = last?.listing.status === "ok" ? last.listing.at.first : -1;
  const alone = (evidence.operations ?? []).flatMap(({ command, outcome }) => {
    const reply = refusal(outcome);
    return reply && outcome.status === "failed" && outcome.at.first > transferred ? [{ command, reply, at: outcome.at }] : [];
  });
  const listed = last && refusal(last.listing);
  const inTransfer = listed && last.listing.status === "failed" ? [{ command: last.transfer ?? "LIST", reply: listed, at: last.listing.at }] : [];
  // A file that goes through makes no listing.
  const lists = ownTries(evidence).findLast(({ transfer, listing }) => listing.status !== "skipped" && (transfer === undefined || LISTINGS.has(transfer)));
  const unlisted = lists && lists !== last ? refusal(lists.listing) : undefined;
  const denied = unlisted && troubleOf("LIST", unlisted, false) === "listing" && lists?.listing.status === "failed"
    ? [{ command: lists.transfer ?? "LIST", reply: unlisted, at: lists.listing.at }] : [];
  const { write, directory: asked } = evidence;
  const unwritten = write && refusal(write);
  const written = unwritten && write.status === "failed" ? [{ command: "STOR", reply: unwritten, at: write.at }] : [];
  const refusedPath = asked && refusal(asked);
  const directory = refusedPath && asked.status === "failed" ? [{ command: `CWD ${evidence.target.path ?? ""}`.trim(), reply: refusedPath, at: asked.at }] : [];
  for (const { command, reply, at } of [...directory, ...inTransfer, ...written, ...denied, ...alone.reverse()]) {
    const verb = command.split(" ")[0] ?? "";
    // Nobody sets permissions in passing.
    const counts = OPERATIONS.has(verb) || (MINOR.has(verb) && (evidence.data.length === 0 || command.startsWith("SITE CHMOD")));
    const trouble = counts ? troubleOf(verb, reply, command === verb) : undefined;
    const facts = { command, reply: replyText(reply), code: reply.code };
    if (trouble === "path" && verb === "CWD") return unmade(command.slice(4), alone) ?? { trouble, facts, cites: [at] };
    if (trouble) return { trouble, facts, cites: [at] };
  }
  return undefined;
}

interface Refused { readonly command: string; readonly reply: Reply; readonly at: Span }

/** The refusal to make the directory that is missing, which is why it is. */
function unmade(path: string, refused: readonly Refused[]): ReturnType<typeof refusedOperation> {
  const made = refused.find(({ command }) => command === `MKD ${path}`);
  const trouble = made && troubleOf("MKD", made.reply, false);
  if (!made || trouble === undefined || trouble === "path") return undefined;
  return { trouble, facts: { command: made.command, reply: replyText(made.reply), code: made.reply.code }, cites: [made.at] };
}

/** `told`: only the refusal is shown, so it is what the program gave up over; whoever asks in passing shows the question. */
function troubleOf(verb: string, reply: Reply, told: boolean): OperationTrouble | undefined {
  const text = replyText(reply);
  const lists = LISTINGS.has(verb);
  if (reply.code === 552 || reply.code === 452 || QUOTA.test(text)) return "quota";
  if (lists && [500, 502, 504].includes(reply.code) && !ABOUT_DATA.test(text)) return "listing";
  if (![450, 451, 501, 521, 532, 550, 551, 553].includes(reply.code) || ABOUT_DATA.test(text) || (/exists/i.test(text) && !PATH.test(text))) return undefined;
  if ((PATH.test(text) && !SURELY_DENIED.test(text)) || (told && reply.code === 550 && (verb === "SIZE" || verb === "MDTM"))) return "path";
  if (DENIED.test(text)) return lists ? "listing" : "permission";
  // Not now, for whatever reason (RFC 959, 4.2.2).
  if (lists && reply.code === 450) return "listing";
  if ((reply.code !== 550 && reply.code !== 553) || MINOR.has(verb)) return undefined;
  return lists ? "listing" : verb === "CWD" || verb === "CDUP" || verb === "RETR" || verb === "RNFR" ? "path" : "permission";
}
