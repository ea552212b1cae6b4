import type { Endpoint } from "../../ftp/evidence";
import type { Connection } from "./connection";

/** All connections of a capture, in the order in which they began. */
export interface Connections {
  readonly all: Set<Connection>;
  readonly current: Map<string, Connection>;
  /** What is kept of all conversations together, in bytes. */
  size: number;
}

const MOST_CONNECTIONS = 20_000;
const MOST_BYTES = 50_000_000;

/** No connections yet. */
export function newConnections(): Connections {
  return { all: new Set(), current: new Map(), size: 0 };
}

/** Takes in a connection; an older one of the same ends is no longer the current one. */
export function add(table: Connections, key: string, one: Connection): void {
  table.all.add(one);
  table.current.set(key, one);
  keepWithin(table);
}

/** Forgets the least interesting connections where there are too many. */
export function keepWithin(table: Connections): void {
  if (table.all.size > MOST_CONNECTIONS || table.size > MOST_BYTES) forget(table);
}

/** Makes room: a quarter of the connections, the oldest ones, goes; of those rather the ones that said nothing, if that is enough. */
function forget(table: Connections): void {
  const oldest = [...table.all].slice(0, Math.ceil(table.all.size / 4));
  const silent = oldest.filter(({ talk }) => (talk?.lines.length ?? 0) < 3);
  for (const old of table.size <= MOST_BYTES && silent.length > oldest.length / 2 ? silent : oldest) {
    table.all.delete(old);
    table.size -= old.talk?.size ?? 0;
    const key = keyOf(old.client, old.server);
    if (table.current.get(key) === old) table.current.delete(key);
  }
}

/** The same for both directions. */
export function keyOf(one: Endpoint, other: Endpoint): string {
  const [a, b] = one.port < other.port || (one.port === other.port && one.host < other.host) ? [one, other] : [other, one];
  return `${a.host} ${a.port} ${b.host} ${b.port}`;
}
