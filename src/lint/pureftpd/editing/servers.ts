import type { ServerPlace } from "../../shared/editing";
import type { Conf } from "../conf";
import { isWhole, listener } from "../effective";

const ANY = ["0.0.0.0", "::"];

/** One at most. Where it listens, if that is one address. */
export function servers(conf: Conf): readonly ServerPlace[] {
  const [first] = conf.settings;
  if (!first || !isWhole(conf)) return [];
  const { host, port } = listener(conf);
  return [{ range: first.name.range, host: host && !ANY.includes(host) && /^[0-9A-Fa-f:.]+$/.test(host) ? host : undefined, port, isImplicitTls: false }];
}
