import type { Scenario } from "../scenario";
import { activeScenarios } from "./active";
import { brokenServerScenarios } from "./brokenServers";
import { certificateScenarios } from "./certificates";
import { healthyScenarios } from "./healthy";
import { inspectedScenarios } from "./inspected";
import { middleScenarios } from "./inTheMiddle";
import { limitScenarios } from "./limits";
import { middleboxScenarios } from "./middleboxes";
import { faultyNeighbours, soundNeighbours } from "./neighbours";
import { operationScenarios } from "./operations";
import { passiveAddressScenarios } from "./passiveAddress";
import { passivePortsScenarios } from "./passivePorts";
import { reachingScenarios } from "./reaching";
import { refusalScenarios } from "./refusals";
import { secondDaemonScenarios } from "./secondDaemons";
import { sessionScenarios } from "./session";
import { tlsControlScenarios } from "./tlsControl";
import { tlsDataScenarios } from "./tlsData";
import { variationScenarios } from "./variations";
import { writingScenarios } from "./writing";

/** Sound networks first, then faults in the order of a connection, then those of the second round in the same order. */
export const scenarios: readonly Scenario[] = [
  ...healthyScenarios,
  ...soundNeighbours,
  ...reachingScenarios,
  ...sessionScenarios,
  ...passiveAddressScenarios,
  ...passivePortsScenarios,
  ...activeScenarios,
  ...tlsDataScenarios,
  ...faultyNeighbours,
  ...limitScenarios,
  ...certificateScenarios,
  ...tlsControlScenarios,
  ...refusalScenarios,
  ...middleboxScenarios,
  ...operationScenarios,
  ...brokenServerScenarios,
  ...secondDaemonScenarios,
  ...inspectedScenarios,
  ...variationScenarios,
  ...middleScenarios,
  ...writingScenarios,
];
