import type { Scenario } from "../scenario";
import { activeScenarios } from "./active";
import { healthyScenarios } from "./healthy";
import { faultyNeighbours, soundNeighbours } from "./neighbours";
import { passiveAddressScenarios } from "./passiveAddress";
import { passivePortsScenarios } from "./passivePorts";
import { reachingScenarios } from "./reaching";
import { sessionScenarios } from "./session";
import { tlsDataScenarios } from "./tlsData";

/** In the order of a connection. */
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
];
