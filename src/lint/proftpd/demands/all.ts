import { ACCESS_LIST_DEMANDS } from "./accessLists";
import { AMOUNT_DEMANDS } from "./amounts";
import { CONDITION_DEMANDS } from "./conditions";
import type { Demand } from "./demand";
import { HOME_DEMANDS } from "./home";
import { LDAP_DEMANDS } from "./ldap";
import { MODULE_DEMANDS } from "./modules";
import { PATH_DEMANDS } from "./paths";
import { RADIUS_DEMANDS } from "./radius";
import { SERVER_DEMANDS } from "./server";
import { SERVICE_DEMANDS } from "./services";
import { SFTP_DEMANDS } from "./sftp";
import { SHAPING_DEMANDS } from "./shaping";
import { SQL_DEMANDS } from "./sql";
import { TLS_DEMANDS } from "./tls";

export const DEMANDS: readonly Demand[] = [
  ...PATH_DEMANDS, ...AMOUNT_DEMANDS, ...SERVER_DEMANDS, ...CONDITION_DEMANDS, ...HOME_DEMANDS, ...ACCESS_LIST_DEMANDS, ...TLS_DEMANDS, ...SFTP_DEMANDS, ...SQL_DEMANDS, ...SERVICE_DEMANDS, ...LDAP_DEMANDS, ...RADIUS_DEMANDS, ...SHAPING_DEMANDS, ...MODULE_DEMANDS,
];
