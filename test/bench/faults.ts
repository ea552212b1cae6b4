import type { Scenario } from "../lab/scenario";
import { scenarios } from "../lab/scenarios/all";

/** A scenario of the lab, and what an output has to say for its reader to know the cause. */
export interface Fault {
  readonly scenario: Scenario;
  readonly says: RegExp;
}

/** Undefined: a sound server. Generous: the right word anywhere in a talkative output counts. */
const CHOSEN: readonly (readonly [id: string, says?: RegExp])[] = [
  ["healthy-vsftpd"],
  ["healthy-explicit-tls-reuse-required-proftpd"],
  ["healthy-both-behind-nat"],
  ["control-refused-no-daemon", /refused/i],
  ["control-timeout-server-firewall", /timed? ?out/i],
  ["not-ftp-service-ssh", /ssh/i],
  ["login-rejected-vsftpd", /login incorrect|not logged in/i],
  ["tls-required-proftpd", /TLS required|TLS is required|require/i],
  ["pasv-private-address-nat-vsftpd", /private|unrout|seems? to be incorrect|Skip .* for data connection/i],
  ["pasv-wrong-address-nobody-vsftpd", /another (?:host|address)|wrong address|seems? to be incorrect|Skip .* for data connection/i],
  ["passive-ports-blocked-server-firewall-vsftpd", /firewall|blocked|passive (?:port|range)|port range/i],
  ["passive-ports-rejected-reset", /data.*refused|port 400\d\d.*refused|refused.*400\d\d|:400\d\d/i],
  ["tls-session-reuse-required-proftpd", /reuse|resum/i],
];

export const FAULTS: readonly Fault[] = CHOSEN.map(([id, says]) => {
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario) throw new Error(`the lab has no scenario ${id}`);
  return { scenario, says: says ?? /$^/ };
});
