import { anyOf } from "./anyOf";

/** Lines of listings: as `ls -l` writes them, as DOS does, and as facts (RFC 3659, 7.2). */
const LISTED = anyOf(
  /^total \d+\s*$|^[-dlbcps](?:[r-][w-][\w-]){3}[+.@]?\s+\d+\s+\S/,
  /^\d\d-\d\d-\d\d(?:\d\d)? +\d\d:\d\d(?:[AP]M)? +(?:<DIR>|\d+) +\S/,
  /^(?:(?:type|modify|create|size|sizd|perm|unique|lang|media-type|charset|unix\.\w+)=[^;]*;){2,}/i,
);

/** Whether a line is an entry of a directory, as it comes over a data connection. */
export function isListed(text: string): boolean {
  return LISTED.test(text);
}
