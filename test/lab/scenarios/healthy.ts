import type { Scenario } from "../scenario";
import { DIRECT } from "../scenario";

export const healthyScenarios: readonly Scenario[] = [
  { id: "healthy-vsftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "vsftpd" } },
  { id: "healthy-proftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "proftpd" } },
  { id: "healthy-pure-ftpd", cause: "healthy", topology: DIRECT, daemon: { kind: "pure-ftpd" } },
];
