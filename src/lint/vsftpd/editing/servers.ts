import type { ServerPlace } from "../../shared/editing";
import type { Conf } from "../conf";
import { booleanOf, numberOf, stringOf } from "../effective";
import { trimBlanks } from "../values";

/** Names that only the daemon's own file sets, never one of a single user. */
const OF_THE_SERVER = ["listen", "listen_ipv6", "listen_port", "listen_address", "listen_address6", "anonymous_enable", "local_enable", "pasv_enable"];
const ANY = ["0.0.0.0", "::"];

/** One at most. Where it listens, if that is one address. */
export function servers(conf: Conf): readonly ServerPlace[] {
  const [first] = conf.settings.filter(({ meant }) => meant && OF_THE_SERVER.includes(meant.name));
  if (!first) return [];
  const address = stringOf(conf, booleanOf(conf, "listen_ipv6") ? "listen_address6" : "listen_address");
  const host = address === undefined ? undefined : trimBlanks(address);
  const port = numberOf(conf, "listen_port");
  return [{
    range: first.key.range,
    host: host && !ANY.includes(host) && /^[0-9A-Fa-f:.]+$/.test(host) ? host : undefined,
    port: conf.last.has("listen_port") && port > 0 && port < 65536 ? port : undefined,
    isImplicitTls: booleanOf(conf, "ssl_enable") && booleanOf(conf, "implicit_ssl"),
  }];
}
