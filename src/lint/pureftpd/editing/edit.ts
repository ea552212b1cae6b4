import type { EditedFile } from "../../shared/editing";
import type { Conf } from "../conf";
import { complete } from "./complete";
import { format } from "./format";
import { hints } from "./hints";
import { hover } from "./hover";
import { links } from "./links";
import { folds, outline } from "./outline";
import { servers } from "./servers";

/** What helps to write a pure-ftpd.conf. */
export function editPureftpd(conf: Conf): EditedFile {
  return {
    complete: (at) => complete(conf, at),
    hover: (at) => hover(conf, at),
    outline: () => outline(conf),
    folds: () => folds(conf),
    links: () => links(conf),
    hints: () => hints(conf),
    format: () => format(conf),
    servers: () => servers(conf),
  };
}
