import { knownOption } from "./conf";
import type { Daemon } from "./daemons";

/** What people write for it, from other servers, other builds and misprinted manual pages. The first name that the daemon knows is meant. */
const REPLACEMENTS: Readonly<Record<string, readonly string[]>> = {
  ssl_tlsv1_1: ["ssl_tlsv11"],
  ssl_tlsv1_2: ["ssl_tlsv12"],
  ssl_tlsv1_3: ["ssl_tlsv13"],
  ssl_tlsv11: ["ssl_tlsv1_1"],
  ssl_tlsv12: ["ssl_tlsv1_2"],
  ssl_tlsv13: ["ssl_tlsv1_3"],
  ssl_cert_file: ["rsa_cert_file"],
  ssl_key_file: ["rsa_private_key_file"],
  rsa_key_file: ["rsa_private_key_file"],
  pasv_min: ["pasv_min_port"],
  pasv_max: ["pasv_max_port"],
  min_pasv_port: ["pasv_min_port"],
  max_pasv_port: ["pasv_max_port"],
  passive_enable: ["pasv_enable"],
  passive_address: ["pasv_address"],
  pasv_addr: ["pasv_address"],
  masqueradeaddress: ["pasv_address"],
  passiveaddress: ["pasv_address"],
  forcepassiveip: ["pasv_address"],
  port: ["listen_port"],
};

/** The right name for a known wrong one, if this daemon has it. */
export function replacementFor(name: string, daemon: Daemon): string | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(REPLACEMENTS, key) ? REPLACEMENTS[key]?.find((one) => knownOption(one, daemon)) : undefined;
}
