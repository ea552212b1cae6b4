import type { ServerPlace } from "../../shared/editing";
import { OF_SERVER, type Conf } from "../conf";
import { booleanOf, numberOf, stringOf } from "../effective";
import { trimBlanks } from "../values";

const ANY = ["0.0.0.0", "::"];

/** One at most. Where it listens, if that is one address. */
export function servers(conf: Conf): readonly ServerPlace[] {
  const first = conf.settings.find(({ meant }) => meant && OF_SERVER.includes(meant.name));
  if (!first || conf.isUserFile) return [];
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
