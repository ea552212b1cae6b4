import type { ServerPlace } from "../../shared/editing";
import type { Conf, Placed, Server } from "../conf";
import type { Statement } from "../parse";

const OF_THE_SERVER = ["servername", "servertype", "port", "defaultaddress", "defaultserver", "user", "passiveports", "masqueradeaddress", "maxinstances"];
const ANY = ["0.0.0.0", "::", "*", "_default_"];

/** The main server, where the file is the daemon's own, and each virtual host. */
export function servers({ placed }: Conf): readonly ServerPlace[] {
  const main = placed.find(({ statement, server, context }) =>
    server === "main" && context === "server config" && OF_THE_SERVER.includes(statement.name.toLowerCase()));
  const hosts = placed.filter(({ statement }) => statement.kind === "open" && statement.name.toLowerCase() === "<virtualhost>");
  const address = valueOf(placed, "main", "defaultaddress");
  return [
    ...(main ? placeOf(placed, "main", main.statement, address) : []),
    ...hosts.flatMap(({ statement }) => placeOf(placed, statement, statement, statement.arguments[0]?.text)),
  ];
}

function placeOf(placed: readonly Placed[], server: Server, { nameRange }: Statement, address: string | undefined): readonly ServerPlace[] {
  const port = valueOf(placed, server, "port");
  // Port 0: the server does not listen.
  if (port === "0") return [];
  const options = placed.filter((one) => one.server === server && one.statement.name.toLowerCase() === "tlsoptions");
  return [{
    range: nameRange,
    host: address && !ANY.includes(address) && /^[0-9A-Za-z:.-]+$/.test(address) ? address : undefined,
    port: port && /^\d{1,5}$/.test(port) && Number(port) < 65536 ? Number(port) : undefined,
    isImplicitTls: options.some(({ statement }) => statement.arguments.some(({ text }) => text === "UseImplicitSSL")),
  }];
}

/** The first argument of the last such directive that stands directly in the server. */
function valueOf(placed: readonly Placed[], server: Server, name: string): string | undefined {
  return placed.findLast((one) => one.server === server && one.statement.name.toLowerCase() === name)?.statement.arguments[0]?.text;
}
