import type { Daemon } from "./daemons";

/**
 * The build that probably reads a file. Every package installs an example as `vsftpd.conf`, and most files are made of one; what it does not tell,
 * the folder may. Never the names of options: who follows the manual page of another build must be told.
 */
export function guessDaemon(fileName: string, text: string): Daemon | undefined {
  const example = /[\\/]vsftpd\.conf$/.test(fileName) ? /^# Example config file (\S+)/m.exec(text.slice(0, 2000))?.[1] : undefined;
  const isRedHat = example === undefined ? /[\\/]etc[\\/]vsftpd[\\/]/.test(fileName) : example === "/etc/vsftpd/vsftpd.conf";
  return isRedHat ? "vsftpd@redhat-3.0.3" : undefined;
}
