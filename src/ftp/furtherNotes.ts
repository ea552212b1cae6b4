import type { DataCommand } from "./evidence";
import { tryNote } from "./dataNotes";
import { unescapeControls } from "./transcript";

/*
 * The vocabulary for what is asked beyond a plain client's conversation. Each piece begins with a note that begins so, and lasts until the next.
 */

export const FURTHER = "further: ";

/** Why one more data connection is made. `sample`: connect only. `all`: after an empty listing, with what else belongs to a directory. `early`: TLS is begun before the transfer is asked for. */
export type Purpose = "sample" | "repeat" | TransferPurpose;
export const TRANSFER_PURPOSES = ["ticket", "plain", "all", "early"] as const;
export type TransferPurpose = (typeof TRANSFER_PURPOSES)[number];

/** Begins a connection that only asks which ports of the passive range work. */
export function sampleNote(purpose: "sample" | "repeat", command: DataCommand): string {
  return `${FURTHER}${purpose}, ${command} and connect only`;
}

/** A whole transfer. */
export function furtherTryNote(purpose: TransferPurpose, command: DataCommand, resumption: boolean | undefined): string {
  return `${FURTHER}${purpose}, ${tryNote(command, resumption)}`;
}

export const SAMPLE_CONNECTION = "sample connection to";

/** Begins one more control connection that offers this version of TLS only. */
export function versionNote(version: string): string {
  return `${FURTHER}TLS, ${version} only`;
}

/** `banner`: already quoted. */
export function neighbourNote(banner: string | undefined): string {
  return banner === undefined ? "port 22 says nothing of SSH" : `port 22 says "${unescapeControls(banner)}"`;
}

/** Begins the question what the server got of our PORT or EPRT. */
export const ECHO_NOTE = `${FURTHER}echo`;

/** Begins the question whether data may go in clear. */
export const CLEAR_NOTE = `${FURTHER}PROT C`;

/** Begins the write test. */
export function writeNote(name: string): string {
  return `${FURTHER}write ${name}`;
}
