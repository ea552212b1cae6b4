import type { Scenario } from "../scenario";
import { healthyScenarios } from "./healthy";

export const scenarios: readonly Scenario[] = [...healthyScenarios];
