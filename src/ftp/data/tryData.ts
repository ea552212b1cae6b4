import type { DataFound } from "./found";
import type { DataPlan, Reopen } from "./plan";
import { allInClear, clearLevel, dataInClear } from "./stages/inClear";
import { echoOfPort, handshakeAtOnce, hiddenNames, moreTickets, passiveRange, writing } from "./stages/further";
import { activeAfterSilence, activeInstead, againAfterStall, firstPassive, ownActive, secondPassive } from "./stages/ways";
import { startState, type DataState } from "./state";
import type { Session } from "./tries";
import type { Run } from "../run";

/** The set-up's way first, then what else could work, then what only explains. Each stage sees for itself whether there is something to do. */
const STAGES: readonly ((state: DataState) => Promise<void>)[] = [
  ownActive, firstPassive, activeAfterSilence, secondPassive, againAfterStall,
  moreTickets, hiddenNames, allInClear, dataInClear, passiveRange, writing, echoOfPort,
  activeInstead, handshakeAtOnce, clearLevel,
];

/** Makes the data connections of one run. Each attempt is added to `found` when it is over. */
export async function tryData(run: Run, plan: DataPlan, session: Session, reopen: Reopen, found: DataFound): Promise<void> {
  const state = startState(run, plan, session, reopen, found);
  for (const stage of STAGES) await stage(state);
}
