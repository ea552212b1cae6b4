import { after, flood, normal, say, silence } from "../acts";
import type { HostileCase } from "../check";
import type { Manner } from "../server";

const EXPLICIT = { security: "explicit" } as const;

const NO = say("502 no\r\n");

/** Without an end: these run one after the other, so that the memory kept is theirs. */
const FLOODS: readonly (readonly [name: string, manner: Manner, more?: Partial<HostileCase>])[] = [
  ["an endless line as greeting", { greeting: flood("x") }],
  ["an endless 220 line", { greeting: after(say("220 "), flood("x")) }],
  ["endless empty lines as greeting", { greeting: flood("\r\n") }],
  ["endless NUL as greeting", { greeting: flood("\0") }],
  ["endless greetings", { greeting: flood("220 hi\r\n") }],
  ["an endless 220- greeting", { greeting: flood("220-more\r\n") }],
  ["endless 120", { greeting: flood("120 soon\r\n") }],
  ["endless 1xx to USER", { USER: flood("150 wait\r\n") }],
  ["endless 331 to USER", { USER: flood("331 password\r\n") }],
  ["an endless line to PASS", { PASS: flood("230") }],
  ["an endless answer to PASS", { PASS: after(say("230-\r\n"), flood("230-x\r\n")) }],
  ["an endless line to SYST", { SYST: after(say("215 "), flood("x")) }],
  ["an endless answer to SYST", { SYST: after(say("215-\r\n"), flood("215-x\r\n")) }],
  ["endless 215 to SYST", { SYST: flood("215 UNIX\r\n") }],
  ["endless features", { FEAT: after(say("211-Features\r\n"), flood(" MLST type*;size*;\r\n")) }],
  ["endless features of one letter", { FEAT: after(say("211-\r\n"), flood("\n")) }],
  ["an endless 227", { PASV: after(say("227 ("), flood("127,")) }],
  ["endless 227 replies", { PASV: flood("227 ok (127,0,0,1,200,10)\r\n") }],
  ["an endless 229", { PASV: say("502 no\r\n"), EPSV: after(say("229 "), flood("|")) }],
  ["endless 150", { opening: flood("150 here\r\n") }],
  ["endless lines while data flows", { opening: after(normal, flood("200 ok\r\n")) }],
  ["endless lines instead of 226", { done: flood("226-done\r\n") }],
  ["endless goodbyes", { QUIT: flood("221 bye\r\n") }],
  ["an endless listing", { data: flood("-rw-r--r-- 1 joe joe 5 Jan 1 1970 a.txt\r\n"), done: silence, EPSV: NO }],
  ["an endless line as listing", { data: flood("x"), done: say("426 aborted\r\n"), EPSV: NO }],
  ["an endless listing, and 226 in the middle", { opening: after(normal, say("226 done\r\n")), data: flood("x\r\n"), done: say("") }],
  ["an endless listing under TLS", { data: flood("-rw-r--r-- 1 joe joe 5 Jan 1 1970 a.txt\r\n"), done: say("426 aborted\r\n"), EPSV: NO }, { target: EXPLICIT }],
  ["an endless line under TLS", { USER: flood("331-x") }, { target: EXPLICIT }],
  ["endless text before the handshake", { AUTH: after(say("234 go\r\n"), flood("230 in\r\n")) }, { target: EXPLICIT }],
  ["endless answers to everything", { greeting: after(normal, flood("200 ok\r\n")) }],
];

export const floodCases: readonly HostileCase[] = [
  ...FLOODS.map(([name, manner, more]): HostileCase => ({ name, manner, expects: beside(manner) ? "either" : "broken", budgetMs: 15_000, ...more })),
  /** Much, and with an end. */
  { name: "2000 features", manner: { FEAT: say(`211-Features\r\n${" XYZZ\r\n".repeat(2000)}211 End\r\n`) }, expects: "healthy", budgetMs: 15_000 },
  { name: "a greeting of 500 lines", manner: { greeting: say(`${"220-welcome\r\n".repeat(500)}220 ready\r\n`) }, expects: "healthy", budgetMs: 15_000 },
  { name: "a line of 8000 bytes", manner: { PASS: say(`230 ${"x".repeat(8000)}\r\n`) }, expects: "healthy", budgetMs: 15_000 },
  { name: "blanks, 8000 of them", manner: { greeting: say(`220 ${" ".repeat(8000)}x\r\n`) }, expects: "healthy", budgetMs: 15_000 },
  { name: "every line of 60 KiB full of what parsers look for", expects: "broken",
    manner: { PASS: say(`530-\r\n${`${"(1.2.3.4) vsftpd 3.0.3 [::1] ,,,, TLS ".repeat(180)}\r\n`.repeat(8)}530 no\r\n`) } },
];

/** What a client need not ask, or has its listing without. */
function beside(manner: Manner): boolean {
  return ["QUIT", "data"].some((point) => manner[point] !== undefined) || (manner["opening"] !== undefined && manner["data"] === undefined);
}
